import type { ChalkInstance } from 'chalk';
import type { Attention, BoardItem, TeamBoard } from '../../analyze/status/board-item.ts';
import type { CalendarEntry } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { awayWords } from '../../model/words/day-words.ts';
import { PLACE_HEADINGS } from '../../model/words/place-words.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { aboutWhom, KIND_WORDS } from '../media/due-words.ts';
import type { Cell, Line } from '../media/table.ts';
import { cut } from '../media/terminal.ts';

/** How a board is drawn. */
export interface BoardLook {
  readonly paint: ChalkInstance;
  readonly today: Day;
  /** In terminal columns. */
  readonly width: number;
  /** Wide enough to say beside a day how far away it is. */
  readonly roomy: boolean;
  /** With ids, owners, and to whom things are promised. */
  readonly detail: boolean;
}

export type Row = readonly Cell[];

/** The column that gives way when a table is too wide. */
export const TITLE = 1;

const cell = (text: string, paint?: Line['paint']): Cell => [line(text, paint)];

const line = (text: string, paint?: Line['paint']): Line => (paint === undefined ? { text } : { text, paint });

const header = ({ paint }: BoardLook, name: string, ...columns: readonly string[]): Row => [
  cell(' '),
  cell(name, paint.bold),
  ...columns.map(column => cell(column, paint.dim)),
];

const promised = ({ detail, roomy }: BoardLook): readonly string[] => (detail && !roomy ? [] : ['Promised']);

const nothing = ({ paint }: BoardLook): Row => [cell(''), cell('nothing', paint.dim)];

export const progressRows = ({ inProgress }: TeamBoard, look: BoardLook): readonly Row[] => [
  header(look, PLACE_HEADINGS.in_progress, '', 'Target', ...promised(look)),
  ...(inProgress.length === 0 ? [nothing(look)] : []),
  ...inProgress.map(item => itemRow(item, '', whenCell(item.target, item.isTargetPassed, look), look)),
];

export const queueRows = ({ comingSoon, queued, queueLimit }: TeamBoard, look: BoardLook): readonly Row[] => [
  header(look, `${PLACE_HEADINGS.coming_soon} (${queued} of ${queueLimit})`, '', 'Start by', ...promised(look)),
  ...(comingSoon.length === 0 ? [nothing(look)] : []),
  ...comingSoon.map((item, index) =>
    itemRow(item, String(index + 1), whenCell(item.mustStart?.on, isStart(item.concern), look), look),
  ),
];

const isStart = (concern: BoardItem['concern']): boolean => concern === 'start-overdue' || concern === 'start-soon';

const itemRow = (item: BoardItem, rank: string, when: Cell, look: BoardLook): Row => {
  const { title, priority = '' } = item;
  const promise = promiseCell(item, look);
  const titled = [line(plain(title)), ...(look.detail ? [line(belowTitle(item), look.paint.dim)] : [])];
  // A narrow terminal has no room for another column of two lines.
  return look.detail && !look.roomy
    ? [cell(rank), [...titled, ...promise], cell(priority), when]
    : [cell(rank), titled, cell(priority), when, promise];
};

const belowTitle = ({ id, owner }: BoardItem): string =>
  [id, ...(owner === undefined ? [] : [owner])].map(plain).join(', ');

const promiseCell = ({ commitment, concern }: BoardItem, look: BoardLook): Cell => {
  if (commitment === undefined) return [];
  const { date, to, fixed } = commitment;
  const [when, away] = whenCell(date, concern === 'commitment-passed', look);
  if (when === undefined || away === undefined) return cell(when?.text ?? '', when?.paint);
  const whom = cut(`${fixed ? 'fixed, ' : ''}to ${to.map(plain).join(', ')}`, Math.floor(look.width * 0.4));
  const lead = look.roomy ? '' : 'promised for ';
  return [line(`${lead}${when.text}, ${away.text}`, when.paint), line(whom, look.paint.dim)];
};

/** A marked day has passed, or comes soon. How far away it is stands below it, where there is a line for that. */
const whenCell = (day: Day | undefined, marked: boolean, { paint, today, detail }: BoardLook): Cell => {
  if (day === undefined) return cell('');
  const passed = day < today;
  const warning = passed ? paint.red : paint.yellow;
  const color = marked ? warning : undefined;
  if (detail) return [line(day, color), line(awayWords(today, day, 'late'), color)];
  const mark = passed ? 'late' : 'soon';
  return cell(marked ? `${day}, ${mark}` : day, color);
};

export const attentionRow = ({ team, concern, on, item }: Attention, look: BoardLook): Row => {
  const { paint, today, roomy, detail } = look;
  const [what, by] = WHAT[concern];
  const away = awayWords(today, on, 'late');
  return [
    cell(''),
    cell(plain(detail ? item : `${team}/${item}`)),
    cell(`${what} ${roomy ? `${by}${on}, ${away}` : away}`, concern === 'start-soon' ? paint.yellow : paint.red),
  ];
};

/** What the day is, and what leads to it where it is named. */
const WHAT: { readonly [C in Attention['concern']]: readonly [string, string] } = {
  'commitment-passed': ['promised', 'for '],
  'start-overdue': ['start', 'by '],
  'target-passed': ['target', ''],
  'start-soon': ['start', 'by '],
};

/** Like what needs attention: whose it is, and what is due when. */
export const nextRow = (entry: CalendarEntry, { today, roomy, detail }: BoardLook): Row => {
  const { kind, day, team, item } = entry;
  const of = team === undefined || item === undefined ? undefined : { short: item.id, whole: `${team.id}/${item.id}` };
  const away = awayWords(today, day, 'late');
  return [
    cell(''),
    cell(plain((detail ? of?.short : of?.whole) ?? aboutWhom(entry))),
    cell(`${KIND_WORDS[kind]} ${roomy ? `${day}, ${away}` : away}`),
  ];
};

/** Entries of an inbox go by their number. */
export const inboxRows = ({ inbox }: TeamBoard, look: BoardLook): readonly Row[] => [
  header(look, PLACE_HEADINGS.inbox, 'Came in', 'Asked for'),
  ...inbox.map(({ title, added, workingDays = 0, askedFor }, index) => [
    cell(String(index + 1)),
    cell(plain(title)),
    cell(added === undefined ? '' : waitedWords(added, workingDays, look)),
    cell(askedFor ?? ''),
  ]),
];

/** A day over which nobody worked, and one that is yet to come, is named. */
const waitedWords = (added: Day, workingDays: number, { today }: BoardLook): string => {
  if (added === today) return 'today';
  return workingDays === 0 ? added : `${counted(workingDays, 'working day')} ago`;
};

/** Ids whole, for they are typed. */
export const backlogRows = ({ backlog }: TeamBoard, look: BoardLook): readonly Row[] => [
  [cell(' '), cell(PLACE_HEADINGS.backlog, look.paint.bold)],
  ...backlog
    .slice(0, MANY)
    .map(({ id, title, priority = '' }) => [
      cell(''),
      cell(plain(title)),
      cell(priority),
      cell(plain(id), look.paint.dim),
    ]),
  ...(backlog.length > MANY ? [[cell(''), cell(`and ${backlog.length - MANY} more`, look.paint.dim)]] : []),
];

const MANY = 10;
