import type { OutcomeEvent, WaitingAt } from '../../engine/edits/outcome-event.ts';
import { askChoice, askText } from '../../engine/questions/ask.ts';
import { othersInQueue, tookItsPlace } from '../../engine/questions/queue.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Position } from '../../model/snapshot.ts';
import { titleOf } from '../../model/words/title.ts';
import { listed, nearest } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import type { ActionContext, OpenPlace } from './action-context.ts';
import { forNewValue, openItem, standingAtBase, workIn } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { needsOf } from './needs.ts';
import { decisionOn, outcomeOf } from './outcome.ts';
import { askNeeds } from './record-needs.ts';
import { Revision } from './revision.ts';
import { askWhatLeaves, noRoom } from './room.ts';

type Waiting = Exclude<OpenPlace, 'in_progress'>;

/** Why a place is none that work is moved to, and what to do instead; undefined for those that are. */
export const placeProblem = (place: string, item: string): string | undefined => {
  switch (place) {
    case 'coming_soon':
    case 'backlog':
      return undefined;
    case 'in_progress':
      return `\`plan start ${item} --target DATE\` starts work`;
    case 'closed':
      return `\`plan close ${item} --outcome OUTCOME\` closes work`;
    case 'queue':
      return 'the queue is called coming_soon';
    case 'inbox':
      return 'the inbox is for new work that nobody has looked at yet';
    default: {
      const meant = nearest(place, ['coming_soon', 'backlog']);
      return `${place} is no place; ${meant === undefined ? 'work is moved to coming_soon or backlog' : `did you mean ${meant}?`}`;
    }
  }
};

/** Moves waiting work, or interrupts running work, with the decision that this needs. */
export function* move(of: ActionContext): Script<ActionOutcome> {
  const placed = openItem(of);
  // Only work in progress has a target date.
  const { target_date: _, ...work } = placed.work;
  const place = yield* askPlace(of, placed);
  const context = place === placed.place ? of : forNewValue(of);
  const needs = needsOf(context, moved(context, placed, { place, index: 0, work }).content, ['place', 'team']);
  const leaver = place === 'coming_soon' ? yield* askWhatLeaves(context, work) : undefined;
  const index = yield* askIndex(context, placed, place, { leaver, isMissing: needs.length > 0 });
  const revision = moved(context, placed, { place, index, work, leaver });
  const leaverNeeds = leaver === undefined ? [] : needsOf(context, revision.content, ['place'], leaver.id);
  const tookPlace = tookItsPlace(titleOf(work), context.world);
  const { recorded, fresh, edits, corrections } = yield* askNeeds(
    context,
    [...needs, ...leaverNeeds],
    needs.length === 0 ? tookPlace : undefined,
  );
  const own = fresh.some(({ item }) => item === placed.id) ? [decisionOn(context, place, recorded)] : [];
  const recordedOfLeaver = own.length === 0 ? recorded : { ...recorded, reason: tookPlace };
  const theirs =
    leaver !== undefined && fresh.some(({ item }) => item === leaver.id)
      ? [decisionOn({ ...context, placed: leaver }, 'backlog', recordedOfLeaver)]
      : [];
  const then = needs.length === 0 ? undefined : standingAtBase(context);
  const from = then?.team !== context.team.id ? placed : { work: placed.work, place: then.place, index: then.index };
  return outcomeOf(context, {
    act: place === 'backlog' ? 'put-to-backlog' : 'queue',
    news: [
      { event: eventOf(from, place, index) },
      ...(leaver === undefined
        ? []
        : [{ event: { kind: 'leaves-queue', title: leaver.work.title, to: 'backlog' } } as const]),
    ],
    edits: [...edits, ...revision.edits],
    decisions: [...theirs, ...own],
    corrections,
    recorded,
  });
}

function* askPlace(context: ActionContext, { work, id, place: now }: Placed<Item>): Script<Waiting> {
  const full = now === 'coming_soon' ? undefined : noRoom(context, work);
  return yield* askChoice<Waiting>(
    'place',
    'Where does it go?',
    [
      { value: 'coming_soon', label: 'In the coming-soon queue' },
      { value: 'backlog', label: 'In the backlog: no promises' },
    ],
    {
      check: place => {
        if (place === 'coming_soon') return full;
        return isLive(work.commitment)
          ? `${id} is promised to ${listed(work.commitment.to)} for ${work.commitment.date}, and a promise cannot wait in the backlog; \`plan withdraw ${id}\` ends it`
          : undefined;
      },
    },
  );
}

/** Where it goes, and what makes way for it. */
interface Destination {
  readonly place: Waiting;
  readonly index: number;
  readonly work: Item;
  readonly leaver?: Placed<Item> | undefined;
}

const moved = (
  { team }: ActionContext,
  placed: Placed<Item>,
  { place, index, work, leaver }: Destination,
): Revision => {
  const revision = new Revision(team);
  if (leaver !== undefined) revision.put(leaver, 'backlog', 0, leaver.work);
  revision.put(placed, place, index, work);
  return revision;
};

/** Work that was interrupted goes on first; other work comes last, unless somebody says better. */
function* askIndex(
  context: ActionContext,
  { place: now, index: current }: Placed<Item>,
  place: Waiting,
  { leaver, isMissing }: { readonly leaver: Placed<Item> | undefined; readonly isMissing: boolean },
): Script<number> {
  if (place === 'backlog') return now === 'backlog' ? current : context.team.backlog.length;
  const queue = othersInQueue(workIn(context)).filter(({ path }) => path !== leaver?.path);
  const places = queue.length + 1;
  const answer = yield* askText('at', 'At which place of the queue?', {
    notes: queue.map(({ work }, index) => `${index + 1}. ${titleOf(work)}`),
    // Who names the queue for queued work wants another place in it, or a record of how it came there.
    ...(now === 'coming_soon' && !isMissing ? {} : { default: String(usualPosition(now, current, places)) }),
    check: text =>
      /^[1-9]\d{0,3}$/.test(text) && Number(text) <= places
        ? undefined
        : `${text} is no place of the queue; take one from 1 to ${places}`,
  });
  return Number(answer) - 1;
}

const usualPosition = (now: Placed['place'], current: number, places: number): number => {
  if (now === 'in_progress') return 1;
  return now === 'backlog' ? places : current + 1;
};

/** Where it comes from. */
type Origin = Pick<Placed<Item>, 'work' | 'index'> & { readonly place: Position['place'] };

const eventOf = ({ work, place: now, index: current }: Origin, place: Waiting, index: number): OutcomeEvent => {
  const { title, commitment } = work;
  const at: WaitingAt = place === 'backlog' ? { place } : { place, position: index + 1 };
  if (now === place && (place === 'backlog' || current === index)) return { kind: 'waits-already', title, at };
  if (now !== 'in_progress') return { kind: 'moves', title, at };
  return { kind: 'interrupted', title, at, promisedFor: isLive(commitment) ? commitment.date : undefined };
};
