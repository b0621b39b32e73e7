import type { CompanyFact, PolicyFact } from '../../engine/diff/change-fact.ts';
import { laterWords } from '../../model/words/day-words.ts';
import { listed } from '../../model/words/words.ts';
import { shortText, valueWords } from './value-words.ts';

export const companySays = (fact: CompanyFact, nameOf: (id: string) => string): string => {
  switch (fact.kind) {
    case 'policy':
      return policySays(fact);
    case 'stakeholder':
      return stakeholderSays(fact, nameOf);
    case 'ignored': {
      const finding = `${fact.rule}${fact.item === undefined ? '' : ` of ${fact.item}`}`;
      return fact.how === 'added'
        ? `${finding} in the whole company: ${shortText(fact.reason)}`
        : `${finding} no longer`;
    }
    case 'goal':
      return `${shortText(fact.name)} (${CAME[fact.how]})`;
    case 'calendar':
      return calendarSays(fact);
    case 'launch': {
      const name = shortText(fact.name);
      if (fact.how !== 'moved') return `${name} (${CAME[fact.how]}, ${fact.date})`;
      return `${name}: ${fact.from} → ${fact.to}, ${laterWords(fact.from, fact.to)}`;
    }
  }
};

const CAME = { added: 'new', removed: 'taken out' } as const;

const policySays = (fact: PolicyFact): string => {
  switch (fact.part) {
    case 'preset':
      return `preset ${fact.from} → ${fact.to}${lessWords(fact)}`;
    case 'level':
      return `${fact.change} ${fact.from} → ${fact.to}${lessWords(fact)}`;
    case 'approvers':
      return `approvers: ${listed(fact.who)} ${ADDED[fact.how]}`;
    case 'rule':
      return `rule ${fact.rule} ${fact.from ?? 'as built in'} → ${fact.to ?? 'as built in'}`;
    case 'setting':
      return `${fact.setting.replaceAll('_', ' ')} ${valueWords(fact.from, fact.to)}`;
  }
};

const lessWords = ({ asksLess }: { readonly asksLess: boolean }): string => (asksLess ? ', which asks for less' : '');

const ADDED = { added: 'added', removed: 'taken out' } as const;

type Of<Kind extends CompanyFact['kind']> = Extract<CompanyFact, { readonly kind: Kind }>;

const stakeholderSays = (fact: Of<'stakeholder'>, nameOf: (id: string) => string): string => {
  const { id } = fact;
  const called = nameOf(id) === id ? id : `${nameOf(id)} (${id})`;
  if (fact.how !== 'changed') return `${called} ${ADDED[fact.how]}`;
  const { through, type, isPrivate, isRenamed } = fact;
  const changes = [
    ...(through === undefined
      ? []
      : [`may be reached through ${valueWords(namesOf(through.from), namesOf(through.to))}`]),
    ...(type === undefined ? [] : [`kind ${valueWords(type.from, type.to)}`]),
    ...(isPrivate === true ? ['its name is private now'] : []),
    ...(isPrivate === false ? ['its name is no longer private'] : []),
    ...(isRenamed ? ['its name changed'] : []),
  ];
  return `${called}: ${changes.join('; ')}`;
};

const namesOf = (ids: readonly string[]): string | undefined => (ids.length === 0 ? undefined : listed(ids));

const calendarSays = (fact: Of<'calendar'>): string => {
  switch (fact.part) {
    case 'holidays':
      return `${fact.how === 'added' ? 'new holidays' : 'no longer holidays'} ${shortText(listed(fact.days))}`;
    case 'fiscal_year_starts':
    case 'fiscal_year_named':
      return `${fact.part.replaceAll('_', ' ')} ${valueWords(fact.from, fact.to)}`;
    case 'planning':
      return 'planning deadlines changed';
  }
};
