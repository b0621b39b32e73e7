import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { Concerned, MissingRecords, TeamDiff, UnheardPerson } from './plan-diff.ts';

/** Who has not agreed and who has not been told, with the items, and what else a record lacks. */
export const missingRecords = (teams: readonly TeamDiff[], people: readonly Concerned[]): MissingRecords => {
  const changes = teams.flatMap(team => team.changes);
  return {
    unagreed: unheard(people, 'approve'),
    untold: unheard(people, 'inform'),
    unrecorded: idsOf(
      changes.filter(
        ({ asks }) => asks !== undefined && asks.missingParts.length > 0 && asks.missingPeople.length === 0,
      ),
    ),
    rewritten: idsOf(changes.filter(({ what }) => what.kind === 'record-rewritten')),
  };
};

const unheard = (people: readonly Concerned[], need: 'approve' | 'inform'): readonly UnheardPerson[] =>
  people.flatMap(({ id, concerns }) => {
    const open = concerns.filter(concern => concern.need === need && !concern.isRecorded);
    return open.length === 0 ? [] : [{ who: id, items: idsOf(open.map(({ change }) => change)) }];
  });

const idsOf = (changes: readonly PlanChange[]): readonly string[] => [
  ...new Set(changes.map(({ item }) => item?.id ?? '')),
];
