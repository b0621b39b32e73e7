import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { HeardPeople } from '../../engine/questions/people.ts';
import { askEveryone, NOBODY } from '../../engine/questions/people.ts';
import { askReason } from '../../engine/questions/reason.ts';
import { concernedBy, needOf } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import { introduced, titleOf } from '../../model/words/title.ts';
import type { World } from '../../model/world.ts';
import { askDescription, askImpact, introduction } from './description.ts';
import type { Destination } from './placing.ts';
import { askPlace } from './placing.ts';
import { planEdits } from './plan-edits.ts';
import type { WishAnswer } from './promise.ts';
import { askPromise } from './promise.ts';
import type { QueueRemoval } from './queue-removal.ts';
import { askLeaving } from './queue-removal.ts';
import type { Subject } from './work.ts';
import { Work } from './work.ts';

/** Everything that was decided, before it is turned into edits and words. */
export interface Decided {
  readonly wish: WishAnswer | undefined;
  readonly going: Destination;
  readonly leaving: readonly QueueRemoval[];
  /** Why, where a record wants to know. */
  readonly reason: string | undefined;
  /** Who is told what becomes of the work itself, and who agreed that it leaves the queue, or jumps it. */
  readonly heard: HeardPeople;
}

/** The questionnaire of triage, in the model's order. Each call starts afresh. */
export const triage = (world: World, subject: Subject): Script<TriageOutcome> => {
  const work = new Work(world, subject);
  return introduced(introduction(work), questionnaire(work));
};

function* questionnaire(work: Work): Script<TriageOutcome> {
  yield* askDescription(work);
  const wish = yield* askPromise(work);
  const going = yield* askPlace(work);
  if (going.kind === 'start' || going.kind === 'queue') yield* askImpact(work);
  const leaving = yield* askLeaving(work, going);
  const heard = yield* askTold(work, going, wish);
  const reason = yield* askWhy(work, going, wish);
  return planEdits(work, { wish, going, leaving, reason, heard });
}

/** Those who asked hear the answer; those concerned hear, and perhaps agree, when work leaves the queue or jumps it. */
function* askTold(work: Work, going: Destination, wish: WishAnswer | undefined): Script<HeardPeople> {
  const { before, item, world } = work;
  const company = world.company?.content;
  const change = isRemoved(work, going) ? 'queue-removal' : jumps(work, going) ? 'queue-jumped' : undefined;
  const level = change === undefined ? 'free' : needOf(change, company);
  const isAnswer = wish !== undefined || going.kind === 'close';
  if (level === 'free' && !isAnswer) return NOBODY;
  const concerned = concernedBy(before);
  const needed = [...(isAnswer ? (item.asked?.by ?? []) : []), ...(level === 'free' ? [] : concerned)];
  const informed = yield* askEveryone('informed', `Who is told what becomes of "${titleOf(item)}"?`, needed, world);
  if (level !== 'approve') return { informed, approvedBy: [] };
  const approvers = [...concerned, ...(company?.policy?.approvers ?? [])];
  const approvedBy = yield* askEveryone('approved_by', 'Who agreed to that?', approvers, world, { mustAgree: true });
  return { informed, approvedBy };
}

/** Queued work that leaves the queue undelivered. */
export const isRemoved = (work: Work, going: Destination): boolean =>
  work.isQueued && (going.kind === 'backlog' || going.kind === 'close');

/** Work that starts at once although others were waiting. */
export const jumps = (work: Work, going: Destination): boolean =>
  going.kind === 'start' && !work.isQueued && work.team.comingSoon.length > 0;

function* askWhy(work: Work, going: Destination, wish: WishAnswer | undefined): Script<string | undefined> {
  const { item } = work;
  const interrupts = going.kind === 'start' && going.interrupted.length > 0;
  const needsWords = interrupts || going.kind === 'close' || isRemoved(work, going) || jumps(work, going);
  if (wish === undefined && !needsWords) return undefined;
  // An offer that was taken explains itself; the rest is for people to explain.
  const taken = !needsWords && wish !== 'declined' && item.commitment !== undefined;
  return yield* askReason(
    taken ? `Asked for by ${item.asked?.date}; ${item.commitment?.date} is what we can keep.` : undefined,
  );
}
