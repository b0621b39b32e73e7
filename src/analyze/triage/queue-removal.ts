import { askChoice, askChoices } from '../../engine/questions/ask.ts';
import { NOBODY } from '../../engine/questions/people.ts';
import { freePlaces, othersInQueue, queueLines, tookItsPlace, whatMayLeave } from '../../engine/questions/queue.ts';
import { askReason } from '../../engine/questions/reason.ts';
import type { Item } from '../../model/item.ts';
import { needOf } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import type { Destination, QueueRemoval } from './destination.ts';
import { askConcerned } from './removal.ts';
import type { Work } from './work.ts';

/** What must leave so that the queue is no longer than it may be, once the work has taken its place. */
export function* askRemovals(work: Work, destination: Destination): Script<readonly QueueRemoval[]> {
  const others = othersInQueue(work);
  const coming = queueWith(work, destination);
  const tooMany = -freePlaces(work, coming);
  if (tooMany <= 0 || coming.length === others.length) return [];
  const may = whatMayLeave(work);
  const leave = yield* askWhatLeaves(work, tooMany, may, coming);
  const removals: QueueRemoval[] = [];
  for (const placed of may.filter(({ id }) => leave.includes(id)))
    removals.push(yield* askHowItLeaves(work, placed, destination));
  return removals;
}

/** The queue as it would be if nothing left it. */
const queueWith = (work: Work, destination: Destination): readonly Item[] => {
  const stay = othersInQueue(work).map(placed => placed.work);
  switch (destination.kind) {
    case 'start':
      return [...destination.interrupted.map(({ placed }) => placed.work), ...stay];
    case 'queue':
      return stay.toSpliced(destination.position, 0, { ...work.item, title: `${titleOf(work.item)}  <- the new one` });
    case 'backlog':
    case 'close':
      return stay;
  }
};

function* askWhatLeaves(
  work: Work,
  count: number,
  may: readonly Placed<Item>[],
  coming: readonly Item[],
): Script<readonly string[]> {
  // The last of the queue first: it is what a team would miss least.
  const choices = may.toReversed().map(({ id, work: item }) => {
    const hint = [
      item.priority ?? '',
      item.stakeholders.length === 0 ? '' : `${listed(item.stakeholders)} will be told`,
    ];
    return {
      value: id,
      label: titleOf(item),
      ...(hint.join('') === '' ? {} : { hint: hint.filter(Boolean).join('; ') }),
    };
  });
  const notes = [...queueLines(coming, work), ...(may.length < coming.length - 1 ? ['What is promised stays.'] : [])];
  if (count === 1) return [yield* askChoice('leaves', 'The queue is full. What leaves it?', choices, { notes })];
  return yield* askChoices('leaves', `The queue is full. Which ${count} leave it?`, choices, {
    notes,
    check: ids => (new Set(ids).size === count ? undefined : `choose exactly ${count}`),
  });
}

function* askHowItLeaves(work: Work, placed: Placed<Item>, destination: Destination): Script<QueueRemoval> {
  const { company } = work.world;
  const key = `leaves.${placed.id}`;
  const to = yield* askChoice(
    `${key}.to`,
    `Where does "${titleOf(placed.work)}" go?`,
    [
      { value: 'backlog', label: 'To the backlog: no promises' },
      { value: 'closed', label: 'It is dropped: closed, not to be done' },
    ],
    { default: 'backlog' },
  );
  const level = needOf('queue-removal', company?.content);
  const consent = level === 'approve' ? 'by all concerned' : 'no';
  const heard = level === 'free' ? NOBODY : yield* askConcerned(key, placed, consent, work);
  if (level === 'free' && to === 'backlog') return { placed, to, reason: undefined, ...heard };
  const reason = yield* askReason(tookItsPlace(taker(work, destination), work.world), {
    key: `${key}.reason`,
    message: 'What do we tell them: why?',
  });
  return { placed, to, reason, ...heard };
}

/** What takes the places of those that leave. */
const taker = ({ item }: Work, destination: Destination): string =>
  destination.kind === 'start'
    ? listed(destination.interrupted.map(({ placed }) => titleOf(placed.work)))
    : titleOf(item);
