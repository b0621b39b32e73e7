import type { ChalkInstance } from 'chalk';
import type { Due, Outlook, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { Day } from '../../model/time/day.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { counted, grouped } from '../../model/words/words.ts';
import { capacityWords, crewWords, marginPoints, remedyWords, silenceWords } from '../media/forecast-words.ts';
import type { Cell } from '../media/table.ts';
import { columnWidths, renderTable } from '../media/table.ts';
import { cut, wrapped } from '../media/terminal.ts';
import { chanceLine, renderChart } from './chart.ts';

/** How a forecast is drawn. */
export interface ForecastLook {
  readonly paint: ChalkInstance;
  /** In terminal columns. */
  readonly width: number;
}

export const forecastLook = (columns: number, paint: ChalkInstance): ForecastLook => ({
  paint,
  width: Math.min(140, Math.max(60, columns)),
});

/** Each team with its chart, its days, its capacity, and what cannot be forecast. */
export const renderForecast = (outlook: Outlook, look: ForecastLook): string =>
  withoutCommands(
    [...outlook.teams.map(team => teamText(outlook, team, look)), `${footer(outlook, look)}\n`].join('\n'),
  );

const teamText = (outlook: Outlook, team: TeamOutlook, look: ForecastLook): string => {
  const { paint, width } = look;
  const title = titleOf(outlook, team, look);
  if (team.items.length === 0 && team.silence !== 'unreadable')
    return `${title}Nothing is in progress or coming soon.\n`;
  if (team.silence !== undefined) return `${title}${block(silenceWords(team.silence, team.id), look)}\n`;
  const remedies = team.items.flatMap(item => remedyWords(item, team) ?? []);
  const hasFigures = team.items.some(({ ends }) => !('why' in ends));
  const rows = rowsOf(team, look);
  return [
    `${title}${crewWords(team)}
`,
    renderChart(outlook, team, width, paint),
    ...(hasFigures ? [renderTable(rows, columnWidths(rows, width, TITLE))] : []),
    ...(hasFigures ? [`${block(capacityWords(outlook, team), look)}\n${block(lineWords(outlook, team), look)}\n`] : []),
    ...(remedies.length === 0 ? [] : [`${paint.bold('Without figures')}\n${remedyLines(remedies, look)}`]),
  ].join('\n');
};

export const titleOf = (
  { today }: Pick<Outlook, 'today'>,
  { name, isAtBest }: TeamOutlook,
  look: ForecastLook,
): string =>
  `${look.paint.bold.cyan(cut(plain(name), look.width - 25))} on ${today}${isAtBest ? look.paint.yellow(', at best') : ''}\n`;

/** The column that gives way when the table is too wide. */
const TITLE = 1;

export const remedyLines = (remedies: readonly string[], look: ForecastLook): string =>
  remedies
    .map(
      remedy =>
        `${wrapped(plain(remedy), look.width - 4)
          .map((line, n) => `${n === 0 ? '  ' : '    '}${line}`)
          .join('\n')}\n`,
    )
    .join('');

export const block = (text: string, { width }: ForecastLook): string => wrapped(plain(text), width).join('\n');

const lineWords = ({ quarter }: Outlook, { line: { above, of } }: TeamOutlook): string =>
  `The line: ${above} of ${counted(of, 'item')} above it, ending by ${quarter.ends} in at least half of the runs.`;

const rowsOf = (team: TeamOutlook, look: ForecastLook): readonly (readonly Cell[])[] => {
  const { paint, width } = look;
  const roomy = width >= 76;
  const hasDue = roomy && team.items.some(({ due, ends }) => due !== undefined && !('why' in ends));
  const head = ['P50', 'P85', 'P95', ...(hasDue ? ['Due'] : [])].map(name => [{ text: name, paint: paint.dim }]);
  return [
    [[{ text: ' ' }], [{ text: 'Ends by', paint: paint.bold }], ...head],
    ...team.items.flatMap(item => {
      const { id, title, rank, due, ends } = item;
      if ('why' in ends) return [];
      const dueLines = due === undefined ? [] : [{ text: due.on }, chanceLine(due, ends, paint)];
      const below = [id, ...(due === undefined ? [] : [partnersOf(due, roomy)])].map(text => ({
        text: plain(text),
        paint: paint.dim,
      }));
      const line = ends.isAboveLine ? { text: 'above', paint: paint.dim } : { text: 'below', paint: paint.yellow };
      return [
        [
          [{ text: rank === undefined ? '' : String(rank) }],
          [{ text: plain(title) }, ...below],
          [{ text: dayWords(ends.p50) }, line],
          [{ text: dayWords(ends.p85) }],
          [{ text: dayWords(ends.p95) }],
          ...(hasDue ? [dueLines] : []),
        ],
      ];
    }),
  ];
};

/** Undefined: not within a hundred years. */
export const dayWords = (day: Day | undefined): string => day ?? 'never';

const partnersOf = (due: Due, roomy: boolean): string => (roomy ? dueWords(due) : `due ${due.on}`);

/** `for the launch spring-launch, to sales`. */
const dueWords = ({ commitment, launch }: Due): string => {
  const fixed = commitment?.fixed ? 'fixed, ' : '';
  return [
    ...(launch === undefined ? [] : [`for the launch ${launch}`]),
    ...(commitment === undefined ? [] : [`${fixed}promised to ${commitment.to.join(', ')}`]),
  ].join('; ');
};

export const footer = ({ runs, seed }: Pick<Outlook, 'runs' | 'seed'>, look: ForecastLook): string =>
  look.paint.dim(
    block(
      `${grouped(runs)} ${runs === 1 ? 'run' : 'runs'}, seed ${seed}; a chance is good to ${counted(marginPoints(runs), 'point')}.`,
      look,
    ),
  );
