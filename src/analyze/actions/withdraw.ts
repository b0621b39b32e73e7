import { askNames } from '../../engine/questions/ask.ts';
import { UsageError } from '../../model/host.ts';
import type { Commitment } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { listed } from '../../model/words/words.ts';
import type { ActionContext } from './action-context.ts';
import { closedItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { lacksRecord, needsOf } from './needs.ts';
import { outcomeOf, promiseChange } from './outcome.ts';
import { withEntry, withPromise } from './promised.ts';
import { askRecord, UNRECORDED } from './record.ts';
import { askNeeds } from './record-needs.ts';

const KINDS = ['commitment-dropped', 'commitment-to'] as const;

/** Ends a promise without delivery, for everybody or for some of those it was made to. The work stays where it is. */
export function* withdraw(context: ActionContext): Script<ActionOutcome> {
  const { commitment } = context.placed.work;
  if (commitment === undefined || !isLive(commitment)) return yield* completeWithdrawal(context, commitment);
  const { id, work } = context.placed;
  const isKept = closedItem(context)?.work.outcome === 'delivered';
  if (isKept && !lacksRecord(context, 'commitment-to'))
    throw new UsageError(`${id} is delivered: nothing is left of its promise that could be withdrawn.`);
  const from = yield* askFrom(context, commitment, isKept);
  const left = commitment.to.filter(who => !from.includes(who));
  const isWhole = from.length === 0 || left.length === 0;
  const what = isWhole ? { withdrawn: true as const } : {};
  const to = isWhole ? commitment.to : left;
  const { today } = context.world;
  const preview = withPromise(context, withEntry({ ...commitment, to }, promiseChange(today, what, UNRECORDED)));
  const recorded = yield* askRecord(context, needsOf(context, preview.content, KINDS));
  const revision = withPromise(context, withEntry({ ...commitment, to }, promiseChange(today, what, recorded)));
  const people = isWhole ? commitment.to : from;
  return outcomeOf(context, {
    act: 'withdraw',
    news: [{ event: { kind: 'withdrawn', title: work.title, people, date: commitment.date, isWhole }, to: people }],
    isOver: isKept,
    edits: revision.edits,
    recorded,
  });
}

/** The whole of it where nobody is named; somebody who was taken out of `to` by hand may be named, too: once it is kept, nobody else. */
function* askFrom(context: ActionContext, { to }: Commitment, isKept: boolean): Script<readonly string[]> {
  const then = standingAtBase(context)?.work.commitment;
  const known = [...new Set([...to, ...(isLive(then) ? then.to : [])])];
  return yield* askNames('from', 'Who is it no longer promised to?', {
    ...(isKept ? {} : { default: '' }),
    known,
    check: names => {
      if (isKept && (names.length === 0 || names.some(name => to.includes(name))))
        return 'it is delivered; name those who were taken out of `to`';
      const stranger = names.find(name => !known.includes(name));
      return stranger === undefined ? undefined : `${stranger} is not promised it; it is promised to ${listed(known)}`;
    },
  });
}

/** A promise that somebody withdrew by hand may lack those who agreed. */
function* completeWithdrawal(context: ActionContext, commitment: Commitment | undefined): Script<ActionOutcome> {
  const needs = needsOf(context, context.team.content, KINDS);
  const { id, work } = context.placed;
  if (commitment === undefined && needs.length === 0) throw new UsageError(`${id} is promised to nobody.`);
  if (commitment === undefined) {
    const then = closedItem(context)?.work.outcome === 'delivered' ? '' : ' first, then withdraw it';
    throw new UsageError(`The commitment of ${id} is gone; put it back${then}: what was promised stays on record.`);
  }
  const { recorded, edits, corrections } = yield* askNeeds(context, needs);
  return outcomeOf(context, {
    act: 'withdraw',
    news: [
      {
        event: {
          kind: 'withdrawn-before',
          title: work.title,
          people: commitment.to,
          date: commitment.date,
          isRecorded: needs.length === 0,
        },
      },
    ],
    edits,
    corrections,
    recorded,
  });
}
