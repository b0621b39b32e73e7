import type { ChalkInstance } from 'chalk';
import type { ItemEvent, ItemHistory, Stay } from '../../analyze/log/item-event.ts';
import { compareText } from '../../model/order.ts';
import type { Commit } from '../../model/repository.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import { missingWords } from '../../model/words/missing-words.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { Cell, Line } from '../media/table.ts';
import { columnWidths, renderTable } from '../media/table.ts';
import { wrapped } from '../media/terminal.ts';
import type { NameOf } from './words.ts';
import { happenedWords, recordWords, standsWords } from './words.ts';

export interface LogLook {
  readonly paint: ChalkInstance;
  readonly today: Day;
  /** In terminal columns. */
  readonly width: number;
  readonly nameOf: NameOf;
  readonly verbose: boolean;
}

/** The history of an item: its dates, where it stood, and the rest. `since`: where it was made to begin. */
export const renderItemHistory = (itemHistory: ItemHistory, since: Day | undefined, whole: LogLook): string => {
  const { paint } = whole;
  const { dates, stays, rest } = itemHistory;
  const look = besideCommits([...dates, ...stays, ...rest], whole);
  const ranks = itemHistory.rest.filter(({ what }) => what.kind === 'rank');
  const others = itemHistory.rest.filter(({ what }) => what.kind !== 'rank' && (look.verbose || what.kind !== 'field'));
  const folded = itemHistory.rest.length - ranks.length - others.length;
  const places = [
    ...itemHistory.stays.map(stay => ({ day: stay.from, rows: stayRow(itemHistory, stay, look) })),
    ...ranks.map(rank => ({ day: rank.day, rows: eventRow(rank, look) })),
  ].sort((a, b) => compareText(a.day, b.day));
  const blocks = [
    `${paint.bold(plain(itemHistory.title))}\n${paint.dim(plain(position(itemHistory)))}\n`,
    block(
      'Dates',
      itemHistory.dates.map(date => eventRow(date, look)),
      look,
    ) ||
      paint.dim(
        `No date was ${since === undefined ? 'ever ' : ''}asked for, aimed at or promised${since === undefined ? '' : ` since ${since}`}.\n`,
      ),
    block(
      'Places',
      places.map(({ rows }) => rows),
      look,
    ),
    block(
      'Also',
      others.map(other => eventRow(other, look)),
      look,
    ),
    folded === 0 ? '' : paint.dim(`and ${counted(folded, 'change')} of other fields: --verbose\n`),
  ];
  return withoutCommands(blocks.filter(text => text !== '').join('\n'));
};

const position = ({ id, formerly, now, stays }: ItemHistory): string => {
  const last = stays.at(-1);
  const former = formerly.length === 0 ? '' : `, formerly ${formerly.join(', ')}`;
  const team = now?.team ?? last?.team;
  const since = last === undefined ? '' : sinceWords(stays, last);
  const gone = now === undefined && last?.place !== 'nowhere' ? ', in no file any more' : '';
  const where = last === undefined ? '' : `: ${standsWords(last.place, last.outcome)}${since}${gone}`;
  return `${team === undefined ? '' : `${team}/`}${id}${former}${where}`;
};

/** It stays where it is when another team takes it over. */
const sinceWords = (stays: readonly Stay[], { place }: Stay): string => {
  const { from, atLeast } = stays[stays.findLastIndex(other => other.place !== place) + 1] ?? {};
  return ` since ${from}${atLeast ? ' or earlier' : ''}`;
};

type Row = readonly [Cell, Cell, Cell];

const block = (title: string, rows: readonly Row[], { paint }: LogLook): string =>
  rows.length === 0 ? '' : `${paint.bold(title)}\n${renderTable(rows, wideEnough(rows))}`;

/** Lines are broken to the width before, so what is wider cannot be broken: a link stays whole. */
export const wideEnough = (rows: readonly (readonly Cell[])[]): readonly number[] =>
  columnWidths(rows, Number.POSITIVE_INFINITY, 0);

const row = (day: string, lines: readonly Line[], commit: Commit | undefined, look: LogLook): Row => [
  [{ text: `  ${day}` }],
  commitCell(commit, look),
  lines,
];

export const commitCell = (commit: Commit | undefined, { paint }: LogLook): Cell => [
  { text: commit === undefined ? NOT_COMMITTED : shortId(commit), paint: paint.dim },
];

const NOT_COMMITTED = 'not committed';

/** With the width that ids of commits leave. */
export const besideCommits = (shown: readonly { readonly commit: Commit | undefined }[], look: LogLook): LogLook => {
  const widest = shown.some(({ commit }) => commit === undefined) ? NOT_COMMITTED.length : SHORT;
  return { ...look, width: look.width - 2 - widest };
};

const SHORT = 7;

const shortId = ({ id }: Commit): string => id.slice(0, SHORT);

/** What is left beside a day. */
const room = ({ width }: LogLook): number => Math.max(30, width - 2 - 10 - 2 - 2);

const eventRow = (event: ItemEvent, look: LogLook): Row => {
  const { day, atLeast, commit, what } = event;
  const known = atLeast ? ' (or earlier)' : '';
  return row(
    day,
    [...inLines(`${happenedWords(what, look.nameOf)}${known}${unexplained(event)}`, look), ...recordLines(event, look)],
    commit,
    look,
  );
};

/** That nobody wrote why is so often the case in a young plan that it takes no line of its own. */
const unexplained = ({ record, missing }: Pick<ItemEvent, 'record' | 'missing'>): string =>
  record === undefined && missing?.need === 'decision' ? ` (${missingWords({ kind: 'entry' })})` : '';

const recordLines = (
  { record, missing, commit }: Pick<ItemEvent, 'record' | 'missing' | 'commit'>,
  look: LogLook,
): readonly Line[] => {
  const words = recordWords(record, missing, look.nameOf);
  if (record === undefined && missing?.need === 'decision') return [];
  const late =
    record === undefined || record.commit === commit ? [] : [`put on record later, by ${idOf(record.commit)}`];
  return [
    ...[...words.said, ...late].flatMap(text => inLines(text, look, look.paint.dim)),
    ...(words.missing === undefined ? [] : inLines(words.missing, look, look.paint.yellow)),
  ];
};

const idOf = (commit: Commit | undefined): string => (commit === undefined ? 'what is not committed' : shortId(commit));

const inLines = (text: string, look: LogLook, paint?: Line['paint']): readonly Line[] =>
  wrapped(plain(text), room(look)).map(line => (paint === undefined ? { text: line } : { text: line, paint }));

const stayRow = (itemHistory: ItemHistory, stay: Stay, look: LogLook): Row => {
  const { stays } = itemHistory;
  const { from, place, team, handedOverBy, outcome, commit } = stay;
  const words = [
    isReopening(stays, stay) ? 'reopened, ' : '',
    handedOverBy === undefined ? '' : `handed over from ${handedOverBy}, `,
    standsWords(place, outcome),
    stays.some(other => other.team !== team) ? ` in ${team}` : '',
    durationWords(stay, look),
    saidWords(stay),
    unexplained(stay),
  ];
  return row(from, [...inLines(words.join(''), look), ...recordLines(stay, look)], commit, look);
};

const isReopening = (stays: readonly Stay[], stay: Stay): boolean =>
  stays[stays.indexOf(stay) - 1]?.place === 'closed' && stay.place !== 'closed';

/** Nobody asks how long work has been closed, or gone. */
const durationWords = ({ from, to, place, atLeast }: Stay, { today }: LogLook): string => {
  if (to === undefined && (place === 'closed' || place === 'nowhere')) return '';
  const count = daysBetween(from, to ?? today);
  const days = count === 0 ? 'less than a day' : counted(count, 'day');
  return `, ${atLeast ? 'at least ' : ''}${days}${to === undefined ? ' so far' : ''}`;
};

const saidWords = ({ from, said, place }: Stay): string =>
  said === undefined || said === from ? '' : ` (${SAID[place] ?? 'since'} ${said}, as the plan says)`;

const SAID: { readonly [place: string]: string } = { in_progress: 'started', closed: 'on', inbox: 'came in' };
