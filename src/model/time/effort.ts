import type { Duration } from './duration.ts';
import { workingDaysIn } from './duration.ts';

/** Undisturbed engineer time; outside `low` to `high` is nearly impossible. */
export interface Effort {
  readonly low: Duration;
  readonly likely: Duration;
  readonly high: Duration;
}

/** An effort in engineer days. */
export interface EffortDays {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

export const effortDays = (effort: Effort): EffortDays => ({
  low: workingDaysIn(effort.low),
  likely: workingDaysIn(effort.likely),
  high: workingDaysIn(effort.high),
});

export const isOrdered = ({ low, likely, high }: EffortDays): boolean => low <= likely && likely <= high;

/**
 * The quantile of the triangular distribution with these corners, in the corners' unit; `confidence` is 0 to 1.
 * Source: the inverse of its distribution function (Kotz and van Dorp, Beyond Beta, 2004, chapter 1). low = high is that constant.
 */
export const effortAt = (confidence: number, { low, likely, high }: EffortDays): number => {
  const range = high - low;
  if (range === 0) return low;
  return confidence <= (likely - low) / range
    ? low + Math.sqrt(confidence * range * (likely - low))
    : high - Math.sqrt((1 - confidence) * range * (high - likely));
};

export const meanEffort = ({ low, likely, high }: EffortDays): number => (low + likely + high) / 3;

/** The scoping of an item, as far as a duration needs it. */
export interface Scoped {
  readonly effort: Effort;
  readonly engineers: number;
}

/** Working days at this confidence, unrounded. `focus` is the share of the team's time for planned work. */
export const durationAt = (confidence: number, scoping: Scoped, focus: number): number =>
  effortAt(confidence, effortDays(scoping.effort)) / (scoping.engineers * focus);

/** Whole working days: rounded up, but not for the dust that floating-point leaves above a whole number. */
export const wholeDays = (days: number): number => Math.ceil(days - 1e-9);
