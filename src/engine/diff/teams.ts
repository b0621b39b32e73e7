import { titleOf } from '../../model/words/title.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Rewritten, TeamChange } from '../changes/change.ts';
import type { DiffContext } from './context.ts';
import type { Said } from './items.ts';
import type { PlanChange } from './plan-diff.ts';
import { NOT_SAID } from './why.ts';
import { quotedText, shortText, valueWords } from './words.ts';

/** A change that is no single item's. */
export const teamChange = (change: TeamChange, context: DiffContext): PlanChange => ofNoItem(wordsOf(change, context));

/** A record that was changed or taken away: nothing makes up for it but putting it back. */
export const rewrittenChange = ({ kind, item, after, on, words }: Rewritten): PlanChange => ({
  ...ofNoItem({
    kind: 'record-rewritten',
    says: `${{ change: 'a change of the promise', decision: 'a decision', closing: 'the closing' }[kind]} of ${on}: ${quotedText(words)}`,
    from: words,
  }),
  item: { id: item, title: after === undefined ? item : titleOf(after.work) },
});

/** A change of no item, which needs nobody. */
export const ofNoItem = ({ kind, says = '', from, to, notes = [] }: Said): PlanChange => ({
  kind,
  item: undefined,
  says,
  from,
  to,
  notes,
  why: NOT_SAID,
  asks: undefined,
  hears: [],
});

const wordsOf = ({ team, what }: TeamChange, { teamAfter }: DiffContext): Said => {
  switch (what.kind) {
    case 'adopted':
      return { kind: 'team-adopted', says: `with ${counted(what.items, 'item')}` };
    case 'gone':
      return { kind: 'team-gone', says: 'the team has no plan any more' };
    case 'renamed':
      return { kind: 'team-renamed', says: `${what.from} → ${team}`, from: what.from, to: team };
    case 'reordered': {
      const titles = new Map((teamAfter(team)?.coming_soon ?? []).map(item => [item.id, titleOf(item)]));
      const queue = what.queue.map((id, index) => `${index + 1} ${titles.get(id) ?? id}`);
      return { kind: 'queue-reordered', says: `now ${queue.join('; ')}`, to: what.queue.join(', ') };
    }
    case 'engineers':
    case 'focus': {
      const [from, to] = [what.from, what.to].map(value => value?.toString());
      return { kind: 'team-size', says: `${what.kind} ${valueWords(from, to)}`, from, to };
    }
    case 'metric': {
      const { name, unit, target, by } = what.metric;
      const withUnit = (value: number) => (unit === undefined ? `${value}` : `${value} ${unit}`);
      const read = what.readings.map(({ on, value }) => `${withUnit(value)} on ${on}`);
      const aim = target === undefined ? [] : `aims at ${withUnit(target)}${by === undefined ? '' : ` by ${by}`}`;
      const facts = [
        what.isNew ? 'new' : [],
        read.length === 0 ? [] : listed(read),
        what.isNew || read.length > 0 ? aim : 'changed',
      ];
      return { kind: 'metric', says: `${shortText(name)}: ${facts.flat().join(', ')}`, to: read.at(-1) };
    }
    case 'risk': {
      const { risk, likelihood, impact, mitigation } = what.risk;
      const weight = [
        likelihood === undefined ? [] : `${likelihood} likelihood`,
        impact === undefined ? [] : `${impact} impact`,
      ].flat();
      const facts = `${what.how === 'added' ? 'new' : what.how}${weight.length === 0 ? '' : `, ${weight.join(', ')}`}`;
      const against = mitigation === undefined || what.how === 'closed' ? [] : [`Against it: ${shortText(mitigation)}`];
      return { kind: 'risk', says: `${shortText(risk)} (${facts})`, notes: against };
    }
    case 'question':
    case 'need': {
      const how = {
        asked: 'new',
        settled: what.kind === 'question' ? 'answered' : 'met',
        removed: 'taken out',
      }[what.how];
      const answer = what.answer === undefined ? [] : [`Answer: ${shortText(what.answer)}`];
      return { kind: what.kind, says: `${shortText(what.text)} (${how})`, to: what.answer, notes: answer };
    }
  }
};
