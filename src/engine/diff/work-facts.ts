import type { Team } from '../../model/files/team.ts';
import type { Item } from '../../model/item.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../../model/time/effort.ts';
import { PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import type { ItemChange, What } from '../changes/change.ts';
import type { EffortFact, WorkFact } from './change-fact.ts';
import type { DiffContext } from './context.ts';

type Of<Kind extends What['kind']> = Extract<What, { readonly kind: Kind }>;

/** Starting work and stopping it say themselves what became of its target. */
export const targetFacts = ({ from, to }: Of<'target'>, { before, after }: ItemChange): readonly WorkFact[] =>
  before?.place !== after?.place && (from === undefined || to === undefined)
    ? []
    : [{ kind: 'target-moved', from, to }];

export const askedFact = ({ from, to }: Of<'asked'>, { decisions }: ItemChange): WorkFact => ({
  kind: 'asked',
  from: from?.date,
  to: to?.date,
  who: to?.by ?? [],
  answers: decisions.flatMap(({ asked }) => asked ?? []),
});

export const answeredFact = (answer: string, { after, decisions }: ItemChange): WorkFact => ({
  kind: 'answered',
  date: after?.work.asked?.date,
  answer,
  told: [...new Set(decisions.flatMap(({ informed }) => informed))],
});

/** By the focus of today for both: another focus is another change. */
export const effortFact = (
  { from, to }: Of<'scoping'>,
  { before, after }: ItemChange,
  { teamBefore, teamAfter }: DiffContext,
): WorkFact => {
  const team = (after && teamAfter(after.team)) ?? (before && teamBefore(before.team));
  return { kind: 'effort-changed', from: effortIn(from, team), to: effortIn(to, team) };
};

const effortIn = (scoping: Item['scoping'], team: Team | undefined): EffortFact | undefined => {
  if (scoping === undefined) return undefined;
  const { effort, engineers } = scoping;
  const days = isOrdered(effortDays(effort))
    ? wholeDays(durationAt(PROMISE_CONFIDENCE, scoping, team?.focus ?? 1))
    : undefined;
  return { effort, engineers, days };
};

/** That work is started says itself when. */
export const fieldFacts = ({ field, from, to }: Of<'field'>, { before, after }: ItemChange): readonly WorkFact[] =>
  field === 'started' && before?.place !== after?.place ? [] : [{ kind: 'fields', fields: [{ field, from, to }] }];
