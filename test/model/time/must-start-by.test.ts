import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src/model/time/calendar.ts';
import { PLAIN_CALENDAR, workingDaysFrom } from '../../../src/model/time/calendar.ts';
import type { Day } from '../../../src/model/time/day.ts';
import { addDays } from '../../../src/model/time/day.ts';
import { dueDay, mustStart } from '../../../src/model/time/must-start-by.ts';

const withHolidays = (...holidays: readonly Day[]): Calendar => ({ ...PLAIN_CALENDAR, holidays: new Set(holidays) });

const sized = (size: string, engineers = 1) => ({ effort: { low: size, likely: size, high: size }, engineers });

describe('due', () => {
  const due = (commitmentDate?: Day, launch?: Day, leadTime = '4w', calendar = PLAIN_CALENDAR) =>
    dueDay({ commitmentDate, launch: launch === undefined ? undefined : { date: launch, leadTime } }, calendar);

  it('is the commitment date, moved back to a working day', () => {
    expect([due('2026-12-15'), due('2026-12-12'), due('2026-12-13')]).toEqual([
      '2026-12-15',
      '2026-12-11',
      '2026-12-11',
    ]);
    expect(due('2026-12-15', undefined, '4w', withHolidays('2026-12-15', '2026-12-14'))).toBe('2026-12-11');
  });

  it('is the launch less its lead time, in working days', () => {
    expect([due(undefined, '2026-12-15', '1d'), due(undefined, '2026-12-15', '1w')]).toEqual([
      '2026-12-14',
      '2026-12-08',
    ]);
    expect([due(undefined, '2027-04-01', '8w'), due(undefined, '2027-04-01', '4w')]).toEqual([
      '2027-02-04',
      '2027-03-04',
    ]);
    expect(due(undefined, '2026-12-15', '1w', withHolidays('2026-12-10'))).toBe('2026-12-07');
  });

  it('counts the lead time from the last working day where a launch is on a weekend', () => {
    expect([due(undefined, '2026-12-13', '1d'), due(undefined, '2026-12-11', '1d')]).toEqual([
      '2026-12-10',
      '2026-12-10',
    ]);
  });

  it('is the earlier of the two', () => {
    expect([due('2026-12-01', '2026-12-15', '1w'), due('2026-12-10', '2026-12-15', '1w')]).toEqual([
      '2026-12-01',
      '2026-12-08',
    ]);
  });

  it('is none without a promise and a launch', () => {
    expect(due()).toBeUndefined();
  });
});

describe('must start by', () => {
  const SSO = { effort: { low: '4w', likely: '6w', high: '10w' }, engineers: 2 };

  it('is the last day from which the work fits at 85 % confidence', () => {
    expect(mustStart(SSO, 0.7, '2026-12-15', PLAIN_CALENDAR)).toEqual({
      on: '2026-11-05',
      isNever: false,
      due: '2026-12-15',
      days: 29,
    });
    expect(workingDaysFrom('2026-11-05', '2026-12-15', PLAIN_CALENDAR)).toBe(29);
    expect(workingDaysFrom('2026-11-06', '2026-12-15', PLAIN_CALENDAR)).toBe(28);
  });

  it('moves with engineers and focus', () => {
    const on = (engineers: number, focus: number) =>
      mustStart({ ...SSO, engineers }, focus, '2026-12-15', PLAIN_CALENDAR)?.on;
    expect([on(2, 1), on(4, 0.7), on(1, 0.7)]).toEqual(['2026-11-17', '2026-11-25', '2026-09-25']);
  });

  it('is the due day itself for a day of work or less', () => {
    const on = (size: string) => mustStart(sized(size), 1, '2026-12-15', PLAIN_CALENDAR)?.on;
    expect([on('0.1d'), on('1d'), on('1.1d'), on('2d')]).toEqual([
      '2026-12-15',
      '2026-12-15',
      '2026-12-14',
      '2026-12-14',
    ]);
  });

  it('leaves out weekends, holidays and whole months of them', () => {
    const on = (size: string, due: Day, ...holidays: readonly Day[]) =>
      mustStart(sized(size), 1, due, withHolidays(...holidays))?.on;
    const august = Array.from({ length: 31 }, (_, n) => addDays('2026-08-01', n));
    expect(on('1w', '2026-11-20')).toBe('2026-11-16');
    expect(on('6d', '2026-11-20')).toBe('2026-11-13');
    expect(on('1w', '2027-01-05', '2026-12-25', '2027-01-01')).toBe('2026-12-29');
    expect(on('2d', '2026-09-01', ...august)).toBe('2026-07-31');
    expect(on('1w', '2024-03-01')).toBe('2024-02-26');
  });

  it('counts a due day on a weekend as the working day before it', () => {
    expect(mustStart(sized('1d'), 1, '2026-11-22', PLAIN_CALENDAR)?.on).toBe('2026-11-20');
  });

  it('is never where a hundred years do not suffice', () => {
    const never = mustStart(sized('9999w', 0.001), 0.01, '2026-12-15', PLAIN_CALENDAR);
    expect([never?.on, never?.isNever]).toEqual(['1926-12-15', true]);
    const early = mustStart(sized('9999w', 0.001), 0.01, '1003-05-05', PLAIN_CALENDAR);
    expect([early?.on, early?.isNever]).toEqual(['1000-01-01', true]);
  });

  it('is unknown for efforts out of order', () => {
    const disordered = { effort: { low: '4w', likely: '2w', high: '10w' }, engineers: 1 };
    expect(mustStart(disordered, 1, '2026-12-15', PLAIN_CALENDAR)).toBeUndefined();
  });
});
