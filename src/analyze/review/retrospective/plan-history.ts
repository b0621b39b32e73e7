import type { ItemChange } from '../../../engine/changes/change.ts';
import { find, idsInOwnFiles } from '../../../engine/changes/positions.ts';
import type { Unread } from '../../../engine/changes/unread.ts';
import { changeLogOf } from '../../../engine/history/change-log.ts';
import type { History } from '../../../engine/history/history.ts';
import type { ChangeLog, LoggedChanges } from '../../../engine/history/logged-changes.ts';
import type { Records } from '../../../engine/history/records.ts';
import { recordsOf } from '../../../engine/history/records.ts';
import type { Commit } from '../../../model/repository.ts';
import type { Position, Snapshot } from '../../../model/snapshot.ts';
import { EMPTY_SNAPSHOT } from '../../../model/snapshot.ts';
import type { Day } from '../../../model/time/day.ts';

/** A history made ready to be asked where an item stood at any time. */
export interface PlanHistory {
  readonly extent: History['extent'];
  readonly changeLog: ChangeLog;
  /** Every version, and the plan as it is now at the end, whose commit is undefined. */
  readonly snapshots: readonly HistorySnapshot[];
  /** By the id that an item goes by now; its teams by their names of now. */
  readonly items: ReadonlyMap<string, ItemPositions>;
  /** Every change of an item, by the id that it goes by now, oldest first. */
  readonly changesOf: (id: string) => readonly LocatedChange[];
  /** The index of a commit's snapshot. */
  readonly indexOf: (commit: Commit | undefined) => number;
  /** What any version has on record about it. */
  readonly recordsOf: (id: string) => Records;
  /** What of the plan as it is now could not be read. */
  readonly unread: Unread | undefined;
}

/** A change, and the index of the snapshot that shows it first. */
export interface LocatedChange extends Pick<LoggedChanges, 'commit' | 'day'> {
  readonly at: number;
  /** Among all changes of the log. */
  readonly order: number;
  readonly change: ItemChange;
}

export interface HistorySnapshot {
  readonly snapshot: Snapshot;
  readonly commit: Commit | undefined;
}

/** Where an item stood from which snapshot on, oldest first. */
export type ItemPositions = readonly PositionStart[];

interface PositionStart {
  /** The index of the snapshot. */
  readonly at: number;
  /** Undefined: in no file. */
  readonly position: Position | undefined;
}

/** Commits of later days are told as of today: a document says the same on the day that it was written and ever after. */
export const planHistoryOf = (history: History, now: Snapshot, today: Day, unread?: Unread): PlanHistory => {
  const versions = history.versions.map(({ commit, snapshot }) =>
    commit.day <= today ? { commit, snapshot } : { commit: { ...commit, day: today }, snapshot },
  );
  const changeLog = changeLogOf({ ...history, versions }, now, today, unread);
  const snapshots = [...versions, { snapshot: now, commit: undefined }];
  const indexes = new Map(snapshots.map(({ commit }, index) => [commit?.id, index]));
  const indexOf = (commit: Commit | undefined) => indexes.get(commit?.id) ?? snapshots.length;
  const changes = changesIn(changeLog, indexOf);
  const changesOf = (id: string) => changes.get(id) ?? [];
  return {
    extent: history.extent,
    changeLog,
    snapshots,
    items: itemPositionsIn(snapshots, changeLog),
    changesOf,
    indexOf,
    recordsOf: id => {
      const ids = changesOf(id).flatMap(({ change: { item, before } }) => [item, before?.id ?? item]);
      return recordsOf({ ...history, versions }, now, [...new Set([id, ...ids])]);
    },
    unread,
  };
};

const changesIn = (
  { entries, currentId }: ChangeLog,
  indexOf: PlanHistory['indexOf'],
): ReadonlyMap<string, readonly LocatedChange[]> => {
  const changes = new Map<string, LocatedChange[]>();
  let order = 0;
  for (const { commit, day, items } of entries) {
    const at = indexOf(commit);
    for (const change of items) {
      const id = currentId(change.item);
      const located = { at, order: order++, commit, day, change };
      const known = changes.get(id);
      if (known === undefined) changes.set(id, [located]);
      else known.push(located);
    }
  }
  return changes;
};

/** Undefined before it was there, and after it was gone. */
export const positionAt = (positions: ItemPositions, at: number): Position | undefined =>
  positions.findLast(step => step.at <= at)?.position;

/** Where it stood at some time from one snapshot to another, both included. */
export const positionsIn = (positions: ItemPositions, from: number, to: number): readonly (Position | undefined)[] => [
  positionAt(positions, from),
  ...positions.filter(({ at }) => at > from && at <= to).map(({ position }) => position),
];

/** Only what stands in files that a version changed is looked for: the others are the same objects as before. */
const itemPositionsIn = (
  snapshots: readonly HistorySnapshot[],
  { currentId, currentTeam }: ChangeLog,
): ReadonlyMap<string, ItemPositions> => {
  const items = new Map<string, PositionStart[]>();
  let before = EMPTY_SNAPSHOT;
  for (const [at, { snapshot, commit }] of snapshots.entries()) {
    const names = new Map<string, string[]>();
    for (const id of new Set([...idsInOwnFiles(snapshot, before), ...idsInOwnFiles(before, snapshot)])) {
      const current = currentId(id);
      names.set(current, [...(names.get(current) ?? []), id]);
    }
    for (const [current, ids] of names) {
      const found = ids.map(id => find(snapshot, id)).find(position => position !== undefined);
      const position = found && { ...found, team: currentTeam(found.team, commit) };
      const positions = items.get(current) ?? [];
      positions.push({ at, position });
      items.set(current, positions);
    }
    before = snapshot;
  }
  return items;
};
