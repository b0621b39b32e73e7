import type { TeamName, WorkName } from '../../../engine/world/names.ts';
import type { ClosedItem } from '../../../model/item.ts';
import type { Position } from '../../../model/snapshot.ts';
import type { Day } from '../../../model/time/day.ts';
import type { World } from '../../../model/world.ts';
import type { ItemPositions, PlanHistory } from './plan-history.ts';
import { positionAt } from './plan-history.ts';
import type { EndState } from './retrospective-result.ts';
import type { RetrospectiveSpan } from './span.ts';

/** What every part of a team's retrospective looks at. */
export interface TeamReview {
  readonly planHistory: PlanHistory;
  readonly span: RetrospectiveSpan;
  readonly world: World;
  readonly team: string;
  readonly items: readonly TrackedItem[];
}

/** An item that concerns the team: it has it at the end, or had it at the start. */
export interface TrackedItem {
  readonly id: string;
  readonly positions: ItemPositions;
  readonly start: Position | undefined;
  readonly end: Position | undefined;
  /** The last that is known of it. */
  readonly last: Position;
}

export const teamReviewOf = (
  planHistory: PlanHistory,
  span: RetrospectiveSpan,
  world: World,
  team: string,
): TeamReview => ({
  planHistory,
  span,
  world,
  team,
  items: [...planHistory.items].flatMap(([id, positions]) => {
    const start = positionAt(positions, span.from);
    const end = endOf(positions, span);
    const last = end ?? positions.findLast(({ at, position }) => at <= span.to && position !== undefined)?.position;
    const closed = closedIn(end);
    if (last === undefined || (closed !== undefined && closed.closed_on < span.opens)) return [];
    const concerns = last.team === team || start?.team === team;
    return concerns ? [{ id, positions, start, end, last }] : [];
  }),
});

/** What was closed in the quarter and committed after it closed in the quarter. */
const endOf = (positions: ItemPositions, { to, end }: RetrospectiveSpan): Position | undefined => {
  const seen = positionAt(positions, to);
  if (closedIn(seen) !== undefined) return seen;
  const closed = closedIn(positions.at(-1)?.position);
  return closed !== undefined && closed.closed_on <= end ? positions.at(-1)?.position : seen;
};

export const closedIn = (position: Position | undefined): ClosedItem | undefined =>
  position !== undefined && 'outcome' in position.work ? position.work : undefined;

export const deliveredOn = (position: Position | undefined): Day | undefined => {
  const closed = closedIn(position);
  return closed?.outcome === 'delivered' ? closed.closed_on : undefined;
};

export const nameOf = ({ id, last: { work } }: TrackedItem): WorkName => ({
  id,
  title: work.title,
  ...(work.priority === undefined ? {} : { priority: work.priority }),
});

export const endStateOf = ({ end }: TrackedItem): EndState => {
  if (end === undefined) return { kind: 'gone' };
  const closed = closedIn(end);
  if (closed !== undefined) return { kind: closed.outcome, on: closed.closed_on };
  return end.place === 'closed' ? { kind: 'gone' } : { kind: 'open', place: end.place };
};

export const teamName = ({ world }: TeamReview, id: string): TeamName => ({
  id,
  name: world.teams.find(file => file.id === id)?.content.name ?? id,
});
