import type { ForecastOptions } from '../../engine/forecast/of-team.ts';
import { DEFAULT_RUNS, DEFAULT_SEED, forecastTeam } from '../../engine/forecast/of-team.ts';
import { teamOutlook } from '../../engine/forecast/outlook.ts';
import type { TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import { gradeOf } from '../../model/chance.ts';
import { once } from '../../model/once.ts';
import { lastDayOf, quarterOf } from '../../model/time/quarter.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { Draws } from './check-in.ts';
import type { Chance } from './check-in-work.ts';

/** As a document needs it: what a rule says of a promise is to be what the document says of it. */
export const finelyDrawn = (world: World): World => {
  const forecasts = new Map(
    world.teams.map(team => [
      team,
      once(() => (world.forecast(team) === undefined ? undefined : forecastTeam(world, team, OPTIONS))),
    ]),
  );
  return { ...world, forecast: team => forecasts.get(team)?.() };
};

const OPTIONS: ForecastOptions = { runs: DEFAULT_RUNS, seed: DEFAULT_SEED };

/** Of every team of a world, drawn when it is first asked for: one document asks several times. */
export const outlooksOf = (world: World): ((team: TeamFile) => TeamOutlook) => {
  const known = new Map<TeamFile, TeamOutlook>();
  return team => {
    const found = known.get(team) ?? teamOutlook(world, team, OPTIONS);
    known.set(team, found);
    return found;
  };
};

export const drawsOf = ({ today, calendar }: World): Draws => {
  const id = quarterOf(today, calendar);
  return { runs: DEFAULT_RUNS, quarter: { id, ends: lastDayOf(id, calendar) } };
};

export const chanceOf = ({ items, isAtBest }: TeamOutlook, { id, place, index }: Placed): Chance => {
  const rank = place === 'coming_soon' ? index + 1 : undefined;
  const isPlanned = place === 'in_progress' || place === 'coming_soon';
  const ends = isPlanned ? items.find(item => item.id === id && item.rank === rank)?.ends : undefined;
  if (ends === undefined || 'why' in ends) return { why: ends?.why ?? 'not-planned' };
  const { probability = 0 } = ends;
  return { probability, grade: gradeOf(probability), isAtBest };
};
