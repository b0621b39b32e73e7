import type { Moment } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';

export interface Commit {
  /** 40 or 64 hex digits. */
  readonly id: string;
  /** The committer's day, as it was where and when they committed. */
  readonly day: Day;
  readonly author: string;
  /** The first line of the message. */
  readonly subject: string;
}

/** The plan after a commit. Files that the commit left alone are the same objects as before. */
export interface Version {
  readonly commit: Commit;
  readonly moment: Moment;
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
