import type { TeamPlan } from '../../model/forecast.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { ForecastOptions } from './of-team.ts';
import { DEFAULT_SEED, LINT_RUNS } from './of-team.ts';
import { teamOutlook } from './outlook.ts';
import type { OutlookItem, PromiseShift, TeamOutlook } from './team-outlook.ts';

/** What a change of a team's plan does to its live promises: those it has, then those it would have. */
export const promisesUnder = (
  world: World,
  team: TeamFile,
  changed: TeamPlan,
  options: ForecastOptions = { runs: LINT_RUNS, seed: DEFAULT_SEED },
): readonly PromiseShift[] =>
  shiftsBetween(teamOutlook(world, team, options), teamOutlook(world, team, options, changed));

export const shiftsBetween = (before: TeamOutlook, after: TeamOutlook): readonly PromiseShift[] => {
  const later = new Map(after.items.map(item => [item.id, item]));
  const known = new Set(before.items.map(({ id }) => id));
  return [
    ...before.items.map(item => shiftOf(later.get(item.id) ?? item, item, later.get(item.id))),
    ...after.items.filter(({ id }) => !known.has(id)).map(item => shiftOf(item, undefined, item)),
  ].filter(shift => shift !== undefined);
};

const shiftOf = (
  { id, title, due }: OutlookItem,
  before: OutlookItem | undefined,
  after: OutlookItem | undefined,
): PromiseShift | undefined =>
  due?.commitment === undefined
    ? undefined
    : { id, title, due: due.on, before: chanceOf(before), after: chanceOf(after), isGone: after === undefined };

const chanceOf = (item: OutlookItem | undefined): number | undefined =>
  item === undefined || 'why' in item.ends ? undefined : item.ends.probability;
