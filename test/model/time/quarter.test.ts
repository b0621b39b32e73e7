import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfNumber } from '../../../src/model/time/day.ts';
import type { FiscalYear } from '../../../src/model/time/quarter.ts';
import { addQuarters, firstDayOf, isQuarter, lastDayOf, quarterOf } from '../../../src/model/time/quarter.ts';

const fiscal = (startsIn: number, namedAfter: FiscalYear['namedAfter'] = 'start'): FiscalYear => ({
  startsIn,
  namedAfter,
});

const CALENDAR_YEAR = fiscal(1);

const span = (quarter: string, year: FiscalYear) => `${firstDayOf(quarter, year)} to ${lastDayOf(quarter, year)}`;

it.each(['2026-Q1', '2026-Q4', '1000-Q1', '9999-Q4'])('%s is a quarter', text => {
  expect(isQuarter(text)).toBe(true);
});

it.each(['2026-Q0', '2026-Q5', 'Q4', '2026Q4', '2026-4', '0999-Q4', '2026-Q4 ', '2026-q4', '2026-H1', ''])(
  '%j is none',
  text => {
    expect(isQuarter(text)).toBe(false);
  },
);

describe('quarters of the calendar year', () => {
  it('start and end with their months', () => {
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(quarter => span(quarter, CALENDAR_YEAR))).toEqual([
      '2026-01-01 to 2026-03-31',
      '2026-04-01 to 2026-06-30',
      '2026-07-01 to 2026-09-30',
      '2026-10-01 to 2026-12-31',
    ]);
  });

  it('are those of any day in them', () => {
    const days = ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31', '2027-01-01', '2024-02-29'];
    expect(days.map(day => quarterOf(day, CALENDAR_YEAR))).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
      '2027-Q1',
      '2024-Q1',
    ]);
  });

  it('have the same names whichever year names them', () => {
    expect(span('2026-Q4', fiscal(1, 'end'))).toBe(span('2026-Q4', CALENDAR_YEAR));
  });
});

describe('quarters of other years', () => {
  it('are named after the year in which theirs starts, or ends', () => {
    expect(span('2026-Q1', fiscal(2))).toBe('2026-02-01 to 2026-04-30');
    expect(span('2026-Q4', fiscal(2))).toBe('2026-11-01 to 2027-01-31');
    expect(span('2027-Q1', fiscal(2, 'end'))).toBe('2026-02-01 to 2026-04-30');
    expect([quarterOf('2027-01-31', fiscal(2)), quarterOf('2027-01-31', fiscal(2, 'end'))]).toEqual([
      '2026-Q4',
      '2027-Q4',
    ]);
    expect([quarterOf('2026-09-30', fiscal(10)), quarterOf('2026-10-01', fiscal(10))]).toEqual(['2025-Q4', '2026-Q1']);
    expect([quarterOf('2026-09-30', fiscal(10, 'end')), quarterOf('2026-10-01', fiscal(10, 'end'))]).toEqual([
      '2026-Q4',
      '2027-Q1',
    ]);
    expect(span('2026-Q1', fiscal(12))).toBe('2026-12-01 to 2027-02-28');
  });

  it('hold the leap day', () => {
    expect(span('2023-Q1', fiscal(12))).toBe('2023-12-01 to 2024-02-29');
    expect(span('2027-Q4', fiscal(3))).toBe('2027-12-01 to 2028-02-29');
  });
});

const anyYear = fc.record({
  startsIn: fc.integer({ min: 1, max: 12 }),
  namedAfter: fc.constantFrom('start' as const, 'end' as const),
});
const anyQuarter = fc
  .tuple(fc.integer({ min: 1500, max: 2500 }), fc.integer({ min: 1, max: 4 }))
  .map(q => q.join('-Q'));
const anyDay = fc.integer({ min: dayNumber('1500-01-01'), max: dayNumber('2500-12-31') }).map(dayOfNumber);

describe('quarters of every fiscal year', () => {
  it('tile the calendar without gap or overlap', () => {
    fc.assert(
      fc.property(anyYear, anyQuarter, (year, quarter) => {
        const next = addQuarters(quarter, 1);
        expect(addDays(lastDayOf(quarter, year), 1)).toBe(firstDayOf(next, year));
        expect([quarterOf(firstDayOf(quarter, year), year), quarterOf(lastDayOf(quarter, year), year)]).toEqual([
          quarter,
          quarter,
        ]);
        expect(quarter < next).toBe(true);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('hold the days that are theirs', () => {
    fc.assert(
      fc.property(anyYear, anyDay, (year, day) => {
        const quarter = quarterOf(day, year);
        expect(isQuarter(quarter)).toBe(true);
        expect(firstDayOf(quarter, year) <= day && day <= lastDayOf(quarter, year)).toBe(true);
      }),
      { seed: 20261121, numRuns: 1000 },
    );
  });

  it('start a year in its month, of the calendar year that names it', () => {
    for (let month = 1; month <= 12; month += 1) {
      const two = `${month}`.padStart(2, '0');
      expect(firstDayOf('2026-Q1', fiscal(month))).toBe(`2026-${two}-01`);
      expect(lastDayOf('2026-Q4', fiscal(month, 'end')).slice(0, 4)).toBe('2026');
    }
  });
});

it('quarters are added over the ends of years', () => {
  expect([1, 4, 5, 0, -1, -4, -5].map(count => addQuarters('2026-Q4', count))).toEqual([
    '2027-Q1',
    '2027-Q4',
    '2028-Q1',
    '2026-Q4',
    '2026-Q3',
    '2025-Q4',
    '2025-Q3',
  ]);
});
