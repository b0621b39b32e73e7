import type { CalendarRead } from '../../app/calendar/calendar.ts';
import { readCalendar } from '../../app/calendar/calendar.ts';
import { writeIcs } from '../../app/calendar/write-ics.ts';
import { remarkOnBroken } from '../../app/workspace/remark-on-broken.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
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
  session: Session,
  global: GlobalOptions,
  named: readonly string[],
  { within, team = [], json = false, ics }: CalendarOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const calendar = await readCalendar(session, global, { teams: [...named, ...team], within });
  if (ics !== undefined) host.print(await icsText(ics, calendar, session));
  else if (json) host.print(calendarAsJson(calendar.due, await host.git.revision(calendar.root)));
  else host.print(renderCalendar(calendar.due, host.stdout.columns, paint));
  remarkOnBroken(session, calendar.diagnostics);
  return 0;
};

/** The calendar itself, or that it was written. */
const icsText = async (file: string, calendar: CalendarRead, { host, today }: Session): Promise<string> => {
  const { calendarAsIcs, icsName, isOurIcs } = await import('../../render/calendar/ics.ts');
  const asText = (entries: CalendarRead['due']['entries']) => calendarAsIcs(icsName(calendar.due), entries, today);
  if (file === '-') return asText(calendar.subscribed());
  const { path, isWritten, entries } = writeIcs(file, calendar, { host }, { asText, isOurs: isOurIcs });
  const done = isWritten ? 'written' : 'unchanged';
  return `${plain(host.shown(path))}: ${done}, ${counted(entries, 'entry', 'entries')}\n`;
};
