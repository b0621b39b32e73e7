import type { Commit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** The plan after a commit. Files that the commit left alone are the same objects as before. */
export interface Version {
  readonly commit: Commit;
  readonly snapshot: Snapshot;
}

/** A version of a file that could not be read: what stood there before it counts on. */
export interface SkippedVersion {
  readonly commit: Commit;
  readonly file: string;
  readonly problem: string;
}

export interface History {
  /** `partial`: a shallow clone, in which the oldest commit seems to have made everything. `none`: no repository, or no commit. */
  readonly extent: 'whole' | 'partial' | 'none';
  /** Why there is none although there is a repository: what git said. */
  readonly problem?: string;
  /** The first-parent line, oldest first: commits that changed a file of the plan. */
  readonly versions: readonly Version[];
  readonly skipped: readonly SkippedVersion[];
}
