import type { CST, Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap, isNode, isScalar } from 'yaml';
import { EditRefused } from './refused.ts';

/** One member of a collection and the text that belongs to it; offsets count from the start of the text. */
export interface Entry {
  readonly key: string | undefined;
  readonly value: Node | null;
  /** Where its dash, key or flow value begins. */
  readonly from: number;
  /** Behind its last character, not counting a comment. */
  readonly to: number;
  /** Behind its dash or colon and an anchor or tag; undefined where there is none. */
  readonly behind: number | undefined;
  /** Undefined when the value is left empty. */
  readonly valueFrom: number | undefined;
  readonly column: number;
  /** Nothing but indentation stands before it in its line. */
  readonly alone: boolean;
  /** Where the lines that belong to it begin, with the comments directly above, and end, with comments indented deeper than it. */
  readonly lead: number;
  readonly end: number;
}

export interface Collection {
  readonly node: YAMLMap | YAMLSeq;
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  /** Of a flow collection: its brackets, and the comma behind each entry that has one. */
  readonly open: number;
  readonly close: number;
  readonly commas: readonly number[];
}

type Token = CST.Token;
type Item = CST.CollectionItem;

export const lineStart = (text: string, at: number): number => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Behind the line break of the line that `at` stands in. */
export const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
};

/** The line break that is in use around `at`: of the line before, else of the line itself. */
export const lineBreakAt = (text: string, at: number): '\n' | '\r\n' => {
  const before = at <= 0 ? -1 : text.lastIndexOf('\n', at - 1);
  const end = before === -1 ? text.indexOf('\n') : before;
  return end > 0 && text[end - 1] === '\r' ? '\r\n' : '\n';
};

export const isBlank = (text: string): boolean => /^[ \t\r\n]*$/.test(text);

/** `above`: behind the colon or dash that the collection stands behind; for the whole document its first offset. */
export const collectionOf = (text: string, node: YAMLMap | YAMLSeq, above: number): Collection => {
  const token = node.srcToken;
  if (token === undefined) throw new EditRefused('A list holds a `key: value` without braces; put it in { } first.');
  const flow = token.type === 'flow-collection';
  const marks = isMap(node) ? mapMarks(node) : seqMarks(node);
  const entries: Entry[] = [];
  for (const { item, ...mark } of marks) {
    const extent = extentOf(item);
    const previous = entries.at(-1);
    entries.push({
      ...mark,
      ...extent,
      ...owned(text, extent, flow, previous?.end ?? (flow ? token.start.offset + 1 : above), previous === undefined),
    });
  }
  const commas = flow
    ? token.items.flatMap(({ start }) => start.filter(({ type }) => type === 'comma').map(({ offset }) => offset))
    : [];
  return { node, flow, entries, open: flow ? token.start.offset : -1, close: flow ? tokenEnd(token) - 1 : -1, commas };
};

/** Where the value of the whole document stands; undefined when it is left empty. */
export const rootExtent = ({ contents }: Document): { readonly from: number; readonly to: number } | undefined => {
  const token = contents?.srcToken;
  if (token === undefined) return undefined;
  const [from, to] = [tokenStart(token), tokenEnd(token)];
  return from === to ? undefined : { from, to };
};

const mapMarks = (map: YAMLMap): { key: string; value: Node | null; item: Item }[] =>
  map.items.map((pair: Pair) => {
    if (pair.srcToken === undefined)
      throw new EditRefused('A map of the file is written in a way that cannot be edited; please change it by hand.');
    const name = isScalar(pair.key) ? pair.key.value : pair.key;
    return {
      key: name === null ? '' : String(name),
      value: isNode(pair.value) ? pair.value : null,
      item: pair.srcToken,
    };
  });

const seqMarks = ({ items, srcToken }: YAMLSeq): { key: undefined; value: Node | null; item: Item }[] =>
  items.flatMap((value, index) => {
    const item: Item | undefined =
      srcToken?.type === 'block-seq' || srcToken?.type === 'flow-collection' ? srcToken.items[index] : undefined;
    const node = isNode(value) ? value : null;
    return item === undefined ? [] : [{ key: undefined, value: node, item }];
  });

const TRIVIA: readonly string[] = ['space', 'comment', 'newline', 'comma'];
const meaningful = (tokens: readonly CST.SourceToken[]): readonly CST.SourceToken[] =>
  tokens.filter(({ type }) => !TRIVIA.includes(type));
const endOf = (token: CST.SourceToken | undefined): number | undefined =>
  token === undefined ? undefined : token.offset + token.source.length;

const extentOf = (item: Item) => {
  const start = meaningful(item.start);
  const sep = meaningful(item.sep ?? []);
  const value = item.value && tokenEnd(item.value) > tokenStart(item.value) ? item.value : undefined;
  const behind = endOf((item.key || item.sep ? sep : start).at(-1));
  const { key } = item;
  const from = start[0]?.offset ?? (key && tokenStart(key)) ?? sep[0]?.offset ?? (value && tokenStart(value)) ?? 0;
  const to = (value && tokenEnd(value)) ?? behind ?? (key && tokenEnd(key)) ?? from;
  return { from, to, behind, valueFrom: value && tokenStart(value) };
};

const tokenStart = (token: Token): number => {
  if (token.type === 'flow-collection') return token.start.offset;
  if (token.type !== 'block-map' && token.type !== 'block-seq') return token.offset;
  return token.items[0] === undefined ? token.offset : extentOf(token.items[0]).from;
};

const tokenEnd = (token: Token): number => {
  switch (token.type) {
    case 'block-map':
    case 'block-seq': {
      const last = token.items.findLast(
        (item: Item) => meaningful(item.start).length > 0 || item.key || item.sep || item.value,
      );
      return last === undefined ? token.offset : extentOf(last).to;
    }
    case 'flow-collection':
      return endOf(token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end')) ?? token.offset;
    case 'block-scalar': {
      const header = token.props.reduce(
        (end, prop) => ('source' in prop ? end + prop.source.length : end),
        token.offset,
      );
      return header + token.source.length;
    }
    default:
      return 'source' in token ? token.offset + token.source.length : token.offset;
  }
};

/**
 * Own-line comments directly above an entry are its own; those directly below the line that the collection belongs to
 * speak about the whole collection, if no bracket opens there. Comments below an entry are its own when they are indented deeper than it.
 */
const owned = (
  text: string,
  { from, to }: { from: number; to: number },
  flow: boolean,
  floor: number,
  first: boolean,
) => {
  const start = lineStart(text, from);
  const column = from - start;
  const alone = isBlank(text.slice(start, from));
  let lead = start;
  if (alone)
    while (lead > floor && isComment(text, lineStart(text, lead - 1)) && lineStart(text, lead - 1) >= floor)
      lead = lineStart(text, lead - 1);
  const touches = isBlank(text.slice(0, lead)) || lineStart(text, lead - 1) <= lineStart(text, floor);
  if (first && !flow && (touches || /^(---|%)/.test(text.slice(lineStart(text, lead - 1), lead)))) lead = start;
  return { column, alone, lead: alone ? lead : from, end: flow ? to : ownedEnd(text, to, column) };
};

const isComment = (text: string, at: number): boolean => /^[ \t]*#/.test(text.slice(at, lineEnd(text, at)));

const ownedEnd = (text: string, to: number, column: number): number => {
  // A block scalar ends behind its line break.
  let end = to > 0 && text[to - 1] === '\n' ? to : lineEnd(text, to);
  for (let at = end; at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (isBlank(line)) continue;
    if (!isComment(text, at) || line.search(/\S/) <= column) break;
    end = lineEnd(text, at);
  }
  return end;
};
