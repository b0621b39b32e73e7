import { titleOf } from '../../model/words/title.ts';
import type { ItemChange } from '../changes/change.ts';
import { asksOf, hearsOf } from './asks.ts';
import type { ChangeFact } from './change-fact.ts';
import type { DiffContext } from './context.ts';
import { moveFacts, teamFacts } from './move-facts.ts';
import type { PlanChange } from './plan-change.ts';
import { droppedFact, membersFacts, promisedFact, rescopedFact } from './promise-facts.ts';
import { whyOf } from './why.ts';
import { answeredFact, askedFact, effortFact, fieldFacts, targetFacts } from './work-facts.ts';

/** What one change of an item means; a change of any other field stands alone, to be put together with its neighbours. */
export const itemChanges = (change: ItemChange, context: DiffContext): readonly PlanChange[] => {
  const { item, before, after } = change;
  const facts = factsOf(change, context);
  if (facts.length === 0) return [];
  const work = (after ?? before)?.work;
  const about = { id: item, title: work === undefined ? item : titleOf(work) };
  const shared = { item: about, why: whyOf(change), asks: asksOf(change.requirement), hears: hearsOf(change) };
  return facts.map(what => {
    const only = onlyConcerned(what);
    return only === undefined ? { ...shared, what } : { ...shared, what, asks: undefined, hears: only };
  });
};

/** Whom it concerns, where what the change needs is needed of others. */
const onlyConcerned = (what: ChangeFact): readonly string[] | undefined => {
  if (what.kind === 'promise-joined') return what.who;
  return what.kind === 'record-rewritten' ? [] : undefined;
};

const factsOf = (change: ItemChange, context: DiffContext): readonly ChangeFact[] => {
  const { what, before, after } = change;
  switch (what.kind) {
    case 'added':
    case 'vanished':
    case 'place':
      return moveFacts(change, context);
    case 'renamed':
      return [{ kind: 'renamed', from: what.from, to: what.to }];
    case 'team':
      return teamFacts(what, change, context);
    case 'promised':
      return [promisedFact(what.commitment)];
    case 'commitment-date':
      return [{ kind: 'promise-moved', from: what.from, to: what.to }];
    case 'commitment-scope':
      return [rescopedFact(what)];
    case 'commitment-dropped':
      return [droppedFact(what.how, before?.work.commitment)];
    case 'commitment-to':
      return membersFacts(what, after?.work.commitment);
    case 'target':
      return targetFacts(what, change);
    case 'asked':
      return [askedFact(what, change)];
    case 'answered':
      return [answeredFact(what.answer, change)];
    case 'scoping':
      return [effortFact(what, change, context)];
    case 'steps':
      return [{ kind: 'step-shipped', steps: what.done }];
    case 'field':
      return fieldFacts(what, change);
  }
};
