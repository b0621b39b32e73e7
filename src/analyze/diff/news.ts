import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { ChangeNews, Concerned, PersonalConcern, PersonalNews, TeamDiff } from './plan-diff.ts';

/** What each hears who is spoken to, for themselves and for those they speak for. */
export const newsOf = (people: readonly Concerned[], teams: readonly TeamDiff[]): readonly PersonalNews[] => {
  const spokenTo = [...new Set(people.map(addressee))].sort();
  return spokenTo.map(to => {
    const theirs = people.filter(person => addressee(person) === to);
    return { to, news: newsFor(to, theirs, teams) };
  });
};

const addressee = ({ id, through }: Concerned): string => through ?? id;

const newsFor = (to: string, people: readonly Concerned[], teams: readonly TeamDiff[]): readonly ChangeNews[] => {
  const byChange = new Map<PlanChange, { readonly concerns: PersonalConcern[]; readonly others: string[] }>();
  for (const { id, name, concerns } of people)
    for (const concern of concerns) {
      const known = byChange.get(concern.change) ?? { concerns: [], others: [] };
      known.concerns.push(concern);
      if (id !== to) known.others.push(name);
      byChange.set(concern.change, known);
    }
  return teams.flatMap(team =>
    team.changes.flatMap(change => {
      const found = byChange.get(change);
      if (found === undefined) return [];
      const { concerns, others } = found;
      return [
        {
          team,
          change,
          isOwn: concerns.length > others.length,
          others,
          isAsked: concerns.some(({ need, isRecorded }) => need === 'approve' && !isRecorded),
          isAgreed: concerns.every(({ need, isRecorded }) => need === 'approve' && isRecorded),
        },
      ];
    }),
  );
};
