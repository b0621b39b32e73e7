import { askChoice, askChoices, askYesNo } from '../../engine/questions/ask.ts';
import { CAUSE_CHOICES } from '../../engine/questions/cause-choices.ts';
import { NOBODY } from '../../engine/questions/people.ts';
import { isCounted, roomInQueue } from '../../engine/questions/queue.ts';
import { earliestFinish, isOverdue, isTooLate } from '../../engine/questions/start-sum.ts';
import { askTarget } from '../../engine/questions/target.ts';
import type { Cause, Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { needOf } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { titleOf } from '../../model/words/title.ts';
import type { Placed } from '../../model/world.ts';
import type { Destination, Removal } from './destination.ts';
import { askEffort } from './effort.ts';
import { askConcerned } from './removal.ts';
import type { Work } from './work.ts';

export function* askInterrupt(work: Work): Script<boolean> {
  const { inProgress } = work.team;
  if (inProgress.length === 0)
    return yield* askYesNo('interrupt', 'Nothing is in progress. Does it start now?', { default: false });
  const message = work.isQueued ? 'Does it start now?' : 'Should it interrupt work in progress?';
  return yield* askYesNo('interrupt', message, {
    default: false,
    notes: [
      ...inProgress.map(
        ({ work: item }) =>
          `In progress: ${titleOf(item)}${item.target_date === undefined ? '' : `, target ${item.target_date}`}`,
      ),
      work.isQueued
        ? 'It may when its engineers are free; to interrupt others it takes a cause.'
        : 'The answer is no, unless it is an incident or a promise whose date is outside our control.',
    ],
  });
}

/** `forced`: what was promised cannot wait. */
export function* askStart(work: Work, forced: boolean): Script<Destination> {
  const running = work.team.inProgress.length > 0;
  // What waited its turn needs no cause to start, only to interrupt.
  const causeBefore = running && !work.isQueued ? yield* askCause(work, forced) : undefined;
  const stopped = running ? yield* askStopped(work) : [];
  const cause = causeBefore ?? (stopped.length > 0 ? yield* askCause(work, forced) : undefined);
  const interrupted: Removal[] = [];
  for (const placed of stopped) interrupted.push({ placed, ...(yield* askInterrupted(work, placed, cause)) });
  yield* askEffort(work, isLive(work.item.commitment) || work.demands('unscoped-target'));
  yield* askStartTarget(work);
  return { kind: 'start', interrupted, ...(cause === undefined ? {} : { cause }) };
}

function* askCause(work: Work, forced: boolean): Script<Cause> {
  const { commitment } = work.item;
  const isFixed = isLive(commitment) && commitment.fixed === true;
  return yield* askChoice(
    'cause',
    'Why may it interrupt?',
    CAUSE_CHOICES.filter(({ value }) => value !== 'fixed_commitment' || isFixed),
    { notes: forced ? [whyNow(work)] : [] },
  );
}

const whyNow = (work: Work): string =>
  isLive(work.item.commitment) && !isTooLate(work, work.item.commitment.date) && isOverdue(work, work.item)
    ? 'The launch that it belongs to can only be met, if at all, by starting now.'
    : 'What was promised can only be kept, if at all, by starting now.';

function* askStopped(work: Work): Script<readonly Placed<Item>[]> {
  const running = work.team.inProgress;
  const stoppable = running.filter(({ work: item }) => item.started !== undefined || !isOverdue(work, item));
  const room = roomInQueue(work);
  const counts = isCounted(work);
  const chosen = yield* askChoices(
    'interrupts',
    'What does it interrupt?',
    stoppable.map(({ id, work: item }) => ({ value: id, label: titleOf(item), ...datesOf(item) })),
    {
      default: [],
      notes: [
        'It goes to the head of the queue and loses its target. None: the new work runs beside the rest.',
        ...(stoppable.length < running.length
          ? ['Promised work that could not be finished in time after a pause is not offered.']
          : []),
      ],
      check: ids => {
        const entering = stoppable.filter(({ id, work: item }) => ids.includes(id) && counts(item)).length;
        return entering > room
          ? `the queue has room for ${Math.max(0, room)} of them; the other items in it are promised`
          : undefined;
      },
    },
  );
  return stoppable.filter(({ id }) => chosen.includes(id));
}

const datesOf = ({ target_date, commitment }: Item): { readonly hint?: string } => {
  const dates = [
    ...(target_date === undefined ? [] : [`target ${target_date}`]),
    ...(isLive(commitment) ? [`promised for ${commitment.date}`] : []),
  ];
  return dates.length === 0 ? {} : { hint: dates.join(', ') };
};

function* askInterrupted(work: Work, placed: Placed<Item>, cause: Cause | undefined) {
  const level = needOf('work-interrupted', work.world.company?.content);
  if (level === 'free') return NOBODY;
  const key = `interrupts.${placed.id}`;
  if (level === 'approve') return yield* askConcerned(key, placed, 'by all concerned', work);
  return yield* askConcerned(key, placed, cause === 'redirected' ? 'by somebody' : 'no', work);
}

function* askStartTarget(work: Work): Script<void> {
  const { item, world } = work;
  const promised = isLive(item.commitment) ? item.commitment.date : undefined;
  const likely = earliestFinish(work, 0.5);
  const suggestion = likely !== undefined && promised !== undefined && likely > promised ? promised : likely;
  const target = yield* askTarget(item, world, {
    notes: promised === undefined ? [] : [`Promised for ${promised}.`],
    ...(suggestion === undefined || suggestion < world.today ? {} : { default: suggestion }),
    earliest: world.today,
    later: day => `it is promised for ${day}; the target cannot be later`,
  });
  work.give('started', item.started ?? world.today);
  work.give('target_date', target);
}
