import type { Commitment, PromiseChange } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';

/** What is promised, and by when, to whom. */
interface Promised {
  readonly date: Day;
  readonly to: readonly string[];
  readonly scope: string;
  /** The date is outside our control. */
  readonly fixed: boolean;
}

/** A new promise. Where one was withdrawn before, its record goes on from there. */
export const newCommitment = (
  { date, to, scope, fixed }: Promised,
  former: Commitment | undefined,
  today: Day,
): Commitment => ({
  date,
  to: [...to],
  scope,
  ...(fixed || former?.fixed !== undefined ? { fixed } : {}),
  changes: former === undefined ? [] : [...former.changes, renewed(former, date, scope, today)],
});

/** The entry that leads from the old promise to the new one. */
const renewed = (former: Commitment, date: Day, scope: string, today: Day): PromiseChange => ({
  on: today,
  ...(former.date === date ? {} : { date: { from: former.date, to: date } }),
  ...(former.scope === scope ? {} : { scope: { from: former.scope, to: scope } }),
  reason: 'Promised again.',
  approved_by: [],
  informed: [],
});
