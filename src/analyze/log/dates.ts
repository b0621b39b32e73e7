import { targetWay } from '../../engine/changes/way.ts';
import type { ChangeStep, Matching } from '../../engine/history/matching.ts';
import type { Kept } from '../../engine/history/records.ts';
import { recordOfChange, recordOfDecision, together } from '../../engine/history/records.ts';
import type { Decision } from '../../model/files/team.ts';
import type { Commitment } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import { decided } from './decided.ts';
import type { ItemEvent, ItemEventFact } from './item-event.ts';
import type { Told } from './told.ts';
import { byDay, happening, onlyRecorded } from './told.ts';

/** Every date that an item was asked for, aimed at or promised for, and what became of it. */
export const datesOf = (
  told: readonly Told[],
  decisions: readonly Kept<Decision>[],
  matching: Matching,
): readonly ItemEvent[] => {
  const shown = told
    .filter((one, index) => !repeatsTarget(one, told.slice(0, index)))
    .flatMap(one => happeningsOf(one, matching));
  const { date, scope, withdrawals } = matching.rest();
  return byDay([
    ...shown,
    ...decisions.flatMap(answerOf),
    ...date.map(step => onlyRecorded(moved(step), recordOfChange(step.kept))),
    ...scope.map(step => onlyRecorded(rescoped(step), recordOfChange(step.kept))),
    ...withdrawals.map(kept => onlyRecorded(WITHDRAWN, recordOfChange(kept))),
  ]);
};

/** What left progress for the queue, and is then closed, says again what it aimed at. */
const repeatsTarget = ({ change: { what, after } }: Told, earlier: readonly Told[]): boolean =>
  what.kind === 'target' &&
  what.from === undefined &&
  after?.place === 'closed' &&
  earlier.some(({ change }) => change.before?.work.target_date === what.to);

const happeningsOf = (told: Told, matching: Matching): readonly ItemEvent[] => {
  const { commit, change } = told;
  const { what } = change;
  switch (what.kind) {
    case 'added':
      return change.after === undefined
        ? []
        : [...fromTheStart(withoutDuty(told), change.after.work, matching), ...closing(told)];
    case 'place':
      return closing(told);
    case 'promised':
      return change.before === undefined ? [] : promise(told, what.commitment, matching);
    case 'commitment-date': {
      const run = matching.run('date', what.from, what.to, commit);
      return run.length === 0 ? [happening(told, what)] : run.map(step => recorded(told, moved(step), step));
    }
    case 'commitment-scope': {
      const run = matching.run('scope', what.from, what.to, commit);
      return run.length === 0 ? [happening(told, what)] : run.map(step => recorded(told, rescoped(step), step));
    }
    case 'commitment-dropped': {
      const kept = what.how === 'withdrawn' ? matching.withdrawal() : undefined;
      const ended = { kind: 'promise-ended', how: what.how, date: change.before?.work.commitment?.date } as const;
      return [happening(told, ended, kept && recordOfChange(kept))];
    }
    case 'target': {
      const { from, to } = what;
      if (from === undefined || to === undefined) return [happening(told, what)];
      const way = targetWay(from, to);
      return [happening(told, what, decided(told, way, matching.decisions(way, commit), matching))];
    }
    case 'commitment-to': {
      const entries = what.left.length === 0 ? [] : matching.leaving(commit);
      return [happening(told, what, together(entries.map(recordOfChange)))];
    }
    case 'asked':
      return [happening(told, what)];
    default:
      return [];
  }
};

/** The dates that new work came with. */
const fromTheStart = (told: Told, work: Position['work'], matching: Matching): readonly ItemEvent[] => {
  const { asked, commitment, target_date: target } = work;
  return [
    ...(asked === undefined ? [] : [happening(told, { kind: 'asked', from: undefined, to: asked })]),
    ...(commitment === undefined ? [] : promise(told, commitment, matching)),
    ...(target === undefined ? [] : [happening(told, { kind: 'target', from: undefined, to: target })]),
  ];
};

const closing = (told: Told): readonly ItemEvent[] => {
  const work = told.change.after?.work;
  if (work === undefined || !('outcome' in work)) return [];
  const { outcome, closed_on: on, commitment } = work;
  const promised = isLive(commitment) ? commitment.date : undefined;
  return [{ ...happening(withoutDuty(told), { kind: 'closed', outcome, on, promised }), day: on }];
};

/** What a move needs is said where it stands. */
const withoutDuty = (told: Told): Told => ({ ...told, change: { ...told.change, requirement: undefined } });

/** A promise that comes with entries was made before, and as the first of them say that it was. */
const promise = (told: Told, commitment: Commitment, matching: Matching): readonly ItemEvent[] => {
  const dates = matching.brought('date', told.commit);
  const scopes = matching.brought('scope', told.commit);
  const steps = [...dates, ...scopes];
  const first = {
    ...commitment,
    date: dates[0]?.from ?? commitment.date,
    scope: scopes[0]?.from ?? commitment.scope,
    changes: [],
  };
  const made = happening(told, { kind: 'promised', commitment: first });
  const earliest = [told.day, ...steps.map(({ kept }) => kept.entry.on)].sort()[0] ?? told.day;
  return [
    { ...made, day: earliest, atLeast: made.atLeast || steps.length > 0 },
    ...dates.map(step => recorded(told, moved(step), step)),
    ...scopes.map(step => recorded(told, rescoped(step), step)),
  ];
};

/** Of a run, a step that only changed the words had to be told, whatever its others need. */
const recorded = (told: Told, what: ItemEventFact, { kept }: ChangeStep): ItemEvent => {
  const { change } = told;
  const isWording = what.kind === 'commitment-scope' && what.wordingOnly && change.requirement !== undefined;
  const requirement = isWording ? { ...change.requirement, need: 'inform' as const } : change.requirement;
  return happening({ ...told, change: { ...change, requirement } }, what, recordOfChange(kept));
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
  return [onlyRecorded({ kind: 'answered', offered }, recordOfDecision(kept))];
};
