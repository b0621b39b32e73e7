import type { Draws } from '../../analyze/review/check-in.ts';
import type { TimeChart, TimeRow } from '../../analyze/review/time-row.ts';
import { counted, grouped, listed } from '../../model/words/words.ts';
import { chanceCell, WHY } from '../media/chance-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, fenced, paragraph, strong, table } from '../media/markdown.ts';
import { ganttOf } from './gantt.ts';

/** What is common to the document of a team and the roll-up. */
interface ChartLook {
  readonly by: 'place' | 'team';
  /** The first column of a row in a table of several teams. */
  readonly team?: ((row: TimeRow) => Words) | undefined;
  /** Who works. */
  readonly crew: string;
  /** Where work is that does not fit. */
  readonly elsewhere: string;
}

/** A chart and the table beside it, with how to read them. */
export const chartBlocks = (chart: TimeChart, draws: Draws, look: ChartLook): readonly Block[] => {
  const rows = chart.rows.filter(({ isDated }) => isDated);
  const drawing = ganttOf(chart, look.by);
  return [
    ...(drawing === undefined
      ? []
      : [
          fenced('mermaid', drawing.text),
          paragraph(legend(rows, drawing.undrawn - (chart.rows.length - rows.length))),
        ]),
    ...(rows.length === 0 ? [] : [rowsTable(rows, look)]),
    ...notForecast(chart, look),
    ...(chart.left === 0 ? [] : [paragraph(`${counted(chart.left, 'more item')} ${look.elsewhere}.`)]),
    ...(rows.some(({ forecast }) => forecast !== undefined) ? [paragraph(methodWords(draws, chart, look))] : []),
  ];
};

const notForecast = ({ rows }: TimeChart, { by }: ChartLook): readonly Block[] => {
  const bare = rows.filter(({ isNotForecast }) => isNotForecast);
  if (bare.length === 0) return [];
  const names = bare.map(
    row => `${brief(row.title)} (${[...(by === 'team' ? [brief(row.team.name)] : []), whyWords(row)].join('; ')})`,
  );
  const started = bare.filter(({ place }) => place === 'in_progress');
  const teams = [...new Set(started.map(({ team }) => brief(team.name)))];
  const rest = by === 'team' ? `all work of ${listed(teams)}` : 'all other work';
  return [
    paragraph([
      strong('Not forecast:'),
      ` ${listed(names)}.`,
      ...(teams.length === 0
        ? []
        : [
            ` ${counted(started.length, 'of them is', 'of them are')} in progress, so ${rest} can only end later than it says here (“at best”).`,
          ]),
    ]),
  ];
};

const whyWords = ({ why }: TimeRow): string => (why === undefined ? 'not within a hundred years' : WHY[why]);

const legend = (rows: readonly TimeRow[], undrawn: number): string => {
  const signs = [
    ...(rows.some(({ forecast }) => forecast !== undefined)
      ? ['A bar runs from the day by which work is finished as likely as not to the day by which that is 85 % sure.']
      : []),
    'Diamonds are targets and promises; what is red is more likely late than in time.',
    ...(undrawn > 0 ? [`${counted(undrawn, 'more item')} can only be found in the table.`] : []),
  ];
  return signs.join(' ');
};

/** For an executive: what the figures are, and on what they stand. */
const methodWords = ({ runs }: Draws, { today }: TimeChart, { crew }: ChartLook): string =>
  `To find these days the plan was played through ${grouped(runs)} times from ${today} on, each time with efforts drawn anew between the lowest and the highest that engineering expects: work in progress all at once, then the queue in its order, with ${crew}. “85 % sure” means that the work was finished by then in 85 of 100 runs; the chance is that of being finished by the day on which it is due.`;

const rowsTable = (rows: readonly TimeRow[], { team }: ChartLook): Block => {
  const hasFigures = rows.some(({ forecast }) => forecast !== undefined);
  const hasTarget = rows.some(({ target }) => target !== undefined);
  const hasDue = rows.some(({ due }) => due !== undefined);
  return table(
    [
      ...(team === undefined ? [] : ['Team']),
      'Work',
      ...(hasFigures ? ['50 % sure by', '85 % sure by', '95 % sure by'] : []),
      ...(hasTarget ? ['Target'] : []),
      ...(hasDue ? ['Due', 'Chance'] : []),
    ],
    rows.map(row => [
      ...(team === undefined ? [] : [team(row)]),
      [strong(brief(row.title)), ...(row.id === row.title ? [] : [` (${brief(row.id)})`])],
      ...(hasFigures ? sureCells(row) : []),
      ...(hasTarget ? [row.target ?? '–'] : []),
      ...(hasDue ? [row.due ?? '–', chanceOf(row)] : []),
    ]),
  );
};

const sureCells = ({ forecast }: TimeRow): readonly Words[] =>
  forecast === undefined ? ['–', '–', '–'] : [forecast.p50, forecast.p85, forecast.p95];

const chanceOf = ({ due, probability = 0, grade = 'bad', why, isAtBest, isDuePast }: TimeRow): Words => {
  if (due === undefined) return '–';
  if (!isDuePast && why !== undefined) return 'not known';
  return chanceCell({ probability, grade, isAtBest }, isDuePast);
};
