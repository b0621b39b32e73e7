import type { ChalkInstance } from 'chalk';
import type { CalendarEntry, DueList } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, weekdayOf } from '../../model/time/day.ts';
import { awayWords } from '../../model/words/day-words.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { listed } from '../../model/words/words.ts';
import { aboutWhom, KIND_WORDS } from '../media/due-words.ts';
import { cut, wrapped } from '../media/terminal.ts';

/** What is due, a block a week and a line a day. */
export const renderCalendar = (due: DueList, columns: number, paint: ChalkInstance): string => {
  const { today, until, company, teams, entries } = due;
  const whose = teams.length === 0 ? (company ?? 'The plan') : listed(teams.map(({ name }) => name));
  if (entries.length === 0)
    return `Nothing ${teams.length === 0 ? '' : `of ${plain(whose)} `}is late, and nothing is due until ${until}.\n`;
  const look = { today, paint, width: Math.min(120, Math.max(60, columns)) };
  const blocks = runs(entries, entry => headingOf(entry, today)).map(
    ([heading, within]) => `${paint.bold(heading)}\n${daysIn(within, look)}`,
  );
  const title = `${paint.bold(cut(plain(whose), look.width - 30))}, ${today} to ${until}\n`;
  return withoutCommands([title, ...blocks].join('\n'));
};

interface Look {
  readonly today: Day;
  readonly paint: ChalkInstance;
  /** In terminal columns. */
  readonly width: number;
}

/** Weeks begin on Mondays. */
const headingOf = ({ day, overdue }: CalendarEntry, today: Day): string => {
  if (overdue) return 'Overdue';
  const monday = mondayOf(day);
  if (monday === mondayOf(today)) return 'This week';
  return monday === addDays(mondayOf(today), 7) ? 'Next week' : `Week of ${monday}`;
};

const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

const daysIn = (entries: readonly CalendarEntry[], look: Look): string =>
  runs(entries, ({ day }) => day)
    .map(([day, on]) => dayLine(day, look) + entriesOn(on, look))
    .join('');

/** Those that follow each other with one heading. */
const runs = (
  entries: readonly CalendarEntry[],
  headed: (entry: CalendarEntry) => string,
): readonly (readonly [heading: string, entries: readonly CalendarEntry[]])[] => {
  const found: [string, CalendarEntry[]][] = [];
  for (const entry of entries) {
    const heading = headed(entry);
    const last = found.at(-1);
    if (last?.[0] === heading) last[1].push(entry);
    else found.push([heading, [entry]]);
  }
  return found;
};

const dayLine = (day: Day, { today, paint }: Look): string => {
  const text = `${WEEKDAYS[weekdayOf(day) - 1]} ${day}, ${awayWords(today, day, 'late')}`;
  return `  ${day < today ? paint.red(text) : text}\n`;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const entriesOn = (entries: readonly CalendarEntry[], { paint, width }: Look): string =>
  entries
    .map(entry => {
      const room = width - INDENT - KIND;
      const lines = wrapped(plain(aboutWhom(shortened(entry, room))), room).map(line => cut(line, room));
      const kind = paint.dim(KIND_WORDS[entry.kind].padEnd(KIND));
      return lines.map((line, at) => `${' '.repeat(INDENT)}${at === 0 ? kind : ' '.repeat(KIND)}${line}\n`).join('');
    })
    .join('');

/** The id behind a title is typed, the title only read. */
const shortened = (entry: CalendarEntry, room: number): CalendarEntry => ({
  ...entry,
  about: cut(plain(entry.about), room * MOST_LINES),
});

const INDENT = 4;
const KIND = 11;
const MOST_LINES = 4;
