import type { ForecastInput, ForecastItem, NotDrawn, TeamForecast } from '../../model/forecast.ts';
import { once } from '../../model/once.ts';
import { workingDaysFrom } from '../../model/time/calendar.ts';
import { addDays } from '../../model/time/day.ts';
import type { EffortDays } from '../../model/time/effort.ts';
import { isOrdered } from '../../model/time/effort.ts';
import { drawRemaining, medianRemaining } from './draws.ts';
import { figuresOf } from './figures.ts';
import { randomsOf } from './random.ts';
import type { Rows } from './schedule.ts';
import { schedule } from './schedule.ts';

/** When a team's work ends, by Monte Carlo. An item's draws depend on the seed and its id alone: a what-if moves only what it changes. */
export const forecastOf = (input: ForecastInput): TeamForecast => {
  const { focus, runs, seed } = input;
  const started = startedWork(input);
  const waiting = input.queue.map(item => fitting(drawable(item, 0, 0), input.engineers));
  const drawn = [...started, ...waiting].flatMap(work => ('why' in work ? [] : [work]));
  const drawnStarted = started.filter(work => !('why' in work)).length;
  // Two schedules of the same work: one column a run, and one column each for the best and the worst case, which are cheap and answer most questions.
  const allRuns = endsOf(drawn, drawnStarted, input, runs, (row, { id, effort, wants, spent }) =>
    drawRemaining(row, randomsOf(seed, id), effort, spent, wants * focus),
  );
  const extremes = endsOf(drawn, drawnStarted, input, 2, (row, { effort, wants, spent }) =>
    row.set([Math.max(0, effort.low - spent), effort.high - spent].map(left => left / (wants * focus))),
  );
  return {
    items: drawn.map(({ id, effort, spent }, index) =>
      figuresOf(id, medianRemaining(effort, spent), input, {
        runs: () => allRuns[index]?.() ?? NONE,
        extremes: () => extremes[index]?.() ?? NONE,
      }),
    ),
    notDrawn: [...started, ...waiting].flatMap(work => ('why' in work ? [work] : [])),
    isAtBest: started.some(work => 'why' in work),
  };
};

const NONE = new Float64Array();

const startedWork = ({ inProgress, today, calendar, focus }: ForecastInput): readonly (Drawable | Named)[] => {
  const yesterday = addDays(today, -1);
  return inProgress.map(item =>
    drawable(item, workingDaysFrom(item.countedFrom, yesterday, calendar), item.spentPerDay ?? perDay(item, focus)),
  );
};

/** When each item ends, a figure a column. `fill` says how long it takes on its own; nobody there to work, nothing ever ends. */
const endsOf = (
  drawn: readonly Drawable[],
  started: number,
  { engineers, focus }: ForecastInput,
  columns: number,
  fill: (row: Float64Array, work: Drawable) => void,
): Rows => {
  const canWork = engineers > 0 && focus > 0;
  const rows = drawn.map(work =>
    once(() => {
      const row = new Float64Array(columns);
      if (canWork) fill(row, work);
      else row.fill(Number.POSITIVE_INFINITY);
      return row;
    }),
  );
  return canWork ? schedule(rows, { engineers, wants: Float64Array.from(drawn, work => work.wants), started }) : rows;
};

interface Drawable {
  readonly id: string;
  readonly effort: EffortDays;
  readonly wants: number;
  /** Engineer days. */
  readonly spent: number;
}

interface Named {
  readonly id: string;
  readonly why: NotDrawn;
}

/** What a working day brings, in engineer days. */
const perDay = ({ scoping }: ForecastItem, focus: number): number => (scoping?.engineers ?? 0) * focus;

/** `days`: those worked until now; today is still to come. */
const drawable = ({ id, scoping }: ForecastItem, days: number, spentPerDay: number): Drawable | Named => {
  if (scoping === undefined) return { id, why: 'unscoped' };
  const { effort, engineers: wants } = scoping;
  if (!isOrdered(effort) || !(wants > 0)) return { id, why: 'not-a-scoping' };
  const spent = days * spentPerDay;
  // At the worst case itself nothing is left to be drawn from.
  return spent > 0 && spent >= effort.high ? { id, why: 'past-worst-case' } : { id, effort, wants, spent };
};

const fitting = (work: Drawable | Named, engineers: number): Drawable | Named =>
  'why' in work || work.wants <= engineers ? work : { id: work.id, why: 'more-engineers-than-team' };
