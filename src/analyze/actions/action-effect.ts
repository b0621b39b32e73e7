import type { PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { StillMissing } from './missing.ts';

/** How things stand once an action is written. */
export interface ActionEffect {
  /** What its record still lacks. */
  readonly missing: readonly StillMissing[];
  /** What lint says that it did not say before. */
  readonly found: readonly Diagnostic[];
  readonly promises: PromiseEffect;
}
