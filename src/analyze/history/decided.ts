import type { Decision } from '../../model/team.ts';
import type { OnRecord } from '../../model/timeline.ts';
import { lackingOf } from './lacking.ts';
import type { Matching, Way } from './matching.ts';
import type { Kept } from './records.ts';
import { recordOfDecision, together } from './records.ts';
import type { Told } from './told.ts';

/** What decisions say of a change: those that came with it, and others until nobody is missing. */
export const decided = (
  { change: { requirement }, company }: Told,
  way: Way,
  own: readonly Kept<Decision>[],
  matching: Matching,
): OnRecord | undefined => {
  let record = together(own.map(recordOfDecision));
  while (record === undefined || lackingOf(requirement, record, company) !== undefined) {
    const another = matching.decision(way);
    if (another === undefined) break;
    record = together([record, recordOfDecision(another)].filter(one => one !== undefined));
  }
  return record;
};
