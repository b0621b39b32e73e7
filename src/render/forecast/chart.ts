import type { ChalkInstance } from 'chalk';
import stringWidth from 'fast-string-width';
import type { Due, Ends, Outlook, OutlookItem, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, daysBetween } from '../../model/time/day.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { PLACE_HEADINGS } from '../../model/words/place-words.ts';
import { plain } from '../../model/words/plain.ts';
import { GRADE_COLOURS, whyWords } from '../media/forecast-words.ts';
import type { Line } from '../media/table.ts';
import { cut } from '../media/terminal.ts';

/** Room for `> 99 %`. */
const CHANCE_WIDTH = 6;
const GAP = '  ';

/** A range bar an item over a common axis of months, the chance of its due day beside it. */
export const renderChart = (outlook: Outlook, team: TeamOutlook, width: number, paint: ChalkInstance): string => {
  const titles = Math.max(
    0,
    ...team.items.map(({ title }) => stringWidth(plain(title))),
    PLACE_HEADINGS.in_progress.length,
  );
  const label = Math.min(titles, Math.floor(width * 0.3));
  const ranks = Math.max(1, ...team.items.map(({ rank = 0 }) => String(rank).length)) + GAP.length;
  const room = width - ranks - label - 2 * GAP.length - 1 - CHANCE_WIDTH;
  const axis = axisOf(outlook, team.items, room);
  const line = (rank: string, name: string, bar: string, chance: string): string =>
    `${rank.padEnd(ranks)}${padded(name, label)}${GAP}${bar}${GAP}${chance}`.trimEnd();
  const head = (name: string, bar: string, chance = ''): string =>
    line('', name, paint.dim(bar), paint.dim(chance)).replace(name, paint.bold(name));
  const row = (item: OutlookItem): string => {
    const bar = 'why' in item.ends ? paint.dim(` no figures: ${whyWords(item, team)}`) : barOf(item, axis, paint);
    const { due, ends } = item;
    const chance = due === undefined || 'why' in ends ? undefined : chanceLine(due, ends, paint);
    const shown = chance?.paint?.(chance.text.padStart(CHANCE_WIDTH)) ?? '';
    return line(String(item.rank ?? ''), cut(plain(item.title), label), `${paint.dim('│')}${bar}`, shown);
  };
  const started = team.items.filter(({ rank }) => rank === undefined);
  const queued = team.items.filter(({ rank }) => rank !== undefined);
  const group = (name: string, items: readonly OutlookItem[], bar: string): readonly string[] =>
    items.length === 0 ? [] : [head(name, bar), ...items.map(row)];
  const empty = `│${withQuarter(blank(axis.width), axis).join('')}`;
  return [
    head('', axis.months, 'Chance'),
    ...(started.length === 0 ? [head('', axis.ticks)] : group(PLACE_HEADINGS.in_progress, started, axis.ticks)),
    ...group(PLACE_HEADINGS.coming_soon, queued, empty),
    paint.dim(`${' '.repeat(ranks)}│ today  ├ P50  ┿ P85  ┤ P95  ◆ due  ┊ end of ${outlook.quarter.id}`),
    '',
  ].join('\n');
};

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** How probable it is that a due day is met, or that it has passed. */
export const chanceLine = ({ isPassed }: Due, { probability = 0, grade = 'bad' }: Ends, paint: ChalkInstance): Line =>
  isPassed
    ? { text: 'passed', paint: paint.red }
    : { text: chanceWords(probability), paint: paint[GRADE_COLOURS[grade]] };

/** The days that a chart shows, its first column being today. */
interface Axis {
  readonly width: number;
  /** The column of a day; one past the last where it lies beyond, undefined before today. */
  readonly at: (day: Day) => number | undefined;
  readonly quarter: number;
  /** The first days of months, by name. */
  readonly months: string;
  readonly ticks: string;
}

/** Work that ends later is shown as beyond the edge: one hopeless item must not squeeze all others. */
const FARTHEST = 730;

const axisOf = ({ today, quarter }: Outlook, items: readonly OutlookItem[], width: number): Axis => {
  const days = items.flatMap(({ ends, due }) => ['why' in ends ? undefined : ends.p95, due?.on]);
  const last = Math.max(daysBetween(today, quarter.ends), ...days.map(day => (day ? daysBetween(today, day) : 0)));
  const span = Math.max(14, Math.min(last, FARTHEST) + 1);
  const at = (day: Day): number | undefined => {
    const ahead = daysBetween(today, day);
    return ahead < 0 ? undefined : Math.min(width, Math.floor((ahead * width) / span));
  };
  const months = blank(width + 1);
  const ticks = ['├', ...blank(width).fill('─')];
  let free = 0;
  for (const first of firstsOfMonths(today, span)) {
    const column = (at(first) ?? width) + 1;
    const name = first.slice(0, 7);
    if (column < free || column + name.length > width + 1) continue;
    months.splice(column, name.length, ...name);
    ticks[column] = '┬';
    free = column + name.length + 1;
  }
  const axis = { width, at, quarter: at(quarter.ends) ?? 0, months: months.join('').trimEnd(), ticks: '' };
  return { ...axis, ticks: `├${withQuarter(ticks.slice(1), axis).join('')}` };
};

const firstsOfMonths = (today: Day, span: number): readonly Day[] => {
  const days = Array.from({ length: span - 1 }, (_, index) => addDays(today, index + 1));
  return days.filter(day => /^\d{4}-\d\d-01$/.test(day));
};

const blank = (width: number): string[] => new Array<string>(width).fill(' ');

const withQuarter = (cells: string[], { quarter }: Pick<Axis, 'quarter'>): string[] =>
  cells.map((cell, column) => (column === quarter ? '┊' : cell));

const barOf = ({ ends, due }: OutlookItem, axis: Axis, paint: ChalkInstance): string => {
  if ('why' in ends) return '';
  const { width } = axis;
  const cells = withQuarter(blank(width), axis);
  const column = (day: Day | undefined): number => (day === undefined ? width : (axis.at(day) ?? 0));
  const [p50, p85, p95] = [column(ends.p50), column(ends.p85), column(ends.p95)];
  cells.fill('─', p85, p95).fill('━', p50, p85);
  const put = (at: number | undefined, mark: string): void => {
    if (at !== undefined) cells[Math.min(at, width - 1)] = at >= width ? '>' : mark;
  };
  put(p95, '┤');
  put(p50, '├');
  put(p85, '┿');
  put(due && axis.at(due.on), '◆');
  const colour = ends.grade === undefined ? paint.cyan : paint[GRADE_COLOURS[ends.grade]];
  const painted = (cell: string): string => {
    if (cell === ' ') return cell;
    return cell === '┊' ? paint.dim(cell) : colour(cell);
  };
  return cells.map(painted).join('');
};
