import type { SourceFile } from './source.ts';
import type { Day } from './time/day.ts';

/**
 * The repository around a workspace, as far as a plan needs it. It only reads, changes nothing, reaches no network, and runs nothing that a repository
 * brings along. Everything here throws `GitFailed` where git itself fails.
 */
export interface Repository {
  /** The folder that holds `.git`, links followed. */
  readonly top: string;
  /** Undefined before the first commit. */
  readonly head: KnownCommit | undefined;
  /** Whether no branch is checked out, as in most of CI. */
  readonly isDetached: () => Promise<boolean>;
  /** Whether older commits were left out when it was cloned. */
  readonly isShallow: () => Promise<boolean>;
  /** The commit that a revision of any form names; undefined when there is none here. */
  readonly commit: (revision: string) => Promise<KnownCommit | undefined>;
  /** The nearest commit that both ids descend from; undefined when none is here. */
  readonly mergeBase: (one: string, other: string) => Promise<string | undefined>;
  /** Those with these full names, or below them. */
  readonly refs: (names: readonly string[]) => Promise<readonly Ref[]>;
  /** A setting of git; undefined when nobody made it. */
  readonly setting: (key: string) => Promise<string | undefined>;
  /** The workspace at a commit, sorted by path. A file that is as it stands in `here` is the same object. */
  readonly filesAt: (commit: string, here: readonly SourceFile[]) => Promise<readonly SourceFile[]>;
  /**
   * The first-parent line, newest first: commits that changed something at these paths of the workspace, wherever it stood then. No commit's day
   * lies before that of an older one.
   */
  readonly log: (paths: readonly string[]) => Promise<readonly LoggedCommit[]>;
  /** Reads blobs by their ids, and hands them on in this order as they come. */
  readonly blobs: (ids: readonly string[], take: (content: FileContent, index: number) => void) => Promise<void>;
  /** To be called when nothing more is asked. */
  readonly close: () => void;
}

export interface KnownCommit {
  readonly id: string;
  /** All that it has: in a shallow clone they may not be here. */
  readonly parents: readonly string[];
}

export interface Ref {
  /** In full, such as `refs/heads/main`. */
  readonly name: string;
  /** The ref that it stands for, such as `refs/remotes/origin/main` for `refs/remotes/origin/HEAD`. */
  readonly pointsTo: string | undefined;
  /** Whether it is the branch that is checked out. */
  readonly isCurrent: boolean;
}

export interface LoggedCommit {
  readonly commit: Commit;
  /** What it changed; undefined as `id`: taken away. */
  readonly files: readonly { readonly path: string; readonly id: string | undefined }[];
}

/** The content of a file, or why it could not be read. */
export type FileContent = { readonly text: string } | { readonly problem: string; readonly hint: string };

/** Git is not there, or refuses; the message is a part of a sentence for the user, `remedies` are commands that would help. */
export class GitFailed extends Error {
  readonly remedies: readonly string[];

  constructor(message: string, remedies: readonly string[] = []) {
    super(message);
    this.remedies = remedies;
  }
}

/** What somebody did in git leaves it open what a plan was before: that must not pass, wherever it is judged. */
export class CannotJudge extends GitFailed {}

export interface Commit {
  /** 40 or 64 hex digits. */
  readonly id: string;
  /** The committer's day, as it was where and when they committed. */
  readonly day: Day;
  readonly author: string;
  /** The first line of the message. */
  readonly subject: string;
}
