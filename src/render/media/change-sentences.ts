import type { ChangeFact } from '../../engine/diff/change-fact.ts';
import { listed } from '../../model/words/words.ts';
import { companySays } from './company-sentences.ts';
import { moveSays, promiseSays, rewrittenSays, workSays } from './item-sentences.ts';
import { teamSays } from './team-sentences.ts';
import { shortText } from './value-words.ts';

type NameOf = (id: string) => string;

/** From what to what, without names of people whom work is promised to; empty where the kind of the change says it all. */
export const saysOf = (fact: ChangeFact, nameOf: NameOf): string => {
  switch (fact.kind) {
    case 'promise-moved':
    case 'promise-rescoped':
    case 'promise-reworded':
    case 'promise-ended':
    case 'promise-left':
    case 'promised':
    case 'promise-joined':
      return promiseSays(fact);
    case 'record-rewritten':
      return rewrittenSays(fact);
    case 'started':
    case 'delivered':
    case 'dropped':
    case 'wont-fix':
    case 'vanished':
    case 'interrupted':
    case 'team-changed':
    case 'queued':
    case 'unqueued':
    case 'added':
    case 'reopened':
    case 'backlogged':
      return moveSays(fact);
    case 'step-shipped':
    case 'target-moved':
    case 'effort-changed':
    case 'asked':
    case 'answered':
    case 'renamed':
    case 'fields':
      return workSays(fact);
    case 'team-adopted':
    case 'team-gone':
    case 'team-renamed':
    case 'queue-reordered':
    case 'team-size':
    case 'metric':
    case 'risk':
    case 'question':
    case 'need':
    case 'inbox':
      return teamSays(fact);
    case 'policy':
    case 'stakeholder':
    case 'ignored':
    case 'goal':
    case 'calendar':
    case 'launch':
      return companySays(fact, nameOf);
  }
};

/** For those who look after the plan: who it is promised to, and the like; a sentence each. */
export const notesOf = (fact: ChangeFact, nameOf: NameOf): readonly string[] => {
  const names = (ids: readonly string[]) => listed(ids.map(nameOf));
  switch (fact.kind) {
    case 'promised':
      return [`To ${names(fact.who)}${fact.isFixed ? '; the date is fixed' : ''}.`];
    case 'promise-joined':
      return [`Also promised to ${names(fact.who)}.`];
    case 'promise-left':
      return [`No longer promised to ${names(fact.who)}.`];
    case 'promise-ended':
      return fact.who.length === 0 ? [] : [`Was promised to ${names(fact.who)}.`];
    case 'asked':
      return [
        ...(fact.who.length === 0 ? [] : [`Asked by ${names(fact.who)}.`]),
        ...fact.answers.map(answer => `Answer: ${answer}.`),
      ];
    case 'answered':
      return fact.told.length === 0 ? [] : [`Told: ${names(fact.told)}.`];
    case 'risk':
      return fact.mitigation === undefined || fact.how === 'closed'
        ? []
        : [`Against it: ${shortText(fact.mitigation)}`];
    case 'question':
    case 'need':
      return fact.answer === undefined ? [] : [`Answer: ${shortText(fact.answer)}`];
    default:
      return [];
  }
};
