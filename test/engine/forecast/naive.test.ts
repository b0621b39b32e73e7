import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forecastOf } from '../../../src/engine/forecast/forecast.ts';
import { randomsOf } from '../../../src/engine/forecast/random.ts';
import { PLAIN_CALENDAR } from '../../../src/model/time/calendar.ts';
import type { EffortDays } from '../../../src/model/time/effort.ts';

const TODAY = '2026-11-23';
const RUNS = 4;

interface Work {
  readonly id: string;
  readonly effort: EffortDays;
  readonly engineers: number;
  readonly spent: number;
}

/** The effort below which a share of the distribution lies, found by halving what its density adds up to. */
const effortFor = (share: number, { low, likely, high }: EffortDays): number => {
  const height = 2 / (high - low);
  const area = (to: number) =>
    to <= likely
      ? ((to - low) * height * ((to - low) / (likely - low || 1))) / 2
      : 1 - ((high - to) * height * ((high - to) / (high - likely))) / 2;
  let [from, to] = [low, high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (from + to) / 2;
    if (area(middle) < share) from = middle;
    else to = middle;
  }
  return from;
};

/** Effort that is more than what is spent, by trying until it is: the share of tries above it is what a condition means. */
const remaining = ({ effort, spent }: Work, uniform: number): number => {
  if (effort.low === effort.high) return effort.low - spent;
  let [below, above] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (below + above) / 2;
    if (effortFor(middle, effort) < spent) below = middle;
    else above = middle;
  }
  return effortFor(spent <= effort.low ? uniform : below + uniform * (1 - below), effort) - spent;
};

/** One run, told as a story: who works on what, until the next item ends. */
const tell = (
  engineers: number,
  focus: number,
  started: readonly Work[],
  queue: readonly Work[],
  left: Map<string, number>,
) => {
  const ended = new Map<string, number>();
  const waiting = [...queue];
  let running = [...started];
  let now = 0;
  const wanted = () => running.reduce((sum, work) => sum + work.engineers, 0);
  for (;;) {
    for (let [first] = waiting; first && wanted() + first.engineers <= engineers + 1e-9; [first] = waiting)
      running.push(...waiting.splice(0, 1));
    if (running.length === 0) return ended;
    const share = Math.min(1, engineers / wanted());
    const speed = (work: Work) => work.engineers * focus * share;
    const step = Math.min(...running.map(work => (left.get(work.id) ?? 0) / speed(work)));
    now += step;
    for (const work of running) left.set(work.id, (left.get(work.id) ?? 0) - step * speed(work));
    for (const work of running) if ((left.get(work.id) ?? 0) < 1e-9) ended.set(work.id, now);
    running = running.filter(work => !ended.has(work.id));
  }
};

const work = fc.record({
  corners: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 })),
  engineers: fc.constantFrom(0.5, 1, 1.5, 2, 3),
  weeks: fc.integer({ min: 0, max: 3 }),
});

test('ends work when a naive telling of the same draws ends it', () => {
  fc.assert(
    fc.property(
      fc.array(work, { maxLength: 5 }),
      fc.array(work, { maxLength: 6 }),
      fc.constantFrom(1, 2.5, 4),
      fc.constantFrom(0.5, 0.7, 1),
      (begun, waiting, engineers, focus) => {
        const made = [...begun, ...waiting].map(({ corners: [low, more, most], engineers: wants, weeks }, index) => {
          const isBegun = index < begun.length;
          return {
            id: `item-${index}`,
            effort: { low, likely: low + more, high: low + more + most },
            engineers: wants,
            weeks: isBegun ? weeks : 0,
            spent: isBegun ? weeks * 5 * wants * focus : 0,
            isBegun,
          };
        });
        const fits = made.filter(({ spent, effort, isBegun, engineers: wants }) =>
          isBegun ? spent < effort.high : wants <= engineers,
        );
        const forecast = forecastOf({
          engineers,
          focus,
          today: TODAY,
          calendar: PLAIN_CALENDAR,
          runs: RUNS,
          seed: 3,
          inProgress: made
            .filter(({ isBegun }) => isBegun)
            .map(({ id, effort, engineers: wants, weeks }) => ({
              id,
              scoping: { effort, engineers: wants },
              countedFrom: ['2026-11-23', '2026-11-16', '2026-11-09', '2026-11-02'][weeks] ?? '',
            })),
          queue: made
            .filter(({ isBegun }) => !isBegun)
            .map(({ id, effort, engineers: wants }) => ({ id, scoping: { effort, engineers: wants } })),
        });
        const draws = new Map(fits.map(({ id }) => [id, randomsOf(3, id)]));
        const told = Array.from({ length: RUNS }, () =>
          tell(
            engineers,
            focus,
            fits.filter(({ isBegun }) => isBegun),
            fits.filter(({ isBegun }) => !isBegun),
            new Map(fits.map(item => [item.id, remaining(item, draws.get(item.id)?.() ?? 0)])),
          ),
        );
        expect(forecast.items.map(({ id, workingDays }) => [id, [...workingDays]])).toEqual(
          fits.map(({ id }) => [
            id,
            told
              .map(ended => ended.get(id) ?? -1)
              .sort((a, b) => a - b)
              .map(day => expect.closeTo(day, 4)),
          ]),
        );
      },
    ),
    { seed: 20261123, numRuns: 200 },
  );
});
