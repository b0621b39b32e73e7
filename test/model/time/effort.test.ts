import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EffortDays } from '../../../src/model/time/effort.ts';
import { durationAt, effortAt, effortDays, isOrdered, meanEffort, wholeDays } from '../../../src/model/time/effort.ts';

const effort = (low: number, likely: number, high: number): EffortDays => ({ low, likely, high });

/** The example of the planning model, in weeks. */
const WEEKS = effort(4, 6, 10);

const SSO = { effort: { low: '4w', likely: '6w', high: '10w' }, engineers: 2 };

describe('effort', () => {
  it('at a confidence is the quantile of the triangular distribution', () => {
    expect([0.5, 0.85, 0.95].map(confidence => effortAt(confidence, WEEKS).toFixed(3))).toEqual([
      '6.536',
      '8.103',
      '8.905',
    ]);
    expect(meanEffort(WEEKS).toFixed(3)).toBe('6.667');
  });

  it('begins at low, ends at high, and is likely where the slopes meet', () => {
    expect([effortAt(0, WEEKS), effortAt(1, WEEKS)]).toEqual([4, 10]);
    expect(effortAt(1 / 3, WEEKS)).toBeCloseTo(6, 12);
  });

  it('of one size is that at any confidence', () => {
    expect([0, 0.5, 0.85, 1].map(confidence => effortAt(confidence, effort(3, 3, 3)))).toEqual([3, 3, 3, 3]);
  });

  it('may be likeliest at an end', () => {
    expect(effortAt(0.5, effort(0, 0, 10))).toBeCloseTo(10 - Math.sqrt(50), 12);
    expect(effortAt(0.5, effort(0, 10, 10))).toBeCloseTo(Math.sqrt(50), 12);
    expect([effortAt(0, effort(2, 2, 5)), effortAt(1, effort(2, 5, 5))]).toEqual([2, 5]);
  });

  it('grows with confidence, and stays between its ends', () => {
    const ordered = fc
      .array(fc.double({ min: 0.1, max: 1000, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map(corners => [...corners].sort((a, b) => a - b))
      .map(([low = 0, likely = 0, high = 0]) => effort(low, likely, high));
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ordered, share, share, (corners, one, other) => {
        const [less, more] = [effortAt(Math.min(one, other), corners), effortAt(Math.max(one, other), corners)];
        const dust = 1e-9 * corners.high;
        expect(less).toBeGreaterThanOrEqual(corners.low - dust);
        expect(more).toBeGreaterThanOrEqual(less - dust);
        expect(more).toBeLessThanOrEqual(corners.high + dust);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('is read in working days, and has an order', () => {
    expect(effortDays({ low: '4d', likely: '1.5w', high: '3w' })).toEqual(effort(4, 7.5, 15));
    expect(
      [effort(1, 2, 3), effort(1, 1, 1), effort(2, 1, 3), effort(1, 4, 3), effort(3, 2, 1)].map(isOrdered),
    ).toEqual([true, true, false, false, false]);
  });
});

describe('duration', () => {
  it('is effort over the engineers and their focus, in whole days at last', () => {
    expect([0.5, 0.85, 0.95].map(confidence => wholeDays(durationAt(confidence, SSO, 0.7)))).toEqual([24, 29, 32]);
    expect(durationAt(0.85, SSO, 1)).toBeCloseTo(20.257, 3);
    expect(durationAt(0.85, { ...SSO, engineers: 1 }, 1)).toBeCloseTo(40.513, 3);
    expect(durationAt(0.85, { ...SSO, engineers: 0.5 }, 1)).toBeCloseTo(81.026, 3);
  });

  it('is rounded up, but not for dust', () => {
    expect([20, 20.001, 20.999, 21].map(wholeDays)).toEqual([20, 21, 21, 21]);
    expect([0.1 + 0.2, 0.3].map(days => wholeDays(days * 10))).toEqual([3, 3]);
    expect(wholeDays(durationAt(0.5, { effort: { low: '21d', likely: '21d', high: '21d' }, engineers: 1 }, 0.7))).toBe(
      30,
    );
  });
});
