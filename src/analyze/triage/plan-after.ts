import { othersInQueue } from '../../engine/questions/queue.ts';
import type { TeamPlan } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import type { Destination, QueueRemoval } from './destination.ts';
import { positionAmong } from './destination.ts';
import type { Work } from './work.ts';

/** What the team works on, and what waits, once the work has gone where it goes. */
export const planAfter = (work: Work, destination: Destination, removals: readonly QueueRemoval[] = []): TeamPlan => {
  const { engineers, focus } = work.team.content;
  const stopped = destination.kind === 'start' ? destination.interrupted.map(({ placed }) => placed) : [];
  const left = removals.map(({ placed }) => placed);
  const running = itemsOf(work.team.inProgress.filter(placed => !stopped.includes(placed)));
  const waiting = itemsOf([...stopped, ...othersInQueue(work).filter(placed => !left.includes(placed))]);
  return {
    engineers,
    focus,
    in_progress: destination.kind === 'start' ? [...running, work.item] : running,
    coming_soon:
      destination.kind === 'queue'
        ? waiting.toSpliced(positionAmong(work, destination.position, removals), 0, work.item)
        : waiting,
  };
};

const itemsOf = (placed: readonly { readonly work: Item }[]): Item[] => placed.map(({ work }) => work);
