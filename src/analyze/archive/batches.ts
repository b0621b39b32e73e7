import type { ClosedItem } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { addQuarters, firstDayOf, quarterOf } from '../../model/time/quarter.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** Closed work of a team that moves to one file of its archive. */
export interface Batch {
  readonly team: TeamFile;
  /** Calendar year of the days on which it closed. */
  readonly year: string;
  readonly items: readonly Placed<ClosedItem>[];
}

/** What closed before the previous quarter is history: no check-in looks at it any more. */
export const usualQuarter = ({ today, calendar }: World): Quarter => addQuarters(quarterOf(today, calendar), -1);

/** What closed before a quarter, by team and year. */
export const batchesBefore = (teams: readonly TeamFile[], quarter: Quarter, { calendar }: World): readonly Batch[] => {
  const first: Day = firstDayOf(quarter, calendar);
  return teams.flatMap(team => {
    const old = team.closed.filter(({ work }) => isBefore(work.closed_on, first));
    const years = [...new Set(old.map(({ work }) => work.closed_on.slice(0, 4)))].sort();
    return years.map(year => ({ team, year, items: old.filter(({ work }) => work.closed_on.startsWith(year)) }));
  });
};
