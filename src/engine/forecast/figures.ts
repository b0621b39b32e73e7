import type { ForecastInput, ItemForecast } from '../../model/forecast.ts';
import { once } from '../../model/once.ts';
import { forwardThrough, HUNDRED_YEARS, workingDaysFrom } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { wholeDays } from '../../model/time/effort.ts';

/** When an item ends, in working days from today; worked out when first asked for. */
interface Ends {
  /** One a run. */
  readonly runs: () => Float64Array;
  /** In the best and in the worst case of everything. */
  readonly extremes: () => Float64Array;
}

/** Where the best or the worst case answers, no run is drawn: most promises are safe, and lint asks for all of them. */
export const figuresOf = (
  id: string,
  effortLeft: number,
  { today, calendar }: Pick<ForecastInput, 'today' | 'calendar'>,
  { runs, extremes }: Ends,
): ItemForecast => {
  const byDay = once(() => endsByDay(runs()));
  const at = (confidence: number): (() => Day | undefined) =>
    once(() => forwardThrough(today, quantile(byDay(), confidence), calendar));
  const [p50, p85, p95] = [at(0.5), at(0.85), at(0.95)];
  return {
    id,
    effortLeft,
    get p50() {
      return p50();
    },
    get p85() {
      return p85();
    },
    get p95() {
      return p95();
    },
    probability: due => {
      const days = workingDaysFrom(today, due, calendar);
      const [best = 0, worst = 0] = extremes();
      if (wholeDays(worst + ROUNDING) <= days) return 1;
      if (wholeDays(best - ROUNDING) > days) return 0;
      return shareWithin(runs(), days);
    },
    get workingDays() {
      return runs().toSorted();
    },
  };
};

/** What the sums of a run may differ by in their last digits from those of the best and the worst case. */
const ROUNDING = 1e-10;

/** How many runs end on each of the days from the first one on; those beyond all days stand together at the end. */
interface EndsByDay {
  readonly first: number;
  readonly counts: Int32Array;
  readonly runs: number;
}

const endsByDay = (ends: Float64Array): EndsByDay => {
  let first = HUNDRED_YEARS + 1;
  let last = 0;
  for (const end of ends) {
    const day = Math.min(wholeDays(end), HUNDRED_YEARS + 1);
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const counts = new Int32Array(Math.max(0, last - first) + 1);
  for (const end of ends) {
    const day = Math.min(wholeDays(end), HUNDRED_YEARS + 1) - first;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return { first, counts, runs: ends.length };
};

/** The first day by which at least this share of the runs has ended. */
const quantile = ({ first, counts, runs }: EndsByDay, share: number): number => {
  const wanted = Math.max(1, wholeDays(share * runs));
  let ended = 0;
  for (let day = 0; day < counts.length; day += 1) {
    ended += counts[day] ?? 0;
    if (ended >= wanted) return first + day;
  }
  return -1;
};

const shareWithin = (ends: Float64Array, days: number): number => {
  let within = 0;
  for (const end of ends) if (wholeDays(end) <= days) within += 1;
  return within / ends.length;
};
