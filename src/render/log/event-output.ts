import type { ItemEventFact } from '../../analyze/log/item-event.ts';
import type { Item } from '../../model/item.ts';
import type { EffortOutput } from '../media/change-output.ts';
import type { NameOf } from './words.ts';
import { happenedWords } from './words.ts';

/** One thing that happened to an item, for programs: what, the same in words, and the facts that its kind has. */
export interface EventOutput extends EventFactOutput {
  /** Where `plan diff --json` knows it too, by the same word. */
  readonly event: string;
  readonly says: string;
}

interface EventFactOutput {
  /** Days, ids, texts or places; absent: none before, or none any more. */
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  /** How many places its queue has. */
  readonly of?: number | undefined;
  /** Of a promise: its date, scope, and whether the date is fixed. */
  readonly date?: string | undefined;
  readonly scope?: string | undefined;
  readonly fixed?: boolean | undefined;
  /** Ids of people: whom it is promised to, or who asks. */
  readonly who?: readonly string[] | undefined;
  readonly joined?: readonly string[] | undefined;
  readonly left?: readonly string[] | undefined;
  /** How a promise ended. */
  readonly how?: string | undefined;
  readonly outcome?: string | undefined;
  readonly on?: string | undefined;
  /** The date of a promise that stood when work was closed. */
  readonly promised?: string | undefined;
  /** What was offered instead of an asked-for date; absent: it was declined. */
  readonly offered?: string | undefined;
  readonly effortFrom?: EffortOutput | undefined;
  readonly effortTo?: EffortOutput | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly field?: string | undefined;
}

export const eventOutput = (what: ItemEventFact, nameOf: NameOf): EventOutput => ({
  event: eventOf(what),
  says: happenedWords(what, nameOf),
  ...factOutput(what),
});

const eventOf = (what: ItemEventFact): string =>
  what.kind === 'commitment-scope' && what.wordingOnly ? 'promise-reworded' : EVENTS[what.kind];

const EVENTS: { readonly [K in ItemEventFact['kind']]: string } = {
  promised: 'promised',
  'commitment-date': 'promise-moved',
  'commitment-scope': 'promise-rescoped',
  'commitment-to': 'promise-people',
  'promise-ended': 'promise-ended',
  target: 'target-moved',
  asked: 'asked',
  answered: 'answered',
  closed: 'closed',
  scoping: 'effort-changed',
  steps: 'step-shipped',
  renamed: 'renamed',
  rank: 'queue-rank',
  decided: 'decided',
  field: 'field',
};

const factOutput = (what: ItemEventFact): EventFactOutput => {
  switch (what.kind) {
    case 'promised': {
      const { date, scope, to, fixed = false } = what.commitment;
      return { date, scope, who: to, fixed };
    }
    case 'commitment-date':
    case 'commitment-scope':
    case 'target':
    case 'renamed':
    case 'decided':
      return { from: what.from, to: what.to };
    case 'promise-ended':
      return { how: what.how, date: what.date };
    case 'commitment-to':
      return { joined: what.joined, left: what.left };
    case 'asked':
      return { from: what.from?.date, to: what.to?.date, who: what.to?.by ?? [] };
    case 'answered':
      return { offered: what.offered };
    case 'closed':
      return { outcome: what.outcome, on: what.on, promised: what.promised };
    case 'scoping':
      return { effortFrom: effortIn(what.from), effortTo: effortIn(what.to) };
    case 'steps':
      return { steps: what.done };
    case 'rank':
      return { from: what.from, to: what.to, of: what.of };
    case 'field':
      return { field: what.field, from: what.from, to: what.to };
  }
};

const effortIn = (scoping: Item['scoping']): EffortOutput | undefined =>
  scoping && {
    low: scoping.effort.low,
    likely: scoping.effort.likely,
    high: scoping.effort.high,
    engineers: scoping.engineers,
  };
