import type { ItemChange } from '../../engine/changes/change.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Company } from '../../model/files/company.ts';
import type { Commit } from '../../model/repository.ts';
import type { Day } from '../../model/time/day.ts';
import type { ItemEvent, ItemEventFact } from './item-event.ts';
import { missingPeople } from './missing-records.ts';

/** One change of an item, as its entry tells it. */
export interface Told {
  readonly change: ItemChange;
  readonly day: Day;
  readonly commit: Commit | undefined;
  /** True in the first entry of a history that is cut off. */
  readonly atLeast: boolean;
  /** As it was before the change. */
  readonly company: Company | undefined;
}

/** What happened, on the day that its record names, or else on that of the commit. */
export const happening = (
  { change, day, commit, atLeast, company }: Told,
  what: ItemEventFact,
  record?: OnRecord,
): ItemEvent => ({
  day: record?.on ?? day,
  atLeast,
  commit,
  what,
  record,
  missing: missingPeople(change.requirement, record, company),
});

/** What only the records tell: no commit shows the change itself. */
export const onlyRecorded = (what: ItemEventFact, record: OnRecord): ItemEvent => ({
  day: record.on,
  atLeast: false,
  commit: record.commit,
  what,
  record,
  missing: undefined,
});

/** In the order of their days; of one day, as they were told. */
export const byDay = (happenings: readonly ItemEvent[]): readonly ItemEvent[] =>
  [...happenings].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
