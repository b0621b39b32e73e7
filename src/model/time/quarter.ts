import * as z from 'zod';
import type { Day } from './day.ts';
import { dayOfNumber, monthStart } from './day.ts';

/** A fiscal quarter, `2026-Q4`. Quarters of one naming compare as text. */
export type Quarter = string;

/** How a company cuts its years; months are 1 to 12. */
export interface FiscalYear {
  readonly startsIn: number;
  /** The calendar year that gives a fiscal year its name: the one in which it starts, or the one in which it ends. */
  readonly namedAfter: 'start' | 'end';
}

const SHAPE = /^([1-9]\d{3})-Q([1-4])$/;

export const quarterSchema = z
  .string()
  .regex(SHAPE, 'quarter')
  .meta({ description: 'A fiscal quarter, such as 2026-Q4.' });

export const isQuarter = (text: string): boolean => SHAPE.test(text);

/** Months since year 0, so that quarters are plain arithmetic. */
const monthCount = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** A fiscal year that starts in January ends in the year in which it starts, so both namings agree. */
const nameShift = (fiscal: FiscalYear): number => (fiscal.namedAfter === 'end' && fiscal.startsIn > 1 ? 1 : 0);

export const quarterOf = (day: Day, fiscal: FiscalYear): Quarter => {
  const months = monthCount(day) - (fiscal.startsIn - 1);
  return quarterText(Math.floor(months / 3) + 4 * nameShift(fiscal));
};

export const firstDayOf = (quarter: Quarter, fiscal: FiscalYear): Day =>
  dayOfNumber(monthStart(firstMonthOf(quarter, fiscal)));

export const lastDayOf = (quarter: Quarter, fiscal: FiscalYear): Day =>
  dayOfNumber(monthStart(firstMonthOf(quarter, fiscal) + 3) - 1);

const firstMonthOf = (quarter: Quarter, fiscal: FiscalYear): number =>
  (quarterCount(quarter) - 4 * nameShift(fiscal)) * 3 + fiscal.startsIn - 1;

export const addQuarters = (quarter: Quarter, count: number): Quarter => quarterText(quarterCount(quarter) + count);

const quarterCount = (quarter: Quarter): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

const quarterText = (count: number): Quarter => `${Math.floor(count / 4)}-Q${(count % 4) + 1}`;
