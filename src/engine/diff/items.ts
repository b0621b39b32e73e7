import type { Commitment } from '../../model/item.ts';
import { laterWords } from '../../model/words/day-words.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed } from '../../model/words/words.ts';
import type { ItemChange } from '../changes/change.ts';
import type { DiffContext } from './context.ts';
import { placeWords, teamWords } from './places.ts';
import type { ChangeKind, PlanChange } from './plan-diff.ts';
import { asksOf, hearsOf, whyOf } from './why.ts';
import { quotedText, scopingWords, shortText, valueWords } from './words.ts';

/** One change of an item in words; a change of any other field comes as `fields`, to be put together with its neighbours. */
export const itemChanges = (change: ItemChange, context: DiffContext): readonly PlanChange[] => {
  const { item, before, after } = change;
  const work = (after ?? before)?.work;
  const about = { id: item, title: work === undefined ? item : titleOf(work) };
  const said = wordsOf(change, context);
  if (said.length === 0) return [];
  const shared = { why: whyOf(change), asks: asksOf(change.requirement), hears: hearsOf(change) };
  return said.map(({ kind, says = '', from, to, notes = [], others }) => ({
    kind,
    item: about,
    says,
    from,
    to,
    notes,
    ...shared,
    ...(others === undefined ? {} : { asks: undefined, hears: others }),
  }));
};

/** The words for one kind of change; `others` are whom it concerns where what the change needs is needed of others. */
export interface Said {
  readonly kind: ChangeKind;
  readonly says?: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly notes?: readonly string[];
  readonly others?: readonly string[];
}

const wordsOf = (change: ItemChange, context: DiffContext): readonly Said[] => {
  const { what, before, after } = change;
  switch (what.kind) {
    case 'added':
    case 'vanished':
    case 'place':
      return placeWords(change, context);
    case 'renamed':
      return [{ kind: 'renamed', says: `${what.from} → ${what.to}`, from: what.from, to: what.to }];
    case 'team':
      return teamWords(what, change, context);
    case 'promised':
      return [promised(what.commitment, context)];
    case 'commitment-date': {
      const { from, to } = what;
      return [{ kind: 'promise-moved', says: `${from} → ${to}, ${laterWords(from, to)}`, from, to }];
    }
    case 'commitment-scope': {
      const { from, to } = what;
      const kind = what.wordingOnly ? 'promise-reworded' : 'promise-rescoped';
      return [{ kind, says: `${quotedText(from)} → ${quotedText(to)}`, from, to }];
    }
    case 'commitment-dropped':
      return [ended(what.how, before?.work.commitment, context)];
    case 'commitment-to':
      return [
        ...(what.left.length === 0
          ? []
          : [{ kind: 'promise-left' as const, notes: [`No longer promised to ${names(what.left, context)}.`] }]),
        ...(what.joined.length === 0 ? [] : [joined(what.joined, after?.work.commitment, context)]),
      ];
    case 'target': {
      const { from, to } = what;
      // Starting work and stopping it say so themselves.
      if (before?.place !== after?.place && (from === undefined || to === undefined)) return [];
      if (from === undefined) return [{ kind: 'target-moved', says: `${to}, none before`, to }];
      if (to === undefined) return [{ kind: 'target-moved', says: `${from}, none any more`, from }];
      return [{ kind: 'target-moved', says: `${from} → ${to}, ${laterWords(from, to)}`, from, to }];
    }
    case 'asked':
      return [askedFor(what, change, context)];
    case 'answered':
      return [answered(what.answer, change, context)];
    case 'scoping': {
      // By the focus of today for both: another focus is another change.
      const team = (after && context.teamAfter(after.team)) ?? (before && context.teamBefore(before.team));
      const [from, to] = [scopingWords(what.from, team), scopingWords(what.to, team)];
      return [{ kind: 'effort-changed', says: changed(from, to), from, to }];
    }
    case 'steps':
      return [
        { kind: 'step-shipped', says: what.done.map(title => shortText(title)).join('; '), to: what.done.join('; ') },
      ];
    case 'field':
      // That work is started says so itself.
      if (what.field === 'started' && before?.place !== after?.place) return [];
      return [
        {
          kind: 'fields',
          says: `${what.field.replaceAll('_', ' ')} ${valueWords(what.from, what.to)}`,
          from: what.from,
          to: what.to,
        },
      ];
  }
};

const changed = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to ?? '';
  return to === undefined ? `${from}, none any more` : `${from} → ${to}`;
};

const promised = (commitment: Commitment, context: DiffContext): Said => ({
  kind: 'promised',
  says: `for ${commitment.date}: ${shortText(commitment.scope)}`,
  to: commitment.date,
  notes: [`To ${names(commitment.to, context)}${commitment.fixed === true ? '; the date is fixed' : ''}.`],
});

const joined = (who: readonly string[], commitment: Commitment | undefined, context: DiffContext): Said => ({
  kind: 'promise-joined',
  ...(commitment === undefined ? {} : { says: `for ${commitment.date}`, to: commitment.date }),
  notes: [`Also promised to ${names(who, context)}.`],
  others: who,
});

const HOW = {
  withdrawn: 'withdrawn',
  deleted: 'taken out of the file',
  closed: 'dropped, since its work is closed undelivered',
  vanished: 'dropped, since its work is gone',
} as const;

const ended = (
  how: Extract<ItemChange['what'], { readonly kind: 'commitment-dropped' }>['how'],
  commitment: Commitment | undefined,
  context: DiffContext,
): Said => {
  if (how === 'unrecorded')
    return {
      kind: 'record-rewritten',
      says: `the promise${commitment === undefined ? '' : ` for ${commitment.date}`}, whose work is delivered; put it back`,
      from: commitment?.date,
      others: [],
    };
  return {
    kind: 'promise-ended',
    says: `${HOW[how]}${commitment === undefined ? '' : ` (it was for ${commitment.date})`}`,
    from: commitment?.date,
    notes: commitment === undefined ? [] : [`Was promised to ${names(commitment.to, context)}.`],
  };
};

const askedFor = (
  { from, to }: Extract<ItemChange['what'], { readonly kind: 'asked' }>,
  { decisions }: ItemChange,
  context: DiffContext,
): Said => ({
  kind: 'asked',
  says: changed(from?.date, to?.date),
  from: from?.date,
  to: to?.date,
  notes: [
    ...(to === undefined || to.by.length === 0 ? [] : [`Asked by ${names(to.by, context)}.`]),
    ...decisions.flatMap(({ asked }) => (asked === undefined ? [] : [`Answer: ${asked}.`])),
  ],
});

const answered = (answer: string, { after, decisions }: ItemChange, context: DiffContext): Said => {
  const date = after?.work.asked?.date;
  const told = [...new Set(decisions.flatMap(({ informed }) => informed))];
  return {
    kind: 'answered',
    says: `${date === undefined ? '' : `${date} `}${answer}`,
    from: date,
    to: answer,
    notes: told.length === 0 ? [] : [`Told: ${names(told, context)}.`],
  };
};

const names = (ids: readonly string[], { nameOf }: DiffContext): string => listed(ids.map(nameOf));
