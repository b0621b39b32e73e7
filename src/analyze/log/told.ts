import type { ItemChange } from '../../engine/changes/change.ts';
import type { Commit } from '../../engine/history/history.ts';
import type { Company } from '../../model/files/company.ts';
import type { Day } from '../../model/time/day.ts';
import type { Happened, Happening, OnRecord } from './item-history-types.ts';
import { lackingOf } from './missing-records.ts';

/** One change of an item, as its chapter tells it. */
export interface Told {
  readonly change: ItemChange;
  readonly day: Day;
  readonly commit: Commit | undefined;
  /** True in the first chapter of a history that is cut off. */
  readonly atLeast: boolean;
  /** As it was before the change. */
  readonly company: Company | undefined;
}

/** What happened, on the day that its record names, or else on that of the commit. */
export const happening = (
  { change, day, commit, atLeast, company }: Told,
  what: Happened,
  record?: OnRecord,
): Happening => ({
  day: record?.on ?? day,
  atLeast,
  commit,
  what,
  record,
  lacking: lackingOf(change.requirement, record, company),
});

/** What only the records tell: no commit shows the change itself. */
export const onlyRecorded = (what: Happened, record: OnRecord): Happening => ({
  day: record.on,
  atLeast: false,
  commit: record.commit,
  what,
  record,
  lacking: undefined,
});

/** In the order of their days; of one day, as they were told. */
export const byDay = (happenings: readonly Happening[]): readonly Happening[] =>
  [...happenings].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
