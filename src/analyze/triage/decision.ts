import type { HeardPeople } from '../../engine/questions/people.ts';
import type { Destination, QueueRemoval } from './destination.ts';
import type { WishAnswer } from './promise.ts';
import type { Work } from './work.ts';

/** Everything that was decided, before it is turned into edits and facts. */
export interface TriageDecision {
  readonly wish: WishAnswer | undefined;
  readonly destination: Destination;
  readonly removals: readonly QueueRemoval[];
  /** Why, where a record wants to know. */
  readonly reason: string | undefined;
  /** Who is told what becomes of the work itself, and who agreed that it leaves the queue, or jumps it. */
  readonly heard: HeardPeople;
}

/** Queued work that leaves the queue undelivered. */
export const isRemoved = (work: Work, destination: Destination): boolean =>
  work.isQueued && (destination.kind === 'backlog' || destination.kind === 'close');

/** Work that starts at once although others were waiting. */
export const jumps = (work: Work, destination: Destination): boolean =>
  destination.kind === 'start' && !work.isQueued && work.team.comingSoon.length > 0;
