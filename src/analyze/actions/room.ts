import { askChoice } from '../../engine/questions/ask.ts';
import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { countsInQueue, queueLimit } from '../../model/queue.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import { mayLeave } from '../triage/queue.ts';
import type { ActionContext } from './action-context.ts';

/** The queue without the item itself. */
export const othersQueued = ({ team, placed }: ActionContext): readonly Placed<Item>[] =>
  team.comingSoon.filter(({ path }) => path !== placed.path);

/** True when the queue holds what it may and the item would be one too many. A queue that was too long before need not shrink. */
const isFull = (context: ActionContext, item: Item): boolean => {
  const { world } = context;
  const company = world.company?.content;
  const counts = countsInQueue(company, world.today, world.calendar);
  const queued = othersQueued(context).filter(({ work }) => counts(work)).length;
  return context.placed.place !== 'coming_soon' && counts(item) && queued >= queueLimit(company);
};

const whoMayLeave = (context: ActionContext): readonly Placed<Item>[] => {
  const { world } = context;
  const counts = countsInQueue(world.company?.content, world.today, world.calendar);
  return othersQueued(context).filter(placed => mayLeave(placed) && counts(placed.work));
};

/** Why an item finds no place in the queue, whatever leaves it; undefined where it does. */
export const noRoom = (context: ActionContext, item: Item): string | undefined =>
  isFull(context, item) && whoMayLeave(context).length === 0
    ? 'the queue is full of promises, and a promise cannot wait in the backlog; deliver or withdraw one first'
    : undefined;

/** Asks what makes way where the queue is full. */
export function* askWhatLeaves(context: ActionContext, item: Item): Script<Placed<Item> | undefined> {
  if (!isFull(context, item)) return undefined;
  const may = whoMayLeave(context);
  const limit = queueLimit(context.world.company?.content);
  // The last of the queue first: it is what a team would miss least.
  const choices = may.toReversed().map(({ id, work }) => ({
    value: id,
    label: titleOf(work),
    ...(work.stakeholders.length === 0 ? {} : { hint: `${listed(work.stakeholders)} will be told` }),
  }));
  const chosen = yield* askChoice('leaves', `The queue holds ${limit}. What leaves it, for the backlog?`, choices, {
    notes: may.length < othersQueued(context).length ? ['What is promised stays.'] : [],
  });
  return may.find(({ id }) => id === chosen);
}
