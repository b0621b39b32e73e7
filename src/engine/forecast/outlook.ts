import { gradeOf } from '../../model/chance.ts';
import type { ItemForecast, NotDrawn, TeamForecast, TeamPlan } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { workingDaysFrom } from '../../model/time/calendar.ts';
import { dueDay } from '../../model/time/must-start-by.ts';
import { lastDayOf, quarterOf } from '../../model/time/quarter.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { ForecastOptions } from './of-team.ts';
import { forecastTeam, isForecastable } from './of-team.ts';
import type { Capacity, Due, Ends, Outlook, OutlookItem, Silence, TeamOutlook } from './team-outlook.ts';

export const outlookOf = (world: World, teams: readonly TeamFile[], options: ForecastOptions): Outlook => ({
  today: world.today,
  ...options,
  quarter: quarterAt(world),
  teams: teams.map(team => teamOutlook(world, team, options)),
});

/** `plan`: the team as it would be; as its file says if left out. */
export const teamOutlook = (
  world: World,
  team: TeamFile,
  options: ForecastOptions,
  plan: TeamPlan = team.content,
): TeamOutlook => {
  const { engineers, focus = 1 } = plan;
  const silence = silenceOf(world, team, plan);
  const forecast = silence === undefined ? forecastTeam(world, { content: plan }, options, team.content) : undefined;
  const figures = figuresOf(forecast);
  const item = (work: Item, rank: number | undefined): OutlookItem => {
    const due = dueOf(work, world);
    const found: Figures = figures.get(work.id)?.shift() ?? { why: silence ?? 'unscoped' };
    return {
      id: work.id,
      title: work.title,
      rank,
      wants: work.scoping?.engineers,
      due,
      ends: 'why' in found ? found : endsOf(found, due, world),
    };
  };
  const items = [
    ...plan.in_progress.map(work => item(work, undefined)),
    ...plan.coming_soon.map((work, index) => item(work, index + 1)),
  ];
  const drawn = items.flatMap(({ ends }) => ('why' in ends ? [] : [ends]));
  const line = { above: drawn.filter(({ isAboveLine }) => isAboveLine).length, of: drawn.length };
  const capacity = capacityOf(world, plan, forecast);
  const isEnough = drawn.length === items.length && capacity.inProgress + capacity.queued <= capacity.available;
  return {
    id: team.id,
    name: team.content.name,
    engineers,
    focus,
    silence,
    isAtBest: forecast?.isAtBest ?? false,
    items,
    line,
    capacity: { ...capacity, isEnoughButLate: isEnough && line.above < line.of },
  };
};

const quarterAt = ({ today, calendar }: World): Outlook['quarter'] => {
  const id = quarterOf(today, calendar);
  return { id, ends: lastDayOf(id, calendar) };
};

const silenceOf = (world: World, team: TeamFile, { engineers }: TeamPlan): Silence | undefined => {
  if (!isForecastable(world, team)) return 'unreadable';
  if (engineers === undefined) return 'engineers-unknown';
  return engineers > 0 ? undefined : 'no-engineers';
};

type Figures = ItemForecast | { readonly why: NotDrawn | Silence };

/** By id; where two items share one, in the order of the plan. */
const figuresOf = (forecast: TeamForecast | undefined): Map<string, Figures[]> => {
  const found = new Map<string, Figures[]>();
  for (const { id, why } of forecast?.notDrawn ?? []) found.set(id, [...(found.get(id) ?? []), { why }]);
  for (const item of forecast?.items ?? []) found.set(item.id, [...(found.get(item.id) ?? []), item]);
  return found;
};

const endsOf = ({ p50, p85, p95, probability }: ItemForecast, due: Due | undefined, world: World): Ends => {
  const chance = due && probability(due.on);
  return {
    p50,
    p85,
    p95,
    probability: chance,
    grade: chance === undefined ? undefined : gradeOf(chance),
    isAboveLine: p50 !== undefined && p50 <= quarterAt(world).ends,
  };
};

const dueOf = (work: Item, world: World): Due | undefined => {
  const on = world.due(work);
  if (on === undefined) return undefined;
  const commitment = isLive(work.commitment) ? work.commitment : undefined;
  const isForLaunch = dueDay({ commitmentDate: commitment?.date }, world.calendar) !== on;
  return {
    on,
    isPassed: on < world.today,
    commitment: commitment && { date: commitment.date, to: commitment.to, fixed: commitment.fixed ?? false },
    launch: isForLaunch ? work.launch : undefined,
  };
};

const capacityOf = (
  world: World,
  plan: TeamPlan,
  forecast: TeamForecast | undefined,
): Omit<Capacity, 'isEnoughButLate'> => {
  const { engineers = 0, focus = 1 } = plan;
  const started = new Set(plan.in_progress.map(({ id }) => id));
  const workingDays = workingDaysFrom(world.today, quarterAt(world).ends, world.calendar);
  const left = (isStarted: boolean): number =>
    (forecast?.items ?? [])
      .filter(({ id }) => started.has(id) === isStarted)
      .reduce((sum, { effortLeft }) => sum + effortLeft, 0);
  return { workingDays, available: engineers * focus * workingDays, inProgress: left(true), queued: left(false) };
};
