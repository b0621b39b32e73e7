import type { LoggedCommit } from '../../model/repository.ts';

/**
 * Zones and clocks differ, so that a commit may bear a day before that of the one it was made upon. The order is git's: as many days stay as can,
 * and a commit that lies before an older one, or far after all that follow, gets the day of the one before it. Newest first.
 */
export const daysInOrder = (log: readonly LoggedCommit[]): readonly LoggedCommit[] => {
  const kept = longestFall(log.map(({ commit }) => commit.day));
  let day = log.findLast((_, index) => kept.has(index))?.commit.day ?? '';
  const oldestFirst = log.map((step, index) => ({ step, isKept: kept.has(index) })).reverse();
  return oldestFirst
    .map(({ step, isKept }) => {
      day = isKept ? step.commit.day : day;
      return day === step.commit.day ? step : { ...step, commit: { ...step.commit, day } };
    })
    .reverse();
};

/** The indices of the longest row that never rises. */
const longestFall = (days: readonly string[]): ReadonlySet<number> => {
  // For each length, the index at which the highest row of it ends.
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, day] of days.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((days[ends[middle] ?? 0] ?? '') >= day) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1];
    ends[low] = index;
  }
  const kept = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
};
