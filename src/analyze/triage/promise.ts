import { newCommitment } from '../../engine/edits/new-commitment.ts';
import { askChoice, askDay, askText, askYesNo } from '../../engine/questions/ask.ts';
import { askPeople } from '../../engine/questions/people.ts';
import { findsPlace } from '../../engine/questions/queue.ts';
import { earliestFinish, isTooLate, latestStart, promisedFor } from '../../engine/questions/start-sum.ts';
import { isLive } from '../../model/item.ts';
import type { Choice, Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import { PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import { latestStartWords } from '../../model/words/latest-start-words.ts';
import { titleOf } from '../../model/words/title.ts';
import { waitingChance, waitingDays } from './chances.ts';
import { askEffort } from './effort.ts';
import type { Work } from './work.ts';

/** The answer to a wish that is recorded in the decision log. */
export type WishAnswer = 'declined' | `offered ${Day}`;

/** Step 1: is it asked for by a date, when would it have to start, do we promise? Returns what is answered to a wish. */
export function* askPromise(work: Work): Script<WishAnswer | undefined> {
  if (isLive(work.item.commitment)) {
    if (!work.isQueued) yield* askEffort(work, true);
    return undefined;
  }
  yield* askWish(work);
  const wished = work.item.asked?.date;
  if (wished === undefined) {
    if (!(yield* askWhetherToPromise())) return undefined;
    yield* askEffort(work, true);
    yield* askCommitment(work, yield* askDate(work, false));
    return undefined;
  }
  yield* askEffort(work, false);
  const knewEffort = work.item.scoping !== undefined;
  const answer = yield* askAnswerToWish(work, wished);
  if (answer === 'decline') return 'declined';
  if (answer === 'as_asked') {
    yield* askCommitment(work, wished, knewEffort);
    return undefined;
  }
  const date = yield* askDate(work, true);
  const accepted = yield* askYesNo('accepted', `Have they agreed to ${date}?`, {
    default: false,
    notes: [...waitingChance(work, date), 'Only what is agreed is a promise; until then it is noted as offered.'],
  });
  if (accepted) yield* askCommitment(work, date);
  return `offered ${date}`;
}

function* askWish(work: Work): Script<void> {
  const asked = work.item.asked;
  if (asked?.date !== undefined) return;
  const by =
    asked === undefined || asked.by.length === 0
      ? yield* askPeople('asked_by', 'Who asks for it?', work.world, {
          default: '',
          notes: ['Names with commas between them; nothing for the team itself.'],
        })
      : asked.by;
  if (by.length === 0) return;
  const date = yield* askDay('asked_date', 'By which day do they want it?', {
    default: '',
    notes: ['YYYY-MM-DD; nothing if they name no day. A wish is no promise.'],
  });
  work.give('asked', { ...asked, by: [...by], ...(date === '' ? {} : { date }) });
}

function* askWhetherToPromise(): Script<boolean> {
  const answer = yield* askChoice(
    'answer',
    'Do we promise a day to somebody outside the team?',
    [
      { value: 'none', label: 'No, no date' },
      { value: 'promise', label: 'Yes' },
    ],
    { default: 'none' },
  );
  return answer === 'promise';
}

type ToWish = 'as_asked' | 'offer' | 'decline';

/** What is promised or offered needs an effort; where that shows a wish to be out of reach, the question is asked again. */
function* askAnswerToWish(work: Work, wished: Day): Script<ToWish> {
  const answer = yield* askOnceAboutWish(work, wished);
  if (answer === 'decline' || work.item.scoping !== undefined) return answer;
  yield* askEffort(work, true);
  return answer === 'as_asked' && isTooLate(work, wished) ? yield* askOnceAboutWish(work, wished) : answer;
}

function* askOnceAboutWish(work: Work, wished: Day): Script<ToWish> {
  const hasPassed = isBefore(wished, work.world.today);
  const notes = hasPassed
    ? [`${wished} has passed.`]
    : [`${latestStartWords(latestStart(work, wished))}.`, ...waitingChance(work, wished)];
  const choices = hasPassed ? OTHER_ANSWERS : answersToWish(work, wished);
  return yield* askChoice('answer', `They ask for it by ${wished}. What do we answer?`, choices, { notes });
}

type WishChoice = Choice & { readonly value: ToWish };

const OTHER_ANSWERS: readonly WishChoice[] = [
  { value: 'offer', label: 'Offer another date' },
  { value: 'decline', label: 'Decline: no date is promised' },
];

/** What can be promised comes first; what is doubtful comes last, with the doubt. */
const answersToWish = (work: Work, wished: Day): readonly WishChoice[] => {
  const promise: WishChoice = { value: 'as_asked', label: `Promise ${wished}` };
  const doubt = doubtOn(work, wished);
  if (doubt !== undefined) return [...OTHER_ANSWERS, { ...promise, hint: doubt }];
  return work.item.scoping === undefined ? [...OTHER_ANSWERS, promise] : [promise, ...OTHER_ANSWERS];
};

const doubtOn = (work: Work, wished: Day): string | undefined => {
  if (isTooLate(work, wished)) return 'It would have to start at once, and may still come late.';
  return findsPlace(work, promisedFor(work.item, wished))
    ? undefined
    : 'The queue is full of promises, so it would have to start at once.';
};

function* askDate(work: Work, isOffer: boolean): Script<Day> {
  const earliest = earliestFinish(work);
  const instead = earliest === undefined ? 'take a later one' : `the earliest that could be kept is ${earliest}`;
  return yield* askDay('date', isOffer ? 'Which date do we offer?' : 'Which date do we promise?', {
    notes: [
      ...(earliest === undefined
        ? []
        : [
            `If it started today, ${earliest} could be kept with ${PROMISE_CONFIDENCE * 100} % confidence. Leave room for what comes first.`,
          ]),
      ...waitingDays(work),
      ...(earliest === undefined || findsPlace(work, promisedFor(work.item, earliest))
        ? []
        : ['The queue is full of promises: what is promised now would have to start at once.']),
    ],
    ...(isOffer && earliest !== undefined ? { default: earliest } : {}),
    earliest: work.world.today,
    check: date => (isTooLate(work, date) ? `${latestStartWords(latestStart(work, date))}; ${instead}` : undefined),
  });
}

/** `sumIsKnown`: when it must start has been shown before. */
function* askCommitment(work: Work, date: Day, sumIsKnown = false): Script<void> {
  const { item, world } = work;
  const former = item.commitment;
  const to = yield* askPeople('to', 'Who is it promised to?', world, {
    notes: sumIsKnown ? [] : [`${latestStartWords(latestStart(work, date))}.`],
    suggest: former?.to ?? item.asked?.by ?? [],
    atLeastOne: true,
  });
  const scope = yield* askText('scope', 'What exactly is promised?', {
    default: former?.scope ?? titleOf(item),
    check: text => (text === '' ? 'say in a few words what they will get' : undefined),
  });
  const fixed = yield* askYesNo('fixed', 'Is the date outside our control?', {
    default: false,
    notes: ['A law, a contract that ends, a fair: dates that cannot be moved.'],
  });
  work.give('commitment', newCommitment({ date, to, scope, fixed }, former, world.today));
}
