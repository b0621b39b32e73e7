import { calendarOf, dueUntil, isOfTeams } from '../../engine/due/calendar.ts';
import type { CalendarEntry, DueList } from '../../engine/due/entry.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../../model/host.ts';
import type { Day } from '../../model/time/day.ts';
import { lastDayOf, quarterOf } from '../../model/time/quarter.ts';
import { shifted } from '../../model/time/span.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { teamOrRefusal } from '../workspace/named-team.ts';
import { readWorld } from '../workspace/read-world.ts';

/** What somebody wants to see of a calendar. */
export interface CalendarChoice {
  /** By name; none: all of them, and the company. */
  readonly teams: readonly string[];
  /** `30d`, `3w`, both of calendar days, or `quarter`, to its end; absent: 30 days. */
  readonly within?: string | undefined;
}

export interface CalendarRead {
  readonly root: string;
  readonly due: DueList;
  /** From 30 days ago on, for calendar programs; without `within`, deadlines that return are among them for a year. */
  readonly subscribed: () => readonly CalendarEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is due, as far as it could be read. */
export const readCalendar = async (
  { host, today }: Pick<Inputs, 'host' | 'today'>,
  choice: WorkspaceChoice,
  { teams: names, within }: CalendarChoice,
): Promise<CalendarRead> => {
  const { files, root } = workspaceFiles(host, choice);
  const { world, diagnostics } = await readWorld(files, today);
  const until = within === undefined ? undefined : lastDay(within, world);
  const teams = [...new Set(names.map(name => teamOrRefusal(world, files, name)))];
  const ids = teams.map(({ id }) => id);
  const last = until ?? shifted(today, 30);
  return {
    root,
    due: {
      today,
      until: last,
      company: world.company?.content.name,
      teams: teams.map(({ id, content }) => ({ id, name: content.name })),
      entries: dueUntil(world, last).filter(entry => isOfTeams(entry, ids)),
    },
    subscribed: () => entriesBetween(world, shifted(today, -30), until).filter(entry => isOfTeams(entry, ids)),
    diagnostics,
  };
};

const lastDay = (within: string, { today, calendar }: World): Day => {
  if (within === 'quarter') return lastDayOf(quarterOf(today, calendar), calendar);
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(within) ?? [];
  if (count === undefined)
    throw new UsageError(`--within ${plain(within)} is neither so many days or weeks (30d, 6w) nor quarter.`);
  return shifted(today, Number(count) * (unit === 'w' ? 7 : 1));
};

const entriesBetween = (world: World, from: Day, until: Day | undefined): readonly CalendarEntry[] =>
  calendarOf(world, { from, until: until ?? shifted(world.today, 366) }).filter(
    ({ day }) => day >= from && (until === undefined || day <= until),
  );
