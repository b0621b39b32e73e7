import type { ForecastInput, ForecastItem, TeamForecast, TeamPlan } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { effortDays } from '../../model/time/effort.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { forecastOf } from './forecast.ts';

export const DEFAULT_RUNS = 10_000;
/** Enough to tell likely from unlikely. */
export const LINT_RUNS = 1_000;
export const DEFAULT_SEED = 1;

export type ForecastOptions = Pick<ForecastInput, 'runs' | 'seed'>;

/** `until`: the plan by which work in progress was done so far, where `content` is a what-if. Undefined where nobody says how many engineers there are. */
export const forecastInput = (
  { today, calendar }: Pick<World, 'today' | 'calendar'>,
  { content }: { readonly content: TeamPlan },
  options: ForecastOptions,
  until?: TeamPlan,
): ForecastInput | undefined => {
  const { engineers, focus = 1, in_progress, coming_soon } = content;
  if (engineers === undefined) return undefined;
  const spent = spentPerDay(until ?? content, until !== undefined);
  return {
    engineers,
    focus,
    today,
    calendar,
    ...options,
    inProgress: in_progress.map(work => ({
      ...forecastItem(work),
      countedFrom: spentFrom(work) ?? today,
      ...spent(work),
    })),
    queue: coming_soon.map(forecastItem),
  };
};

/** The day from which on effort is taken to be spent on work in progress. */
export const spentFrom = ({ started, scoping }: Item): Day | undefined =>
  [started, scoping?.on]
    .filter(day => day !== undefined)
    .sort()
    .at(-1);

export const forecastTeam = (
  world: Pick<World, 'today' | 'calendar'>,
  team: { readonly content: TeamPlan },
  options: ForecastOptions,
  until?: TeamPlan,
): TeamForecast | undefined => {
  const input = forecastInput(world, team, options, until);
  return input && forecastOf(input);
};

/** Whether the plan was read so far that a forecast stands on what it says: who works, when, and on what. */
export const isForecastable = ({ company, partial }: Pick<World, 'company' | 'partial'>, team: TeamFile): boolean =>
  ['engineers', 'focus'].every(key => team.isWholeAt([key])) &&
  ['in_progress', 'coming_soon'].every(list => team.hasAllAt([list])) &&
  (company === undefined
    ? !partial.some(({ kind }) => kind === 'company')
    : ['holidays', 'fiscal_year_starts', 'fiscal_year_named'].every(key => company.isWholeAt(['calendar', key])));

const forecastItem = ({ id, scoping }: Item): ForecastItem => ({
  id,
  scoping: scoping && { effort: effortDays(scoping.effort), engineers: scoping.engineers },
});

const spentPerDay = (plan: TeamPlan, isOther: boolean) => {
  // Of two with one id the first counts.
  const scopings = new Map(plan.in_progress.map(({ id, scoping }) => [id, scoping] as const).toReversed());
  const share = shareOf(plan);
  return ({ id }: Item): { readonly spentPerDay?: number } => {
    const scoping = scopings.get(id);
    return scoping === undefined || (share === 1 && !isOther)
      ? {}
      : { spentPerDay: scoping.engineers * (plan.focus ?? 1) * share };
  };
};

/** Work in progress that wants more engineers than there are was as slow until now as it will be: all of it in proportion. */
const shareOf = ({ engineers, in_progress }: TeamPlan): number => {
  const wanted = in_progress.reduce((sum, { scoping }) => sum + (scoping?.engineers ?? 0), 0);
  return engineers === undefined || wanted <= engineers ? 1 : engineers / wanted;
};
