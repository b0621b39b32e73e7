import type { Day } from './day.ts';
import type { Scoped } from './effort.ts';
import type { MustStart } from './must-start-by.ts';

/** When work must start to be done by a day, with the sum behind it. */
export type LatestStart =
  /** Nobody has said how long it takes. */
  | { readonly kind: 'unscoped' }
  /** The effort is out of order. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'known';
      readonly date: Day;
      readonly today: Day;
      readonly start: MustStart;
      readonly scoping: Scoped;
      /** Of the engineers' time, the share that is undisturbed. */
      readonly focus: number;
      /** Where the launch that the work belongs to wants it sooner. */
      readonly launch?: MustStart;
    };
