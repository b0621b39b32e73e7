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
  readonly looks: readonly KnownSnapshot[];
  /** By the id that an item goes by now; its teams by their names of now. */
  readonly lives: ReadonlyMap<string, Life>;
  /** Every change of an item, by the id that it goes by now, oldest first. */
  readonly passagesOf: (id: string) => readonly Passage[];
  /** The index of a commit's look. */
  readonly placeOf: (commit: Commit | undefined) => number;
  /** What any version has on record about it. */
  readonly recordsOf: (id: string) => Records;
  /** What of the plan as it is now could not be read. */
  readonly unread: Unread | undefined;
}

/** A change, and the index of the look that shows it first. */
export interface Passage extends Pick<LoggedChanges, 'commit' | 'day'> {
  readonly at: number;
  /** Among all changes of the log. */
  readonly order: number;
  readonly change: ItemChange;
}

export interface KnownSnapshot {
  readonly snapshot: Snapshot;
  readonly commit: Commit | undefined;
}

/** Where an item stood from which look on, oldest first. */
export type Life = readonly Step[];

interface Step {
  /** The index of the look. */
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
  const looks = [...versions, { snapshot: now, commit: undefined }];
  const places = new Map(looks.map(({ commit }, index) => [commit?.id, index]));
  const placeOf = (commit: Commit | undefined) => places.get(commit?.id) ?? looks.length;
  const passages = passagesIn(changeLog, placeOf);
  const passagesOf = (id: string) => passages.get(id) ?? [];
  return {
    extent: history.extent,
    changeLog,
    looks,
    lives: livesIn(looks, changeLog),
    passagesOf,
    placeOf,
    recordsOf: id => {
      const ids = passagesOf(id).flatMap(({ change: { item, before } }) => [item, before?.id ?? item]);
      return recordsOf({ ...history, versions }, now, [...new Set([id, ...ids])]);
    },
    unread,
  };
};

const passagesIn = (
  { entries, currentId }: ChangeLog,
  placeOf: PlanHistory['placeOf'],
): ReadonlyMap<string, readonly Passage[]> => {
  const passages = new Map<string, Passage[]>();
  let order = 0;
  for (const { commit, day, items } of entries) {
    const at = placeOf(commit);
    for (const change of items) {
      const id = currentId(change.item);
      const passage = { at, order: order++, commit, day, change };
      const known = passages.get(id);
      if (known === undefined) passages.set(id, [passage]);
      else known.push(passage);
    }
  }
  return passages;
};

/** Undefined before it was there, and after it was gone. */
export const positionAt = (life: Life, at: number): Position | undefined =>
  life.findLast(step => step.at <= at)?.position;

/** Where it stood at some time from one look to another, both included. */
export const positionsIn = (life: Life, from: number, to: number): readonly (Position | undefined)[] => [
  positionAt(life, from),
  ...life.filter(({ at }) => at > from && at <= to).map(({ position }) => position),
];

/** Only what stands in files that a version changed is looked for: the others are the same objects as before. */
const livesIn = (looks: readonly KnownSnapshot[], { currentId, currentTeam }: ChangeLog): ReadonlyMap<string, Life> => {
  const lives = new Map<string, Step[]>();
  let before = EMPTY_SNAPSHOT;
  for (const [at, { snapshot, commit }] of looks.entries()) {
    const names = new Map<string, string[]>();
    for (const id of new Set([...idsInOwnFiles(snapshot, before), ...idsInOwnFiles(before, snapshot)])) {
      const current = currentId(id);
      names.set(current, [...(names.get(current) ?? []), id]);
    }
    for (const [current, ids] of names) {
      const found = ids.map(id => find(snapshot, id)).find(position => position !== undefined);
      const position = found && { ...found, team: currentTeam(found.team, commit) };
      const life = lives.get(current) ?? [];
      life.push({ at, position: position });
      lives.set(current, life);
    }
    before = snapshot;
  }
  return lives;
};
