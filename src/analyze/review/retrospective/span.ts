import type { Day } from '../../../model/time/day.ts';
import { addDays } from '../../../model/time/day.ts';
import type { Since } from '../check-in.ts';
import type { HistorySnapshot, ItemPositions, PlanHistory } from './plan-history.ts';
import { positionAt } from './plan-history.ts';
import type { RetrospectiveStart, UntoldRetrospective } from './retrospective-result.ts';

/** The snapshots and the days that a team's retrospective goes from and to. */
export interface RetrospectiveSpan {
  readonly from: number;
  readonly to: number;
  readonly start: RetrospectiveStart;
  /** What was closed before this day was told of the time before, however late it was committed. */
  readonly opens: Day;
  readonly end: Day;
  /** The quarter is over. */
  readonly isOver: boolean;
}

export interface SpanOptions {
  readonly since: Since | undefined;
  /** The first and the last day of the quarter. */
  readonly first: Day;
  readonly last: Day;
  readonly today: Day;
  /** The day of the last check-in that was held before the quarter; undefined where none is on record. */
  readonly lastCheckIn: Day | undefined;
}

/**
 * From the last version before the quarter, or before what was chosen instead; where there is none, from the first in which the team has a plan.
 * A quarter that is over ends with the last version of its last day.
 */
export const spanOf = (
  planHistory: PlanHistory,
  team: string,
  { since, first, last, today, lastCheckIn }: SpanOptions,
): RetrospectiveSpan | UntoldRetrospective => {
  const { snapshots } = planHistory;
  if (today < first && since === undefined) return { kind: 'untold', why: 'ahead' };
  const isOver = today > last;
  const to = isOver
    ? snapshots.findLastIndex(({ commit }) => commit !== undefined && commit.day <= last)
    : snapshots.length - 1;
  const { by, at } = chosen(snapshots, since, first, lastCheckIn);
  const from = Math.max(at, beginning(planHistory, team, Math.max(at, 0), to));
  if (to === -1 || from > to) return { kind: 'untold', why: 'later' };
  const day = snapshots[from]?.commit?.day ?? today;
  const end = isOver ? last : today;
  // A comparison of the plan with itself would read as if nothing had been done.
  if (from !== at && day === end) return { kind: 'untold', why: 'begins' };
  return {
    from,
    to,
    start: {
      by,
      day,
      commit: from === at ? snapshots[from]?.commit?.id.slice(0, 7) : undefined,
      lacksCheckIn: since === 'check-in' && lastCheckIn === undefined,
    },
    opens: openingOf({ since, first, lastCheckIn }, day),
    end,
    isOver,
  };
};

/** The first day that counts. What is committed on the day of a check-in was there when people met. */
const openingOf = (
  { since, first, lastCheckIn }: Pick<SpanOptions, 'since' | 'first' | 'lastCheckIn'>,
  day: Day,
): Day => {
  if (since === undefined) return first;
  if (since === 'check-in') return lastCheckIn === undefined ? first : addDays(lastCheckIn, 1);
  return 'day' in since ? since.day : day;
};

/** -1: before the history begins. */
const chosen = (
  snapshots: readonly HistorySnapshot[],
  since: Since | undefined,
  first: Day,
  lastCheckIn: Day | undefined,
): { readonly by: RetrospectiveStart['by']; readonly at: number } => {
  const lastWhere = (isBefore: (day: Day) => boolean) =>
    snapshots.findLastIndex(({ commit }) => commit !== undefined && isBefore(commit.day));
  if (since === undefined || (since === 'check-in' && lastCheckIn === undefined))
    return { by: 'quarter', at: lastWhere(day => day < first) };
  // What was committed on the day of the meeting was there when people met.
  if (since === 'check-in')
    return { by: 'check-in', at: lastWhere(day => lastCheckIn !== undefined && day <= lastCheckIn) };
  if ('day' in since) return { by: 'day', at: lastWhere(day => day < since.day) };
  return { by: 'commit', at: snapshots.findIndex(({ commit }) => commit?.id.startsWith(since.commit) ?? false) };
};

/** The first snapshot, not before `from`, at which the team has a file, or another has work that the team has at the end. */
const beginning = ({ snapshots, items, changeLog }: PlanHistory, team: string, from: number, to: number): number => {
  const own = [...items.values()].filter(positions => positionAt(positions, to)?.team === team);
  const isThere = ({ snapshot, commit }: HistorySnapshot, at: number) =>
    snapshot.teams.some(({ id }) => changeLog.currentTeam(id, commit) === team) ||
    own.some(positions => isPlanned(positions, at));
  const found = snapshots.findIndex((one, at) => at >= from && isThere(one, at));
  return found === -1 ? snapshots.length : found;
};

/** In progress, or queued. */
export const isPlanned = (positions: ItemPositions, at: number): boolean => {
  const place = positionAt(positions, at)?.place;
  return place === 'in_progress' || place === 'coming_soon';
};
