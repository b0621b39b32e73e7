import type { ItemChange } from '../../../engine/changes/change.ts';
import { isBare } from '../../../engine/changes/runs.ts';
import type { Way } from '../../../engine/changes/way.ts';
import { leadsStraight, onTheWay, placeWay, targetWay } from '../../../engine/changes/way.ts';
import type { Kept, Records } from '../../../engine/history/records.ts';
import type { Decision, Team } from '../../../model/files/team.ts';
import type { Commitment, PromiseChange } from '../../../model/item.ts';
import { sameScope } from '../../../model/scope.ts';
import type { Position, Snapshot } from '../../../model/snapshot.ts';
import type { LocatedChange, PlanHistory } from './plan-history.ts';

/** A change as if what was put on record later had come with it. */
export interface Reconstruction {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** Records that then speak of nothing else. */
  readonly takes: readonly object[];
}

export interface ItemRecords {
  readonly planHistory: PlanHistory;
  readonly changes: readonly LocatedChange[];
  readonly records: Records;
  /** Records that settled other changes. */
  readonly used: ReadonlySet<object>;
}

/** A change, or several of one kind that lead on from one another. */
export interface ChangeRun {
  readonly first: LocatedChange;
  readonly last: LocatedChange;
}

export const reconstructionsOf = (known: ItemRecords, run: ChangeRun): readonly Reconstruction[] => {
  const { snapshots } = known.planHistory;
  const before = snapshots[run.first.at - 1]?.snapshot;
  const after = snapshots[run.last.at]?.snapshot;
  if (before === undefined || after === undefined) return [];
  switch (run.last.change.requirement?.record) {
    case 'changes':
      return promiseReconstructions(known, run, before);
    case 'decisions':
      return decisionReconstructions(known, run, before, after);
    case 'closing':
      return decisionReconstructions(known, run, before, withClosing(known, run, after));
    case undefined:
      return [];
  }
};

/** The promise alone, with the entries of `changes` up to each of them, since it is the last that leads to what is promised. */
const promiseReconstructions = (known: ItemRecords, run: ChangeRun, before: Snapshot): readonly Reconstruction[] => {
  const { what, after } = run.last.change;
  const then = run.first.change.before;
  const commitment = what.kind === 'commitment-dropped' ? then?.work.commitment : after?.work.commitment;
  if (then === undefined || commitment === undefined) return [];
  const entries = known.records.changes
    .filter(kept => !isOfAnother(kept, known, run, speaksOf))
    .filter(({ entry, commit }) => what.kind !== 'commitment-to' || commit === run.last.commit || isBare(entry))
    .map(({ entry }) => entry);
  return [[], ...entries.map((_, index) => entries.slice(0, index + 1))]
    .map(changes => ({
      before,
      after: withWork(before, then, { commitment: { ...commitment, changes } }),
      takes: changes.slice(-1),
    }))
    .filter(({ takes }) => takes.every(entry => !known.used.has(entry)));
};

const speaksOf = (entry: PromiseChange, { what }: ItemChange): boolean => {
  switch (what.kind) {
    case 'commitment-date':
      return entry.date?.from === what.from || entry.date?.to === what.to;
    case 'commitment-scope':
      return (
        entry.scope !== undefined && (sameScope(entry.scope.from, what.from) || sameScope(entry.scope.to, what.to))
      );
    case 'commitment-dropped':
      return entry.withdrawn === true;
    default:
      return isBare(entry);
  }
};

/** With the decisions that came with it, and then with one more each time of those that came later and lead the same way. */
const decisionReconstructions = (
  known: ItemRecords,
  run: ChangeRun,
  before: Snapshot,
  after: Snapshot,
): readonly Reconstruction[] => {
  const { planHistory, records, used } = known;
  const { change, at } = run.last;
  const own = records.decisions.filter(({ commit }) => isWithin(run, planHistory.indexOf(commit)));
  const late = leadingAlong(
    run,
    records.decisions.filter(
      kept => planHistory.indexOf(kept.commit) > at && !used.has(kept.entry) && !isOfAnother(kept, known, run, leadsTo),
    ),
  );
  const team = change.after?.team ?? '';
  return [[], ...late.map((_, index) => late.slice(0, index + 1))].map(more => {
    const takes = more.map(({ entry }) => entry);
    const content = [...own.map(({ entry }) => entry), ...takes];
    return { before: { ...before, decisions: [] }, after: { ...after, decisions: [{ team, content }] }, takes };
  });
};

/** Those that lead the whole way; of a target also those that do so together, where none does alone. */
const leadingAlong = ({ first, last }: ChangeRun, decisions: readonly Kept<Decision>[]): readonly Kept<Decision>[] => {
  const way = wayOf(first.change, last.change);
  const straight = decisions.filter(({ entry }) => leadsStraight(way, entry));
  return straight.length > 0 || last.change.what.kind !== 'target'
    ? straight
    : onTheWay(decisions, way, ({ entry }) => entry);
};

const leadsTo = (decision: Decision, change: ItemChange): boolean => leadsStraight(wayOf(change, change), decision);

/** From where one change began to where another of its kind ended. */
const wayOf = (first: ItemChange, last: ItemChange): Way =>
  first.what.kind === 'target' && last.what.kind === 'target'
    ? targetWay(first.what.from ?? '', last.what.to ?? '')
    : placeWay(first.before, last.after, last.requirement?.key === 'queue-jumped');

const isWithin = ({ first, last }: ChangeRun, at: number): boolean => at >= first.at && at <= last.at;

/** True for a record that came with another change of the kind, which it is enough for. */
const isOfAnother = <Entry>(
  { entry, commit }: Kept<Entry>,
  { changes }: ItemRecords,
  run: ChangeRun,
  speaks: (entry: Entry, change: ItemChange) => boolean,
): boolean =>
  changes.some(
    ({ change, ...passage }) =>
      passage.commit === commit &&
      !isWithin(run, passage.at) &&
      change.what.kind === run.last.change.what.kind &&
      change.requirement?.key === run.last.change.requirement?.key &&
      (change.requirement?.missing ?? []).every(({ kind }) => kind !== 'entry') &&
      speaks(entry, change),
  );

/** As the closed item was last seen. */
const withClosing = ({ records }: ItemRecords, { last }: ChangeRun, after: Snapshot): Snapshot => {
  const closed = records.closings.get(last.commit?.id ?? '');
  if (closed === undefined || last.change.after === undefined) return after;
  const { informed, approved_by } = closed;
  return withWork(after, last.change.after, { informed, approved_by });
};

interface Patch {
  readonly commitment?: Commitment;
  readonly informed?: string[];
  readonly approved_by?: string[];
}

/** The same plan, but for some fields of one item. */
const withWork = (
  { teams, archives, ...snapshot }: Snapshot,
  { id, team, archive }: Position,
  patch: Patch,
): Snapshot => {
  const patched = <Work extends Position['work']>(list: readonly Work[]) =>
    list.map(work => (work.id === id ? { ...work, ...patch } : work));
  const inPlan = (content: Team): Team => ({
    ...content,
    in_progress: patched(content.in_progress),
    coming_soon: patched(content.coming_soon),
    backlog: patched(content.backlog),
    inbox: patched(content.inbox),
    closed: patched(content.closed),
  });
  return {
    ...snapshot,
    teams: teams.map(file =>
      archive === undefined && file.id === team ? { ...file, content: inPlan(file.content) } : file,
    ),
    archives: archives.map((file, index) =>
      archive === index ? { ...file, content: { ...file.content, closed: patched(file.content.closed) } } : file,
    ),
  };
};
