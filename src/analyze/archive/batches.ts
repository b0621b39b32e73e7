import type { Decision } from '../../model/files/team.ts';
import type { ClosedItem } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { addQuarters, firstDayOf, quarterOf } from '../../model/time/quarter.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** Closed work and decisions of a team that move to one file of its archive. */
export interface Batch {
  readonly team: TeamFile;
  /** Calendar year of the days on which it closed, or was decided. */
  readonly year: string;
  readonly items: readonly Placed<ClosedItem>[];
  readonly decisions: readonly PlacedDecision[];
}

/** A decision, and where it stands. */
export interface PlacedDecision {
  readonly file: World['decisions'][number];
  readonly index: number;
  readonly decision: Decision;
}

/** What closed before the previous quarter is history: no check-in looks at it any more. */
export const usualQuarter = ({ today, calendar }: World): Quarter => addQuarters(quarterOf(today, calendar), -1);

/** What closed before a quarter, and what was decided before it in a past year, by team and year. */
export const batchesBefore = (teams: readonly TeamFile[], quarter: Quarter, world: World): readonly Batch[] => {
  const first: Day = firstDayOf(quarter, world.calendar);
  const thisYear = world.today.slice(0, 4);
  return teams.flatMap(team => {
    const old = team.closed.filter(({ work }) => isBefore(work.closed_on, first));
    const decided = decisionsOf(team, world).filter(
      ({ decision: { on } }) => isBefore(on, first) && on.slice(0, 4) < thisYear,
    );
    const days = [...old.map(({ work }) => work.closed_on), ...decided.map(({ decision }) => decision.on)];
    const years = [...new Set(days.map(day => day.slice(0, 4)))].sort();
    return years.map(year => ({
      team,
      year,
      items: old.filter(({ work }) => work.closed_on.startsWith(year)),
      decisions: decided.filter(({ decision }) => decision.on.startsWith(year)),
    }));
  });
};

/** Those that are not archived yet. */
const decisionsOf = (team: TeamFile, { decisions }: World): readonly PlacedDecision[] =>
  decisions
    .filter(file => file.team === team.id && file.kind !== 'archive')
    .flatMap(file => file.content.map((decision, index) => ({ file, index, decision })));
