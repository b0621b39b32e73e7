import { askChoice } from '../../engine/questions/ask.ts';
import { findsPlace, othersInQueue, queueLines } from '../../engine/questions/queue.ts';
import { isOverdue } from '../../engine/questions/start-sum.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { titleOf } from '../../model/words/title.ts';
import { chanceAt } from './chances.ts';
import type { Destination } from './destination.ts';
import { askInterrupt, askStart } from './starting.ts';
import type { Work } from './work.ts';

/** Steps 2 to 4: does it interrupt, does it go in the queue and where, else backlog or closed. */
export function* askPlace(work: Work): Script<Destination> {
  const mustStartNow = work.given.has('commitment') && (isOverdue(work, work.item) || !findsPlace(work, work.item));
  if (mustStartNow || (yield* askInterrupt(work))) return yield* askStart(work, mustStartNow);
  const place = yield* askWaitingPlace(work);
  switch (place) {
    case 'coming_soon':
      return { kind: 'queue', position: yield* askPosition(work) };
    case 'backlog':
      return { kind: 'backlog' };
    case 'wont_fix':
      return { kind: 'close', outcome: work.isQueued ? 'dropped' : 'wont_fix' };
  }
}

type WaitingPlace = 'coming_soon' | 'backlog' | 'wont_fix';

function* askWaitingPlace(work: Work): Script<WaitingPlace> {
  const promised = isLive(work.item.commitment);
  const late = isOverdue(work, work.item) && !(work.isQueued && isOverdue(work, work.before));
  const inQueue = !late && findsPlace(work, work.item);
  // A promise cannot wait in the backlog, unless it stands there already and the queue cannot take it.
  if (promised && inQueue) return 'coming_soon';
  const obstacle = late
    ? 'It would have had to start by now, so it cannot wait in the queue.'
    : 'The queue is full of promises; nothing can leave.';
  const why = inQueue ? [] : [obstacle];
  return yield* askChoice<WaitingPlace>(
    'place',
    'Where does it go?',
    [
      ...(inQueue ? [{ value: 'coming_soon' as const, label: 'In the coming-soon queue' }] : []),
      {
        value: 'backlog',
        label: promised ? 'In the backlog, where a promise cannot stay' : 'In the backlog: no promises',
      },
      ...(promised ? [] : [{ value: 'wont_fix' as const, label: "Nowhere: close it, we won't do it" }]),
    ],
    {
      notes: [
        ...queueLines(
          othersInQueue(work).map(placed => placed.work),
          work,
        ),
        ...why,
      ],
    },
  );
}

function* askPosition(work: Work): Script<number> {
  const others = othersInQueue(work).map(placed => placed.work);
  if (others.length === 0) return 0;
  const current = work.isQueued && work.subject.kind === 'waiting' ? work.subject.placed.index : others.length;
  const choices = [...others, undefined].map((before, index) => ({
    value: String(index + 1),
    label: `${index + 1}. ${before === undefined ? 'at the end' : `before "${titleOf(before)}"`}`,
    ...chanceAt(work, index),
  }));
  const isPromised = isLive(work.item.commitment);
  const answer = yield* askChoice('position', 'At which place of the queue?', choices, {
    default: String(current + 1),
    // Who has just chosen the queue has seen it.
    notes: isPromised ? ['What is promised goes in the queue.', ...queueLines(others, work)] : [],
  });
  return Number(answer) - 1;
}
