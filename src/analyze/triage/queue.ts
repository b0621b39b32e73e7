import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { countsInQueue, queueLimit } from '../../model/queue.ts';
import { isBefore } from '../../model/time/day.ts';
import { titleOf } from '../../model/words/title.ts';
import type { Placed } from '../../model/world.ts';
import type { Work } from './work.ts';

/** What stands in the queue besides the work itself. */
export const othersInQueue = (work: Work): readonly Placed<Item>[] =>
  work.team.comingSoon.filter(({ path }) => !work.isQueued || path !== work.path);

/** Tells which items the queue's limit counts. */
export const isCounted = ({ world }: Work): ((item: Item) => boolean) =>
  countsInQueue(world.company?.content, world.today, world.calendar);

/** A promise cannot wait in the backlog; ending it takes more than a triage. */
export const mayLeave = ({ work: { commitment } }: Placed<Item>): boolean => !isLive(commitment);

/** Negative when too many are queued. A queue that was too long before is not asked to shrink, only not to grow. */
export const freePlaces = (work: Work, queued: readonly Item[]): number => {
  const counts = isCounted(work);
  const before = work.team.comingSoon.filter(placed => counts(placed.work)).length;
  return Math.max(queueLimit(work.world.company?.content), before) - queued.filter(counts).length;
};

/** How many would find a place in the queue besides the work itself, if everything left that may. */
export const roomInQueue = (work: Work): number => {
  const others = othersInQueue(work);
  const leaving = others.filter(placed => mayLeave(placed) && isCounted(work)(placed.work)).length;
  return (
    freePlaces(
      work,
      others.map(placed => placed.work),
    ) + leaving
  );
};

/** True when an item finds a place in the queue, perhaps that of something that leaves. */
export const findsPlace = (work: Work, item: Item): boolean =>
  work.isQueued || !isCounted(work)(item) || roomInQueue(work) > 0;

export const isOverdue = ({ world, team }: Work, item: Item): boolean => {
  const start = world.mustStart(team.content, item);
  return start !== undefined && isBefore(start.on, world.today);
};

/** The queue, one line each, as it stands. */
export const queueLines = (items: readonly Item[], { world }: Work): readonly string[] =>
  items.length === 0
    ? ['The queue is empty.']
    : [
        `The queue (at most ${queueLimit(world.company?.content)}):`,
        ...items.map(
          (item, index) =>
            `  ${index + 1}. ${titleOf(item)}${isLive(item.commitment) ? ` (promised for ${item.commitment.date})` : ''}`,
        ),
      ];
