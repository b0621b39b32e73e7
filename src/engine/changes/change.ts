import type { ChangeKey } from '../../model/files/company.ts';
import type { Decision, Metric, Risk } from '../../model/files/team.ts';
import type { Commitment, Item } from '../../model/item.ts';
import type { MissingPart } from '../../model/missing-part.ts';
import type { Position } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';

export type { MissingPart } from '../../model/missing-part.ts';

/** A change of one item between two snapshots, in the terms of planning. */
export interface ItemChange {
  /** Its id afterwards; that before where it vanished. */
  readonly item: string;
  /** Undefined for new work. */
  readonly before: Position | undefined;
  /** Undefined for work that vanished. */
  readonly after: Position | undefined;
  readonly what: What;
  /** What it needs of other people; undefined for a change that is free. */
  readonly requirement: Requirement | undefined;
  /** New entries of the decision log that speak of this change, oldest first. */
  readonly decisions: readonly Decision[];
}

/** One of these a field; in this order where an item has several. */
export type What =
  | { readonly kind: 'added' }
  /** In no file any more, and not by closing. */
  | { readonly kind: 'vanished' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'team'; readonly from: string; readonly to: string }
  /**
   * From one place to another; `before.place` and `after.place` say which. To `closed`: delivered, dropped or won't fix, as the closed item says.
   * `handedOverBy`: the team that it came from, where that is another.
   */
  | { readonly kind: 'place'; readonly handedOverBy?: string }
  | { readonly kind: 'promised'; readonly commitment: Commitment }
  | { readonly kind: 'commitment-date'; readonly from: Day; readonly to: Day }
  /** `wordingOnly`: a `changes` entry says that only the words changed. */
  | {
      readonly kind: 'commitment-scope';
      readonly from: string;
      readonly to: string;
      readonly wordingOnly: boolean;
    }
  /**
   * `how`: withdrawn by a `changes` entry; its block deleted; its work closed undelivered, or gone, with the promise still standing. `unrecorded`:
   * the block deleted of work that is delivered, so that nobody is owed anything but the record.
   */
  | {
      readonly kind: 'commitment-dropped';
      readonly how: 'withdrawn' | 'deleted' | 'closed' | 'vanished' | 'unrecorded';
    }
  /** Who is promised the work as well, and who no longer is, while the promise stands. */
  | { readonly kind: 'commitment-to'; readonly joined: readonly string[]; readonly left: readonly string[] }
  | { readonly kind: 'target'; readonly from: Day | undefined; readonly to: Day | undefined }
  | { readonly kind: 'asked'; readonly from: Item['asked']; readonly to: Item['asked'] }
  /** A new decision answers an asked-for date. */
  | { readonly kind: 'answered'; readonly answer: string }
  | { readonly kind: 'scoping'; readonly from: Item['scoping']; readonly to: Item['scoping'] }
  /** Steps that shipped since. */
  | { readonly kind: 'steps'; readonly done: readonly string[] }
  /** Any other field, by its key, as text; lists with commas. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    };

/** What a change needs of others, and what of it is recorded. */
export interface Requirement {
  readonly key: ChangeKey;
  /** `decision`: an entry of the decision log with its reason; nobody has to be told. */
  readonly need: 'decision' | 'inform' | 'approve';
  /** Ids of everybody who must be told, or agree. */
  readonly who: readonly string[];
  /** Ids of everybody who is recorded as told, or as having agreed. */
  readonly told: readonly string[];
  readonly agreed: readonly string[];
  /** Where the record stands, or would stand. */
  readonly record: 'changes' | 'decisions' | 'closing';
  /** What is missing; empty when everything is recorded. */
  readonly missing: readonly MissingPart[];
}

/** A change of a team's plan that is no single item's. */
export interface TeamChange {
  readonly team: string;
  readonly what: TeamWhat;
}

export type TeamWhat =
  /** A team file that the base did not have, or that is there no more. */
  | { readonly kind: 'adopted'; readonly items: number }
  | { readonly kind: 'gone' }
  /** The same plan in another file. */
  | { readonly kind: 'renamed'; readonly from: string }
  /** The queue after the change; `moved` are those that changed their order among those that were there before. */
  | { readonly kind: 'reordered'; readonly queue: readonly string[]; readonly moved: readonly string[] }
  | { readonly kind: 'engineers' | 'focus'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'metric'; readonly metric: Metric; readonly isNew: boolean; readonly readings: Metric['readings'] }
  | { readonly kind: 'risk'; readonly risk: Risk; readonly how: 'added' | 'changed' | 'closed' | 'removed' }
  | {
      readonly kind: 'question' | 'need';
      readonly id: string;
      readonly text: string;
      readonly how: 'asked' | 'settled' | 'removed';
      /** The answer, where there is one. */
      readonly answer: string | undefined;
    };

/** Something that the base has on record, and that was changed or taken away. */
export interface Rewritten {
  readonly kind: 'change' | 'decision' | 'closing';
  readonly item: string;
  /** Where the item stands now; undefined where it stands nowhere. */
  readonly after: Position | undefined;
  /** Of a decision: the team whose log held it. Of a closing record, that of the item. */
  readonly team: string;
  /** Of a decision: the index of the file that held it in the earlier snapshot. */
  readonly log?: number;
  /** The day of the record, and what it said, in a few words. */
  readonly on: Day;
  readonly words: string;
}

/** Everything that changed between two snapshots. */
export interface Changes {
  /** By team as in the later snapshot, then in the order of the plan; of one item in the order of `What`. */
  readonly items: readonly ItemChange[];
  readonly teams: readonly TeamChange[];
  readonly rewritten: readonly Rewritten[];
}
