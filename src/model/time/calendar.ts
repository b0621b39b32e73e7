import type { Day } from './day.ts';
import { dayNumber, dayOfNumber, FIRST_DAY, LAST_DAY } from './day.ts';
import type { FiscalYear } from './quarter.ts';

/** When a company works and how it cuts its years. Working days are Monday to Friday less the holidays. */
export interface Calendar extends FiscalYear {
  readonly holidays: ReadonlySet<Day>;
}

export const PLAIN_CALENDAR: Calendar = { startsIn: 1, namedAfter: 'start', holidays: new Set() };

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => works(dayNumber(day), holidayNumbers(calendar));

/** The day itself, or the last working day before it; undefined when there is none. */
export const workingDayBackFrom = (day: Day, calendar: Calendar): Day | undefined => backThrough(day, 1, calendar);

/** Working days from the first to the last, both counted; 0 when the last lies before the first. */
export const workingDaysFrom = (first: Day, last: Day, calendar: Calendar): number => {
  const holidays = holidayNumbers(calendar);
  const end = dayNumber(last);
  let count = 0;
  for (let n = dayNumber(first); n <= end; n += 1) if (works(n, holidays)) count += 1;
  return count;
};

/**
 * The latest day S such that the working days from S to `last`, both counted, are at least `count`.
 * `count` 0 counts as 1: the work still ends on a working day. Undefined when there are not so many within a hundred years.
 */
export const backThrough = (last: Day, count: number, calendar: Calendar): Day | undefined => {
  const holidays = holidayNumbers(calendar);
  let left = Math.max(1, count);
  const end = dayNumber(last);
  const first = Math.max(FIRST_DAY, end - HUNDRED_YEARS);
  if (left > HUNDRED_YEARS) return undefined;
  for (let n = end; n >= first; n -= 1) {
    if (works(n, holidays)) left -= 1;
    if (left <= 0) return dayOfNumber(n);
  }
  return undefined;
};

/**
 * The last of so many working days, of which `first` or the next one after it is the first. `count` 0 counts as 1.
 * Undefined when there are not so many within a hundred years.
 */
export const forwardThrough = (first: Day, count: number, calendar: Calendar): Day | undefined => {
  const holidays = holidayNumbers(calendar);
  let left = Math.max(1, count);
  const start = dayNumber(first);
  const end = Math.min(LAST_DAY, start + HUNDRED_YEARS);
  if (left > HUNDRED_YEARS) return undefined;
  for (let n = start; n <= end; n += 1) {
    if (works(n, holidays)) left -= 1;
    if (left <= 0) return dayOfNumber(n);
  }
  return undefined;
};

/** Nobody plans further: a mistyped effort must not be counted out day by day. */
export const HUNDRED_YEARS = 36_525;

/** 1970-01-01 was a Thursday. */
const works = (n: number, holidays: ReadonlySet<number>): boolean => mod(n + 3, 7) < 5 && !holidays.has(n);

const mod = (n: number, by: number): number => ((n % by) + by) % by;

/** Day numbers of a set of holidays, worked out once: the sums above run on plain integers. */
const numbers = new WeakMap<ReadonlySet<Day>, ReadonlySet<number>>();

const holidayNumbers = ({ holidays }: Calendar): ReadonlySet<number> => {
  const known = numbers.get(holidays);
  if (known !== undefined) return known;
  const found = new Set([...holidays].map(dayNumber));
  numbers.set(holidays, found);
  return found;
};
