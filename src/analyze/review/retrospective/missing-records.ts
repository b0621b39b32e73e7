import type { ItemChange, MissingPart } from '../../../engine/changes/change.ts';
import type { Unread } from '../../../engine/changes/unread.ts';
import { nameIn } from '../../../model/words/stakeholder-name.ts';
import type { IncompleteChange } from './incomplete-changes.ts';
import { incompleteChanges } from './incomplete-changes.ts';
import type { LocatedChange } from './plan-history.ts';
import type { MissingRecord } from './retrospective-result.ts';
import type { TeamReview, TrackedItem } from './team-review.ts';
import { nameOf } from './team-review.ts';

/** Records that a change since the start needed and that no later version holds, whatever became of the change; by the day of the change. */
export const missingRecordsIn = (review: TeamReview): readonly MissingRecord[] => {
  const { planHistory, span, team, items, world } = review;
  const names = nameIn(world.company?.content);
  const own = items.filter(({ last }) => last.team === team);
  return own
    .flatMap(item => [
      ...incompleteChanges(planHistory, item.id, span)
        .filter(incomplete => !mayHide(planHistory.unread, item, incomplete))
        .map(incomplete => ({ order: incomplete.first.order, record: recordOf(item, incomplete, names) })),
      ...vanishedIn(review, item),
    ])
    .sort((a, b) => a.order - b.order)
    .map(({ record }) => record);
};

const recordOf = (
  item: TrackedItem,
  { first, change }: IncompleteChange,
  names: (id: string) => string,
): MissingRecord => {
  const { requirement } = change;
  const { key = 'item-vanished', need = 'decision', missing = [], who = [] } = requirement ?? {};
  return {
    work: nameOf(item),
    key,
    on: first.day,
    between: betweenOf(change),
    left: change.what.kind === 'commitment-to' ? change.what.left.map(names) : [],
    need,
    missing: missing.map(({ kind }) => kind),
    who: peopleIn(missing, who).map(names),
  };
};

const betweenOf = ({ what, before, after }: ItemChange): MissingRecord['between'] => {
  switch (what.kind) {
    case 'commitment-date':
    case 'commitment-scope':
    case 'target':
      return endsOf(what.from, what.to);
    case 'place':
      return endsOf(before?.place, after?.place);
    default:
      return undefined;
  }
};

const endsOf = (from: string | undefined, to: string | undefined): MissingRecord['between'] =>
  from === undefined || to === undefined ? undefined : { from, to };

/** Where there is no entry at all, everybody's word is missing. */
const peopleIn = (missing: readonly MissingPart[], all: readonly string[]): readonly string[] =>
  missing.some(({ kind }) => kind === 'entry')
    ? all
    : [...new Set(missing.flatMap(part => ('who' in part ? part.who : [])))];

/** Work that was in progress or queued, and has not come back to any file. Where a promise vanished with it, its record is missing already. */
const vanishedIn = (
  { planHistory, span }: TeamReview,
  item: TrackedItem,
): readonly { order: number; record: MissingRecord }[] => {
  if (item.positions.at(-1)?.position !== undefined) return [];
  const changes = planHistory.changesOf(item.id).filter(({ at }) => at > span.from && at <= span.to);
  const last = changes.findLast(isVanishing);
  if (last === undefined) return [];
  if (changes.some(({ at, change }) => at === last.at && change.what.kind === 'commitment-dropped')) return [];
  const place = last.change.before?.place ?? '';
  const record: MissingRecord = {
    work: nameOf(item),
    key: 'item-vanished',
    on: last.day,
    between: { from: place, to: 'nowhere' },
    left: [],
    need: 'decision',
    missing: ['entry'],
    who: [],
  };
  return [{ order: last.order, record }];
};

const isVanishing = ({ change: { what, before } }: LocatedChange): boolean =>
  what.kind === 'vanished' && (before?.place === 'in_progress' || before?.place === 'coming_soon');

/** Nothing is concluded from what could not be read of the plan as it is now: the record may stand there. */
const mayHide = (
  unread: Unread | undefined,
  { id, positions, last }: TrackedItem,
  { change }: IncompleteChange,
): boolean => {
  if (unread === undefined) return false;
  const now = positions.at(-1)?.position;
  switch (change.requirement?.record) {
    case 'decisions':
      return unread.logs;
    case 'changes':
      return now === undefined ? unread.mayHold(id, last.team) : unread.isPartial(now, 'commitment');
    default:
      return now !== undefined && ['informed', 'approved_by'].some(key => unread.isPartial(now, key));
  }
};
