import type { Way } from '../../engine/changes/way.ts';
import type { Matching } from '../../engine/history/matching.ts';
import type { Kept, OnRecord } from '../../engine/history/records.ts';
import { recordOfDecision, together } from '../../engine/history/records.ts';
import type { Decision } from '../../model/files/team.ts';
import type { DatedChange } from './dated-change.ts';
import { missingPeople } from './missing-people.ts';

/** What decisions say of a change: those that came with it, and others until nobody is missing. */
export const decisionRecord = (
  { change: { requirement }, company }: DatedChange,
  way: Way,
  own: readonly Kept<Decision>[],
  matching: Matching,
): OnRecord | undefined => {
  let record = together(own.map(recordOfDecision));
  while (record === undefined || missingPeople(requirement, record, company) !== undefined) {
    const another = matching.decision(way);
    if (another === undefined) break;
    record = together([record, recordOfDecision(another)].filter(one => one !== undefined));
  }
  return record;
};
