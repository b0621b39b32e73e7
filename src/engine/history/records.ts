import type { Decision } from '../../model/files/team.ts';
import type { ClosedItem, PromiseChange } from '../../model/item.ts';
import { idIn } from '../../model/item.ts';
import { compareText } from '../../model/order.ts';
import type { Commit } from '../../model/repository.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import { find } from '../changes/positions.ts';
import type { Growing } from '../changes/records.ts';
import { coreOf } from '../changes/records.ts';
import type { History } from './history.ts';

/** Something on record, as it was last seen, and the commit that brought it. */
export interface Kept<Entry> {
  readonly entry: Entry;
  readonly commit: Commit | undefined;
}

/** What the files of every version have on record about one item. */
export interface Records {
  /** In the order in which they were brought. */
  readonly changes: readonly Kept<PromiseChange>[];
  readonly decisions: readonly Kept<Decision>[];
  /** Closed work as it was last seen, by the id of the commit that closed it; the empty text for what is not committed. */
  readonly closings: ReadonlyMap<string, ClosedItem>;
  readonly now: Position | undefined;
}

/** Reads all versions for what concerns an item, by every id that it ever had. */
export const recordsOf = ({ versions }: History, now: Snapshot, ids: readonly string[]): Records => {
  const seen = [...versions, { commit: undefined, snapshot: now }].map(({ commit, snapshot }) => ({
    commit,
    snapshot,
    position: ids.map(id => find(snapshot, id)).find(found => found !== undefined),
  }));
  return {
    changes: changesIn(seen),
    decisions: decisionsIn(seen, ids),
    closings: closingsIn(seen),
    now: seen.at(-1)?.position,
  };
};

/** A version, and where the item stood in it. */
interface Seen {
  readonly commit: Commit | undefined;
  readonly snapshot: Snapshot;
  readonly position: Position | undefined;
}

/** Most versions leave a promise alone. */
const changesIn = (seen: readonly Seen[]): Records['changes'] => {
  const changes = new Map<string, Kept<PromiseChange>>();
  let promise: object | undefined;
  for (const { commit, position } of seen) {
    const { commitment } = position?.work ?? {};
    if (commitment !== promise) keep(changes, commitment?.changes ?? [], commit);
    promise = commitment;
  }
  return [...changes.values()];
};

/** Most versions leave all decisions alone. */
const decisionsIn = (seen: readonly Seen[], ids: readonly string[]): Records['decisions'] => {
  const decisions = new Map<string, Kept<Decision>>();
  let logs: Snapshot['decisions'] = [];
  for (const { commit, snapshot } of seen) {
    if (snapshot.decisions !== logs) keep(decisions, decisionsOn(snapshot.decisions, ids), commit);
    logs = snapshot.decisions;
  }
  return [...decisions.values()];
};

/** As long as work stays closed, its record is that of the commit that closed it. */
const closingsIn = (seen: readonly Seen[]): Records['closings'] => {
  const closings = new Map<string, ClosedItem>();
  let closing: string | undefined;
  for (const { commit, position } of seen) {
    const work = position?.work;
    if (work === undefined || !('outcome' in work)) closing = undefined;
    else {
      closing = closing ?? commit?.id ?? '';
      closings.set(closing, work);
    }
  }
  return closings;
};

/** Of several that differ in nothing else, the first is the first of another version, and so on. */
const keep = <Entry extends Growing>(
  kept: Map<string, Kept<Entry>>,
  entries: readonly Entry[],
  commit: Commit | undefined,
): void => {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const core = coreOf(entry);
    const count = counts.get(core) ?? 0;
    counts.set(core, count + 1);
    const key = `${count} ${core}`;
    const known = kept.get(key);
    kept.set(key, { entry, commit: known === undefined ? commit : known.commit });
  }
};

const decisionsOn = (logs: Snapshot['decisions'], ids: readonly string[]): readonly Decision[] => {
  const known = byItem.get(logs) ?? grouped(logs);
  byItem.set(logs, known);
  return ids.flatMap(id => known.get(id) ?? []);
};

/** Each version is looked through once, and not for every item. */
const byItem = new WeakMap<Snapshot['decisions'], ReadonlyMap<string, readonly Decision[]>>();

const grouped = (logs: Snapshot['decisions']): ReadonlyMap<string, readonly Decision[]> => {
  const groups = new Map<string, Decision[]>();
  for (const decision of logs.flatMap(({ content }) => content)) {
    const id = idIn(decision.item);
    const others = groups.get(id);
    if (others === undefined) groups.set(id, [decision]);
    else others.push(decision);
  }
  return groups;
};

export const recordOfChange = ({ entry, commit }: Kept<PromiseChange>): OnRecord => ({
  on: entry.on,
  reason: entry.reason,
  cause: undefined,
  becauseOf: undefined,
  informed: entry.informed,
  agreed: entry.approved_by,
  link: entry.link,
  commit,
});

export const recordOfDecision = ({ entry, commit }: Kept<Decision>): OnRecord => ({
  on: entry.on,
  reason: entry.reason,
  cause: entry.cause,
  becauseOf: entry.because_of,
  informed: entry.informed,
  agreed: entry.approved_by,
  link: entry.link,
  commit,
});

/** Several that speak of one change, as one: of the last day, with the reasons and the people of all. */
export const together = (records: readonly OnRecord[]): OnRecord | undefined =>
  records.length < 2
    ? records[0]
    : records
        .toSorted((a, b) => compareText(a.on, b.on))
        .reduce((one, next) => ({
          ...(next.cause === undefined ? one : next),
          on: next.on,
          reason: unique([one.reason, next.reason].filter(reason => reason !== undefined)).join(' ') || undefined,
          informed: unique([...one.informed, ...next.informed]),
          agreed: unique([...one.agreed, ...next.agreed]),
          link: next.link ?? one.link,
          commit: one.commit,
        }));

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

export const recordOfClosing = (closed: ClosedItem, commit: Commit | undefined): OnRecord => ({
  on: closed.closed_on,
  reason: closed.reason,
  cause: undefined,
  becauseOf: undefined,
  informed: closed.informed,
  agreed: closed.approved_by,
  link: closed.link,
  commit,
});

/** What an entry of `changes`, a decision or a closed item says about a change, with what was added to it later. */
export interface OnRecord {
  readonly on: Day;
  readonly reason: string | undefined;
  readonly cause: Decision['cause'];
  readonly becauseOf: string | undefined;
  readonly informed: readonly string[];
  readonly agreed: readonly string[];
  readonly link: string | undefined;
  /** The commit that brought it, perhaps later than the change; undefined: not committed yet. */
  readonly commit: Commit | undefined;
}
