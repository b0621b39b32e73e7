import type { MissingPart } from '../../../engine/changes/change.ts';
import type { Unread } from '../../../engine/changes/unread.ts';
import { nameIn } from '../../../model/words/stakeholder-name.ts';
import type { Outstanding } from './missing-records.ts';
import { outstandingOf } from './missing-records.ts';
import type { Passage } from './plan-history.ts';
import type { MissingRecord } from './retrospective-result.ts';
import type { TeamReview, TrackedItem } from './team-review.ts';
import { nameOf } from './team-review.ts';

/** Records that a change since the start needed and that no later version holds, whatever became of the change; by the day of the change. */
export const owedIn = (review: TeamReview): readonly MissingRecord[] => {
  const { planHistory, span, team, items, world } = review;
  const names = nameIn(world.company?.content);
  const own = items.filter(({ last }) => last.team === team);
  return own
    .flatMap(actor => [
      ...outstandingOf(planHistory, actor.id, span)
        .filter(outstanding => !mayHide(planHistory.unread, actor, outstanding))
        .map(outstanding => ({ order: outstanding.first.order, record: recordOf(actor, outstanding, names) })),
      ...vanishedIn(review, actor),
    ])
    .sort((a, b) => a.order - b.order)
    .map(({ record }) => record);
};

const recordOf = (
  actor: TrackedItem,
  { first, change: { what, before, after, requirement } }: Outstanding,
  names: (id: string) => string,
): MissingRecord => {
  const { key = 'item-vanished', need = 'decision', missing: owed = [], who = [] } = requirement ?? {};
  const isMove = what.kind === 'commitment-date' || what.kind === 'commitment-scope' || what.kind === 'target';
  return {
    work: nameOf(actor),
    key,
    on: first.day,
    between: isMove
      ? betweenOf(what.from, what.to)
      : what.kind === 'place'
        ? betweenOf(before?.place, after?.place)
        : undefined,
    left: what.kind === 'commitment-to' ? what.left.map(names) : [],
    need,
    owed: owed.map(({ kind }) => kind),
    who: peopleIn(owed, who).map(names),
  };
};

const betweenOf = (from: string | undefined, to: string | undefined): MissingRecord['between'] =>
  from === undefined || to === undefined ? undefined : { from, to };

/** Where there is no entry at all, everybody's word is missing. */
const peopleIn = (owed: readonly MissingPart[], all: readonly string[]): readonly string[] =>
  owed.some(({ kind }) => kind === 'entry') ? all : [...new Set(owed.flatMap(one => ('who' in one ? one.who : [])))];

/** Work that was in progress or queued, and has not come back to any file. Where a promise vanished with it, that is owed already. */
const vanishedIn = (
  { planHistory, span }: TeamReview,
  actor: TrackedItem,
): readonly { order: number; record: MissingRecord }[] => {
  if (actor.life.at(-1)?.position !== undefined) return [];
  const passages = planHistory.passagesOf(actor.id).filter(({ at }) => at > span.from && at <= span.to);
  const last = passages.findLast(isVanishing);
  if (last === undefined) return [];
  if (passages.some(({ at, change }) => at === last.at && change.what.kind === 'commitment-dropped')) return [];
  const place = last.change.before?.place ?? '';
  const record: MissingRecord = {
    work: nameOf(actor),
    key: 'item-vanished',
    on: last.day,
    between: { from: place, to: 'nowhere' },
    left: [],
    need: 'decision',
    owed: ['entry'],
    who: [],
  };
  return [{ order: last.order, record }];
};

const isVanishing = ({ change: { what, before } }: Passage): boolean =>
  what.kind === 'vanished' && (before?.place === 'in_progress' || before?.place === 'coming_soon');

/** Nothing is concluded from what could not be read of the plan as it is now: the record may stand there. */
const mayHide = (unread: Unread | undefined, { id, life, last }: TrackedItem, { change }: Outstanding): boolean => {
  if (unread === undefined) return false;
  const now = life.at(-1)?.position;
  switch (change.requirement?.record) {
    case 'decisions':
      return unread.logs;
    case 'changes':
      return now === undefined ? unread.mayHold(id, last.team) : unread.isTorn(now, 'commitment');
    default:
      return now !== undefined && ['informed', 'approved_by'].some(key => unread.isTorn(now, key));
  }
};
