import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Path } from '../../model/path.ts';
import { countsInQueue, queueLimit } from '../../model/queue.ts';
import { titleOf } from '../../model/words/title.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** Work that is to be placed, and the plan around it. */
export interface WorkInPlan {
  readonly world: World;
  readonly team: TeamFile;
  /** Where it stands; undefined for work that stands nowhere yet. */
  readonly path: Path | undefined;
}

const isQueued = ({ team, path }: WorkInPlan): boolean => team.comingSoon.some(placed => placed.path === path);

/** What stands in the queue besides the work itself. */
export const othersInQueue = ({ team, path }: WorkInPlan): readonly Placed<Item>[] =>
  team.comingSoon.filter(placed => placed.path !== path);

/** Tells which items the queue's limit counts. */
export const isCounted = ({ world }: Pick<WorkInPlan, 'world'>): ((item: Item) => boolean) =>
  countsInQueue(world.company?.content, world.today, world.calendar);

/** What makes room in the queue if it leaves. A promise cannot wait in the backlog; ending it takes more than a place. */
export const whatMayLeave = (work: WorkInPlan): readonly Placed<Item>[] => {
  const counts = isCounted(work);
  return othersInQueue(work).filter(({ work: other }) => !isLive(other.commitment) && counts(other));
};

/** Negative when too many are queued. A queue that was too long before is not asked to shrink, only not to grow. */
export const freePlaces = (work: WorkInPlan, queued: readonly Item[]): number => {
  const counts = isCounted(work);
  const before = work.team.comingSoon.filter(placed => counts(placed.work)).length;
  return Math.max(queueLimit(work.world.company?.content), before) - queued.filter(counts).length;
};

/** True when the queue holds what it may, and the item would be one too many. */
export const isFull = (work: WorkInPlan, item: Item): boolean =>
  !isQueued(work) && isCounted(work)(item) && freePlacesBeside(work) <= 0;

/** How many would find a place in the queue besides the work itself, if everything left that may. */
export const roomInQueue = (work: WorkInPlan): number => freePlacesBeside(work) + whatMayLeave(work).length;

const freePlacesBeside = (work: WorkInPlan): number =>
  freePlaces(
    work,
    othersInQueue(work).map(placed => placed.work),
  );

/** True when an item finds a place in the queue, perhaps that of something that leaves. */
export const findsPlace = (work: WorkInPlan, item: Item): boolean =>
  !isFull(work, item) || whatMayLeave(work).length > 0;

/** The queue, one line each, as it stands. */
export const queueLines = (items: readonly Item[], { world }: Pick<WorkInPlan, 'world'>): readonly string[] =>
  items.length === 0
    ? ['The queue is empty.']
    : [
        `The queue (at most ${queueLimit(world.company?.content)}):`,
        ...items.map(
          (item, index) =>
            `  ${index + 1}. ${titleOf(item)}${isLive(item.commitment) ? ` (promised for ${item.commitment.date})` : ''}`,
        ),
      ];

/** Why something leaves a full queue, if nobody says better. `taker`: what takes its place. */
export const tookItsPlace = (taker: string, { company }: World): string =>
  `${taker} took its place; the queue holds ${queueLimit(company?.content)}.`;
