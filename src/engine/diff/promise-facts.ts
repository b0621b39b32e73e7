import type { Commitment } from '../../model/item.ts';
import type { What } from '../changes/change.ts';
import type { PromiseFact, RewrittenFact } from './change-fact.ts';

type Of<Kind extends What['kind']> = Extract<What, { readonly kind: Kind }>;

export const promisedFact = ({ date, scope, to, fixed }: Commitment): PromiseFact => ({
  kind: 'promised',
  date,
  scope,
  who: to,
  isFixed: fixed === true,
});

export const rescopedFact = ({ from, to, wordingOnly }: Of<'commitment-scope'>): PromiseFact => ({
  kind: wordingOnly ? 'promise-reworded' : 'promise-rescoped',
  from,
  to,
});

/** `promise`: as it stood at the end. */
export const droppedFact = (
  how: Of<'commitment-dropped'>['how'],
  promise: Commitment | undefined,
): PromiseFact | RewrittenFact =>
  how === 'unrecorded'
    ? { kind: 'record-rewritten', record: 'promise', date: promise?.date }
    : { kind: 'promise-ended', how, date: promise?.date, who: promise?.to ?? [] };

export const membersFacts = (
  { joined, left }: Of<'commitment-to'>,
  promise: Commitment | undefined,
): readonly PromiseFact[] => [
  ...(left.length === 0 ? [] : [{ kind: 'promise-left', who: left } as const]),
  ...(joined.length === 0 ? [] : [{ kind: 'promise-joined', date: promise?.date, who: joined } as const]),
];
