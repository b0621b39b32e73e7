import { targetWay } from '../../engine/changes/way.ts';
import type { ChangeStep, Matching } from '../../engine/history/matching.ts';
import type { Kept } from '../../engine/history/records.ts';
import { recordOfChange, recordOfDecision, together } from '../../engine/history/records.ts';
import type { Decision } from '../../model/files/team.ts';
import type { Commitment } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import type { DatedChange } from './dated-change.ts';
import { byDay, eventOf, recordedEvent } from './dated-change.ts';
import { decisionRecord } from './decision-record.ts';
import type { ItemEvent, ItemEventFact } from './item-event.ts';

/** Every date that an item was asked for, aimed at or promised for, and what became of it. */
export const datesOf = (
  changes: readonly DatedChange[],
  decisions: readonly Kept<Decision>[],
  matching: Matching,
): readonly ItemEvent[] => {
  const shown = changes
    .filter((one, index) => !repeatsTarget(one, changes.slice(0, index)))
    .flatMap(one => eventsOf(one, matching));
  const { date, scope, withdrawals } = matching.rest();
  return byDay([
    ...shown,
    ...decisions.flatMap(answerOf),
    ...date.map(step => recordedEvent(moved(step), recordOfChange(step.kept))),
    ...scope.map(step => recordedEvent(rescoped(step), recordOfChange(step.kept))),
    ...withdrawals.map(kept => recordedEvent(WITHDRAWN, recordOfChange(kept))),
  ]);
};

/** What left progress for the queue, and is then closed, says again what it aimed at. */
const repeatsTarget = ({ change: { what, after } }: DatedChange, earlier: readonly DatedChange[]): boolean =>
  what.kind === 'target' &&
  what.from === undefined &&
  after?.place === 'closed' &&
  earlier.some(({ change }) => change.before?.work.target_date === what.to);

const eventsOf = (dated: DatedChange, matching: Matching): readonly ItemEvent[] => {
  const { commit, change } = dated;
  const { what } = change;
  switch (what.kind) {
    case 'added':
      return change.after === undefined
        ? []
        : [...fromTheStart(withoutDuty(dated), change.after.work, matching), ...closing(dated)];
    case 'place':
      return closing(dated);
    case 'promised':
      return change.before === undefined ? [] : promise(dated, what.commitment, matching);
    case 'commitment-date':
      return stepEvents(dated, what, matching.run('date', what.from, what.to, commit), moved);
    case 'commitment-scope':
      return stepEvents(dated, what, matching.run('scope', what.from, what.to, commit), rescoped);
    case 'commitment-dropped':
      return [ending(dated, what.how, matching)];
    case 'target':
      return [targetEvent(dated, what, matching)];
    case 'commitment-to': {
      const entries = what.left.length === 0 ? [] : matching.leaving(commit);
      return [eventOf(dated, what, together(entries.map(recordOfChange)))];
    }
    case 'asked':
      return [eventOf(dated, what)];
    default:
      return [];
  }
};

/** The change by the steps of its entries; as a whole where it has none. */
const stepEvents = (
  dated: DatedChange,
  what: ItemEventFact,
  run: readonly ChangeStep[],
  factOf: (step: ChangeStep) => ItemEventFact,
): readonly ItemEvent[] =>
  run.length === 0 ? [eventOf(dated, what)] : run.map(step => recorded(dated, factOf(step), step));

type FactOf<Kind extends ItemEventFact['kind']> = Extract<ItemEventFact, { readonly kind: Kind }>;

const ending = (dated: DatedChange, how: FactOf<'promise-ended'>['how'], matching: Matching): ItemEvent => {
  const kept = how === 'withdrawn' ? matching.withdrawal() : undefined;
  const date = dated.change.before?.work.commitment?.date;
  return eventOf(dated, { kind: 'promise-ended', how, date }, kept && recordOfChange(kept));
};

const targetEvent = (dated: DatedChange, what: FactOf<'target'>, matching: Matching): ItemEvent => {
  const { from, to } = what;
  if (from === undefined || to === undefined) return eventOf(dated, what);
  const way = targetWay(from, to);
  return eventOf(dated, what, decisionRecord(dated, way, matching.decisions(way, dated.commit), matching));
};

/** The dates that new work came with. */
const fromTheStart = (dated: DatedChange, work: Position['work'], matching: Matching): readonly ItemEvent[] => {
  const { asked, commitment, target_date: target } = work;
  return [
    ...(asked === undefined ? [] : [eventOf(dated, { kind: 'asked', from: undefined, to: asked })]),
    ...(commitment === undefined ? [] : promise(dated, commitment, matching)),
    ...(target === undefined ? [] : [eventOf(dated, { kind: 'target', from: undefined, to: target })]),
  ];
};

const closing = (dated: DatedChange): readonly ItemEvent[] => {
  const work = dated.change.after?.work;
  if (work === undefined || !('outcome' in work)) return [];
  const { outcome, closed_on: on, commitment } = work;
  const promised = isLive(commitment) ? commitment.date : undefined;
  return [{ ...eventOf(withoutDuty(dated), { kind: 'closed', outcome, on, promised }), day: on }];
};

/** What a move needs is said where it stands. */
const withoutDuty = (dated: DatedChange): DatedChange => ({
  ...dated,
  change: { ...dated.change, requirement: undefined },
});

/** A promise that comes with entries was made before, and as the first of them say that it was. */
const promise = (dated: DatedChange, commitment: Commitment, matching: Matching): readonly ItemEvent[] => {
  const dates = matching.brought('date', dated.commit);
  const scopes = matching.brought('scope', dated.commit);
  const steps = [...dates, ...scopes];
  const first = {
    ...commitment,
    date: dates[0]?.from ?? commitment.date,
    scope: scopes[0]?.from ?? commitment.scope,
    changes: [],
  };
  const made = eventOf(dated, { kind: 'promised', commitment: first });
  const earliest = [dated.day, ...steps.map(({ kept }) => kept.entry.on)].sort()[0] ?? dated.day;
  return [
    { ...made, day: earliest, atLeast: made.atLeast || steps.length > 0 },
    ...dates.map(step => recorded(dated, moved(step), step)),
    ...scopes.map(step => recorded(dated, rescoped(step), step)),
  ];
};

/** Of a run, a step that only changed the words had to be told, whatever its others need. */
const recorded = (dated: DatedChange, what: ItemEventFact, { kept }: ChangeStep): ItemEvent => {
  const { change } = dated;
  const isWording = what.kind === 'commitment-scope' && what.wordingOnly && change.requirement !== undefined;
  const requirement = isWording ? { ...change.requirement, need: 'inform' as const } : change.requirement;
  return eventOf({ ...dated, change: { ...change, requirement } }, what, recordOfChange(kept));
};

const moved = ({ from, to }: ChangeStep): ItemEventFact => ({ kind: 'commitment-date', from, to });

const rescoped = ({ from, to, kept }: ChangeStep): ItemEventFact => ({
  kind: 'commitment-scope',
  from,
  to,
  wordingOnly: kept.entry.wording === true,
});

const WITHDRAWN = { kind: 'promise-ended', how: 'withdrawn', date: undefined } as const;

const answerOf = (kept: Kept<Decision>): readonly ItemEvent[] => {
  const { asked } = kept.entry;
  if (asked === undefined) return [];
  const offered = asked === 'declined' ? undefined : asked.slice('offered '.length);
  return [recordedEvent({ kind: 'answered', offered }, recordOfDecision(kept))];
};
