import type { CalendarEntry, DueList } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import { jsonText } from './json-text.ts';

/** What `plan calendar --json` prints. Fields are only ever added while `version` stays the same; unknown ones are left out. */
interface CalendarJson {
  readonly version: 1;
  readonly today: string;
  readonly until: string;
  /** By day, what is overdue first. */
  readonly entries: readonly EntryJson[];
}

export interface EntryJson {
  /** The same whatever becomes of its day and its words. */
  readonly uid: string;
  readonly kind: string;
  readonly on: string;
  /** Negative when it has passed. */
  readonly daysAway: number;
  readonly overdue: boolean;
  /** Absent: the whole company's. */
  readonly team?: string | undefined;
  readonly item?: string | undefined;
  readonly about: string;
  readonly notes: readonly string[];
  readonly confidential: boolean;
}

export const calendarAsJson = ({ today, until, entries }: DueList): string => {
  const json: CalendarJson = { version: 1, today, until, entries: entries.map(entry => entryJson(entry, today)) };
  return jsonText(json);
};

export const entryJson = (
  { uid, kind, day, overdue, team, item, about, notes, confidential }: CalendarEntry,
  today: Day,
): EntryJson => ({
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
