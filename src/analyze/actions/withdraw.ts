import { quoted } from '../../engine/edits/messages.ts';
import { askNames } from '../../engine/questions/ask.ts';
import { calledBy } from '../../engine/questions/people.ts';
import { UsageError } from '../../model/host.ts';
import type { Commitment } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { listed } from '../../model/words/words.ts';
import type { ActionContext } from './action-context.ts';
import { closedItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { needsOf, owes } from './needs.ts';
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
  if (isKept && !owes(context, 'commitment-to'))
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
  const gone = isWhole ? commitment.to : from;
  const names = listed(gone.map(who => calledBy(who, context.world)));
  const title = quoted(work);
  // Whoever is promised it still is none of the others' business.
  const isOf = (who: string): boolean => isWhole || gone.includes(who);
  const toYou = (who: string): string => (gone.includes(who) ? ' to you' : '');
  return outcomeOf(context, {
    verb: 'withdraw the promise of',
    news: [
      {
        sentence: `${title} is no longer promised to ${names} for ${commitment.date}.`,
        told: who =>
          isOf(who)
            ? `${title} is no longer promised${toYou(who)} for ${commitment.date}.`
            : `The promise of ${title} for ${commitment.date} holds no longer for everybody to whom it was made.`,
        wish: who =>
          `take back the promise of ${title}${toYou(who)} for ${commitment.date}${isOf(who) ? '' : ', though not from everybody'}`,
        to: gone,
      },
    ],
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
  if (commitment === undefined)
    throw new UsageError(
      needs.length === 0
        ? `${id} is promised to nobody.`
        : `The commitment of ${id} is gone; put it back${closedItem(context)?.work.outcome === 'delivered' ? '' : ' first, then withdraw it'}: what was promised stays on record.`,
    );
  const { recorded, edits, corrections } = yield* askNeeds(context, needs);
  return outcomeOf(context, {
    verb: 'withdraw the promise of',
    news: [
      {
        sentence:
          needs.length === 0
            ? `The promise of ${quoted(work)} is withdrawn already.`
            : `${quoted(work)} is no longer promised to ${listed(commitment.to.map(who => calledBy(who, context.world)))} for ${commitment.date}.`,
        told: () => `The promise of ${quoted(work)} for ${commitment.date} is withdrawn.`,
        wish: () => `take back the promise of ${quoted(work)} for ${commitment.date}`,
      },
    ],
    edits,
    corrections,
    recorded,
  });
}
