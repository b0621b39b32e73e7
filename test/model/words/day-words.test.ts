import { expect, it } from 'vitest';
import { awayWords } from '../../../src/model/words/day-words.ts';

it.each([
  ['2026-11-19', '2 days ago', '2 days late'],
  ['2026-11-20', '1 day ago', '1 day late'],
  ['2026-11-21', 'today', 'today'],
  ['2026-11-22', 'in 1 day', 'in 1 day'],
  ['2026-12-15', 'in 24 days', 'in 24 days'],
])('how far away %s is: %s, or %s', (day, ago, late) => {
  expect([awayWords('2026-11-21', day, 'ago'), awayWords('2026-11-21', day, 'late')]).toEqual([ago, late]);
});
