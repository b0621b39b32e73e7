import type { Outcome } from '../../engine/edits/outcome.ts';
import type { Edit } from '../../model/edit.ts';

/** What a command that makes one change, with its record, comes to. */
export interface ActionOutcome extends Outcome {
  /** Changes of entries that the decision log has already. */
  readonly corrections: readonly Edit[];
  /** What somebody should know who does this, a sentence each. */
  readonly remarks: readonly string[];
}
