import type { CheckIn, Portfolio } from '../../analyze/review/check-in.ts';
import type { TeamName } from '../../engine/world/names.ts';
import { listed } from '../../model/words/words.ts';
import { WHY } from '../media/chance-words.ts';
import { weeks } from '../media/forecast-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, paragraph, strong, table } from '../media/markdown.ts';
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

export const capacityLine = ({ capacity: { known, short }, draws }: Portfolio): readonly Words[] => {
  if (known === 0) return [];
  const teams = short.length === 0 ? 'no team' : listed(short.map(({ team }) => brief(team.name)));
  return [[strong('More work than hands'), ` until ${draws.quarter.ends}: ${teams}.`]];
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

const capacityCells = ({ outlook, fit: { above, balance } }: CheckIn): readonly Words[] => {
  const { capacity, silence, items } = outlook;
  if (silence !== undefined) return [`not known: ${WHY[silence]}`, '–', '–', '–', '–'];
  const left = weeks(balance?.days ?? 0);
  return [
    weeks(capacity.available),
    weeks(capacity.inProgress),
    weeks(capacity.queued),
    balance?.kind === 'short' ? strong(`${left} too few`) : left,
    items.length === 0 ? '–' : `${above.length} of ${items.length}`,
  ];
};
