import type { Correction, Outcome } from '../../engine/edits/outcome.ts';
import type { LatestStart } from '../../model/time/latest-start.ts';

/** What a command that makes one change, with its record, comes to. */
export interface ActionOutcome extends Outcome {
  /** Changes of decisions that stand already. */
  readonly corrections: readonly Correction[];
  /** What somebody should know who does this. */
  readonly remarks: readonly ActionRemark[];
}

/** Of promised work that still has to start, when it must. */
export interface ActionRemark {
  readonly kind: 'must-start';
  readonly start: LatestStart;
}
