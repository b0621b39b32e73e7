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
  const at = (confidence: number): Day | undefined => forwardThrough(today, quantile(byDay(), confidence), calendar);
  return {
    id,
    effortLeft,
    get p50() {
      return at(0.5);
    },
    get p85() {
      return at(0.85);
    },
    get p95() {
      return at(0.95);
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

/** How many runs end on each of the days to come; those beyond all days stand together at the end. */
const endsByDay = (ends: Float64Array): Int32Array => {
  const last = Math.min(
    ends.reduce((most, end) => Math.max(most, wholeDays(end)), 0),
    HUNDRED_YEARS + 1,
  );
  const counts = new Int32Array(last + 1);
  for (const end of ends) {
    const day = Math.min(wholeDays(end), last);
    counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
};

/** The first day by which at least this share of the runs has ended. */
const quantile = (byDay: Int32Array, share: number): number => {
  const wanted = wholeDays(share * byDay.reduce((sum, count) => sum + count, 0));
  let ended = 0;
  return byDay.findIndex(count => {
    ended += count;
    return ended >= Math.max(1, wanted);
  });
};

const shareWithin = (ends: Float64Array, days: number): number => {
  let within = 0;
  for (const end of ends) if (wholeDays(end) <= days) within += 1;
  return within / ends.length;
};
