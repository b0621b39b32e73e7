import { expect, it } from 'vitest';
import { latestStartWords } from '../../../src/model/words/latest-start-words.ts';

it('says never of work that no hundred years are enough for, and names no day', () => {
  const scoping = { effort: { low: '1w', likely: '10w', high: '400w' }, engineers: 1 };
  const start = { on: '1926-12-15', isNever: true, due: '2026-12-15', days: 61_806 };
  expect(
    latestStartWords({ kind: 'known', date: '2026-12-15', today: '2026-11-21', start, scoping, focus: 0.02 }),
  ).toBe(
    '2026-12-15 could never be kept: it takes 61806 working days at 85 % confidence (1w/10w/400w, 1 engineer, 2 % of their time)',
  );
});
