import type { TimeChart, TimeRow } from '../../analyze/review/time-row.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, daysBetween } from '../../model/time/day.ts';
import { PLACE_HEADINGS } from '../../model/words/place-words.ts';
import { plain } from '../../model/words/plain.ts';
import { cut } from '../media/terminal.ts';

/** A chart as Mermaid reads it, and how many rows of it are not drawn: those without a day, and those for which there is no room. */
interface Drawing {
  readonly text: string;
  readonly undrawn: number;
}

/** Undefined where no row has a day. In the syntax of old versions: nobody knows which one GitHub uses. */
export const ganttOf = (chart: TimeChart, by: 'place' | 'team'): Drawing | undefined => {
  const drawn = thatFit(
    chart.rows.map(row => ({ row, tasks: tasksOf(row, chart) })).filter(({ tasks }) => tasks.length > 0),
  );
  if (drawn.length === 0) return undefined;
  const keyOf = ({ row }: DrawnRow): string => (by === 'team' ? row.team.id : row.place);
  const sections = [...new Set(drawn.map(keyOf))].map(key => drawn.filter(found => keyOf(found) === key));
  return {
    text: [
      'gantt',
      '  dateFormat YYYY-MM-DD',
      `  axisFormat ${axisFormat([chart.today, ...drawn.flatMap(({ tasks }) => tasks.flatMap(({ days }) => days))])}`,
      // Mermaid's own line stands at the day of whoever looks.
      '  todayMarker off',
      '  section Today',
      `    as of ${chart.today} :milestone, ${chart.today}, 0d`,
      ...sections.flatMap(section => [
        ...section.slice(0, 1).map(({ row }) => `  section ${sectionName(row, by)}`),
        ...section.flatMap(({ tasks }) => tasks.map(({ line }) => `    ${line}`)),
      ]),
    ].join('\n'),
    undrawn: chart.rows.length - drawn.length,
  };
};

/** More make a chart that nobody can read. */
const MOST_TASKS = 40;

interface Task {
  readonly line: string;
  readonly days: readonly Day[];
}

interface DrawnRow {
  readonly row: TimeRow;
  readonly tasks: readonly Task[];
}

/** What is promised gives way last. */
const thatFit = (rows: readonly DrawnRow[]): readonly DrawnRow[] => {
  const isPromised = ({ row }: DrawnRow): boolean => row.promised !== undefined;
  const kept = new Set<DrawnRow>();
  let room = MOST_TASKS - 1;
  for (const found of [...rows.filter(isPromised), ...rows.filter(other => !isPromised(other))]) {
    if (found.tasks.length > room) break;
    room -= found.tasks.length;
    kept.add(found);
  }
  return rows.filter(row => kept.has(row));
};

const tasksOf = ({ id, title, forecast, target, promised, grade }: TimeRow, chart: TimeChart): Task[] => {
  const isShown = (day: Day | undefined): day is Day => day !== undefined && day >= chart.from && day <= chart.to;
  const name = encoded(title.trim() === '' ? id : title, LONGEST_TITLE);
  const tag = grade === 'bad' ? 'crit, ' : '';
  // A word of ours goes first: a line that begins with a word of Mermaid's, or with a day, would be something else.
  const bar = (word: string, from: Day, to: Day): Task => ({
    line: `${word} – ${name} :${tag}${from}, ${addDays(to, 1)}`,
    days: [from, to],
  });
  const milestone = (word: string, day: Day, tags = ''): Task => ({
    line: `${word} – ${name} :${tags}milestone, ${day}, 0d`,
    days: [day],
  });
  const withinChart = (day: Day): Day => (day < chart.to ? day : chart.to);
  return [
    ...(forecast !== undefined && isShown(forecast.p50)
      ? [bar('likely end', forecast.p50, withinChart(forecast.p85))]
      : []),
    ...(isShown(target) ? [milestone('target', target)] : []),
    ...(isShown(promised?.date) ? [milestone('promised', promised.date, tag)] : []),
  ];
};

/** From about here on Mermaid labels months instead of weeks; only then is there room for years. */
const MONTHLY = 150;

const axisFormat = (days: readonly Day[]): string => {
  const [first = '', ...later] = days.toSorted();
  return daysBetween(first, later.at(-1) ?? first) > MONTHLY ? '%b %Y' : '%d %b';
};

const LONGEST_TITLE = 40;
/** There is little room beside the chart. */
const LONGEST_SECTION = 14;

const sectionName = ({ team, place }: TimeRow, by: 'place' | 'team'): string => {
  if (by === 'place') return PLACE_HEADINGS[place];
  return encoded(team.name.trim() === '' ? team.id : team.name, LONGEST_SECTION);
};

/** As entities, which every version knows: whatever might be syntax in one, and the two letters that Mermaid itself marks entities with. */
const encoded = (text: string, longest: number): string =>
  cut(plain(text), longest).replaceAll(/[!-&*:-@[-`{-~ﬂ¶]/gu, found => `#${found.codePointAt(0) ?? 0};`);
