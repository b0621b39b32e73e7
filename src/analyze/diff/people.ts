import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { Concerned, PersonalConcern, TeamDiff } from './plan-diff.ts';
import type { Stakeholders } from './stakeholders.ts';

/** Everybody whom the changes concern, by id. */
export const peopleIn = (teams: readonly TeamDiff[], known: Stakeholders): readonly Concerned[] => {
  const concerns = new Map<string, PersonalConcern[]>();
  for (const team of teams)
    for (const change of team.changes)
      for (const who of change.hears) {
        const theirs = concerns.get(who) ?? [];
        theirs.push({ team, change, ...standingOf(who, change) });
        concerns.set(who, theirs);
      }
  return [...concerns]
    .map(([id, found]) => ({
      id,
      name: known.nameOf(id),
      through: speakerFor(id, concerns, known),
      concerns: found,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const standingOf = (who: string, { asks }: PlanChange): Pick<PersonalConcern, 'need' | 'isRecorded'> => {
  if (asks === undefined || asks.need === 'decision') return { need: 'news', isRecorded: false };
  const recorded = asks.need === 'approve' ? asks.agreed : [...asks.told, ...asks.agreed];
  if (!asks.who.includes(who)) return { need: 'news', isRecorded: recorded.includes(who) };
  return { need: asks.need, isRecorded: !asks.missingPeople.includes(who) };
};

/** Of several who may speak for somebody, one who is concerned anyway. */
const speakerFor = (
  id: string,
  concerned: ReadonlyMap<string, unknown>,
  { stakeholder }: Stakeholders,
): string | undefined => {
  const speakers = stakeholder(id)?.through ?? [];
  return speakers.find(speaker => concerned.has(speaker)) ?? speakers[0];
};
