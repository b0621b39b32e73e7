import type { Path } from '../../model/path.ts';
import { isRecord, put } from '../../model/subject.ts';

/** For each list that lost members: which ones of the list it was made from are left. */
export type LeftIndices = WeakMap<object, readonly number[]>;

/** A value without what stands at these paths; the value itself stays as it is. Paths that lead nowhere are no matter. */
export const without = (value: unknown, paths: readonly Path[], left: LeftIndices): unknown => {
  const cuts: Cuts = new Map();
  for (const path of paths) addCut(cuts, path);
  return cut(value, cuts, left);
};

/** The members that something is cut from; undefined behind a key: the whole member goes. */
type Cuts = Map<string | number, Cuts | undefined>;

const addCut = (cuts: Cuts, path: Path): void => {
  let at = cuts;
  for (const key of path.slice(0, -1)) {
    const inside: Cuts | undefined = at.has(key) ? at.get(key) : new Map();
    if (inside === undefined) return;
    at.set(key, inside);
    at = inside;
  }
  const last = path.at(-1);
  if (last !== undefined) at.set(last, undefined);
};

const cut = (value: unknown, cuts: Cuts, left: LeftIndices): unknown => {
  const stays = (key: string | number) => !cuts.has(key) || cuts.get(key) !== undefined;
  const rest = (key: string | number, member: unknown): unknown => {
    const inside = cuts.get(key);
    return inside === undefined ? member : cut(member, inside, left);
  };
  if (Array.isArray(value)) {
    const members: readonly unknown[] = value;
    const kept = [...members.keys()].filter(stays);
    const list = kept.map(index => rest(index, members[index]));
    left.set(list, originOf(kept, left.get(members)));
    return list;
  }
  if (!isRecord(value)) return value;
  const map: { [key: string]: unknown } = {};
  for (const key of Object.keys(value)) if (stays(key)) put(map, key, rest(key, value[key]));
  return map;
};

/** Indices in the list as it was first read. */
const originOf = (kept: readonly number[], before: readonly number[] | undefined): readonly number[] =>
  before === undefined ? kept : kept.map(index => before[index] ?? index);
