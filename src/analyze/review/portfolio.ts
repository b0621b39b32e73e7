import type { Portfolio } from './check-in.ts';
import { drawsOf } from './outlook.ts';
import { sumOf } from './retrospective/figures.ts';
import type { ReviewInput } from './review.ts';
import { checkInOf } from './review.ts';
import { joinedChart } from './time-chart.ts';
import { byDue } from './work.ts';

/** These teams of the workspace, in the order of their names. */
export const portfolioOf = (input: ReviewInput, teams = input.world.teams): Portfolio => {
  const checkIns = teams
    .map(team => checkInOf(input, team))
    .sort((a, b) => (a.team.name < b.team.name ? -1 : a.team.name > b.team.name ? 1 : 0));
  const figures = checkIns.flatMap(({ retrospective }) =>
    retrospective.kind === 'told' ? [retrospective.figures] : [],
  );
  return {
    quarter: input.quarter,
    asOf: input.asOf,
    company: input.world.company?.content.name,
    checkIns,
    promises: checkIns.flatMap(({ promises }) => promises).sort(byDue),
    draws: drawsOf(input.world),
    chart: joinedChart(
      input.world.today,
      checkIns.map(({ chart }) => chart),
    ),
    figures: figures.length === 0 ? undefined : sumOf(figures),
  };
};
