import type { TimeChart } from '../../../analyze/review/time-row.ts';
import { dayOfNumber, monthStart } from '../../../model/time/day.ts';
import type { Html } from './element.ts';
import type { AxisPlace } from './place.ts';
import { upright, words } from './shapes.ts';

/** Months and today, with lines down to the bottom. */
export const axisOf = (
  { from, to, today }: TimeChart,
  place: AxisPlace,
  top: number,
  bottom: number,
): readonly Html[] => {
  const months = monthsBetween(monthOf(from), monthOf(to));
  const step = STEPS.find(each => months.length / each <= MOST_LABELS) ?? 12;
  return [
    ...months.flatMap((month, index) => {
      const at = place.start(dayOfNumber(monthStart(month)));
      const year = String(Math.floor(month / 12));
      const isNamed = month % step === 0;
      const isFirst = months.findIndex(other => other % step === 0) === index;
      return [
        upright(month % 12 === 0 ? 'year' : 'month', at, top - 32, bottom),
        ...(isNamed ? [words('axis', at, top - 22, [NAMES[month % 12] ?? ''], '4')] : []),
        ...(isNamed && (isFirst || month % 12 === 0) ? [words('axis', at, top - 8, [year], '4')] : []),
      ];
    }),
    upright('today', place.middle(today), top - 36, bottom),
    words(`axis now ${anchor(place.middle(today))}`, place.middle(today), top - 38, ['today']),
  ];
};

/** On which side of a place its word stands: near an edge, on the inner one. */
const anchor = (share: number): string => {
  if (share < 5) return 'from';
  return share > 95 ? 'upto' : 'around';
};

/** So many fit beside each other on a phone. */
const MOST_LABELS = 10;
const STEPS = [1, 2, 3, 6, 12];

const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Since the year 0. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const monthsBetween = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
