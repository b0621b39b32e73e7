import { resolve } from 'node:path';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamOrRefusal } from '../../app/workspace/named-team.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { remarkOnBroken } from '../../app/workspace/remark-on-broken.ts';
import { textToReplace } from '../../app/workspace/written-file.ts';
import { calendarOf, dueUntil, isOfTeams } from '../../engine/due/calendar.ts';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import type { Day } from '../../model/time/day.ts';
import { lastDayOf, quarterOf } from '../../model/time/quarter.ts';
import { shifted } from '../../model/time/span.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { renderCalendar } from '../../render/calendar/calendar.ts';
import { calendarAsJson } from '../../render/media/due-json.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface CalendarOptions {
  readonly within?: string;
  readonly team?: readonly string[];
  readonly json?: boolean;
  /** `-`: stdout. */
  readonly ics?: string;
}

/** Shows what is due, or writes it for calendar programs. That something could not be read is a remark. */
export const runCalendar = async (
  { host, today, paint, remark }: Session,
  global: GlobalOptions,
  named: readonly string[],
  options: CalendarOptions,
): Promise<ExitCode> => {
  const { files, root } = workspaceFiles(host, global);
  const { world, diagnostics } = await readWorld(files, today);
  const until = options.within === undefined ? undefined : lastDay(options.within, world);
  const teams = [...new Set([...named, ...(options.team ?? [])].map(name => teamOrRefusal(world, files, name)))];
  const ids = teams.map(({ id }) => id);
  if (options.ics !== undefined) await writeIcs(options.ics, host, root, world, teams, until);
  else {
    const last = until ?? shifted(today, 30);
    const due = {
      today,
      until: last,
      company: world.company?.content.name,
      teams: teams.map(({ id, content }) => ({ id, name: content.name })),
      entries: dueUntil(world, last).filter(entry => isOfTeams(entry, ids)),
    };
    host.print(options.json ? calendarAsJson(due) : renderCalendar(due, host.stdout.columns, paint));
  }
  remarkOnBroken({ remark }, diagnostics);
  return 0;
};

/** The last day of `30d`, `3w`, both of calendar days, or `quarter`. */
const lastDay = (within: string, { today, calendar }: World): Day => {
  if (within === 'quarter') return lastDayOf(quarterOf(today, calendar), calendar);
  const [, count, unit] = /^(\d{1,4})([dw])$/.exec(within) ?? [];
  if (count === undefined)
    throw new UsageError(`--within ${plain(within)} is neither so many days or weeks (30d, 6w) nor quarter.`);
  return shifted(today, Number(count) * (unit === 'w' ? 7 : 1));
};

/** From 30 days ago on; without an end, deadlines that return are listed for a year. */
const writeIcs = async (
  file: string,
  host: Host,
  root: string,
  world: World,
  teams: readonly TeamFile[],
  until: Day | undefined,
): Promise<void> => {
  const { calendarAsIcs, isOurIcs } = await import('../../render/calendar/ics.ts');
  const path = file === '-' ? undefined : resolve(host.cwd, file);
  const before =
    path === undefined
      ? undefined
      : textToReplace(path, {
          flag: '--ics',
          root,
          host,
          isOurs: isOurIcs,
          whatElse: 'is no calendar of plan',
        });
  const from = shifted(world.today, -30);
  const ids = teams.map(({ id }) => id);
  const entries = calendarOf(world, { from, until: until ?? shifted(world.today, 366) }).filter(
    entry => entry.day >= from && (until === undefined || entry.day <= until) && isOfTeams(entry, ids),
  );
  const whose = teams.length === 0 ? world.company?.content.name : listed(teams.map(({ content }) => content.name));
  const after = calendarAsIcs(whose === undefined ? 'plan' : `${whose}: plan`, entries, world.today);
  if (path === undefined) {
    host.print(after);
    return;
  }
  if (after !== before) host.write([{ path, before, after }], 'anywhere');
  const done = after === before ? 'unchanged' : 'written';
  host.print(`${plain(host.shown(path))}: ${done}, ${counted(entries.length, 'entry', 'entries')}\n`);
};
