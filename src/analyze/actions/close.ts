import { askChoice, askDay, askNames, askText } from '../../engine/questions/ask.ts';
import { itemNamed } from '../../engine/world/find.ts';
import { UsageError } from '../../model/host.ts';
import type { ClosedItem, Commitment, Item } from '../../model/item.ts';
import { idIn, isLive, OUTCOMES } from '../../model/item.ts';
import type { Choice, Script } from '../../model/question.ts';
import type { Placed } from '../../model/world.ts';
import type { ActionContext, OpenPlace } from './action-context.ts';
import { closedItem, openItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { closingRecord, completion } from './complete.ts';
import { needsOf } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf, promiseChange } from './outcome.ts';
import { withEntry } from './promised.ts';
import type { Recorded } from './record.ts';
import { askHeard, askRecord, UNRECORDED } from './record.ts';
import { Revision } from './revision.ts';

type Outcome = (typeof OUTCOMES)[number];

const KINDS = ['place', 'commitment-dropped'] as const;

/** Closes work, with the closing record; a promise that it does not keep is withdrawn in the same edit. */
export function* close(context: ActionContext): Script<ActionOutcome> {
  const closed = closedItem(context);
  if (closed !== undefined) return yield* completeClosing(context, closed);
  const placed = openItem(context);
  const { work } = placed;
  const { today } = context.world;
  const outcome = yield* askOutcome(context, placed);
  const on = yield* askDay('on', 'On which day?', {
    default: today,
    check: day => {
      if (day > today) return `${day} has not come yet`;
      return day < today && work.started !== undefined && day < work.started
        ? `it started on ${work.started}, and cannot end earlier`
        : undefined;
    },
  });
  const promise = outcome !== 'delivered' && isLive(work.commitment) ? work.commitment : undefined;
  const revise = (recorded: Recorded, replacedBy: readonly string[] = []): Revision => {
    const commitment = promise && withEntry(promise, promiseChange(today, { withdrawn: true }, recorded));
    const revision = new Revision(context.team);
    revision.close(placed, {
      ...work,
      ...(commitment === undefined ? {} : { commitment }),
      ...closingOf(outcome, on, recorded),
      replaced_by: [...replacedBy],
    });
    return revision;
  };
  const needs = needsOf(context, revise(UNRECORDED).content, KINDS);
  const recorded = outcome === 'delivered' ? yield* askDelivered() : yield* askRecord(context, needs);
  const replacedBy = yield* askReplacements(context);
  return outcomeOf(context, {
    act: 'close',
    news: [ending(work, outcome, promise), ...ended(promise)],
    edits: revise(recorded, replacedBy).edits,
    recorded,
  });
}

const WORDS: { readonly [O in Outcome]: string } = {
  delivered: 'is delivered',
  dropped: 'is dropped',
  wont_fix: 'will not be done',
};

/** Whoever was promised it has to hear which work it is. */
const ending = ({ title }: Item | ClosedItem, outcome: Outcome, promise: Commitment | undefined): Happening => ({
  event: { kind: 'closed', title, outcome },
  to: promise?.to ?? [],
});

const closingOf = (outcome: Outcome, on: string, { reason, informed, approvedBy, link }: Recorded) => {
  const record = {
    closed_on: on,
    informed: [...informed],
    approved_by: [...approvedBy],
    ...(link === undefined ? {} : { link }),
  };
  if (outcome !== 'delivered') return { outcome, ...record, reason: reason ?? '' };
  return { outcome, ...record, ...(reason === undefined ? {} : { reason }) };
};

const ended = (promise: Commitment | undefined): readonly Happening[] =>
  promise === undefined
    ? []
    : [{ event: { kind: 'ends-with-work', people: promise.to, date: promise.date }, to: promise.to }];

/** What was started or queued is dropped; what never was is not to be done. */
function* askOutcome(context: ActionContext, placed: Placed<Item> & { readonly place: OpenPlace }): Script<Outcome> {
  const { place, work, id } = placed;
  const wasPlanned = place !== 'backlog' || work.started !== undefined;
  const choices: readonly (Choice & { readonly value: Outcome })[] = [
    { value: 'delivered', label: 'It is delivered' },
    { value: 'dropped', label: 'It is dropped' },
    { value: 'wont_fix', label: "It was never started or queued, and we won't do it" },
  ];
  return yield* askChoice('outcome', 'How does it end?', choices, {
    check: outcome => {
      if (outcome === 'wont_fix' && wasPlanned)
        return `${id} ${place === 'coming_soon' ? 'is queued' : 'was started'}, so it is dropped; wont_fix is what never was`;
      return outcome === 'dropped' && !wasPlanned && !wasOnceQueued(context)
        ? `${id} was never started or queued, so there is nothing to drop; it is closed with \`--outcome wont_fix\``
        : undefined;
    },
  });
}

/** As far as the plan, its base and the decision log know: only what is queued, or was, is promised. */
const wasOnceQueued = (context: ActionContext): boolean => {
  const { world, placed } = context;
  const isPlanned = (place: string | undefined) => place === 'coming_soon' || place === 'in_progress';
  return (
    placed.work.commitment !== undefined ||
    isPlanned(standingAtBase(context)?.place) ||
    world.decisions.some(({ content }) =>
      content.some(({ item, from, to }) => idIn(item) === placed.id && (isPlanned(from) || isPlanned(to))),
    )
  );
};

function* askDelivered(): Script<Recorded> {
  const reason = yield* askText('reason', 'Anything to say for the record?', { default: '' });
  return reason === '' ? UNRECORDED : { ...UNRECORDED, reason };
}

function* askReplacements({ world, placed }: ActionContext): Script<readonly string[]> {
  return yield* askNames('replaced_by', 'Which items take its place?', {
    default: '',
    check: names => {
      const stranger = names.find(name => {
        const found = itemNamed(world, name);
        return found.kind !== 'found' || found.placed.work.id === undefined || found.placed.id === placed.id;
      });
      return stranger === undefined ? undefined : `${stranger} is no other item of the plan`;
    },
  });
}

/** Work that somebody closed by hand may lack part of its record. */
function* completeClosing(context: ActionContext, placed: Placed<ClosedItem>): Script<ActionOutcome> {
  const { work, id } = placed;
  const needs = needsOf(context, context.team.content, KINDS);
  const ends = `${id} is closed already: ${WORDS[work.outcome].replace(/^is /, '')}, on ${work.closed_on}`;
  if (needs.length === 0 && standingAtBase(context)?.place === 'closed') throw new UsageError(`${ends}.`);
  yield* askChoice(
    'outcome',
    'How does it end?',
    OUTCOMES.map(value => ({ value, label: WORDS[value] })),
    { default: work.outcome, check: outcome => (outcome === work.outcome ? undefined : ends) },
  );
  const promise = needs.some(({ what }) => what.kind === 'commitment-dropped') ? work.commitment : undefined;
  const isLeft = isLive(promise);
  const heard = isLeft || needs.length === 0 ? {} : yield* askHeard(context, needs);
  const recorded = isLeft ? yield* askRecord(context, needs, work.reason) : { ...UNRECORDED, ...heard };
  const revision = new Revision(context.team);
  if (isLeft)
    revision.changeClosed(placed, {
      ...work,
      commitment: withEntry(promise, promiseChange(context.world.today, { withdrawn: true }, recorded)),
    });
  const record = closingRecord(context);
  const completed = record === undefined ? [] : completion(record, recorded).edits;
  return outcomeOf(context, {
    act: 'close',
    news: [ending(work, work.outcome, isLeft ? promise : undefined), ...(isLeft ? ended(promise) : [])],
    edits: [...completed, ...revision.edits],
    recorded,
  });
}
