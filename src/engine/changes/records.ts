import { isEqual } from './equal.ts';

/** What every record has besides its own: these may grow after it was written. */
export interface Growing {
  readonly informed: readonly string[];
  readonly approved_by: readonly string[];
  readonly link?: string | undefined;
}

/** Holds records against those of a later snapshot, whatever their order. `gone`: not there any more as they were. `fresh`: not there before. */
export const matchRecords = <Entry extends Growing>(
  before: readonly Entry[],
  after: readonly Entry[],
): { readonly gone: readonly Entry[]; readonly fresh: readonly Entry[] } => {
  const same = sameAtStart(before, after);
  const open = new Map<string, Entry[]>();
  for (const entry of after.slice(same)) {
    const alike = open.get(coreOf(entry));
    if (alike === undefined) open.set(coreOf(entry), [entry]);
    else alike.push(entry);
  }
  const taken = new Set(after.slice(0, same));
  const take = (fits: (later: Entry, earlier: Entry) => boolean) => (entry: Entry) => {
    const found = open.get(coreOf(entry))?.find(later => !taken.has(later) && fits(later, entry));
    if (found !== undefined) taken.add(found);
    return found === undefined;
  };
  // What stands as it stood is its own counterpart, before anything that grew may take it; then whoever named most has the fewest choices.
  const changed = before
    .slice(same)
    .filter(take((later, earlier) => sizeOf(later) === sizeOf(earlier) && hasGrown(earlier, later)));
  const gone = new Set(
    changed.toSorted((a, b) => sizeOf(b) - sizeOf(a)).filter(take((later, earlier) => hasGrown(earlier, later))),
  );
  return { gone: before.filter(entry => gone.has(entry)), fresh: after.filter(entry => !taken.has(entry)) };
};

/** How many entries both begin with. Long logs of many versions differ in their last entries alone. */
const sameAtStart = (before: readonly unknown[], after: readonly unknown[]): number => {
  const differs = before.findIndex((entry, index) => index >= after.length || !isEqual(entry, after[index]));
  return differs === -1 ? before.length : differs;
};

/** True when the later record names everybody whom the earlier one names, and keeps its link. */
export const hasGrown = (earlier: Growing, later: Growing): boolean =>
  earlier.informed.every(who => later.informed.includes(who)) &&
  earlier.approved_by.every(who => later.approved_by.includes(who)) &&
  (earlier.link === undefined || earlier.link === later.link);

const sizeOf = ({ informed, approved_by, link }: Growing): number =>
  new Set(informed).size + new Set(approved_by).size + (link === undefined ? 0 : 1);

/** Of records that are gone those of which no equal stands. */
export const withoutEqual = <Entry extends Growing>(
  gone: readonly Entry[],
  before: readonly Entry[],
): readonly Entry[] => {
  if (gone.length === 0) return gone;
  const cores = new Set(gone.map(coreOf));
  const standing = before.filter(entry => !gone.includes(entry) && cores.has(coreOf(entry)));
  const isEqualTo = (entry: Entry) => (other: Entry) =>
    coreOf(other) === coreOf(entry) && sizeOf(other) === sizeOf(entry) && hasGrown(entry, other);
  return gone.filter(entry => !standing.some(isEqualTo(entry)));
};

/** Everything that never changes, in an order of its own. */
export const coreOf = (entry: Growing): string =>
  JSON.stringify(
    Object.entries(entry)
      .filter(([key, value]) => !GROWING.has(key) && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const GROWING: ReadonlySet<string> = new Set(['informed', 'approved_by', 'link'] satisfies readonly (keyof Growing)[]);
