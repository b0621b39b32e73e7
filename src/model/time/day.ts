import * as z from 'zod';

/** A calendar day, `YYYY-MM-DD`: no time, no zone. Days compare as text. */
export type Day = string;

/** Years 1000 to 9999, so that text order is day order. */
const SHAPE = /^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MILLISECONDS = 86_400_000;

/**
 * Days since 1970-01-01. A day has no zone, so UTC is only a number line here; counting on plain integers
 * keeps working-day sums over thousands of items cheap.
 */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;

/** 1000-01-01: no plan is older. */
export const FIRST_DAY = dayNumber('1000-01-01');
/** And none goes further. */
export const LAST_DAY = dayNumber('9999-12-31');

export const dayOfNumber = (count: number): Day => new Date(count * MILLISECONDS).toISOString().slice(0, 10);

/** The number of the first day of a month; months are counted from January of the year 0. */
export const monthStart = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12) / MILLISECONDS;

/** True for a day that exists: `2024-02-29` is one, `2026-02-30` and `20260203` are none. */
export const isDay = (text: string): boolean => {
  // `Date.parse` carries the 30th of February over into March.
  return SHAPE.test(text) && dayOfNumber(dayNumber(text)) === text;
};

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** Calendar days from the first to the second; negative when the second lies before the first. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

export const isBefore = (day: Day, other: Day): boolean => day < other;
export const isAfter = (day: Day, other: Day): boolean => day > other;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const daySchema = z
  .string()
  .regex(SHAPE, 'day')
  .refine(isDay, 'day')
  .meta({ format: 'date', description: 'A calendar day, YYYY-MM-DD.' });
