import type { ItemChange } from '../../../engine/changes/change.ts';
import { compare } from '../../../engine/changes/compare.ts';
import type { Records } from '../../../engine/history/records.ts';
import type { Passage, PlanHistory } from './plan-history.ts';
import { trialsOf } from './trials.ts';

/** A change, or several that lead on from one another, that some record is missing for. */
export interface Outstanding {
  readonly first: Passage;
  readonly last: Passage;
  /** From the first to the last, with what is missing. */
  readonly change: ItemChange;
}

/** What changes of an item after one look, up to another, still need: each by itself, with the records that any later version holds. */
export const outstandingOf = (
  planHistory: PlanHistory,
  id: string,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Outstanding[] => {
  const passages = planHistory.passagesOf(id);
  const lacking = passages.filter(({ at, change }) => at > from && at <= to && lacks(change));
  if (lacking.length === 0) return [];
  const judge = judgeOf(planHistory, passages, planHistory.recordsOf(id));
  const found: Outstanding[] = [];
  for (const passage of lacking) {
    const change = judge(passage, passage);
    if (!lacks(change)) continue;
    const led = found.findLastIndex(earlier => leadsOn(earlier.change, change));
    const first = found[led]?.first ?? passage;
    const whole = led === -1 ? change : judge(first, passage);
    found.splice(
      led === -1 ? found.length : led,
      1,
      ...(lacks(whole) ? [{ first, last: passage, change: whole }] : []),
    );
  }
  return found;
};

const lacks = ({ requirement }: ItemChange): boolean => requirement !== undefined && requirement.missing.length > 0;

/** A day or a scope that moved again is one move, unless that took it back. */
const leadsOn = ({ what: one }: ItemChange, { what: next }: ItemChange): boolean =>
  'from' in one &&
  'to' in one &&
  'from' in next &&
  one.kind === next.kind &&
  one.to === next.from &&
  one.from !== next.to;

type Judge = (first: Passage, last: Passage) => ItemChange;

/** A record settles one change of a kind. */
const judgeOf = (planHistory: PlanHistory, passages: readonly Passage[], records: Records): Judge => {
  const used = new Set<object>();
  return (first, last) => {
    const { item, what, requirement } = last.change;
    const ids = [first.change.before?.id, item];
    const isIt = (change: ItemChange): boolean =>
      ids.includes(change.item) && change.what.kind === what.kind && change.requirement?.key === requirement?.key;
    const alone = { change: last.change, takes: [] };
    const judged = trialsOf({ planHistory: planHistory, passages, records, used }, { first, last }).flatMap(
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

/** That nothing is written down weighs more than whoever is missing where something is. */
const weightOf = ({ requirement }: ItemChange): number =>
  (requirement?.missing ?? []).reduce(
    (sum, owed) => sum + (owed.kind === 'entry' ? 1000 : 'who' in owed ? Math.max(1, owed.who.length) : 1),
    0,
  );
