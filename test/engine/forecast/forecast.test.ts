import { describe, expect, it } from 'vitest';
import { shareBelow } from '../../../src/engine/forecast/draws.ts';
import { forecastOf } from '../../../src/engine/forecast/forecast.ts';
import type { ForecastInput, ForecastItem, ItemForecast } from '../../../src/model/forecast.ts';
import { PLAIN_CALENDAR } from '../../../src/model/time/calendar.ts';
import type { Day } from '../../../src/model/time/day.ts';
import { addDays } from '../../../src/model/time/day.ts';

/** A Monday. */
const TODAY = '2026-11-23';
const RUNS = 20_000;

const item = (id: string, low: number, likely: number, high: number, engineers = 1): ForecastItem => ({
  id,
  scoping: { effort: { low, likely, high }, engineers },
});
const begun = (work: ForecastItem, countedFrom: Day = TODAY) => ({ ...work, countedFrom });

const forecast = (input: Partial<ForecastInput>) =>
  forecastOf({
    engineers: 10,
    focus: 1,
    today: TODAY,
    calendar: PLAIN_CALENDAR,
    runs: RUNS,
    seed: 1,
    inProgress: [],
    queue: [],
    ...input,
  });

const nothing = new Float64Array();
const ends = (items: readonly ItemForecast[], id: string) =>
  items.find(found => found.id === id)?.workingDays ?? nothing;
const meanOf = (numbers: Float64Array) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const within = (numbers: Float64Array, most: number) =>
  numbers.filter(number => number <= most).length / numbers.length;
const at = (numbers: Float64Array, share: number) => numbers[Math.ceil(share * numbers.length) - 1];
/** Every figure of a forecast but the function. */
const figures = ({ id, p50, p85, p95, workingDays }: ItemForecast) => ({ id, p50, p85, p95, workingDays });

describe('against closed forms', () => {
  const weeks = item('sso', 20, 30, 50);

  it('one item ends at the quantiles of its effort: 6.536, 8.103 and 8.905 weeks, to a twentieth of a week', () => {
    const days = ends(forecast({ queue: [weeks] }).items, 'sso');
    expect([0.5, 0.85, 0.95].map(share => (at(days, share) ?? 0) / 5)).toEqual([
      expect.closeTo(6.536, 1),
      expect.closeTo(8.103, 1),
      expect.closeTo(8.905, 1),
    ]);
    expect(meanOf(days) / 5).toBeCloseTo(20 / 3, 1);
  });

  it('items one after the other take the sum of their means, to half a percent', () => {
    const queue = [weeks, item('audit', 5, 10, 30), item('export', 2, 2, 20), item('index', 40, 50, 50)];
    const means = queue.map(({ scoping }) => {
      const { low = 0, likely = 0, high = 0 } = scoping?.effort ?? {};
      return (low + likely + high) / 3;
    });
    const { items } = forecast({ engineers: 1, queue });
    const sums = means.map((_, index) => means.slice(0, index + 1).reduce((sum, mean) => sum + mean, 0));
    expect(items.map(({ workingDays }, index) => meanOf(workingDays) / (sums[index] ?? 0))).toEqual(
      sums.map(() => expect.closeTo(1, 2)),
    );
  });

  it('two at once are done when the later one is: the product of their distributions, to one percent', () => {
    const other = item('audit', 10, 40, 45);
    const [low, likely, high] = [20, 30, 50];
    const { items } = forecast({ engineers: 2, queue: [weeks, other, item('after', 2, 2, 2, 2)] });
    const last = ends(items, 'after').map(day => day - 1);
    for (const day of [25, 30, 35, 40, 44])
      expect(within(last, day)).toBeCloseTo(
        shareBelow(day, { low, likely, high }) * shareBelow(day, { low: 10, likely: 40, high: 45 }),
        1.7,
      );
  });

  it('the probability of a day is the share of the distribution up to its evening, to one percent', () => {
    const [sso] = forecast({ queue: [weeks] }).items;
    // The 33rd working day from a Monday, itself counted.
    expect(sso?.probability('2027-01-06')).toBeCloseTo(shareBelow(33, { low: 20, likely: 30, high: 50 }), 1.7);
  });

  it('time spent leaves what is above it of the distribution, to one percent', () => {
    const { items } = forecast({ inProgress: [begun(weeks, addDays(TODAY, -49))] });
    const days = ends(items, 'sso');
    const spent = 35;
    const above = 1 - shareBelow(spent, { low: 20, likely: 30, high: 50 });
    for (const more of [1, 3, 6, 10])
      expect(within(days, more)).toBeCloseTo(
        1 - (1 - shareBelow(spent + more, { low: 20, likely: 30, high: 50 })) / above,
        1.7,
      );
  });
});

describe('who works on what', () => {
  const exactly = (id: string, days: number, engineers = 1) => item(id, days, days, days, engineers);
  const last = (input: Partial<ForecastInput>) =>
    Object.fromEntries(forecast({ runs: 3, ...input }).items.map(({ id, workingDays }) => [id, workingDays[2]]));

  it('effort is shared by the engineers of an item, and by their focus', () => {
    expect(last({ focus: 0.5, queue: [exactly('a', 12, 3)] })).toEqual({ a: 8 });
  });

  it('work in progress runs at once; if it wants more than there are, all slows until one ends', () => {
    const inProgress = [begun(exactly('a', 6, 2)), begun(exactly('b', 8, 1)), begun(exactly('c', 9, 3))];
    // Six wanted, three there: half as fast until a and c end on the sixth day; then b alone has five days to go.
    expect(last({ engineers: 3, inProgress })).toEqual({ a: 6, b: 11, c: 6 });
    expect(last({ engineers: 6, inProgress })).toEqual({ a: 3, b: 8, c: 3 });
    expect(last({ engineers: 2, inProgress: [begun(exactly('d', 8, 4))] })).toEqual({ d: 4 });
  });

  it('the queue waits while work in progress is slowed', () => {
    const inProgress = [begun(exactly('a', 2)), begun(exactly('b', 4))];
    expect(last({ engineers: 1, inProgress, queue: [exactly('next', 1)] })).toEqual({ a: 4, b: 6, next: 7 });
  });

  it('nobody overtakes: what wants few waits behind what wants many', () => {
    const queue = [exactly('a', 4, 1), exactly('b', 6, 3), exactly('c', 1, 1)];
    expect(last({ engineers: 3, queue })).toEqual({ a: 4, b: 6, c: 7 });
    expect(last({ engineers: 4, queue })).toEqual({ a: 4, b: 2, c: 3 });
  });

  it('tenths of engineers add up', () => {
    const queue = [exactly('a', 1, 0.1), exactly('b', 2, 0.2), exactly('c', 0.7, 0.7), exactly('d', 0.3, 0.3)];
    expect(last({ engineers: 1, queue })).toEqual({ a: 10, b: 10, c: 1, d: expect.closeTo(2) });
    expect(last({ engineers: 0.3, queue: queue.slice(0, 2) })).toEqual({ a: 10, b: 10 });
  });

  it('time spent is counted from a day to yesterday, and none from a day to come', () => {
    const on = (countedFrom: Day) => last({ focus: 0.5, inProgress: [begun(exactly('a', 10, 2), countedFrom)] });
    // One engineer day a day: five of the week before are spent.
    expect([on('2026-11-16'), on('2026-11-20'), on(TODAY), on('2027-03-01')]).toEqual([
      { a: 5 },
      { a: 9 },
      { a: 10 },
      { a: 10 },
    ]);
  });
});

describe('days', () => {
  const p50 = (days: number, input: Partial<ForecastInput> = {}) =>
    forecast({ runs: 1, queue: [item('a', days, days, days)], ...input }).items[0]?.p50;

  it('today is the first day of work, and a day that is begun counts', () => {
    expect([p50(1), p50(1.1), p50(5), p50(6)]).toEqual(['2026-11-23', '2026-11-24', '2026-11-27', '2026-11-30']);
  });

  it('are the working days of the calendar', () => {
    const calendar = { ...PLAIN_CALENDAR, holidays: new Set(['2026-11-23', '2026-11-25']) };
    expect([p50(1, { calendar }), p50(2, { calendar }), p50(1, { today: '2026-11-21' })]).toEqual([
      '2026-11-24',
      '2026-11-26',
      '2026-11-23',
    ]);
  });

  it('fit the last day on which work must start', () => {
    expect(p50(29, { today: '2026-11-05' })).toBe('2026-12-15');
  });

  it('end after a hundred years, also of holidays', () => {
    const calendar = {
      ...PLAIN_CALENDAR,
      holidays: new Set(Array.from({ length: 3653 }, (_, index) => addDays(TODAY, index))),
    };
    expect([p50(3, { calendar }), p50(26_000), p50(27_000)]).toEqual(['2036-11-26', expect.any(String), undefined]);
  });

  it('are met in the share of the runs that end on them or before', () => {
    const [a] = forecast({ runs: 1, queue: [item('a', 4.5, 4.5, 4.5)] }).items;
    expect(['2026-11-20', '2026-11-26', '2026-11-27', '2026-11-28'].map(day => a?.probability(day))).toEqual([
      0, 0, 1, 1,
    ]);
  });
});

describe('what has no figures is named', () => {
  const idea: ForecastItem = { id: 'idea', scoping: undefined };

  it('unscoped, with no figures for it and the others as if it were not there', () => {
    const with_ = forecast({
      runs: 10,
      inProgress: [begun(idea)],
      queue: [item('a', 1, 2, 3), { ...idea, id: 'wish' }],
    });
    const without = forecast({ runs: 10, queue: [item('a', 1, 2, 3)] });
    expect(with_.items.map(figures)).toEqual(without.items.map(figures));
    expect([with_.notDrawn, with_.isAtBest, without.isAtBest]).toEqual([
      [
        { id: 'idea', why: 'unscoped' },
        { id: 'wish', why: 'unscoped' },
      ],
      true,
      false,
    ]);
  });

  it('past its worst case', () => {
    const on = (countedFrom: Day) => forecast({ inProgress: [begun(item('a', 1, 2, 5), countedFrom)] }).notDrawn;
    expect([on('2026-11-17'), on('2026-11-16')]).toEqual([[], [{ id: 'a', why: 'past-worst-case' }]]);
  });

  it('past its worst case by a part of a day, but not for taking no time at all', () => {
    const half = item('half', 0.5, 0.5, 0.5, 0.5);
    const none = item('none', 0, 0, 0);
    const yesterday = '2026-11-20';
    expect(forecast({ inProgress: [begun(half, yesterday), begun(none, yesterday)] }).notDrawn).toEqual([
      { id: 'half', why: 'past-worst-case' },
      { id: 'none', why: 'past-worst-case' },
    ]);
    const { items, notDrawn } = forecast({ inProgress: [begun(half), begun(none)], queue: [item('next', 0, 0, 0)] });
    expect([items.map(({ id }) => id), notDrawn]).toEqual([['half', 'none', 'next'], []]);
  });

  it('queued for more engineers than there are, and it holds nobody up', () => {
    const { items, notDrawn } = forecast({ engineers: 2, queue: [item('a', 1, 1, 1, 2.1), item('b', 1, 1, 1, 2)] });
    expect([items.map(({ id, p95 }) => [id, p95]), notDrawn]).toEqual([
      [['b', TODAY]],
      [{ id: 'a', why: 'more-engineers-than-team' }],
    ]);
  });

  it('scoped in no order, or for nobody', () => {
    const queue = [item('a', 3, 2, 1), item('b', 1, 2, 3, 0)];
    expect(forecast({ queue }).notDrawn).toEqual([
      { id: 'a', why: 'not-a-scoping' },
      { id: 'b', why: 'not-a-scoping' },
    ]);
  });

  it('nothing of an empty team', () => {
    expect(forecast({})).toEqual({ items: [], notDrawn: [], isAtBest: false });
  });

  it.each([{ engineers: 0 }, { focus: 0 }])('without %j nothing ever ends', nobody => {
    const [a] = forecast({ ...nobody, runs: 2, inProgress: [begun(item('a', 1, 2, 3))], queue: [] }).items;
    expect([a?.p50, a?.p95, a?.probability('2100-01-01'), a?.workingDays]).toEqual([
      undefined,
      undefined,
      0,
      Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
    ]);
  });
});

describe('the same figures', () => {
  const queue = [item('a', 4, 6, 10, 2), item('b', 2, 9, 30), item('c', 1, 2, 3, 3)];

  it('for the same seed, others for another', () => {
    const ofSeed = (seed: number) => forecast({ seed, queue, runs: 100 }).items.map(figures);
    expect(ofSeed(7)).toEqual(ofSeed(7));
    expect(ofSeed(7)).not.toEqual(ofSeed(8));
  });

  it('on every machine', () => {
    const { items } = forecast({ engineers: 3, queue, runs: 3 });
    expect(items.map(({ workingDays }) => [...workingDays])).toEqual([
      [2.77150155596072, 3.0187445979392242, 4.016275111437547],
      [6.506803847898184, 7.808907654330152, 13.028000192790195],
      [7.091923524517685, 8.774563829037088, 13.918589622288419],
    ]);
  });

  it('for what a what-if does not touch', () => {
    const all = forecast({ queue, runs: 500 }).items;
    const without = forecast({ queue: queue.filter(({ id }) => id !== 'a'), runs: 500 }).items;
    expect(without.map(figures)).toEqual(all.slice(1).map(figures));
  });
});

it('400 items end one after the other', () => {
  const many = Array.from({ length: 400 }, (_, index) => item(`item-${index}`, 1, 2, 3));
  const { items } = forecast({
    engineers: 1,
    runs: 50,
    inProgress: many.slice(0, 200).map(work => begun(work)),
    queue: many.slice(200),
  });
  expect([items.length, meanOf(ends(items, 'item-399')) / 800]).toEqual([400, expect.closeTo(1, 1)]);
});
