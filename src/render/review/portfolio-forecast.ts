import type { CheckIn, Portfolio } from '../../analyze/review/check-in.ts';
import type { TeamName } from '../../engine/world/names.ts';
import { listed } from '../../model/words/words.ts';
import { WHY } from '../media/chance-words.ts';
import { weeks } from '../media/forecast-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, paragraph, strong, table } from '../media/markdown.ts';
import { excessDays, linePart } from './check-in-forecast.ts';
import { chartBlocks } from './time-chart.ts';
import { none } from './words.ts';

export const portfolioChart = ({ chart, draws }: Portfolio, teamLink: (team: TeamName) => Words): readonly Block[] => {
  const blocks = chartBlocks(chart, draws, {
    by: 'team',
    team: row => teamLink(row.team),
    crew: 'the engineers of each team',
    elsewhere: 'in the documents of the teams',
  });
  return blocks.length === 0 ? [none('No team has dated or scoped work.')] : blocks;
};

/** In engineer days; undefined where nobody can say. */
export const overOf = ({ outlook }: CheckIn): number | undefined =>
  outlook.silence === undefined ? excessDays(outlook.capacity) : undefined;

export const isOver = (checkIn: CheckIn): boolean => (overOf(checkIn) ?? 0) > 0;

export const capacityLine = ({ checkIns, draws }: Portfolio): readonly Words[] => {
  if (!checkIns.some(checkIn => overOf(checkIn) !== undefined)) return [];
  const over = checkIns.filter(isOver).map(({ team }) => brief(team.name));
  return [
    [strong('More work than hands'), ` until ${draws.quarter.ends}: ${over.length === 0 ? 'no team' : listed(over)}.`],
  ];
};

export const capacityTable = (
  { checkIns, draws }: Portfolio,
  teamLink: (team: TeamName) => Words,
): readonly Block[] => [
  paragraph(
    `Engineer weeks until ${draws.quarter.ends}, the end of ${draws.quarter.id}, and how many of them the work probably takes.`,
  ),
  table(
    ['Team', 'There are', 'Work in progress takes', 'The queue takes', 'Left', 'Probably finished by then'],
    checkIns.map(checkIn => [teamLink(checkIn.team), ...capacityCells(checkIn)]),
  ),
];

const capacityCells = (checkIn: CheckIn): readonly Words[] => {
  const { capacity, silence, items } = checkIn.outlook;
  if (silence !== undefined) return [`not known: ${WHY[silence]}`, '–', '–', '–', '–'];
  const over = overOf(checkIn) ?? 0;
  return [
    weeks(capacity.available),
    weeks(capacity.inProgress),
    weeks(capacity.queued),
    over > 0 ? strong(`${weeks(over)} too few`) : weeks(Math.abs(over)),
    items.length === 0 ? '–' : `${linePart(checkIn, 'above').length} of ${items.length}`,
  ];
};
