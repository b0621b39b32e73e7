import type { ItemChange } from '../../../engine/changes/change.ts';
import { compare } from '../../../engine/changes/compare.ts';
import type { Team } from '../../../model/files/team.ts';
import type { Commitment } from '../../../model/item.ts';
import { isLive } from '../../../model/item.ts';
import type { Position, Snapshot } from '../../../model/snapshot.ts';
import type { Day } from '../../../model/time/day.ts';
import { daysBetween } from '../../../model/time/day.ts';
import { nameIn } from '../../../model/words/stakeholder-name.ts';
import type { World } from '../../../model/world.ts';
import { inOrder } from '../in-order.ts';
import { positionsIn } from './plan-history.ts';
import type { PromiseFate } from './retrospective-result.ts';
import type { TeamReview, TrackedItem } from './team-review.ts';
import { closedIn, deliveredOn, endStateOf, nameOf } from './team-review.ts';

/** Promises that stood at some time since the start, with what became of them: first those that were not decided before it, each in the order of the days for which they were first given. */
export const promisesIn = (review: TeamReview): readonly PromiseFate[] =>
  review.items
    .filter(({ last }) => last.team === review.team)
    .flatMap(item => fateOf(review, item))
    .sort(
      (a, b) => Number(a.wasDecided) - Number(b.wasDecided) || inOrder(a.firstDate, b.firstDate) || inOrder(a.id, b.id),
    );

const fateOf = (review: TeamReview, item: TrackedItem): readonly PromiseFate[] => {
  const { world, span } = review;
  const promise = firstPromise(item, span.to);
  const last = lastPromise(item, span.to);
  if (promise === undefined || last === undefined || !stoodSince(review, item)) return [];
  const verdict = judge(promise, item.end, span.end, world);
  const before = item.start?.work.commitment && judge(promise, item.start, span.start.day, world);
  const delivered = deliveredOn(item.end);
  return [
    {
      ...nameOf(item),
      now: endStateOf(item),
      to: last.to.map(nameIn(world.company?.content)),
      firstDate: promise.date,
      date: last.date,
      wasDecided: before !== undefined && before.outcome !== 'open',
      ...verdict,
      isMoved: promise.date !== last.date,
      daysLate: delivered === undefined ? undefined : Math.max(0, daysBetween(last.date, delivered)),
      left: verdict.left && { ...verdict.left, who: verdict.left.who.map(nameIn(world.company?.content)) },
    },
  ];
};

/** Neither closed nor withdrawn before the start. */
const stoodSince = ({ span }: TeamReview, { positions, start, end }: TrackedItem): boolean => {
  if (closedIn(start) !== undefined && closedIn(end) !== undefined) return false;
  return [...positionsIn(positions, span.from, span.to), end].some(position => isLive(position?.work.commitment));
};

/** As it was first given: entries of `changes` may be older than the history. */
interface FirstPromise {
  readonly date: Day;
  readonly scope: string;
  readonly position: Position;
}

const firstPromise = ({ positions }: TrackedItem, to: number): FirstPromise | undefined => {
  const position = positions.find(step => step.at <= to && step.position?.work.commitment !== undefined)?.position;
  const commitment = position?.work.commitment;
  if (position === undefined || commitment === undefined) return undefined;
  const { changes, date, scope } = commitment;
  return {
    date: changes.find(entry => entry.date !== undefined)?.date?.from ?? date,
    scope: changes.find(entry => entry.scope !== undefined)?.scope?.from ?? scope,
    position: position,
  };
};

const lastPromise = ({ positions, end }: TrackedItem, to: number): Commitment | undefined =>
  end?.work.commitment ??
  positions.findLast(step => step.at <= to && step.position?.work.commitment !== undefined)?.position?.work.commitment;

type Verdict = Pick<PromiseFate, 'outcome' | 'breach' | 'isRescoped' | 'left'>;

const judge = (promise: FirstPromise, end: Position | undefined, day: Day, world: World): Verdict => {
  const changes = changesOf(promise, end, day, world);
  const isAgreed = changes.every(hasAgreement);
  const left = changes.flatMap(change => {
    const who = change.what.kind === 'commitment-to' ? change.what.left : [];
    return who.length === 0 ? [] : [{ who, isAgreed: hasAgreement(change) }];
  })[0];
  const isRescoped = changes.some(({ what }) => what.kind === 'commitment-scope' && !what.wordingOnly);
  const commitment = end?.work.commitment;
  const decided = (outcome: Verdict['outcome']): Verdict => ({ outcome, breach: undefined, isRescoped, left });
  const broken = (breach: Verdict['breach']): Verdict => ({ outcome: 'broken', breach, isRescoped, left });
  if (commitment === undefined || changes.some(({ what }) => what.kind === 'commitment-dropped'))
    return isAgreed ? decided('withdrawn') : broken('dropped');
  const delivered = deliveredOn(end);
  if (delivered === undefined) {
    if (commitment.date < day) return broken('overdue');
    return isAgreed ? decided('open') : broken('changed');
  }
  if (delivered <= promise.date && !isRescoped) return decided('kept');
  if (!isAgreed) return broken('changed');
  if (delivered > commitment.date) return broken('late');
  return decided(commitment.date === promise.date && !isRescoped ? 'kept' : 'renegotiated');
};

const hasAgreement = ({ requirement }: ItemChange): boolean =>
  (requirement?.missing ?? []).every(({ kind }) => kind === 'informed');

/** What changed of the promise itself between its first day and the end, by the policy of today: moves that came to nothing do not count. */
const changesOf = (
  { date, scope, position }: FirstPromise,
  end: Position | undefined,
  today: Day,
  { company }: World,
): readonly ItemChange[] => {
  const { work } = position;
  if (work.commitment === undefined) return [];
  const first = { ...work, id: end?.id ?? work.id, commitment: { ...work.commitment, date, scope, changes: [] } };
  return compare(alone(first, company), alone(end?.work, company), { today }).items.filter(({ what }) =>
    what.kind.startsWith('commitment-'),
  );
};

/** A plan with nothing else in it. Where open work stands makes no difference to a promise. */
const alone = (work: Position['work'] | undefined, company: Snapshot['company']): Snapshot => {
  const isClosed = work !== undefined && 'outcome' in work;
  const content: Team = {
    ...EMPTY,
    inbox: work === undefined || isClosed ? [] : [work],
    closed: isClosed ? [work] : [],
  };
  return { teams: [{ id: EMPTY.team, content }], archives: [], decisions: [], company };
};

const EMPTY: Team = {
  team: 'team',
  name: 'Team',
  in_progress: [],
  coming_soon: [],
  backlog: [],
  inbox: [],
  closed: [],
  metrics: [],
  risks: [],
  questions: [],
  needs: [],
  ignore: [],
};
