import type { ChangeFeed, FeedEntry } from '../../analyze/log/feed-entry.ts';
import type { ItemEvent, ItemHistory, MissingPeople, Stay } from '../../analyze/log/item-event.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { History } from '../../engine/history/history.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Commit } from '../../model/repository.ts';
import { endsOf } from '../media/change-ends.ts';
import { saysOf } from '../media/change-sentences.ts';
import { jsonText } from '../media/json-text.ts';

/** What the history holds. Fields are only ever added while `version` stays the same; unknown ones are left out. */
interface LogJson {
  readonly version: 1;
  readonly today: string;
  /** `partial`: older commits are not here. */
  readonly extent: History['extent'];
  readonly since?: string | undefined;
  /** Versions of files that could not be read. */
  readonly skipped: readonly { readonly commit: string; readonly file: string; readonly problem: string }[];
}

/** `plan log`, `plan log TEAM`. */
interface StreamJson extends LogJson {
  readonly team?: string | undefined;
  /** Newest first. */
  readonly entries: readonly EntryJson[];
  readonly olderEntries: number;
  readonly leftOutEdits: number;
}

interface EntryJson {
  readonly day: string;
  /** Absent: not committed. */
  readonly commit?: CommitJson | undefined;
  readonly team: string;
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly changes: readonly ChangeJson[];
}

interface ChangeJson {
  /** As in `plan diff --json`. */
  readonly change: string;
  readonly says: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly reasons: readonly string[];
  /** What it needed of people, as its own commit left it. */
  readonly needs?:
    | {
        readonly rule: string;
        readonly level: string;
        readonly who: readonly string[];
        readonly told: readonly string[];
        readonly agreed: readonly string[];
        readonly missing: readonly string[];
      }
    | undefined;
}

interface CommitJson {
  readonly id: string;
  readonly day: string;
  readonly author: string;
  readonly subject: string;
}

/** `plan log ITEM`. */
interface TimelineJson extends LogJson {
  readonly item: string;
  readonly title: string;
  readonly formerly: readonly string[];
  /** Absent: in no file any more. */
  readonly now?: { readonly team: string; readonly place: string; readonly index: number } | undefined;
  readonly dates: readonly HappeningJson[];
  readonly places: readonly PlaceJson[];
  readonly rest: readonly HappeningJson[];
}

interface OfRecordJson {
  readonly commit?: CommitJson | undefined;
  /** True: it was so already when a history that is cut off begins. */
  readonly orEarlier: boolean;
  readonly record?: RecordJson | undefined;
  /** Who is not on record as having agreed, or been told, to this day; nobody named: anybody would have done. */
  readonly lacking?: MissingPeople | undefined;
}

interface HappeningJson extends OfRecordJson {
  readonly day: string;
  /** Its `kind`, and what else there is to say of it. */
  readonly what: ItemEvent['what'];
}

interface PlaceJson extends OfRecordJson {
  readonly team: string;
  readonly place: string;
  readonly from: string;
  /** Absent: there still. */
  readonly to?: string | undefined;
  /** The day that the plan itself names. */
  readonly said?: string | undefined;
  readonly outcome?: string | undefined;
}

interface RecordJson {
  readonly on: string;
  readonly reason?: string | undefined;
  readonly cause?: string | undefined;
  readonly becauseOf?: string | undefined;
  readonly informed: readonly string[];
  readonly agreed: readonly string[];
  readonly link?: string | undefined;
  readonly commit?: CommitJson | undefined;
}

export const changeFeedAsJson = (
  history: History,
  today: string,
  { team, since }: { readonly team?: string | undefined; readonly since?: string | undefined },
  { entries, more, folded }: ChangeFeed,
): string => {
  const json: StreamJson = {
    ...logJson(history, today),
    team,
    since,
    entries: entries.map(entryJson),
    olderEntries: more,
    leftOutEdits: folded,
  };
  return jsonText(json);
};

export const itemHistoryAsJson = (
  history: History,
  today: string,
  since: string | undefined,
  itemHistory: ItemHistory,
): string => {
  const { id, title, formerly, now, dates, stays, rest } = itemHistory;
  const json: TimelineJson = {
    ...logJson(history, today),
    since,
    item: id,
    title,
    formerly,
    now: now && { team: now.team, place: now.place, index: now.index },
    dates: dates.map(happeningJson),
    places: stays.map(placeJson),
    rest: rest.map(happeningJson),
  };
  return jsonText(json);
};

const logJson = ({ extent, skipped }: History, today: string): LogJson => ({
  version: 1,
  today,
  extent,
  skipped: skipped.map(({ commit, file, problem }) => ({ commit: commit.id, file, problem })),
});

const entryJson = ({ day, commit, team, item, changes }: FeedEntry): EntryJson => ({
  day,
  commit: commit && commitJson(commit),
  team,
  item: item?.id,
  title: item?.title,
  changes: changes.map(changeJson),
});

const changeJson = ({ what, why, asks }: PlanChange): ChangeJson => ({
  change: what.kind,
  // Nothing that a team's plan says names a person otherwise than by its id.
  says: saysOf(what, id => id),
  ...endsOf(what),
  reasons: why.reasons,
  needs: asks && {
    rule: asks.key,
    level: asks.need,
    who: asks.who,
    told: asks.told,
    agreed: asks.agreed,
    missing: asks.missingPeople,
  },
});

const happeningJson = ({ day, atLeast, commit, what, record, missing: lacking }: ItemEvent): HappeningJson => ({
  day,
  what,
  ...ofRecord(commit, atLeast, record, lacking),
});

const placeJson = ({
  team,
  place,
  from,
  to,
  said,
  outcome,
  atLeast,
  commit,
  record,
  missing: lacking,
}: Stay): PlaceJson => ({
  team,
  place,
  from,
  to,
  said,
  outcome,
  ...ofRecord(commit, atLeast, record, lacking),
});

const ofRecord = (
  commit: Commit | undefined,
  orEarlier: boolean,
  record: OnRecord | undefined,
  lacking: MissingPeople | undefined,
): OfRecordJson => ({
  commit: commit && commitJson(commit),
  orEarlier,
  record: record && { ...record, commit: record.commit && commitJson(record.commit) },
  lacking,
});

const commitJson = ({ id, day, author, subject }: Commit): CommitJson => ({ id, day, author, subject });
