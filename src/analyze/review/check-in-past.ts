import type { WorkName } from '../../engine/world/names.ts';
import type { Cause } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';

/** What the plan itself holds of the time since the start of the retrospective; where its history tells of closed work, only what that leaves out. */
export interface Past {
  /** The day that it begins with, where that was chosen; undefined: the first of the quarter. */
  readonly since: Day | undefined;
  readonly delivered: readonly ClosedWork[];
  readonly dropped: readonly ClosedWork[];
  readonly promiseChanges: readonly PromiseChangeTold[];
  readonly decisions: readonly DecisionTaken[];
  readonly settled: readonly { readonly on: Day; readonly what: string; readonly how: string }[];
}

export interface ClosedWork extends WorkName {
  readonly on: Day;
  readonly promised: Day | undefined;
  readonly promisedTo: readonly string[];
  readonly target: Day | undefined;
  readonly reason: string | undefined;
}

export interface PromiseChangeTold {
  readonly on: Day;
  readonly work: WorkName;
  readonly date: { readonly from: Day; readonly to: Day } | undefined;
  readonly scope: { readonly from: string; readonly to: string } | undefined;
  readonly withdrawn: boolean;
  readonly reason: string | undefined;
  readonly approvedBy: readonly string[];
  readonly link: string | undefined;
}

export interface DecisionTaken {
  readonly on: Day;
  readonly work: WorkName;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly cause: Cause | undefined;
  readonly becauseOf: WorkName | undefined;
  readonly target: { readonly from: Day; readonly to: Day } | undefined;
  readonly asked: string | undefined;
  readonly link: string | undefined;
}
