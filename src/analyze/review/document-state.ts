import type { Day } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import type { AsOf, CheckIn, Portfolio } from './check-in.ts';

/** A document that stands in the folder of the quarter, or is to stand there. */
export interface DocumentState {
  /** As the user reaches it. */
  readonly path: string;
  /**
   * `stale`: the plan or the answers have changed since; `foreign`: something else stands there; `unknown`: it looks stale, but was perhaps made with
   * more history than is here.
   */
  readonly state: 'up-to-date' | 'stale' | 'unwritten' | 'foreign' | 'unknown';
  /** The day that it names; undefined where there is none. */
  readonly asOf: Day | undefined;
}

/** What documents would say now, beside what became of them. */
export interface DocumentedReview {
  readonly quarter: Quarter;
  readonly asOf: AsOf;
  readonly teams: readonly {
    readonly checkIn: CheckIn;
    readonly document: DocumentState;
    readonly answersFile: string;
  }[];
  /** Undefined where only some teams are meant. */
  readonly rollUp: { readonly portfolio: Portfolio; readonly document: DocumentState } | undefined;
}
