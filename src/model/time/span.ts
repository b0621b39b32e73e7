import type { Day } from './day.ts';
import { dayNumber, dayOfNumber, FIRST_DAY } from './day.ts';

/** Days from the first to the last, both counted. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}

/** So many days from a day on, as far as days go. */
export const shifted = (day: Day, days: number): Day =>
  dayOfNumber(Math.min(LAST_DAY, Math.max(FIRST_DAY, dayNumber(day) + days)));

const LAST_DAY = dayNumber('9999-12-31');
