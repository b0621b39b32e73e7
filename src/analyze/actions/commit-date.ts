import { askDay, askText, askYesNo } from '../../engine/questions/ask.ts';
import { askPeople, calledBy } from '../../engine/questions/people.ts';
import { UsageError } from '../../model/host.ts';
import type { Commitment, Item, PromiseChange } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isAfter, isBefore } from '../../model/time/day.ts';
import { listed } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';
import { renewed } from '../triage/promise.ts';
import { earliestFinish, isTooLate, promisedFor, startSum } from '../triage/scoping.ts';
import { quoted } from '../triage/words.ts';
import type { Matter, OpenPlace } from './action-context.ts';
import { openItem, standingAtBase } from './action-context.ts';
import type { DeedOutcome } from './action-outcome.ts';
import { needsOf, owes } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf } from './outcome.ts';
import { promisedWords } from './promised.ts';
import { renegotiate } from './renegotiate.ts';
import { Revision } from './revision.ts';
import { askScoping, mustBeScoped } from './scoped.ts';

/** Why nobody says to whom it is promised where a promise stands, and what to do instead; undefined where none does. */
export const toProblem = ({ placed: { id, work } }: Matter): string | undefined =>
  isLive(work.commitment)
    ? `${id} is promised to ${listed(work.commitment.to)} already, and moving the date leaves that as it is: leave out --to. \`plan withdraw ${id} --from NAME\` ends it for one of them.`
    : undefined;

/** Promises a date to somebody outside the team, or moves a promise that stands to another. */
export function* commitDate(matter: Matter): Script<DeedOutcome> {
  const { commitment } = matter.placed.work;
  const stays = matter.placed.place === 'closed' || matter.placed.place === 'backlog';
  if (stays && isLive(commitment) && owes(matter, 'commitment-date')) return yield* recordDate(matter, commitment);
  const placed = openItem(matter);
  const { id, work } = placed;
  if (placed.place === 'backlog')
    throw new UsageError(
      `${id} stands in the backlog, where nothing is promised; queue it first: \`plan move ${id} coming_soon\`.`,
    );
  return isLive(work.commitment) ? yield* moveDate(matter, placed, work.commitment) : yield* promise(matter, placed);
}

/** Where no promise moves any more, or none should stand: only the record of a day that stands there. */
function* recordDate(matter: Matter, commitment: Commitment): Script<DeedOutcome> {
  const { id, place } = matter.placed;
  const date = yield* askDay('date', 'Which date is promised?', {
    check: day =>
      day === commitment.date
        ? undefined
        : `${id} is ${place === 'closed' ? 'closed' : 'in the backlog'}; what can be recorded is the day that stands there, ${commitment.date}`,
  });
  return yield* renegotiate(matter, commitment, {
    verb: 'record the promise of',
    date,
    news: movedNews(matter, commitment, date),
  });
}

/** Why a day cannot be promised; undefined where it can. */
const dateProblem = ({ world, team }: Matter, item: Item, day: Day, isFixed: boolean): string | undefined => {
  const { target_date: target, started, commitment } = item;
  const stands = isLive(commitment) && commitment.date === day;
  if (stands || isBefore(day, world.today)) return undefined;
  if (target !== undefined && isAfter(target, day))
    return `its target is ${target}, and the target cannot be later; \`plan retarget ${item.id} DATE\` moves it`;
  const judged = { item, world, team };
  if (isFixed || started !== undefined || target !== undefined || !isTooLate(judged, day)) return undefined;
  const earliest = earliestFinish(judged);
  return `${startSum(judged, day)}${earliest === undefined ? '' : `; the earliest that could be kept is ${earliest}`}`;
};

/** What the team should know of scoped work that still has to start. */
const whenToStart = ({ team, world }: Matter, item: Item, date: Day): readonly string[] =>
  item.scoping === undefined || item.started !== undefined ? [] : [`${startSum({ item, team, world }, date)}.`];

type OpenItem = Placed<Item> & { readonly place: OpenPlace };

function* promise(matter: Matter, placed: OpenItem): Script<DeedOutcome> {
  const { world, team } = matter;
  const { work } = placed;
  const former = work.commitment;
  const fixed = yield* askYesNo('fixed', 'Is the date outside our control?', { default: false });
  const first = yield* askDay('date', 'Which date is promised?', {
    earliest: world.today,
    check: day => dateProblem(matter, work, day, fixed),
  });
  const to = yield* askPeople('to', 'Who is it promised to?', world, { atLeastOne: true });
  const scope = yield* askText('scope', 'What exactly is promised?', {
    check: text => (text === '' ? 'say in a few words what they will get' : undefined),
  });
  const scoping =
    work.scoping ?? (yield* askScoping(matter, { needed: mustBeScoped(matter, promisedFor(work, first)) }));
  const date = yield* askAgain(matter, { ...work, ...(scoping === undefined ? {} : { scoping }) }, first, fixed);
  const commitment: Commitment = {
    date,
    to: [...to],
    scope,
    ...(fixed ? { fixed } : former?.fixed === undefined ? {} : { fixed: false }),
    changes: former === undefined ? [] : [...former.changes, renewed(former, date, scope, world.today)],
  };
  const item: Item = { ...work, commitment, ...(scoping === undefined ? {} : { scoping }) };
  const revision = new Revision(team);
  revision.change(placed, item);
  const what = promisedWords(scope);
  const asked = yetToAgree(matter, revision);
  const end = asked.length === 0 ? [] : [endToAgreeOn(matter, asked)];
  return outcomeOf(matter, {
    verb: 'promise',
    news: [
      ...end,
      {
        sentence: `${quoted(work)} is promised to ${listed(to.map(who => calledBy(who, world)))} for ${date}: ${what}.`,
        told: who =>
          asked.includes(who)
            ? `We would like to promise ${quoted(work)} to you for ${date} instead: ${what}.`
            : `${quoted(work)} is promised to you for ${date}: ${what}.`,
        to,
      },
    ],
    asked,
    edits: revision.edits,
    remarks: whenToStart(matter, item, date),
  });
}

/** Those who have not agreed yet that an earlier promise ended. */
const yetToAgree = (matter: Matter, { content }: Revision): readonly string[] =>
  needsOf(matter, content, ['commitment-dropped']).flatMap(({ requirement: { owed } }) =>
    owed.flatMap(one => (one.kind === 'approved_by' ? one.who : [])),
  );

const endToAgreeOn = (matter: Matter, to: readonly string[]): Happening => {
  const { work } = matter.placed;
  const day = standingAtBase(matter)?.work.commitment?.date ?? '';
  return {
    sentence: `Not everybody has agreed yet that its promise for ${day} ends.`,
    told: () => `We would like to take back the promise of ${quoted(work)} for ${day}.`,
    to,
  };
};

/** A day that is out of reach once somebody has said how long the work takes. */
function* askAgain(matter: Matter, item: Item, date: Day, isFixed: boolean): Script<Day> {
  const problem = dateProblem(matter, item, date, isFixed);
  if (problem === undefined) return date;
  return yield* askDay('date', `${problem}. Which date is promised, then?`, {
    check: day => dateProblem(matter, item, day, isFixed),
  });
}

function* moveDate(matter: Matter, placed: OpenItem, commitment: Commitment): Script<DeedOutcome> {
  const { work } = placed;
  const fixed = yield* askYesNo('fixed', 'Is the date outside our control?', { default: commitment.fixed === true });
  const first = yield* askDay('date', 'Which date is promised now?', {
    notes: [`Until now: ${commitment.date}, to ${listed(commitment.to)}.`],
    // A promise that was out of reach before need not be within reach after it moved back.
    check: day => dateProblem(matter, work, day, fixed || !isBefore(day, commitment.date)),
  });
  const scope = yield* askText('scope', 'Is something else promised as well?', { default: '' });
  const isNear = mustBeScoped(matter, promisedFor(work, first)) && !mustBeScoped(matter, work);
  const scoping = work.scoping ?? (yield* askScoping(matter, { needed: isNear }));
  const item: Item = { ...work, ...(scoping === undefined ? {} : { scoping }) };
  const date = yield* askAgain(matter, item, first, fixed || !isBefore(first, commitment.date));
  const what = promisedWords(scope);
  return yield* renegotiate(matter, commitment, {
    verb: 'promise anew',
    date,
    ...(scope === '' ? {} : { scope }),
    scoping,
    fixed: fixed || commitment.fixed === true ? fixed : undefined,
    remarks: whenToStart(matter, { ...item, commitment: { ...commitment, date } }, date),
    news: step => [
      ...movedNews(matter, commitment, date)(step),
      ...(scope === ''
        ? []
        : [
            {
              sentence: `What is promised is now: ${what}.`,
              wish: () => `change what is promised. It would be: ${what}`,
            },
          ]),
    ],
  });
}

/** From the day that is on record to the one that is promised now. */
const movedNews =
  (matter: Matter, commitment: Commitment, date: Day) =>
  (step: Pick<PromiseChange, 'date'>): readonly Happening[] => {
    const { world, placed } = matter;
    const title = quoted(placed.work);
    const to = listed(commitment.to.map(who => calledBy(who, world)));
    const then = standingAtBase(matter)?.work.commitment;
    // A move that somebody recorded by hand is one, too, while somebody has to agree to it.
    const isOwed = commitment.date === date && isLive(then) && owes(matter, 'commitment-date');
    const from = step.date?.from ?? (isOwed ? then.date : commitment.date);
    const since = from === date ? '' : ` now, no longer for ${from}`;
    return [
      {
        sentence: `${title} is promised to ${to} for ${date}${since}.`,
        told: () => `${title} is promised for ${date}${since}.`,
        wish: () => `move the promise of ${title}${from === date ? '' : ` from ${from}`} to ${date}`,
      },
    ];
  };
