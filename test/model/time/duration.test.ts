import { expect, it } from 'vitest';
import { durationSchema, isDuration, workingDaysIn } from '../../../src/model/time/duration.ts';

it.each([
  ['10d', 10],
  ['1d', 1],
  ['3w', 15],
  ['0.5d', 0.5],
  ['1.5w', 7.5],
  ['0.2w', 1],
  ['9999w', 49_995],
  ['007d', 7],
])('%s is %d working days', (text, days) => {
  expect([isDuration(text), durationSchema.safeParse(text).success]).toEqual([true, true]);
  expect(workingDaysIn(text)).toBeCloseTo(days, 12);
});

it.each([
  '',
  'd',
  '10',
  '10D',
  '3W',
  '1 w',
  '-1d',
  '+1d',
  '0d',
  '0w',
  '0.0d',
  '00.00w',
  '1.w',
  '.5d',
  '1,5d',
  '10000d',
  '1.2345d',
  '2m',
  '1d2w',
  '1d ',
])('%j is no duration', text => {
  expect([isDuration(text), durationSchema.safeParse(text).success]).toEqual([false, false]);
});
