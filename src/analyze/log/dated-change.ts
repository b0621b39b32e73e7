import type { ItemChange } from '../../engine/changes/change.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Company } from '../../model/files/company.ts';
import { compareText } from '../../model/order.ts';
import type { Commit } from '../../model/repository.ts';
import type { Day } from '../../model/time/day.ts';
import type { ItemEvent, ItemEventFact } from './item-event.ts';
import { missingPeople } from './missing-people.ts';

/** One change of an item, with what is known of its commit. */
export interface DatedChange {
  readonly change: ItemChange;
  readonly day: Day;
  readonly commit: Commit | undefined;
  /** True in the first entry of a history that is cut off. */
  readonly atLeast: boolean;
  /** As it was before the change. */
  readonly company: Company | undefined;
}

/** What happened, on the day that its record names, or else on that of the commit. */
export const eventOf = (
  { change, day, commit, atLeast, company }: DatedChange,
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
export const recordedEvent = (what: ItemEventFact, record: OnRecord): ItemEvent => ({
  day: record.on,
  atLeast: false,
  commit: record.commit,
  what,
  record,
  missing: undefined,
});

/** In the order of their days; of one day, as they stand. */
export const byDay = (events: readonly ItemEvent[]): readonly ItemEvent[] =>
  events.toSorted((a, b) => compareText(a.day, b.day));
