import type { TimeChart } from '../../../analyze/review/time-row.ts';
import type { Day } from '../../../model/time/day.ts';
import { daysBetween } from '../../../model/time/day.ts';

/** Where days lie across a chart, as shares of its width: what lies outside lies on the edge. */
export interface AxisPlace {
  readonly start: (day: Day) => number;
  readonly middle: (day: Day) => number;
  readonly end: (day: Day) => number;
}

export const placeOn = ({ from, to }: Pick<TimeChart, 'from' | 'to'>): AxisPlace => {
  const width = daysBetween(from, to) + 1;
  const at = (days: number): number => Math.min(100, Math.max(0, (days / width) * 100));
  return {
    start: day => at(daysBetween(from, day)),
    middle: day => at(daysBetween(from, day) + 0.5),
    end: day => at(daysBetween(from, day) + 1),
  };
};

/** `12.34%`. */
export const across = (share: number): string => `${Number(share.toFixed(2))}%`;
