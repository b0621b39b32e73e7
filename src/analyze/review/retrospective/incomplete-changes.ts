import type { ItemChange, MissingPart } from '../../../engine/changes/change.ts';
import { compare } from '../../../engine/changes/compare.ts';
import type { Records } from '../../../engine/history/records.ts';
import type { LocatedChange, PlanHistory } from './plan-history.ts';
import { reconstructionsOf } from './reconstructions.ts';

/** A change, or several that lead on from one another, that some record is missing for. */
export interface IncompleteChange {
  readonly first: LocatedChange;
  readonly last: LocatedChange;
  /** From the first to the last, with what is missing. */
  readonly change: ItemChange;
}

/** What changes of an item after one snapshot, up to another, still need: each by itself, with the records that any later version holds. */
export const incompleteChanges = (
  planHistory: PlanHistory,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly IncompleteChange[] => {
  const changes = planHistory.changesOf(id);
  const incomplete = changes.filter(({ at, change }) => at > from && at <= to && isIncomplete(change));
  if (incomplete.length === 0) return [];
  const judge = judgeOf(planHistory, changes, planHistory.recordsOf(id));
  const found: IncompleteChange[] = [];
  for (const next of incomplete) {
    const change = judge(next, next);
    if (!isIncomplete(change)) continue;
    const led = found.findLastIndex(earlier => leadsOn(earlier.change, change));
    const earlier = found[led];
    if (earlier === undefined) {
      found.push({ first: next, last: next, change });
      continue;
    }
    // A record may speak of both as one: of the way from where the first began to where this one ends.
    const whole = judge(earlier.first, next);
    found.splice(led, 1, ...(isIncomplete(whole) ? [{ first: earlier.first, last: next, change: whole }] : []));
  }
  return found;
};

const isIncomplete = ({ requirement }: ItemChange): boolean =>
  requirement !== undefined && requirement.missing.length > 0;

/** A day or a scope that moved again is one move, unless that took it back. */
const leadsOn = ({ what: one }: ItemChange, { what: next }: ItemChange): boolean =>
  'from' in one &&
  'to' in one &&
  'from' in next &&
  one.kind === next.kind &&
  one.to === next.from &&
  one.from !== next.to;

type Judge = (first: LocatedChange, last: LocatedChange) => ItemChange;

/** A record settles one change of a kind. */
const judgeOf = (planHistory: PlanHistory, changes: readonly LocatedChange[], records: Records): Judge => {
  const used = new Set<object>();
  return (first, last) => {
    const { item, what, requirement } = last.change;
    const ids = [first.change.before?.id, item];
    const isIt = (change: ItemChange): boolean =>
      ids.includes(change.item) && change.what.kind === what.kind && change.requirement?.key === requirement?.key;
    const alone = { change: last.change, takes: [] };
    const judged = reconstructionsOf({ planHistory, changes, records, used }, { first, last }).flatMap(
      ({ before, after, takes }) =>
        compare(before, after, { today: last.day })
          .items.filter(isIt)
          .map(change => ({ change, takes })),
    );
    const [best = alone] = [...(first === last ? [alone] : []), ...judged].sort(
      (one, other) => weightOf(one.change) - weightOf(other.change),
    );
    for (const entry of best.takes) used.add(entry);
    return best.change;
  };
};

const weightOf = ({ requirement }: ItemChange): number =>
  (requirement?.missing ?? []).reduce((sum, part) => sum + partWeight(part), 0);

/** That nothing is written down weighs more than whoever is missing where something is. */
const partWeight = (part: MissingPart): number => {
  if (part.kind === 'entry') return 1000;
  return 'who' in part ? Math.max(1, part.who.length) : 1;
};
