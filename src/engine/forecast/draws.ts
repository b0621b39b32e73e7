import type { EffortDays } from '../../model/time/effort.ts';
import { effortAt } from '../../model/time/effort.ts';

/** The share of the triangular distribution that lies below an effort: what `effortAt` is the inverse of. */
export const shareBelow = (effort: number, { low, likely, high }: EffortDays): number => {
  if (effort <= low) return 0;
  if (effort >= high) return 1;
  return effort <= likely
    ? ((effort - low) * (effort - low)) / ((high - low) * (likely - low))
    : 1 - ((high - effort) * (high - effort)) / ((high - low) * (high - likely));
};

/** What remains at a confidence, 0 to 1, of an effort of which so much is spent already. */
const remainingAt = (confidence: number, effort: EffortDays, spent: number, below: number): number =>
  Math.max(0, effortAt(below + confidence * (1 - below), effort) - spent);

/** What remains in half of all cases, at the most. */
export const medianRemaining = (effort: EffortDays, spent: number): number =>
  remainingAt(0.5, effort, spent, shareBelow(spent, effort));

/** Fills a row with what remains of an effort, of which so much is spent already, divided by what a day brings. */
export const drawRemaining = (
  row: Float64Array,
  random: () => number,
  effort: EffortDays,
  spent: number,
  perDay: number,
): void => {
  const below = shareBelow(spent, effort);
  for (let run = 0; run < row.length; run += 1) row[run] = remainingAt(random(), effort, spent, below) / perDay;
};
