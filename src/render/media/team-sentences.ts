import type { TeamFact } from '../../engine/diff/change-fact.ts';
import { counted, listed } from '../../model/words/words.ts';
import { shortText, valueWords } from './value-words.ts';

export const teamSays = (fact: TeamFact): string => {
  switch (fact.kind) {
    case 'team-adopted':
      return `with ${counted(fact.items, 'item')}`;
    case 'team-gone':
      return 'the team has no plan any more';
    case 'team-renamed':
      return `${fact.from} → ${fact.to}`;
    case 'queue-reordered':
      return `now ${fact.queue.map(({ title }, index) => `${index + 1} ${title}`).join('; ')}`;
    case 'team-size':
      return `${fact.field} ${valueWords(fact.from?.toString(), fact.to?.toString())}`;
    case 'metric':
      return metricSays(fact);
    case 'risk':
      return riskSays(fact);
    case 'question':
      return `${shortText(fact.text)} (${{ asked: 'new', settled: 'answered', removed: 'taken out' }[fact.how]})`;
    case 'need':
      return `${shortText(fact.text)} (${{ asked: 'new', settled: 'met', removed: 'taken out' }[fact.how]})`;
    case 'inbox':
      return counted(fact.entries, 'new entry', 'new entries');
  }
};

type Of<Kind extends TeamFact['kind']> = Extract<TeamFact, { readonly kind: Kind }>;

/** What was read, and what it aims at; of a metric of which neither is new, that it changed. */
const metricSays = ({ name, unit, target, by, isNew, readings }: Of<'metric'>): string => {
  const withUnit = (value: number) => (unit === undefined ? `${value}` : `${value} ${unit}`);
  const until = by === undefined ? '' : ` by ${by}`;
  const aim = target === undefined ? [] : [`aims at ${withUnit(target)}${until}`];
  const read = readings.map(({ on, value }) => `${withUnit(value)} on ${on}`);
  const facts = [
    ...(isNew ? ['new'] : []),
    ...(read.length === 0 ? [] : [listed(read)]),
    ...(isNew || read.length > 0 ? aim : ['changed']),
  ];
  return `${shortText(name)}: ${facts.join(', ')}`;
};

const riskSays = ({ text, how, likelihood, impact }: Of<'risk'>): string => {
  const facts = [
    how === 'added' ? 'new' : how,
    ...(likelihood === undefined ? [] : [`${likelihood} likelihood`]),
    ...(impact === undefined ? [] : [`${impact} impact`]),
  ];
  return `${shortText(text)} (${facts.join(', ')})`;
};
