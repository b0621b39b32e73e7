import { newCommitment } from '../../engine/edits/new-commitment.ts';
import { askDay, askText, askYesNo } from '../../engine/questions/ask.ts';
import { askPeople } from '../../engine/questions/people.ts';
import { earliestFinish, isTooLate, latestStart, promisedFor } from '../../engine/questions/start-sum.ts';
import { UsageError } from '../../model/host.ts';
import type { Commitment, Item, PromiseChange } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isAfter, isBefore } from '../../model/time/day.ts';
import { latestStartWords } from '../../model/words/latest-start-words.ts';
import { WHERE } from '../../model/words/place-words.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import type { ActionContext, OpenPlace } from './action-context.ts';
import { openItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome, ActionRemark } from './action-outcome.ts';
import { askAssessment, mustBeScoped } from './assessment.ts';
import { lacksRecord, needsOf } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { renegotiate } from './renegotiate.ts';
import { Revision } from './revision.ts';

/** Why nobody says to whom it is promised where a promise stands, and what to do instead; undefined where none does. */
export const toProblem = ({ placed: { id, work } }: ActionContext): string | undefined =>
  isLive(work.commitment)
    ? `${id} is promised to ${listed(work.commitment.to)} already, and moving the date leaves that as it is: leave out --to. \`plan withdraw ${id} --from NAME\` ends it for one of them.`
    : undefined;

/** Promises a date to somebody outside the team, or moves a promise that stands to another. */
export function* commitDate(context: ActionContext): Script<ActionOutcome> {
  const { commitment } = context.placed.work;
  const stays = context.placed.place === 'closed' || context.placed.place === 'backlog';
  if (stays && isLive(commitment) && lacksRecord(context, 'commitment-date'))
    return yield* recordDate(context, commitment);
  const placed = openItem(context);
  const { id, work } = placed;
  if (placed.place === 'backlog')
    throw new UsageError(
      `${id} stands in the backlog, where nothing is promised; queue it first: \`plan move ${id} coming_soon\`.`,
    );
  return isLive(work.commitment) ? yield* moveDate(context, placed, work.commitment) : yield* promise(context, placed);
}

/** Where no promise moves any more, or none should stand: only the record of a day that stands there. */
function* recordDate(context: ActionContext, commitment: Commitment): Script<ActionOutcome> {
  const { id, place } = context.placed;
  const where = place === 'closed' ? WHERE.closed : WHERE.backlog;
  const date = yield* askDay('date', 'Which date is promised?', {
    check: day =>
      day === commitment.date
        ? undefined
        : `${id} is ${where}; what can be recorded is the day that stands there, ${commitment.date}`,
  });
  return yield* renegotiate(context, commitment, {
    act: 'record-promise',
    date,
    news: movedNews(context, commitment, date),
  });
}

/** Why a day cannot be promised; undefined where it can. */
const dateProblem = ({ world, team }: ActionContext, item: Item, day: Day, isFixed: boolean): string | undefined => {
  const { target_date: target, started, commitment } = item;
  const stands = isLive(commitment) && commitment.date === day;
  if (stands || isBefore(day, world.today)) return undefined;
  if (target !== undefined && isAfter(target, day))
    return `its target is ${target}, and the target cannot be later; \`plan retarget ${item.id} DATE\` moves it`;
  const judged = { item, world, team };
  if (isFixed || started !== undefined || target !== undefined || !isTooLate(judged, day)) return undefined;
  const earliest = earliestFinish(judged);
  return `${latestStartWords(latestStart(judged, day))}${earliest === undefined ? '' : `; the earliest that could be kept is ${earliest}`}`;
};

/** What the team should know of scoped work that still has to start. */
const whenToStart = ({ team, world }: ActionContext, item: Item, date: Day): readonly ActionRemark[] =>
  item.scoping === undefined || item.started !== undefined
    ? []
    : [{ kind: 'must-start', start: latestStart({ item, team, world }, date) }];

type OpenItem = Placed<Item> & { readonly place: OpenPlace };

function* promise(context: ActionContext, placed: OpenItem): Script<ActionOutcome> {
  const { world, team } = context;
  const { work } = placed;
  const former = work.commitment;
  const fixed = yield* askYesNo('fixed', 'Is the date outside our control?', { default: false });
  const first = yield* askDay('date', 'Which date is promised?', {
    earliest: world.today,
    check: day => dateProblem(context, work, day, fixed),
  });
  const to = yield* askPeople('to', 'Who is it promised to?', world, { atLeastOne: true });
  const scope = yield* askText('scope', 'What exactly is promised?', {
    check: text => (text === '' ? 'say in a few words what they will get' : undefined),
  });
  const scoping =
    work.scoping ?? (yield* askAssessment(context, { needed: mustBeScoped(context, promisedFor(work, first)) }));
  const date = yield* askAgain(context, { ...work, ...(scoping === undefined ? {} : { scoping }) }, first, fixed);
  const commitment = newCommitment({ date, to, scope, fixed }, former, world.today);
  const item: Item = { ...work, commitment, ...(scoping === undefined ? {} : { scoping }) };
  const revision = new Revision(team);
  revision.change(placed, item);
  const asked = yetToAgree(context, revision);
  const end = asked.length === 0 ? [] : [endToAgreeOn(context, asked)];
  return outcomeOf(context, {
    act: 'promise',
    news: [...end, { event: { kind: 'promised', title: work.title, people: to, date, scope, asked }, to }],
    asked,
    edits: revision.edits,
    remarks: whenToStart(context, item, date),
  });
}

/** Those who have not agreed yet that an earlier promise ended. */
const yetToAgree = (context: ActionContext, { content }: Revision): readonly string[] =>
  needsOf(context, content, ['commitment-dropped']).flatMap(({ requirement: { missing } }) =>
    missing.flatMap(one => (one.kind === 'approved_by' ? one.who : [])),
  );

const endToAgreeOn = (context: ActionContext, to: readonly string[]): Happening => {
  const date = standingAtBase(context)?.work.commitment?.date ?? '';
  return { event: { kind: 'end-not-agreed', title: context.placed.work.title, date }, to };
};

/** A day that is out of reach once somebody has said how long the work takes. */
function* askAgain(context: ActionContext, item: Item, date: Day, isFixed: boolean): Script<Day> {
  const problem = dateProblem(context, item, date, isFixed);
  if (problem === undefined) return date;
  return yield* askDay('date', `${problem}. Which date is promised, then?`, {
    check: day => dateProblem(context, item, day, isFixed),
  });
}

function* moveDate(context: ActionContext, placed: OpenItem, commitment: Commitment): Script<ActionOutcome> {
  const { work } = placed;
  const fixed = yield* askYesNo('fixed', 'Is the date outside our control?', { default: commitment.fixed === true });
  const first = yield* askDay('date', 'Which date is promised now?', {
    notes: [`Until now: ${commitment.date}, to ${listed(commitment.to)}.`],
    // A promise that was out of reach before need not be within reach after it moved back.
    check: day => dateProblem(context, work, day, fixed || !isBefore(day, commitment.date)),
  });
  const scope = yield* askText('scope', 'Is something else promised as well?', { default: '' });
  const isNear = mustBeScoped(context, promisedFor(work, first)) && !mustBeScoped(context, work);
  const scoping = work.scoping ?? (yield* askAssessment(context, { needed: isNear }));
  const item: Item = { ...work, ...(scoping === undefined ? {} : { scoping }) };
  const date = yield* askAgain(context, item, first, fixed || !isBefore(first, commitment.date));
  return yield* renegotiate(context, commitment, {
    act: 'promise-anew',
    date,
    ...(scope === '' ? {} : { scope }),
    scoping,
    fixed: fixed || commitment.fixed === true ? fixed : undefined,
    remarks: whenToStart(context, { ...item, commitment: { ...commitment, date } }, date),
    news: step => [
      ...movedNews(context, commitment, date)(step),
      ...(scope === '' ? [] : [{ event: { kind: 'rescoped-as-well', scope } } as const]),
    ],
  });
}

/** From the day that is on record to the one that is promised now. */
const movedNews =
  (context: ActionContext, { to: people, date: known }: Commitment, date: Day) =>
  (step: Pick<PromiseChange, 'date'>): readonly Happening[] => {
    const then = standingAtBase(context)?.work.commitment;
    // A move that somebody recorded by hand is one, too, while somebody has to agree to it.
    const isMissing = known === date && isLive(then) && lacksRecord(context, 'commitment-date');
    const from = step.date?.from ?? (isMissing ? then.date : known);
    return [{ event: { kind: 'promise-moved', title: context.placed.work.title, people, from, date } }];
  };
