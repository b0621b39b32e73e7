import type { PromiseFate } from '../../analyze/review/retrospective/retrospective-result.ts';
import { byNumber, counted, listed } from '../../model/words/words.ts';
import type { Words } from '../media/markdown.ts';
import { brief, strong } from '../media/markdown.ts';

/** What became of a promise, in a sentence. */
export const outcomeWords = (promise: PromiseFate, start: string): Words => [
  strong(`${OUTCOMES[promise.outcome]}:`),
  ` ${[sentence(promise), ...leftWords(promise)].filter(words => words !== '').join('; ')}.`,
  promise.wasDecided ? ` It was broken in the plan of ${start} already, and is not counted again.` : '',
];

const leftWords = ({ left }: PromiseFate): readonly string[] => {
  if (left === undefined) return [];
  const are = `${byNumber(left.who.length, 'is', 'are')}${left.isAgreed ? '' : ' not'}`;
  return [`no longer promised to ${listed(left.who.map(brief))}, who ${are} on record as having agreed`];
};

const OUTCOMES = {
  kept: 'Kept',
  renegotiated: 'Renegotiated',
  withdrawn: 'Withdrawn',
  broken: 'Broken',
  open: 'Open',
} as const;

const sentence = (promise: PromiseFate): string => {
  const { outcome, date } = promise;
  switch (outcome) {
    case 'kept':
      return deliveredWords(promise);
    case 'renegotiated':
      return `${changedWords(promise)} with agreement, then ${deliveredWords(promise)}`;
    case 'withdrawn':
      return 'given up with agreement';
    case 'open':
      return hasChanged(promise) ? `${changedWords(promise)} with agreement; due ${date}` : `due ${date}`;
    case 'broken':
      return breachWords(promise);
  }
};

const breachWords = (promise: PromiseFate): string => {
  const { breach, date, now, daysLate } = promise;
  switch (breach) {
    case 'late':
      return `${deliveredWords(promise)}, ${daysLate === undefined ? '' : counted(daysLate, 'day')} after ${date}`;
    case 'overdue':
      return `not delivered by ${date}${promise.isMoved ? ', to which it was moved' : ''}`;
    case 'dropped':
      return 'given up, and nobody is on record as having agreed to that';
    default:
      if (promise.left !== undefined && !hasChanged(promise))
        return now.kind === 'delivered' ? deliveredWords(promise) : '';
      return `${changedWords(promise)}, and not everybody is on record as having agreed${now.kind === 'delivered' ? `; ${deliveredWords(promise)}` : ''}`;
  }
};

const deliveredWords = ({ now }: PromiseFate): string =>
  now.kind === 'delivered' ? `delivered ${now.on}` : 'delivered';

const hasChanged = ({ isMoved, isRescoped }: PromiseFate): boolean => isMoved || isRescoped;

const changedWords = (promise: PromiseFate): string => {
  const { date, isMoved, isRescoped } = promise;
  if (!hasChanged(promise)) return 'changed';
  return listed([...(isMoved ? [`moved to ${date}`] : []), ...(isRescoped ? ['changed in scope'] : [])]);
};
