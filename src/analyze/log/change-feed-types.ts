import type { PlanChange } from '../../engine/diff/plan-diff.ts';
import type { Commit } from '../../engine/history/history.ts';
import type { Day } from '../../model/time/day.ts';

/** What changed in a plan over time, newest first. */
export interface Stream {
  readonly entries: readonly StreamEntry[];
  /** Older entries that there was no room for. */
  readonly more: number;
  /** Edits of fields that say little by themselves, and that were left out. */
  readonly folded: number;
}

/** What one commit did to one item, or to a team's plan besides its items. */
export interface StreamEntry {
  readonly day: Day;
  /** Undefined: not committed yet. */
  readonly commit: Commit | undefined;
  readonly team: string;
  /** Undefined for what is no single item's. */
  readonly item: { readonly id: string; readonly title: string } | undefined;
  readonly changes: readonly PlanChange[];
}
