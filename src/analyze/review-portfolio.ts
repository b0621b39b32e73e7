import type { Portfolio } from '../model/check-in.ts';
import type { ReviewInput } from './review.ts';
import { asOf, checkInOf } from './review.ts';
import { byDue } from './review-work.ts';

/** All teams of the workspace, in the order of their names. */
export const portfolioOf = (input: ReviewInput): Portfolio => {
  const checkIns = input.world.teams
    .map(team => checkInOf(input, team))
    .sort((a, b) => (a.team.name < b.team.name ? -1 : a.team.name > b.team.name ? 1 : 0));
  return {
    quarter: input.quarter,
    asOf: asOf(input),
    company: input.world.company?.content.name,
    checkIns,
    promises: checkIns.flatMap(({ promises }) => promises).sort(byDue),
  };
};
