import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/engine/forecast/figures.ts';
import { forecastOf } from '../../../src/engine/forecast/forecast.ts';
import { PLAIN_CALENDAR } from '../../../src/model/time/calendar.ts';
import { addDays } from '../../../src/model/time/day.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const when = { today: TODAY, calendar: PLAIN_CALENDAR };

const work = fc.record({
  corners: fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
  engineers: fc.constantFrom(0.5, 1, 2),
  daysAgo: fc.integer({ min: -7, max: 10 }),
});

it('a probability is the share of all runs, also where the best or the worst case answers without them', () => {
  fc.assert(
    fc.property(
      fc.array(work, { maxLength: 4 }),
      fc.array(work, { maxLength: 4 }),
      fc.constantFrom(1, 2.5, 4),
      fc.constantFrom(0.7, 1),
      (begun, waiting, engineers, focus) => {
        const [inProgress = [], queue = []] = [begun, waiting].map((list, place) =>
          list.map(({ corners: [low, more, most], engineers: wants, daysAgo }, index) => ({
            id: `item-${place}-${index}`,
            scoping: { effort: { low, likely: low + more, high: low + more + most }, engineers: wants },
            countedFrom: addDays(TODAY, -daysAgo),
          })),
        );
        const { items } = forecastOf({ ...when, engineers, focus, runs: 20, seed: 5, inProgress, queue });
        const dues = Array.from({ length: 60 }, (_, days) => ({ days, due: addDays(TODAY, days) }));
        const shares = items.map(({ probability }) => dues.map(({ due }) => probability(due)));
        expect(shares).toEqual(
          items.map(({ workingDays }) =>
            dues.map(({ days }) => {
              const left = Math.floor(days / 7) * 5 + Math.min(5, (days % 7) + 1);
              return workingDays.filter(end => Math.ceil(end - 1e-9) <= left).length / 20;
            }),
          ),
        );
      },
    ),
    { seed: 20261123, numRuns: 300 },
  );
});

it('runs are drawn only where neither the best nor the worst case answers', () => {
  const drawn: string[] = [];
  const { probability } = figuresOf('a', 0, when, {
    runs: () => {
      drawn.push('drawn');
      return Float64Array.of(2, 3, 3.5, 4);
    },
    extremes: () => Float64Array.of(2, 4),
  });
  const [second, fifth] = ['2026-11-23', '2026-11-26'].map(probability);
  expect([second, fifth, drawn]).toEqual([0, 1, []]);
  expect([probability('2026-11-24'), probability('2026-11-25'), drawn]).toEqual([0.25, 0.5, ['drawn', 'drawn']]);
});

it('days are those that so many of the runs need, rounded up', () => {
  const runs = Float64Array.from({ length: 20 }, (_, run) => 20 - run - 0.5);
  const { p50, p85, p95, workingDays } = figuresOf('a', 0, when, { runs: () => runs, extremes: () => runs });
  expect([p50, p85, p95, workingDays[0]]).toEqual(['2026-12-04', '2026-12-15', '2026-12-17', 0.5]);
});
