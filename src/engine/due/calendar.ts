import type { Day } from '../../model/time/day.ts';
import type { DaySpan } from '../../model/time/span.ts';
import type { World } from '../../model/world.ts';
import { named } from './draft.ts';
import type { CalendarEntry } from './entry.ts';
import { ENTRY_KINDS } from './entry.ts';
import { marketingEntries } from './of-marketing.ts';
import { readingEntries } from './of-metrics.ts';
import { planningEntries } from './of-planning.ts';
import { reviewEntries } from './of-reviews.ts';
import { workEntries } from './of-work.ts';

/** Everything over all teams that has a day, by day, past and to come. Of deadlines that return without end, those within `returning`. */
export const calendarOf = (world: World, returning: DaySpan): readonly CalendarEntry[] =>
  named([
    ...workEntries(world),
    ...reviewEntries(world),
    ...readingEntries(world),
    ...planningEntries(world, returning),
    ...marketingEntries(world),
  ]).toSorted(
    (a, b) =>
      compared(a.day, b.day) ||
      ENTRY_KINDS.indexOf(a.kind) - ENTRY_KINDS.indexOf(b.kind) ||
      compared(a.team?.id ?? '', b.team?.id ?? ''),
  );

const compared = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** What is due within so many days, and everything that is overdue. */
export const dueUntil = (world: World, until: Day): readonly CalendarEntry[] =>
  calendarOf(world, { from: world.today, until }).filter(
    ({ overdue, day }) => overdue || (day >= world.today && day <= until),
  );

export const isOfTeams = ({ team }: CalendarEntry, ids: readonly string[]): boolean =>
  ids.length === 0 || (team !== undefined && ids.includes(team.id));
