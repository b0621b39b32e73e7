import type { Portfolio } from './check-in.ts';
import { asksIn } from './executive-asks.ts';
import { inOrder } from './in-order.ts';
import { drawsOf } from './outlook.ts';
import { sumOf } from './retrospective/figures.ts';
import type { ReviewInput } from './review.ts';
import { checkInOf } from './review.ts';
import { riskGroupsOf } from './risk-groups.ts';
import { joinedChart } from './time-chart.ts';
import { byDue, endangeredIn } from './work.ts';

/** These teams of the workspace, in the order of their names. */
export const portfolioOf = (input: ReviewInput, teams = input.world.teams): Portfolio => {
  const checkIns = teams.map(team => checkInOf(input, team)).sort((a, b) => inOrder(a.team.name, b.team.name));
  const promises = checkIns.flatMap(checkIn => checkIn.promises).sort(byDue);
  const figures = checkIns.flatMap(({ retrospective }) =>
    retrospective.kind === 'told' ? [retrospective.figures] : [],
  );
  return {
    quarter: input.quarter,
    asOf: input.asOf,
    company: input.world.company?.content.name,
    checkIns,
    promises,
    endangered: endangeredIn(promises),
    riskGroups: riskGroupsOf(checkIns),
    draws: drawsOf(input.world),
    chart: joinedChart(
      input.world.today,
      checkIns.map(({ chart }) => chart),
    ),
    capacity: {
      known: checkIns.filter(({ fit }) => fit.balance !== undefined).length,
      short: checkIns.filter(({ fit }) => fit.balance?.kind === 'short'),
    },
    asked: asksIn(checkIns.flatMap(({ asked }) => asked.all)),
    waiting: checkIns.filter(({ isWaiting }) => isWaiting),
    figures: figures.length === 0 ? undefined : sumOf(figures),
  };
};
