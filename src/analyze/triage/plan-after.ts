import { othersInQueue } from '../../engine/questions/queue.ts';
import type { TeamPlan } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import type { Destination } from './placing.ts';
import type { QueueRemoval } from './queue-removal.ts';
import { positionAmong } from './queue-removal.ts';
import type { Work } from './work.ts';

/** What the team works on, and what waits, once the work has gone where it goes. */
export const planAfter = (work: Work, going: Destination, leaving: readonly QueueRemoval[] = []): TeamPlan => {
  const { engineers, focus } = work.team.content;
  const stopped = going.kind === 'start' ? going.interrupted.map(({ placed }) => placed) : [];
  const left = leaving.map(({ placed }) => placed);
  const running = itemsOf(work.team.inProgress.filter(placed => !stopped.includes(placed)));
  const waiting = itemsOf([...stopped, ...othersInQueue(work).filter(placed => !left.includes(placed))]);
  return {
    engineers,
    focus,
    in_progress: going.kind === 'start' ? [...running, work.item] : running,
    coming_soon:
      going.kind === 'queue' ? waiting.toSpliced(positionAmong(work, going.position, leaving), 0, work.item) : waiting,
  };
};

const itemsOf = (placed: readonly { readonly work: Item }[]): Item[] => placed.map(({ work }) => work);
