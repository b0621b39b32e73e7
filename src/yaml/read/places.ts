import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { TextPlace } from './read-text.ts';
import { keyName } from './value.ts';

/** The places of a library's nodes. `targets` says what each alias repeats: it stands where it stands, its members where theirs do. */
export const placeOfNode = (node: unknown, targets: ReadonlyMap<unknown, unknown>, text: string): TextPlace => {
  const known = new Map<unknown, TextPlace>();
  const place = (member: unknown): TextPlace => {
    const found = known.get(member) ?? made(member);
    known.set(member, found);
    return found;
  };
  const made = (member: unknown): TextPlace => {
    const own = rangeOf(member);
    if (isAlias(member)) {
      const target = targets.get(member);
      // An alias of something that is still being placed would contain itself.
      return target === undefined || !known.has(target) ? own : { ...place(target), ...own };
    }
    if (isSeq(member)) return { ...own, members: member.items.map(item => hyphened(item, place(item), text)) };
    if (!isMap(member)) return own;
    const pairs = member.items;
    return {
      ...own,
      members: pairs.map(({ value }) => place(value)),
      names: pairs.map(({ key }) => place(key)),
      keys: pairs.map(({ key }) => keyName(key)),
    };
  };
  return place(node);
};

const rangeOf = (node: unknown): TextPlace => {
  const [from, to] = (isNode(node) ? node.range : undefined) ?? [0, 0];
  return { from, to };
};

/** An empty list member has no text of its own: the hyphen in front of it stands for it. */
const hyphened = (node: unknown, place: TextPlace, text: string): TextPlace => {
  if (!isScalar(node) || place.to > place.from) return place;
  const end = text.slice(0, place.from).trimEnd().length;
  return text[end - 1] === '-' ? { from: end - 1, to: end } : place;
};
