import type { ChangeFact } from '../../engine/diff/change-fact.ts';
import { effortWords } from './item-sentences.ts';

/** From what to what, for programs, where that is one thing. */
export const endsOf = (fact: ChangeFact): { readonly from?: string | undefined; readonly to?: string | undefined } => {
  switch (fact.kind) {
    case 'promise-moved':
    case 'promise-rescoped':
    case 'promise-reworded':
    case 'team-renamed':
    case 'target-moved':
    case 'asked':
    case 'renamed':
      return { from: fact.from, to: fact.to };
    case 'promise-ended':
      return { from: fact.date };
    case 'promised':
    case 'promise-joined':
      return { to: fact.date };
    case 'record-rewritten':
      return { from: fact.record === 'promise' ? fact.date : fact.words };
    case 'started':
    case 'interrupted':
    case 'queued':
    case 'unqueued':
    case 'added':
    case 'reopened':
    case 'backlogged':
      return { from: fact.from?.place, to: fact.to.place };
    case 'delivered':
    case 'dropped':
    case 'wont-fix':
      return { from: fact.from?.place, to: 'closed' };
    case 'team-changed':
      return { from: fact.from.id, to: fact.to.id };
    case 'step-shipped':
      return { to: fact.steps.join('; ') };
    case 'effort-changed':
      return { from: fact.from && effortWords(fact.from), to: fact.to && effortWords(fact.to) };
    case 'answered':
      return { from: fact.date, to: fact.answer };
    case 'fields': {
      const [only, second] = fact.fields;
      return second === undefined ? { from: only?.from, to: only?.to } : {};
    }
    case 'queue-reordered':
      return { to: fact.queue.map(({ id }) => id).join(', ') };
    case 'team-size':
      return { from: fact.from?.toString(), to: fact.to?.toString() };
    case 'metric': {
      const last = fact.readings.at(-1);
      return { to: last && `${last.value}${fact.unit === undefined ? '' : ` ${fact.unit}`} on ${last.on}` };
    }
    case 'question':
    case 'need':
      return { to: fact.answer };
    default:
      return {};
  }
};
