import type { ItemEventFact, MissingPeople, Stay } from '../../analyze/log/item-event.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { ClosedItem, Item } from '../../model/item.ts';
import { againstPromise, laterWords } from '../../model/words/day-words.ts';
import { missingWords } from '../../model/words/missing-words.ts';
import { CAUSE_WORDS, OUTCOME_WORDS, WHERE } from '../../model/words/place-words.ts';
import { counted, listed } from '../../model/words/words.ts';

export type NameOf = (id: string) => string;

/** What happened to an item, in one sentence without its full stop. Text from the plan is as it stands there. */
export const happenedWords = (what: ItemEventFact, nameOf: NameOf): string => {
  switch (what.kind) {
    case 'promised':
      return promisedWords(what.commitment, nameOf);
    case 'commitment-date':
      return `promise moved ${what.from} → ${what.to}, ${laterWords(what.from, what.to)}`;
    case 'commitment-scope':
      return `promise ${what.wordingOnly ? 'reworded' : 'rescoped'}: “${what.from}” → “${what.to}”`;
    case 'promise-ended':
      return `promise${what.date === undefined ? '' : ` for ${what.date}`} ${ENDED[what.how]}`;
    case 'commitment-to':
      return peopleWords(what, nameOf);
    case 'target':
      return targetWords(what);
    case 'asked':
      return what.to === undefined ? 'no longer asked for' : askedWords(what.from, what.to, nameOf);
    case 'closed':
      return `${closedWords(what.outcome)}${what.promised === undefined ? '' : `, ${againstPromise(what.promised, what.on)}`}`;
    case 'answered':
      return what.offered === undefined ? 'the asked-for date was declined' : `${what.offered} was offered instead`;
    case 'scoping':
      return scopedWords(what);
    case 'steps':
      return `shipped: ${what.done.join('; ')}`;
    case 'renamed':
      return `renamed ${what.from} → ${what.to}`;
    case 'rank':
      return `moved from place ${what.from} to ${what.to} of ${what.of}`;
    case 'decided':
      return `decided: ${what.from === 'new' ? 'new' : WHERE[what.from]} → ${WHERE[what.to]}`;
    case 'field':
      return `${what.field.replaceAll('_', ' ')}: ${what.from ?? 'none'} → ${what.to ?? 'none'}`;
  }
};

type FactOf<Kind extends ItemEventFact['kind']> = Extract<ItemEventFact, { readonly kind: Kind }>;

const named = (ids: readonly string[], nameOf: NameOf): string => listed(ids.map(nameOf));

const promisedWords = ({ date, to, scope, fixed }: FactOf<'promised'>['commitment'], nameOf: NameOf): string =>
  `promised for ${date}${fixed === true ? ' (fixed)' : ''} to ${named(to, nameOf)}: ${scope}`;

const peopleWords = ({ joined, left }: FactOf<'commitment-to'>, nameOf: NameOf): string =>
  [
    ...(joined.length === 0 ? [] : [`also promised to ${named(joined, nameOf)}`]),
    ...(left.length === 0 ? [] : [`no longer promised to ${named(left, nameOf)}`]),
  ].join('; ');

const targetWords = ({ from, to }: FactOf<'target'>): string => {
  if (from === undefined) return `target set to ${to ?? 'none'}`;
  return to === undefined ? `target ${from} taken away` : `target moved ${from} → ${to}, ${laterWords(from, to)}`;
};

const scopedWords = ({ from, to }: FactOf<'scoping'>): string => {
  if (to === undefined) return 'its scoping was taken away';
  return `${from === undefined ? 'scoped' : `scoped anew, was ${effort(from)}, now`} ${effort(to)}`;
};

const ENDED = {
  withdrawn: 'withdrawn',
  deleted: 'taken out of the file',
  unrecorded: 'taken out of the file once its work was delivered',
  closed: 'still stood when its work was closed undelivered',
  vanished: 'still stood when its work went from the plan',
} as const;

const closedWords = (outcome: ClosedItem['outcome']): string =>
  outcome === 'wont_fix' ? standsWords('closed', outcome) : OUTCOME_WORDS[outcome];

type Asked = NonNullable<Item['asked']>;

const askedWords = (from: Item['asked'], { by, date }: Asked, nameOf: NameOf): string => {
  const whom = by.length === 0 ? '' : ` by ${named(by, nameOf)}`;
  if (date === undefined) return `asked for${whom}, without a date`;
  const moved = from?.date === undefined || from.date === date ? date : `${from.date} → ${date}`;
  return `asked for${whom}, for ${moved}`;
};

const effort = (scoping: NonNullable<Item['scoping']>): string => {
  const { low, likely, high } = scoping.effort;
  return `${low} / ${likely} / ${high}, ${counted(scoping.engineers, 'engineer')}`;
};

/** Who agreed, who was told, why, and where it can be read; and what of that is missing. */
export const recordWords = (
  record: OnRecord | undefined,
  missing: MissingPeople | undefined,
  nameOf: NameOf,
): { readonly said: readonly string[]; readonly missing: string | undefined } => {
  const names = (ids: readonly string[]) => listed(ids.map(nameOf));
  const { agreed = [], informed = [], cause, becauseOf, reason, link } = record ?? {};
  const reasonItem = becauseOf === undefined ? '' : ` (${becauseOf})`;
  const people = [
    agreed.length === 0 ? [] : `agreed by ${names(agreed)}`,
    informed.length === 0 ? [] : `told: ${names(informed)}`,
    cause === undefined ? [] : `cause: ${CAUSE_WORDS[cause]}${reasonItem}`,
  ].flat();
  return {
    said: [people.join('; '), reason ?? '', link ?? ''].filter(text => text !== ''),
    missing: missing && missingWords({ kind: PARTS[missing.need], who: missing.who }, nameOf),
  };
};

const PARTS = { decision: 'entry', inform: 'informed', approve: 'approved_by' } as const;

/** `in the backlog`, `closed as delivered`. */
export const standsWords = (place: Stay['place'], outcome: Stay['outcome']): string => {
  if (outcome !== undefined) return `closed as ${OUTCOME_WORDS[outcome]}`;
  return place === 'nowhere' ? 'in no file' : WHERE[place];
};
