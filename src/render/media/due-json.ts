import type { CalendarEntry, DueList, EntryKind } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import { outputText } from './json-text.ts';

/** What `plan calendar --json` prints behind its start. */
export interface CalendarOutput {
  /** The last day that is looked at. */
  readonly until: string;
  /** By day, what is overdue first. */
  readonly entries: readonly DueEntryOutput[];
}

export interface DueEntryOutput {
  /** The same whatever becomes of its day and its words. */
  readonly uid: string;
  /** What is due, such as `commitment`, `start`, `check-in` or `launch`. */
  readonly kind: EntryKind;
  readonly on: string;
  /** Negative when it has passed. */
  readonly daysAway: number;
  /** The day has passed, and what was due is still open. */
  readonly overdue: boolean;
  /** The team's id; absent: the whole company's. */
  readonly team?: string | undefined;
  /** The item's id. */
  readonly item?: string | undefined;
  readonly about: string;
  /** What else there is to know, in sentences. */
  readonly notes: readonly string[];
  /** Nobody outside may hear of it. */
  readonly confidential: boolean;
}

export const calendarAsJson = ({ today, until, entries }: DueList, revision: string | undefined): string =>
  outputText('calendar', { today, revision }, {
    until,
    entries: entries.map(entry => entryOutput(entry, today)),
  } satisfies CalendarOutput);

export const entryOutput = (
  { uid, kind, day, overdue, team, item, about, notes, confidential }: CalendarEntry,
  today: Day,
): DueEntryOutput => ({
  uid,
  kind,
  on: day,
  daysAway: daysBetween(today, day),
  overdue,
  team: team?.id,
  item: item?.id,
  about,
  notes,
  confidential,
});
