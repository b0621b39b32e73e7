import { expect, it } from 'vitest';
import { forecastTeam } from '../../../src/engine/forecast/of-team.ts';
import type { ItemForecast } from '../../../src/model/forecast.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { partial, promised, readable } from '../../support/odds.ts';
import { readWorld } from '../../support/read-world.ts';

const worldIn = (texts: Parameters<typeof sourcesOf>[0]) => {
  const { world } = readWorld(sourcesOf(texts), TODAY);
  const [team] = world.teams;
  if (team === undefined) throw new Error('no team');
  return { world, team };
};

const figures = ({ id, p50, p85, p95, workingDays }: ItemForecast) => ({ id, p50, p85, p95, workingDays });

it('is that of a thousand runs with the seed 1, worked out once', () => {
  const { world, team } = worldIn(
    teamText(
      `engineers: 2\nin_progress:\n${promised('a', ['1w', '3w', '6w'], '2027-01-15', 'started: 2026-11-02')}coming_soon:\n${promised('b', ['1w', '2w', '6w'], '2027-01-15')}`,
    ),
  );
  const forecast = world.forecast(team);
  expect(forecast?.items.map(figures)).toEqual(forecastTeam(world, team, { runs: 1000, seed: 1 })?.items.map(figures));
  expect(world.forecast(team)).toBe(forecast);
});

it('is none where nobody says how many engineers there are', () => {
  const { world, team } = worldIn(teamText(`coming_soon:\n${promised('a', ['1w', '3w', '6w'], '2027-01-15')}`));
  expect(world.forecast(team)).toBeUndefined();
});

it.each(partial('2027-01-15'))('is none where what it stands on could not be read: %j', texts => {
  const { world, team } = worldIn(texts);
  expect(world.forecast(team)).toBeUndefined();
});

it('is there where all of that can be read, whatever else cannot', () => {
  const { world, team } = worldIn(
    teamText(`${readable('2027-01-15')}  - { id: z, title: Z, owner: [1] }\nmission: [[1]]\n`),
  );
  expect([team.whole, world.forecast(team)?.items.length]).toEqual([false, 1]);
});
