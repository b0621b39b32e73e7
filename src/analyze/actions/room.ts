import { askChoice } from '../../engine/questions/ask.ts';
import { findsPlace, isFull, othersInQueue, whatMayLeave } from '../../engine/questions/queue.ts';
import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { queueLimit } from '../../model/queue.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import type { ActionContext } from './action-context.ts';
import { workIn } from './action-context.ts';

/** Why an item finds no place in the queue, whatever leaves it; undefined where it does. */
export const noRoom = (context: ActionContext, item: Item): string | undefined =>
  findsPlace(workIn(context), item)
    ? undefined
    : 'the queue is full of promises, and a promise cannot wait in the backlog; deliver or withdraw one first';

/** Asks what makes way where the queue is full. */
export function* askWhatLeaves(context: ActionContext, item: Item): Script<Placed<Item> | undefined> {
  const inPlan = workIn(context);
  if (!isFull(inPlan, item)) return undefined;
  const may = whatMayLeave(inPlan);
  const limit = queueLimit(context.world.company?.content);
  // The last of the queue first: it is what a team would miss least.
  const choices = may.toReversed().map(({ id, work }) => ({
    value: id,
    label: titleOf(work),
    ...(work.stakeholders.length === 0 ? {} : { hint: `${listed(work.stakeholders)} will be told` }),
  }));
  const chosen = yield* askChoice('leaves', `The queue holds ${limit}. What leaves it, for the backlog?`, choices, {
    notes: may.length < othersInQueue(inPlan).length ? ['What is promised stays.'] : [],
  });
  return may.find(({ id }) => id === chosen);
}
