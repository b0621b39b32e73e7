import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { HeardPeople } from '../../engine/questions/people.ts';
import { askEveryone, NOBODY } from '../../engine/questions/people.ts';
import { askReason } from '../../engine/questions/reason.ts';
import { isLive } from '../../model/item.ts';
import { concernedBy, needOf } from '../../model/policy.ts';
import type { Script } from '../../model/question.ts';
import type { RuleId } from '../../model/rule-id.ts';
import { introduced, titleOf } from '../../model/words/title.ts';
import type { World } from '../../model/world.ts';
import { isRemoved, jumps } from './decision.ts';
import { askDescription, askImpact, introduction } from './description.ts';
import type { Destination } from './destination.ts';
import { askPlace } from './placing.ts';
import { planEdits } from './plan-edits.ts';
import type { WishAnswer } from './promise.ts';
import { askPromise } from './promise.ts';
import { askRemovals } from './queue-removal.ts';
import type { Subject } from './work.ts';
import { Work } from './work.ts';

/** The questionnaire of triage, in the model's order. Each call starts afresh. `asked`: the rules that it asks about. */
export const triage = (world: World, subject: Subject, asked: ReadonlySet<RuleId>): Script<TriageOutcome> => {
  const work = new Work(world, subject, asked);
  return introduced(introduction(work), questionnaire(work));
};

function* questionnaire(work: Work): Script<TriageOutcome> {
  yield* askDescription(work);
  const wish = yield* askPromise(work);
  const destination = yield* askPlace(work);
  if (destination.kind === 'start' || destination.kind === 'queue') yield* askImpact(work);
  const removals = yield* askRemovals(work, destination);
  const heard = yield* askTold(work, destination, wish);
  const reason = yield* askWhy(work, destination, wish);
  return planEdits(work, { wish, destination, removals, reason, heard });
}

/** Those who asked hear the answer; those concerned hear, and perhaps agree, when work leaves the queue or jumps it. */
function* askTold(work: Work, destination: Destination, wish: WishAnswer | undefined): Script<HeardPeople> {
  const { before, item, world } = work;
  const company = world.company?.content;
  const change = changeOfQueue(work, destination);
  const level = change === undefined ? 'free' : needOf(change, company);
  const isAnswer = wish !== undefined || destination.kind === 'close';
  if (level === 'free' && !isAnswer) return NOBODY;
  const concerned = concernedBy(before);
  const needed = [...(isAnswer ? (item.asked?.by ?? []) : []), ...(level === 'free' ? [] : concerned)];
  const informed = yield* askEveryone('informed', `Who is told what becomes of "${titleOf(item)}"?`, needed, world);
  if (level !== 'approve') return { informed, approvedBy: [] };
  const approvers = [...concerned, ...(company?.policy?.approvers ?? [])];
  const approvedBy = yield* askEveryone('approved_by', 'Who agreed to that?', approvers, world, { mustAgree: true });
  return { informed, approvedBy };
}

const changeOfQueue = (work: Work, destination: Destination): 'queue-removal' | 'queue-jumped' | undefined => {
  if (isRemoved(work, destination)) return 'queue-removal';
  return jumps(work, destination) ? 'queue-jumped' : undefined;
};

function* askWhy(work: Work, destination: Destination, wish: WishAnswer | undefined): Script<string | undefined> {
  const { item } = work;
  const interrupts = destination.kind === 'start' && destination.interrupted.length > 0;
  const needsWords =
    interrupts || destination.kind === 'close' || isRemoved(work, destination) || jumps(work, destination);
  if (wish === undefined && !needsWords) return undefined;
  // An offer that was taken explains itself; the rest is for people to explain.
  const isTaken = !needsWords && wish !== 'declined' && isLive(item.commitment);
  return yield* askReason(
    isTaken ? `Asked for by ${item.asked?.date}; ${item.commitment?.date} is what we can keep.` : undefined,
  );
}
