import type { Correction, Outcome } from '../../engine/edits/outcome.ts';

/** What a command that makes one change, with its record, comes to. */
export interface ActionOutcome extends Outcome {
  /** Changes of decisions that stand already. */
  readonly corrections: readonly Correction[];
  /** What somebody should know who does this, a sentence each. */
  readonly remarks: readonly string[];
}
