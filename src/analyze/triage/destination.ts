import type { HeardPeople } from '../../engine/questions/people.ts';
import { othersInQueue } from '../../engine/questions/queue.ts';
import type { Cause, Item, OUTCOMES } from '../../model/item.ts';
import type { Placed } from '../../model/world.ts';
import type { Work } from './work.ts';

/** Where the work goes. `position` counts from 0 in the queue without the work itself. */
export type Destination =
  | { readonly kind: 'start'; readonly cause?: Cause; readonly interrupted: readonly Removal[] }
  | { readonly kind: 'queue'; readonly position: number }
  | { readonly kind: 'backlog' }
  | { readonly kind: 'close'; readonly outcome: Exclude<(typeof OUTCOMES)[number], 'delivered'> };

/** Something that makes way. */
export interface Removal extends HeardPeople {
  readonly placed: Placed<Item>;
}

export interface QueueRemoval extends Removal {
  readonly to: 'backlog' | 'closed';
  /** Undefined where nothing is recorded. */
  readonly reason: string | undefined;
}

/** The place in the queue, from 0, that is left for the work when others have gone. */
export const positionAmong = (work: Work, position: number, removals: readonly QueueRemoval[]): number =>
  othersInQueue(work)
    .slice(0, position)
    .filter(({ id }) => !removals.some(({ placed }) => placed.id === id)).length;
