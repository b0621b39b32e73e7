import type { Day } from '../../../model/time/day.ts';
import { daysBetween } from '../../../model/time/day.ts';
import { inOrder } from '../in-order.ts';
import { positionsIn } from './plan-history.ts';
import type { ItemFate, PlannedFate, Slip, ToldRetrospective, UnplannedFate } from './retrospective-result.ts';
import { isPlanned } from './span.ts';
import type { TeamReview, TrackedItem } from './team-review.ts';
import { closedIn, deliveredOn, endStateOf, nameOf, teamName } from './team-review.ts';

/** In progress or queued at the start. The team that has an item at the end counts it; the one that planned it mentions it. */
export const plannedIn = (review: TeamReview): readonly PlannedFate[] => {
  const { items, span, team } = review;
  return items
    .filter(({ positions }) => isPlanned(positions, span.from))
    .sort(byPlan)
    .flatMap(item => {
      const { start, last } = item;
      if (start === undefined) return [];
      return [
        {
          ...datedFate(review, item),
          as: start.place === 'in_progress' ? ('in_progress' as const) : ('coming_soon' as const),
          from: start.team === team || isSucceeded(review, start.team) ? undefined : teamName(review, start.team),
          to: last.team === team ? undefined : teamName(review, last.team),
        },
      ];
    });
};

/** A team that is there no more handed its work to another, or goes by another name: its plan is the plan. */
const isSucceeded = ({ planHistory, span }: TeamReview, team: string): boolean =>
  planHistory.snapshots[span.to]?.snapshot.teams.every(({ id }) => id !== team) ?? false;

const byPlan = (a: TrackedItem, b: TrackedItem): number =>
  rankOf(a) - rankOf(b) || (a.start?.index ?? 0) - (b.start?.index ?? 0) || (a.id < b.id ? -1 : 1);

const rankOf = ({ start }: TrackedItem): number => (start?.place === 'in_progress' ? 0 : 1);

const UNDELIVERED = ['in_progress', 'coming_soon', 'backlog', 'inbox', 'dropped', 'wont_fix', 'gone'] as const;

/** What another team has by now is counted there. */
export const undeliveredIn = (planned: readonly PlannedFate[]): ToldRetrospective['undelivered'] => {
  const places = planned
    .filter(({ to }) => to === undefined)
    .map(({ now }) => (now.kind === 'open' ? now.place : now.kind));
  return UNDELIVERED.map(where => ({ where, items: places.filter(place => place === where).length })).filter(
    ({ items }) => items > 0,
  );
};

/** Started or delivered since, and not planned by anybody. By the day on which it started, or was delivered. */
export const unplannedIn = (review: TeamReview): readonly UnplannedFate[] =>
  review.items
    .filter(item => item.last.team === review.team && isUnplanned(review, item))
    .map(item => ({
      ...datedFate(review, item),
      from: item.start?.place ?? ('nowhere' as const),
      started: startedIn(review, item),
    }))
    .sort((a, b) => inOrder(dayOf(a), dayOf(b)) || inOrder(a.id, b.id));

const isUnplanned = ({ span }: TeamReview, { positions, start, end }: TrackedItem): boolean => {
  if (isPlanned(positions, span.from)) return false;
  const delivered = deliveredOn(end);
  const isDelivered = delivered !== undefined && closedIn(start) === undefined && delivered >= span.start.day;
  return isDelivered || positionsIn(positions, span.from, span.to).some(position => position?.place === 'in_progress');
};

/** The day that the plan names, or else that of the commit that started it. */
const startedIn = ({ planHistory, span }: TeamReview, { positions, last }: TrackedItem): Day | undefined => {
  if (last.work.started !== undefined) return last.work.started;
  const first = positions.find(({ at, position }) => at > span.from && position?.place === 'in_progress');
  if (first === undefined) return undefined;
  return planHistory.snapshots[first.at]?.commit?.day ?? span.end;
};

const dayOf = ({ started, now }: UnplannedFate): string => started ?? ('on' in now ? now.on : '');

/** Left the queue and was neither started, at any time since, nor delivered; those that came back are in it. */
export const queueIn = (review: TeamReview): { readonly queued: number; readonly churned: readonly ItemFate[] } => {
  const { span, team } = review;
  const queued = review.items.filter(
    ({ positions, last }) =>
      last.team === team &&
      positionsIn(positions, span.from, span.to).some(position => position?.place === 'coming_soon'),
  );
  const churned = queued.filter(
    ({ positions, end }) =>
      end?.place !== 'coming_soon' &&
      deliveredOn(end) === undefined &&
      !positionsIn(positions, span.from, span.to).some(position => position?.place === 'in_progress'),
  );
  return {
    queued: queued.length,
    churned: churned.sort(byPlan).map(item => ({ ...nameOf(item), now: endStateOf(item) })),
  };
};

const datedFate = (review: TeamReview, item: TrackedItem) => {
  const first = firstTarget(review, item);
  const target = item.last.work.target_date;
  const now = endStateOf(item);
  return {
    ...nameOf(item),
    now,
    firstTarget: first,
    target,
    hasNewTarget: now.kind === 'open' && target !== undefined && target !== first,
    slip: first === undefined ? undefined : slipOf(review, item, first),
    setAside: setAsideOn(review, item),
  };
};

/** The first that any version knows. */
const firstTarget = ({ span }: TeamReview, { positions }: TrackedItem): Day | undefined =>
  positions.find(({ at, position }) => at <= span.to && position?.work.target_date !== undefined)?.position?.work
    .target_date;

const slipOf = ({ planHistory, span }: TeamReview, { positions, end }: TrackedItem, first: Day): Slip | undefined => {
  // What was there when a history that is cut off begins may have had an earlier one.
  const isAtLeast = planHistory.extent === 'partial' && positions[0]?.at === 0;
  const delivered = deliveredOn(end);
  if (delivered !== undefined) return { days: daysBetween(first, delivered), isDelivered: true, isAtLeast };
  if (end?.place !== 'in_progress' || first >= span.end) return undefined;
  return { days: daysBetween(first, span.end), isDelivered: false, isAtLeast };
};

/** The day on which open work left progress for the last time, if it is not in progress. */
const setAsideOn = ({ planHistory, span }: TeamReview, { positions, end }: TrackedItem): Day | undefined => {
  if (end === undefined || end.place === 'closed' || end.place === 'in_progress') return undefined;
  const known = positions.filter(({ at }) => at <= span.to);
  const last = known.findLastIndex(({ position }) => position?.place === 'in_progress');
  const left = last === -1 ? undefined : known[last + 1];
  return left && (planHistory.snapshots[left.at]?.commit?.day ?? span.end);
};
