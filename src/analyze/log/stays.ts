import type { ItemChange } from '../../engine/changes/change.ts';
import type { Way } from '../../engine/changes/way.ts';
import { placeWay } from '../../engine/changes/way.ts';
import type { Matching } from '../../engine/history/matching.ts';
import type { Kept, Records } from '../../engine/history/records.ts';
import { recordOfClosing } from '../../engine/history/records.ts';
import type { Decision } from '../../model/files/team.ts';
import type { Position } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { DatedChange } from './dated-change.ts';
import { decisionRecord } from './decision-record.ts';
import type { Stay } from './item-event.ts';
import { missingPeople } from './missing-people.ts';

/** Where an item stood and when, oldest first. */
export const staysOf = (changes: readonly DatedChange[], records: Records, matching: Matching): readonly Stay[] => {
  const begun = changes.filter(({ change }) => isMove(change.what.kind));
  // A move to another team and place in one commit is one move.
  const moves = begun.filter(({ change, commit }, index) => {
    const next = begun[index + 1];
    return next === undefined || next.commit !== commit || next.change.after !== change.after;
  });
  // What a commit brought goes with its own move, before an earlier one may take it.
  const own = moves.map(move => matching.decisions(wayOf(move), move.commit));
  return moves.map((move, index) => stayOf(move, moves[index + 1]?.day, records, matching, own[index] ?? []));
};

const isMove = (kind: DatedChange['change']['what']['kind']): boolean =>
  kind === 'added' || kind === 'place' || kind === 'team' || kind === 'vanished';

const stayOf = (
  move: DatedChange,
  to: Day | undefined,
  records: Records,
  matching: Matching,
  own: readonly Kept<Decision>[],
): Stay => {
  const { change, commit, day, atLeast, company } = move;
  const { what, before, after, requirement } = change;
  // As it was last seen: the record may have been completed later.
  const closed = after?.place === 'closed' ? records.closings.get(commit?.id ?? '') : undefined;
  const record = (closed && recordOfClosing(closed, commit)) ?? decisionRecord(move, wayOf(move), own, matching);
  return {
    team: after?.team ?? before?.team ?? '',
    place: after?.place ?? 'nowhere',
    handedOverBy: formerTeamOf(what),
    from: day,
    to,
    atLeast,
    commit,
    said: after && saidDay(after),
    outcome: closed?.outcome ?? (after !== undefined && 'outcome' in after.work ? after.work.outcome : undefined),
    record,
    missing: missingPeople(requirement, record, company),
  };
};

const formerTeamOf = (what: ItemChange['what']): string | undefined => {
  if (what.kind === 'team') return what.from;
  return what.kind === 'place' ? what.handedOverBy : undefined;
};

const wayOf = ({ change: { before, after, requirement } }: DatedChange): Way =>
  placeWay(before, after, requirement?.key === 'queue-jumped');

/** The day that the item itself names for being where it is. */
const saidDay = ({ work, place }: Position): Day | undefined => {
  if (place === 'in_progress') return work.started;
  if ('closed_on' in work) return work.closed_on;
  return 'added' in work ? work.added : undefined;
};
