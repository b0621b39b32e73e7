import type {
  EffortFact,
  MoveFact,
  PlaceFact,
  PromiseFact,
  RewrittenFact,
  WorkFact,
} from '../../engine/diff/change-fact.ts';
import type { Day } from '../../model/time/day.ts';
import { againstPromise, laterWords } from '../../model/words/day-words.ts';
import { LIST_NAMES, PLACE_NAMES, WHERE } from '../../model/words/place-words.ts';
import { counted } from '../../model/words/words.ts';
import { changedWords, quotedText, shortText, valueWords } from './value-words.ts';

export const promiseSays = (fact: PromiseFact): string => {
  switch (fact.kind) {
    case 'promise-moved':
      return movedWords(fact.from, fact.to);
    case 'promise-rescoped':
    case 'promise-reworded':
      return `${quotedText(fact.from)} → ${quotedText(fact.to)}`;
    case 'promise-ended':
      return `${ENDED[fact.how]}${fact.date === undefined ? '' : ` (it was for ${fact.date})`}`;
    case 'promise-left':
      return '';
    case 'promised':
      return `for ${fact.date}: ${shortText(fact.scope)}`;
    case 'promise-joined':
      return fact.date === undefined ? '' : `for ${fact.date}`;
  }
};

const movedWords = (from: Day, to: Day): string => `${from} → ${to}, ${laterWords(from, to)}`;

const ENDED = {
  withdrawn: 'withdrawn',
  deleted: 'taken out of the file',
  closed: 'dropped, since its work is closed undelivered',
  vanished: 'dropped, since its work is gone',
} as const;

export const rewrittenSays = (fact: RewrittenFact): string => {
  if (fact.record !== 'promise') return `${RECORDS[fact.record]} of ${fact.on}: ${quotedText(fact.words)}`;
  const day = fact.date === undefined ? '' : ` for ${fact.date}`;
  return `the promise${day}, whose work is delivered; put it back`;
};

const RECORDS = { change: 'a change of the promise', decision: 'a decision', closing: 'the closing' } as const;

export const moveSays = (fact: MoveFact): string => {
  switch (fact.kind) {
    case 'started':
      return `${cameFrom(fact.from)}${aimWords(fact.target)}`;
    case 'reopened':
      return `now ${standing(fact.to)}${aimWords(fact.target)}`;
    case 'interrupted':
      return `now ${standing(fact.to)}${fact.target === undefined ? '' : ` (its target was ${fact.target})`}`;
    case 'delivered':
      return `on ${fact.on}${fact.promised === undefined ? '' : `, ${againstPromise(fact.promised, fact.on)}`}`;
    case 'dropped':
    case 'wont-fix':
      return `on ${fact.on}, ${cameFrom(fact.from)}`;
    case 'queued':
      return `at place ${fact.to.rank}, ${cameFrom(fact.from)}`;
    case 'added':
      return standing(fact.to);
    case 'unqueued':
    case 'backlogged':
      return `now ${standing(fact.to)}, ${cameFrom(fact.from)}`;
    case 'vanished':
      return `stood ${standing(fact.from)}`;
    case 'team-changed':
      return handedOverWords(fact);
  }
};

const aimWords = (target: Day | undefined): string => (target === undefined ? '' : `, target ${target}`);

const standing = ({ place, rank }: PlaceFact): string =>
  rank === undefined ? WHERE[place] : `at place ${rank} of the queue`;

const cameFrom = (from: PlaceFact | undefined): string => {
  switch (from?.place) {
    case undefined:
      return 'new';
    case 'coming_soon':
      return `from place ${from.rank} of the queue`;
    case 'in_progress':
    case 'closed':
      return `was ${WHERE[from.place]}`;
    case 'backlog':
    case 'inbox':
      return `from ${PLACE_NAMES[from.place]}`;
  }
};

const handedOverWords = ({ from, to, into, still }: Extract<MoveFact, { readonly kind: 'team-changed' }>): string => {
  const handedOver = `from ${from.name} to ${to.name}`;
  if (into !== undefined) return `${handedOver}, into its ${LIST_NAMES[into]}`;
  return still === undefined ? handedOver : `${handedOver}, still ${WHERE[still]}`;
};

export const workSays = (fact: WorkFact): string => {
  switch (fact.kind) {
    case 'step-shipped':
      return fact.steps.map(shortText).join('; ');
    case 'target-moved':
      return targetWords(fact.from, fact.to);
    case 'effort-changed':
      return changedWords(fact.from && effortWords(fact.from), fact.to && effortWords(fact.to));
    case 'asked':
      return changedWords(fact.from, fact.to);
    case 'answered':
      return `${fact.date === undefined ? '' : `${fact.date} `}${fact.answer}`;
    case 'renamed':
      return `${fact.from} → ${fact.to}`;
    case 'fields':
      return fact.fields
        .map(({ field, from, to }) => `${field.replaceAll('_', ' ')} ${valueWords(from, to)}`)
        .join('; ');
  }
};

const targetWords = (from: Day | undefined, to: Day | undefined): string => {
  if (from === undefined) return `${to}, none before`;
  return to === undefined ? `${from}, none any more` : movedWords(from, to);
};

/** `4w/6w/10w with 2 engineers, 29 working days at 85 %`. */
const effortWords = ({ effort: { low, likely, high }, engineers, days }: EffortFact): string => {
  const long = days === undefined ? '' : `, ${counted(days, 'working day')} at 85 %`;
  return `${low}/${likely}/${high} with ${counted(engineers, 'engineer')}${long}`;
};
