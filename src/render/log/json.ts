import type { ChangeFeed, FeedEntry } from '../../analyze/log/feed-entry.ts';
import type { ItemEvent, ItemHistory, MissingPeople, Stay } from '../../analyze/log/item-event.ts';
import type { History } from '../../engine/history/history.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Commit } from '../../model/repository.ts';
import type { ChangeOutput, NeedsOutput } from '../media/change-output.ts';
import { changeOutput, needsOutput } from '../media/change-output.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';
import type { EventOutput } from './event-output.ts';
import { eventOutput } from './event-output.ts';
import type { NameOf } from './words.ts';

/** What the history holds. */
interface HistoryOutput {
  /** `partial`: older commits are not here. */
  readonly extent: 'whole' | 'partial' | 'none';
  readonly since?: string | undefined;
  /** Versions of files that could not be read. */
  readonly skipped: readonly { readonly commit: string; readonly file: string; readonly problem: string }[];
}

/** What `plan log --json` and `plan log TEAM --json` say, behind what every output begins with. */
export interface LogOutput extends HistoryOutput {
  readonly team?: string | undefined;
  /** Newest first. */
  readonly entries: readonly LogEntryOutput[];
  readonly olderEntries: number;
  readonly leftOutEdits: number;
}

interface LogEntryOutput {
  readonly day: string;
  /** Absent: not committed. */
  readonly commit?: CommitOutput | undefined;
  readonly team: string;
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly changes: readonly LoggedChangeOutput[];
}

/** As in `plan diff --json`; what it needed of people as its own commit left it. */
interface LoggedChangeOutput extends ChangeOutput {
  readonly reasons: readonly string[];
  readonly needs?: NeedsOutput | undefined;
}

interface CommitOutput {
  readonly id: string;
  readonly day: string;
  readonly author: string;
  readonly subject: string;
}

/** What `plan log ITEM --json` says, behind what every output begins with. */
export interface LogItemOutput extends HistoryOutput {
  readonly item: string;
  readonly title: string;
  readonly formerly: readonly string[];
  /** Absent: in no file any more. `index` is from 0. */
  readonly now?: { readonly team: string; readonly place: string; readonly index: number } | undefined;
  readonly dates: readonly ItemEventOutput[];
  readonly places: readonly StayOutput[];
  readonly rest: readonly ItemEventOutput[];
}

interface OnRecordOutput {
  readonly commit?: CommitOutput | undefined;
  /** True: it was so already when a history that is cut off begins. */
  readonly orEarlier: boolean;
  readonly record?: RecordOutput | undefined;
  /** Who is not on record as having agreed, or been told, to this day; nobody named: anybody would have done. */
  readonly missing?: { readonly level: 'decision' | 'inform' | 'approve'; readonly who: readonly string[] } | undefined;
}

interface ItemEventOutput extends EventOutput, OnRecordOutput {
  readonly day: string;
}

interface StayOutput extends OnRecordOutput {
  readonly team: string;
  /** `nowhere`: in no file. */
  readonly place: string;
  /** The team that handed it over. */
  readonly handedOverBy?: string | undefined;
  readonly from: string;
  /** Absent: there still. */
  readonly to?: string | undefined;
  /** The day that the plan itself names. */
  readonly said?: string | undefined;
  readonly outcome?: string | undefined;
}

interface RecordOutput {
  readonly on: string;
  readonly reason?: string | undefined;
  readonly cause?: string | undefined;
  readonly becauseOf?: string | undefined;
  readonly informed: readonly string[];
  readonly agreed: readonly string[];
  readonly link?: string | undefined;
  /** Absent: not committed. */
  readonly commit?: CommitOutput | undefined;
}

/** A history, and what of it was asked for. */
export interface LogStart extends OutputStart {
  readonly history: History;
  readonly since: string | undefined;
  readonly nameOf: NameOf;
}

export const changeFeedAsJson = (start: LogStart, team: string | undefined, feed: ChangeFeed): string => {
  const output: LogOutput = {
    ...historyOutput(start),
    team,
    entries: feed.entries.map(entry => entryOutput(entry, start.nameOf)),
    olderEntries: feed.more,
    leftOutEdits: feed.folded,
  };
  return outputText('log', start, output);
};

export const itemHistoryAsJson = (start: LogStart, itemHistory: ItemHistory): string => {
  const { id, title, formerly, now, dates, stays, rest } = itemHistory;
  const output: LogItemOutput = {
    ...historyOutput(start),
    item: id,
    title,
    formerly,
    now: now && { team: now.team, place: now.place, index: now.index },
    dates: dates.map(event => itemEventOutput(event, start.nameOf)),
    places: stays.map(stayOutput),
    rest: rest.map(event => itemEventOutput(event, start.nameOf)),
  };
  return outputText('log-item', start, output);
};

const historyOutput = ({ history: { extent, skipped }, since }: LogStart): HistoryOutput => ({
  extent,
  since,
  skipped: skipped.map(({ commit, file, problem }) => ({ commit: commit.id, file, problem })),
});

const entryOutput = ({ day, commit, team, item, changes }: FeedEntry, nameOf: NameOf): LogEntryOutput => ({
  day,
  commit: commit && commitOutput(commit),
  team,
  item: item?.id,
  title: item?.title,
  changes: changes.map(({ what, why, asks }) => ({
    ...changeOutput(what, nameOf),
    reasons: why.reasons,
    needs: asks && needsOutput(asks),
  })),
});

const itemEventOutput = (event: ItemEvent, nameOf: NameOf): ItemEventOutput => ({
  day: event.day,
  ...eventOutput(event.what, nameOf),
  ...onRecordOutput(event),
});

const stayOutput = (stay: Stay): StayOutput => {
  const { team, place, handedOverBy, from, to, said, outcome } = stay;
  return { team, place, handedOverBy, from, to, said, outcome, ...onRecordOutput(stay) };
};

const onRecordOutput = ({
  commit,
  atLeast,
  record,
  missing,
}: {
  readonly commit: Commit | undefined;
  readonly atLeast: boolean;
  readonly record: OnRecord | undefined;
  readonly missing: MissingPeople | undefined;
}): OnRecordOutput => ({
  commit: commit && commitOutput(commit),
  orEarlier: atLeast,
  record: record && recordOutput(record),
  missing: missing && { level: missing.need, who: missing.who },
});

const recordOutput = ({ on, reason, cause, becauseOf, informed, agreed, link, commit }: OnRecord): RecordOutput => ({
  on,
  reason,
  cause,
  becauseOf,
  informed,
  agreed,
  link,
  commit: commit && commitOutput(commit),
});

const commitOutput = ({ id, day, author, subject }: Commit): CommitOutput => ({ id, day, author, subject });
