import { expect, test } from 'vitest';
import { quarterFitOf } from '../../../src/analyze/review/quarter-fit.ts';

type Forecast = Parameters<typeof quarterFitOf>[0];

const forecast = (queued: number, silence?: Forecast['silence']): Forecast => ({
  items: [],
  capacity: { available: 10, inProgress: 4, queued },
  silence,
});

test.each([
  [5.74, { kind: 'spare', days: 0.5 }],
  [5.76, { kind: 'even', days: 0 }],
  [6.24, { kind: 'even', days: 0 }],
  [6.25, { kind: 'short', days: 0.5 }],
])('of ten engineer days, four in progress and %f queued are, to half a day, %o', (queued, balance) => {
  expect(quarterFitOf(forecast(queued)).balance).toEqual(balance);
});

test('a team of which nothing is forecast is neither short nor has days to spare', () => {
  expect(quarterFitOf(forecast(90, 'engineers-unknown')).balance).toBeUndefined();
});
