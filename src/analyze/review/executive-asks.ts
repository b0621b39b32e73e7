import type { TeamName } from '../../engine/world/names.ts';
import type { Ask, CheckInAnswer, ExecutiveAsk, ExecutiveAsks } from './check-in.ts';

/** Of one team: open questions and needs that are for them, and the guidance that people want. */
export const askedBy = (
  team: TeamName,
  {
    questions,
    needs,
    guidance,
  }: { readonly questions: readonly Ask[]; readonly needs: readonly Ask[]; readonly guidance: CheckInAnswer },
): ExecutiveAsks =>
  asksIn([
    ...forThem(questions).map(({ text, askedOn }): ExecutiveAsk => ({ kind: 'question', team, text, since: askedOn })),
    ...forThem(needs).map(({ text, askedOn }): ExecutiveAsk => ({ kind: 'need', team, text, since: askedOn })),
    ...guidance.map(({ text }): ExecutiveAsk => ({ kind: 'guidance', team, text, since: undefined })),
  ]);

const forThem = (asks: readonly Ask[]): readonly Ask[] => asks.filter(({ ofExecutives }) => ofExecutives);

export const asksIn = (all: readonly ExecutiveAsk[]): ExecutiveAsks => {
  const count = (kind: ExecutiveAsk['kind']) => all.filter(ask => ask.kind === kind).length;
  return { all, counts: { question: count('question'), need: count('need'), guidance: count('guidance') } };
};
