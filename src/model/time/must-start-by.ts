import type { Calendar } from './calendar.ts';
import { backThrough, HUNDRED_YEARS, workingDayBackFrom } from './calendar.ts';
import type { Day } from './day.ts';
import { dayNumber, dayOfNumber, FIRST_DAY } from './day.ts';
import type { Duration } from './duration.ts';
import { workingDaysIn } from './duration.ts';
import type { Scoped } from './effort.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from './effort.ts';

/** The confidence with which a promise is planned. */
export const PROMISE_CONFIDENCE = 0.85;

/** Calendar days before the last day to start in which it is near. */
export const START_SOON = 14;

/** What work is due for: its own promise, a launch it belongs to, or both. */
export interface Deadlines {
  readonly commitmentDate?: Day | undefined;
  readonly launch?: { readonly date: Day; readonly leadTime: Duration } | undefined;
}

/** The earlier of the commitment date and the launch's date less its lead time, moved back to a working day; undefined with neither. */
export const dueDay = ({ commitmentDate, launch }: Deadlines, calendar: Calendar): Day | undefined => {
  const ready = launch && backThrough(launch.date, workingDaysIn(launch.leadTime) + 1, calendar);
  const days = [commitmentDate, ready].filter(day => day !== undefined).sort();
  return days[0] && workingDayBackFrom(days[0], calendar);
};

/** A must-start-by day and the sum behind it. */
export interface MustStart {
  /** Where not even a hundred years suffice, the day a hundred years before. */
  readonly on: Day;
  /** Not even a hundred years suffice: it is never done in time. */
  readonly isNever: boolean;
  readonly due: Day;
  /** Working days at 85 % confidence, rounded up. */
  readonly days: number;
}

/**
 * The last day on which work can start and meet `due` with 85 % confidence: from that day to `due`, both counted, there are
 * at least as many working days as the work takes. Undefined when the effort is out of order.
 */
export const mustStart = (scoping: Scoped, focus: number, due: Day, calendar: Calendar): MustStart | undefined => {
  if (!isOrdered(effortDays(scoping.effort))) return undefined;
  const days = wholeDays(durationAt(PROMISE_CONFIDENCE, scoping, focus));
  const on = backThrough(due, days, calendar);
  const earliest = dayOfNumber(Math.max(FIRST_DAY, dayNumber(due) - HUNDRED_YEARS));
  return { on: on ?? earliest, isNever: on === undefined, due, days };
};
