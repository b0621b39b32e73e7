import type { PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** How things stand once an action is written. */
export interface ActionEffect {
  /** What its record still lacks, a sentence each. */
  readonly missing: readonly string[];
  /** What lint says that it did not say before. */
  readonly found: readonly Diagnostic[];
  readonly promises: PromiseEffect;
}
