import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOfNumber,
  daysBetween,
  FIRST_DAY,
  isAfter,
  isBefore,
  isDay,
  weekdayOf,
} from '../../../src/model/time/day.ts';

const someDay = fc.integer({ min: FIRST_DAY, max: dayNumber('9999-12-31') }).map(dayOfNumber);

describe('a day', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31', '2026-12-31'])('is %s', text => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '1900-02-29',
    '2100-02-29',
    '2026-04-31',
    '2023-14-05',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '20260203',
    '2026-2-3',
    '26-02-03',
    '0999-12-31',
    '12026-01-01',
    'tomorrow',
    '',
    ' 2026-11-21',
    '2026-11-21 ',
    '2026-11-21\n',
    '2026-11-21T00:00:00Z',
    '٢٠٢٦-11-21',
  ])('is not %j', text => {
    expect(isDay(text)).toBe(false);
  });

  it('is a number and back, for every day there is', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2026-11-21')]).toEqual([0, -1, 20_778]);
    fc.assert(
      fc.property(someDay, day => {
        expect(isDay(day)).toBe(true);
        expect(dayOfNumber(dayNumber(day))).toBe(day);
      }),
      { seed: 20261121 },
    );
  });
});

describe('days of a calendar', () => {
  it('go over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect([addDays('2024-02-28', 1), addDays('2023-02-28', 1), addDays('2100-02-28', 1)]).toEqual([
      '2024-02-29',
      '2023-03-01',
      '2100-03-01',
    ]);
    expect([addDays('2024-01-01', 366), addDays('2026-01-01', 365)]).toEqual(['2025-01-01', '2027-01-01']);
  });

  it('are counted from the first to the second', () => {
    expect([daysBetween('2026-12-15', '2027-01-01'), daysBetween('2027-01-01', '2026-12-15')]).toEqual([17, -17]);
    expect([daysBetween('2024-02-01', '2024-03-01'), daysBetween('2026-02-01', '2026-03-01')]).toEqual([29, 28]);
    expect(daysBetween('2026-11-21', '2026-11-21')).toBe(0);
  });

  it('compare as they are counted', () => {
    fc.assert(
      fc.property(someDay, someDay, (day, other) => {
        const between = daysBetween(day, other);
        expect([isBefore(day, other), isAfter(day, other)]).toEqual([between > 0, between < 0]);
        expect(addDays(day, between)).toBe(other);
      }),
      { seed: 20261121 },
    );
  });

  it('have weekdays from Monday, 1, to Sunday, 7', () => {
    const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect([weekdayOf('1970-01-01'), weekdayOf('1969-12-31'), weekdayOf('1000-01-01')]).toEqual([4, 3, 3]);
  });
});
