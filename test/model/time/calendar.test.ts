import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/model/time/calendar.ts';
import {
  backThrough,
  forwardThrough,
  isWorkingDay,
  PLAIN_CALENDAR,
  workingDayBackFrom,
  workingDaysFrom,
} from '../../../src/model/time/calendar.ts';
import type { Day } from '../../../src/model/time/day.ts';
import { addDays, dayNumber, dayOfNumber, daysBetween } from '../../../src/model/time/day.ts';

const withHolidays = (...holidays: readonly Day[]): Calendar => ({ ...PLAIN_CALENDAR, holidays: new Set(holidays) });

const everyDay = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n));

const CHRISTMAS = withHolidays('2026-12-25', '2026-12-26', '2027-01-01');

describe('a working day', () => {
  it('is Monday to Friday', () => {
    expect(everyDay('2026-11-16', '2026-11-22').map(day => isWorkingDay(day, PLAIN_CALENDAR))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('is no holiday', () => {
    expect(['2026-12-24', '2026-12-25', '2026-12-28'].map(day => isWorkingDay(day, CHRISTMAS))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is found backwards, the day itself first', () => {
    const back = (day: Day, calendar = PLAIN_CALENDAR) => workingDayBackFrom(day, calendar);
    expect([back('2026-11-20'), back('2026-11-21'), back('2026-11-22')]).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-11-20',
    ]);
    expect([back('2026-12-27', CHRISTMAS), back('2027-01-03', CHRISTMAS)]).toEqual(['2026-12-24', '2026-12-31']);
  });
});

describe('working days', () => {
  it('are counted with the first and the last', () => {
    const count = (first: Day, last: Day, calendar = PLAIN_CALENDAR) => workingDaysFrom(first, last, calendar);
    expect([count('2026-11-16', '2026-11-20'), count('2026-11-16', '2026-11-22')]).toEqual([5, 5]);
    expect([count('2026-11-20', '2026-11-20'), count('2026-11-21', '2026-11-22')]).toEqual([1, 0]);
    expect([count('2026-11-20', '2026-11-23'), count('2026-11-20', '2026-11-16')]).toEqual([2, 0]);
    expect(count('2026-12-21', '2027-01-08', CHRISTMAS)).toBe(13);
    expect([count('2024-02-01', '2024-02-29'), count('2026-02-01', '2026-02-28')]).toEqual([21, 20]);
    expect([count('2026-01-01', '2026-12-31'), count('2024-01-01', '2024-12-31')]).toEqual([261, 262]);
  });

  it('are gone back through, the last one counted', () => {
    expect([1, 2, 5, 6].map(count => backThrough('2026-11-20', count, PLAIN_CALENDAR))).toEqual([
      '2026-11-20',
      '2026-11-19',
      '2026-11-16',
      '2026-11-13',
    ]);
    expect(backThrough('2026-11-22', 1, PLAIN_CALENDAR)).toBe('2026-11-20');
    expect(backThrough('2027-01-04', 2, CHRISTMAS)).toBe('2026-12-31');
  });

  it('of none are one: the work still ends on a working day', () => {
    expect([backThrough('2026-11-22', 0, PLAIN_CALENDAR), backThrough('2026-11-20', 0, PLAIN_CALENDAR)]).toEqual([
      '2026-11-20',
      '2026-11-20',
    ]);
  });

  it('are gone back through for a hundred years, and to the first day there is', () => {
    const years = (count: number) => backThrough('2126-11-20', count * 261, PLAIN_CALENDAR);
    expect([years(99)?.slice(0, 4), years(101), years(1000)]).toEqual(['2027', undefined, undefined]);
    expect([backThrough('1000-01-01', 1, PLAIN_CALENDAR), backThrough('1000-01-01', 2, PLAIN_CALENDAR)]).toEqual([
      '1000-01-01',
      undefined,
    ]);
  });

  it('may be parts of days: a begun one counts', () => {
    expect([1.01, 2, 2.5].map(count => backThrough('2026-11-20', count, PLAIN_CALENDAR))).toEqual([
      '2026-11-19',
      '2026-11-19',
      '2026-11-18',
    ]);
  });
});

describe('going forward', () => {
  it('counts the first day, or the next one that is worked on', () => {
    const forward = (first: Day, count: number) => forwardThrough(first, count, CHRISTMAS);
    expect([forward('2026-12-24', 1), forward('2026-12-25', 1), forward('2026-12-24', 2)]).toEqual([
      '2026-12-24',
      '2026-12-28',
      '2026-12-28',
    ]);
    expect([forward('2026-12-24', 0), forward('2026-12-26', 0)]).toEqual(['2026-12-24', '2026-12-28']);
  });

  it('ends after a hundred years, and with the last day there is', () => {
    const years = (count: number) => forwardThrough('2026-11-23', count * 261, PLAIN_CALENDAR);
    expect([years(99)?.slice(0, 4), years(101), years(1000)]).toEqual(['2125', undefined, undefined]);
    expect([forwardThrough('9999-12-31', 1, PLAIN_CALENDAR), forwardThrough('9999-12-31', 2, PLAIN_CALENDAR)]).toEqual([
      '9999-12-31',
      undefined,
    ]);
  });
});

describe('long holidays', () => {
  it('of a month are gone over', () => {
    const calendar = withHolidays(...everyDay('2026-08-01', '2026-08-31'));
    expect(workingDaysFrom('2026-07-31', '2026-09-01', calendar)).toBe(2);
    expect(workingDayBackFrom('2026-08-31', calendar)).toBe('2026-07-31');
    expect(backThrough('2026-09-01', 2, calendar)).toBe('2026-07-31');
  });

  it('of ten years are gone over', () => {
    const calendar = withHolidays(...everyDay('2017-01-01', '2026-12-31'));
    expect(workingDayBackFrom('2026-11-21', calendar)).toBe('2016-12-30');
    expect(workingDaysFrom('2016-12-30', '2027-01-01', calendar)).toBe(2);
  });

  it('without a working day before them leave none', () => {
    const calendar = withHolidays(...everyDay('1000-01-01', '1000-01-10'));
    expect(workingDayBackFrom('1000-01-10', calendar)).toBeUndefined();
    expect(workingDayBackFrom('1000-01-13', calendar)).toBe('1000-01-13');
    expect(backThrough('1000-01-14', 5, calendar)).toBeUndefined();
  });
});

it('going back through as many days as were counted leads to the latest day that has them', () => {
  const soon = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') }).map(dayOfNumber);
  fc.assert(
    fc.property(soon, fc.integer({ min: 1, max: 80 }), fc.array(soon, { maxLength: 400 }), (last, count, holidays) => {
      const calendar = withHolidays(...holidays);
      const start = backThrough(last, count, calendar) ?? '';
      expect(isWorkingDay(start, calendar)).toBe(true);
      expect(workingDaysFrom(start, last, calendar)).toBe(count);
      expect(workingDaysFrom(addDays(start, 1), last, calendar)).toBe(count - 1);
    }),
    { seed: 20261121 },
  );
});

it('going forward through as many days as lie between two working days leads from one to the other', () => {
  const soon = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2030-12-31') }).map(dayOfNumber);
  fc.assert(
    fc.property(soon, fc.integer({ min: 1, max: 80 }), fc.array(soon, { maxLength: 400 }), (first, count, holidays) => {
      const calendar = withHolidays(...holidays);
      const last = forwardThrough(first, count, calendar) ?? '';
      expect(isWorkingDay(last, calendar)).toBe(true);
      expect(workingDaysFrom(first, last, calendar)).toBe(count);
    }),
    { seed: 20261121 },
  );
});
