import type { Base } from '../../engine/changes/comparison.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';

/** What changed between a base and the plan as it is. */
export interface PlanDiff {
  readonly base: Base;
  /** What changed of the company itself: by which rules it plans, with whom, towards what, and when. */
  readonly company: readonly PlanChange[];
  /** Those in which something changed, by id. */
  readonly teams: readonly TeamDiff[];
  /** Files of which something is missing here, since it could not be read. */
  readonly unread: readonly UnreadFile[];
  readonly counts: ChangeCounts;
  readonly missing: MissingRecords;
  /** By id. */
  readonly people: readonly Concerned[];
  /** For each who must hear of something or is asked, by id. */
  readonly news: readonly PersonalNews[];
  /** Ids to names, as the company calls them; ids of those whose name is private. */
  readonly nameOf: (id: string) => string;
}

export interface TeamDiff {
  readonly id: string;
  readonly name: string;
  /** By kind, and of each kind in the order of the plan. */
  readonly changes: readonly PlanChange[];
}

/** Changes of the teams, counted; what there is none of is left out. */
export interface ChangeCounts {
  readonly promises: readonly { readonly what: PromiseGroup; readonly count: number }[];
  readonly work: readonly { readonly what: WorkGroup; readonly count: number }[];
  readonly others: number;
}

export type PromiseGroup = 'moved' | 'rescoped' | 'ended' | 'made';

export type WorkGroup =
  | 'started'
  | 'delivered'
  | 'dropped'
  | 'wont-fix'
  | 'vanished'
  | 'interrupted'
  | 'team-changed'
  | 'queued'
  | 'unqueued'
  | 'target-moved'
  | 'added';

/** What of records is missing. */
export interface MissingRecords {
  readonly unagreed: readonly UnheardPerson[];
  readonly untold: readonly UnheardPerson[];
  /** Ids of items of which a record is missing, or not whole, whoever is named. */
  readonly unrecorded: readonly string[];
  /** Ids of items of which a record was changed or taken away. */
  readonly rewritten: readonly string[];
}

/** Somebody who should have agreed or been told, and about which items. */
export interface UnheardPerson {
  readonly who: string;
  readonly items: readonly string[];
}

/** Somebody whom changes concern. */
export interface Concerned {
  readonly id: string;
  readonly name: string;
  /** The id of whom they are spoken to through; themselves where undefined. */
  readonly through: string | undefined;
  readonly concerns: readonly PersonalConcern[];
}

export interface PersonalConcern {
  readonly team: TeamDiff;
  readonly change: PlanChange;
  /** `news`: nobody asks that they be told. */
  readonly need: 'approve' | 'inform' | 'news';
  /** Whether they, or who speaks for them, are recorded as told, or as having agreed where that is needed. */
  readonly isRecorded: boolean;
}

/** Everything that one addressee hears, in the order of the plan, each change once. */
export interface PersonalNews {
  readonly to: string;
  readonly news: readonly ChangeNews[];
}

/** What somebody hears of one change. */
export interface ChangeNews {
  readonly team: TeamDiff;
  readonly change: PlanChange;
  /** Whether it concerns themselves. */
  readonly isOwn: boolean;
  /** Names of others whom it concerns, and whom they speak for. */
  readonly others: readonly string[];
  /** Whether agreement is needed that is not on record. */
  readonly isAsked: boolean;
  /** Whether nothing but agreement is needed, and all of it is on record. */
  readonly isAgreed: boolean;
}

/** A file that could not be read, or not in full. */
export interface UnreadFile {
  readonly file: string;
  readonly at: 'base' | 'now';
  /** True when nothing of it could be read. */
  readonly lost: boolean;
}
