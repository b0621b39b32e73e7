import type { Diagnostic } from '../../model/diagnostic.ts';
import type { World } from '../../model/world.ts';
import type { Changes } from './change.ts';

/** The commit that the work tree is held against. */
export interface Base {
  /** Undefined before the first commit: then nothing was there. */
  readonly commit: string | undefined;
  /** What was asked for, or found: `main`, `HEAD^1`, `origin/main`. */
  readonly name: string;
  /** Why this one, in a few words: "merge base with origin/main". */
  readonly why: string;
}

/** The plan at the base beside the plan as it is. */
export interface Comparison {
  readonly base: Base;
  readonly before: World;
  /** What reading the files of the base found wrong. */
  readonly reading: readonly Diagnostic[];
  readonly after: World;
  readonly changes: Changes;
}

/** There is no comparison, and why; `remedies` are commands or settings that would help, ready to be pasted. */
export interface NoBase {
  readonly why: string;
  readonly remedies: readonly string[];
  /** Git did not answer: there may be a base all the same. */
  readonly gitFailed?: true;
}
