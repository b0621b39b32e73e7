import type { PlanChange } from '../../engine/diff/plan-change.ts';
import type { Commit } from '../../model/repository.ts';
import type { Day } from '../../model/time/day.ts';

/** What changed in a plan over time, newest first. */
export interface ChangeFeed {
  readonly entries: readonly FeedEntry[];
  /** Older entries that there was no room for. */
  readonly more: number;
  /** Edits of fields that say little by themselves, and that were left out. */
  readonly folded: number;
}

/** What one commit did to one item, or to a team's plan besides its items. */
export interface FeedEntry {
  readonly day: Day;
  /** Undefined: not committed yet. */
  readonly commit: Commit | undefined;
  readonly team: string;
  /** Undefined for what is no single item's. */
  readonly item: { readonly id: string; readonly title: string } | undefined;
  readonly changes: readonly PlanChange[];
}
