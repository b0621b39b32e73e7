import { titleOf } from '../../model/words/title.ts';
import type { Rewritten, TeamChange } from '../changes/change.ts';
import type { ChangeFact, TeamFact } from './change-fact.ts';
import type { DiffContext } from './context.ts';
import type { PlanChange } from './plan-change.ts';
import { NOT_SAID } from './why.ts';

/** A change that is no single item's. */
export const teamChange = (change: TeamChange, context: DiffContext): PlanChange => ofNoItem(factOf(change, context));

/** A record that was changed or taken away: nothing makes up for it but putting it back. */
export const rewrittenChange = ({ kind: record, item, after, on, words }: Rewritten): PlanChange => ({
  ...ofNoItem({ kind: 'record-rewritten', record, on, words }),
  item: { id: item, title: after === undefined ? item : titleOf(after.work) },
});

/** A change of no item, which needs nobody. */
export const ofNoItem = (what: ChangeFact): PlanChange => ({
  item: undefined,
  what,
  why: NOT_SAID,
  asks: undefined,
  hears: [],
});

const factOf = ({ team, what }: TeamChange, { teamAfter }: DiffContext): TeamFact => {
  switch (what.kind) {
    case 'adopted':
      return { kind: 'team-adopted', items: what.items };
    case 'gone':
      return { kind: 'team-gone' };
    case 'renamed':
      return { kind: 'team-renamed', from: what.from, to: team };
    case 'reordered': {
      const titles = new Map((teamAfter(team)?.coming_soon ?? []).map(item => [item.id, titleOf(item)]));
      return { kind: 'queue-reordered', queue: what.queue.map(id => ({ id, title: titles.get(id) ?? id })) };
    }
    case 'engineers':
    case 'focus':
      return { kind: 'team-size', field: what.kind, from: what.from, to: what.to };
    case 'metric': {
      const { id, name, unit, target, by } = what.metric;
      return { kind: 'metric', id, name, unit, target, by, isNew: what.isNew, readings: what.readings };
    }
    case 'risk': {
      const { id, risk: text, likelihood, impact, mitigation } = what.risk;
      return { kind: 'risk', id, text, how: what.how, likelihood, impact, mitigation };
    }
    case 'question':
    case 'need':
      return { kind: what.kind, id: what.id, text: what.text, how: what.how, answer: what.answer };
  }
};
