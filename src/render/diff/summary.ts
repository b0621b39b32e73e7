import type { PlanDiff, PromiseGroup, UnheardPerson, WorkGroup } from '../../analyze/diff/plan-diff.ts';
import { counted, listed } from '../../model/words/words.ts';

/** What changed, counted: a sentence for promises and one for work, empty where there is nothing. */
export const headlineOf = ({ counts }: PlanDiff): { readonly promises: string; readonly work: string } => ({
  promises: sentenceOf(countWords(counts.promises, PROMISES, 'promise')),
  work: sentenceOf([
    ...countWords(counts.work, WORK, 'item'),
    ...(counts.others === 0 ? [] : [counted(counts.others, 'other change')]),
  ]),
});

const PROMISES: { readonly [K in PromiseGroup]: string } = {
  moved: 'moved',
  rescoped: 'rescoped',
  ended: 'taken back',
  made: 'made',
};

const WORK: { readonly [K in WorkGroup]: string } = {
  started: 'started',
  delivered: 'delivered',
  dropped: 'dropped',
  'wont-fix': 'will not be done',
  vanished: 'vanished',
  interrupted: 'interrupted',
  'team-changed': 'handed over',
  queued: 'queued',
  unqueued: 'left the queue',
  'target-moved': 'got another target',
  added: 'new',
};

/** The first names what is counted. */
const countWords = <What extends string>(
  counts: readonly { readonly what: What; readonly count: number }[],
  words: { readonly [K in What]: string },
  noun: string,
): readonly string[] =>
  counts.map(({ what, count }, index) => `${index === 0 ? counted(count, noun) : count} ${words[what]}`);

const sentenceOf = (clauses: readonly string[]): string => (clauses.length === 0 ? '' : `${listed(clauses)}.`);

/** Who has not agreed and who has not been told, with the items, and what else is not on record; a sentence each. */
export const missingSentences = ({ missing, nameOf }: PlanDiff): readonly string[] => {
  const { unagreed, untold, unrecorded, rewritten } = missing;
  const people = (unheard: readonly UnheardPerson[]) =>
    unheard.map(({ who, items }) => `${nameOf(who)} (${few(items)})`);
  return [
    ...sentence('Not agreed yet', people(unagreed)),
    ...sentence('Not told yet', people(untold)),
    ...sentence('Not recorded, or not in full', unrecorded),
    ...sentence('Records changed or taken away', rewritten),
  ];
};

const sentence = (lead: string, entries: readonly string[]): readonly string[] =>
  entries.length === 0 ? [] : [`${lead}: ${few(entries)}.`];

const FEW = 3;

const few = (entries: readonly string[]): string => {
  const distinct = [...new Set(entries)];
  const more = distinct.length - FEW;
  return more > 1 ? `${distinct.slice(0, FEW).join(', ')} and ${more} more` : listed(distinct);
};
