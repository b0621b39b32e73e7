import type { TeamPlan } from '../../model/forecast.ts';
import type { Effort } from '../../model/time/effort.ts';
import type { TeamFile } from '../../model/world.ts';

/** One thing that a what-if changes, as it was written, and in the words of the program. */
export interface Supposition {
  readonly written: string;
  readonly suppose: Suppose;
}

export type Suppose =
  /** `team` is undefined where none is named. */
  | { readonly kind: 'engineers' | 'focus'; readonly team: string | undefined; readonly value: number }
  /** `drop`: done no more; `first`: at the head of the queue; `start`: in progress from today. */
  | { readonly kind: 'drop' | 'first' | 'start'; readonly item: string }
  /** What remains of it. */
  | {
      readonly kind: 'effort';
      readonly item: string;
      readonly effort: Effort;
      readonly engineers: number | undefined;
    }
  | { readonly kind: 'wants'; readonly item: string; readonly engineers: number };

/** A team as it would be. */
export interface ChangedTeam {
  readonly team: TeamFile;
  readonly plan: TeamPlan;
  /** What was supposed of it, as it was written. */
  readonly suppositions: readonly string[];
}
