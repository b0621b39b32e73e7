import type { Team } from './files/team.ts';
import type { Calendar } from './time/calendar.ts';
import type { Day } from './time/day.ts';
import type { EffortDays } from './time/effort.ts';

/** What a forecast reads of a team. */
export type TeamPlan = Pick<Team, 'engineers' | 'focus' | 'in_progress' | 'coming_soon'>;

/** An item as far as a forecast looks at it. */
export interface ForecastItem {
  readonly id: string;
  /** Undefined: not scoped. */
  readonly scoping: { readonly effort: EffortDays; readonly engineers: number } | undefined;
}

interface ForecastStarted extends ForecastItem {
  /** Effort is spent from this day on: the later of `started` and the scoping's day. */
  readonly countedFrom: Day;
  /** Engineer days that a working day has brought until now, where that differs from what it will bring. */
  readonly spentPerDay?: number;
}

export interface ForecastInput {
  /** How many can work at once; may be a fraction. */
  readonly engineers: number;
  readonly focus: number;
  /** The first day of work to come. */
  readonly today: Day;
  readonly calendar: Calendar;
  readonly runs: number;
  readonly seed: number;
  readonly inProgress: readonly ForecastStarted[];
  /** In its order: nobody overtakes. */
  readonly queue: readonly ForecastItem[];
}

/** Why an item has no figures. */
export type NotDrawn =
  | 'unscoped'
  /** Not low ≤ likely ≤ high, or nobody is to work on it. */
  | 'not-a-scoping'
  /** As much is spent as the worst case was to take. */
  | 'past-worst-case'
  | 'more-engineers-than-team';

export interface ItemForecast {
  readonly id: string;
  /** What remains to be done in half of the runs, at the most, in engineer days. */
  readonly effortLeft: number;
  /** The last day of work in half of the runs, at the latest; undefined: not within a hundred years. */
  readonly p50: Day | undefined;
  readonly p85: Day | undefined;
  readonly p95: Day | undefined;
  /** The share of the runs, 0 to 1, in which work ends on this day at the latest. */
  readonly probability: (due: Day) => number;
  /** Working days from today to the end of work, unrounded, one a run, ascending; infinite where nobody can work. */
  readonly workingDays: Float64Array;
}

export interface TeamForecast {
  /** In the order of the plan, work in progress first. */
  readonly items: readonly ItemForecast[];
  readonly notDrawn: readonly { readonly id: string; readonly why: NotDrawn }[];
  /** Work in progress is among those not drawn, and takes no time here: it can only get worse. */
  readonly isAtBest: boolean;
}
