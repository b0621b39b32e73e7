import type { Repository } from './repository.ts';
import type { SourceFile } from './source.ts';
import type { Day } from './time/day.ts';

/** A file to write, or to take away: refused if what stands there now is not `before` (undefined: there must be none yet). */
export interface FileChange {
  /** Absolute. */
  readonly path: string;
  readonly before: string | undefined;
  /** Undefined: there is to be none any more. */
  readonly after: string | undefined;
}

/** The files of a workspace as they are on disk. */
export interface WorkspaceFiles {
  /** The absolute path of the folder `plans`. */
  readonly root: string;
  /** Sorted by path. Files that are none of ours are left out. */
  readonly files: readonly SourceFile[];
  /** Those that look like files of a plan, and are not read: their place or name is another. */
  readonly strays: readonly SourceFile[];
  /** Those that git tracks and the work tree leaves out, as the user would type them: they are read from git's index. */
  readonly leftOut: readonly string[];
  /** What became of a write that was killed, a sentence; absent where there was none. */
  readonly settled?: string | undefined;
}

/** A question to a person at a terminal. */
export type Prompt =
  | {
      readonly kind: 'text';
      readonly message: string;
      readonly default?: string;
      readonly check?: (answer: string) => string | undefined;
    }
  | {
      readonly kind: 'choice';
      readonly message: string;
      readonly choices: readonly PromptChoice[];
      readonly default?: string;
    }
  | {
      readonly kind: 'choices';
      readonly message: string;
      readonly choices: readonly PromptChoice[];
      readonly default?: readonly string[];
      readonly check?: (answer: readonly string[]) => string | undefined;
    }
  | { readonly kind: 'yes-no'; readonly message: string; readonly default: boolean };

export interface PromptChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** The person pressed Ctrl-C: nothing was written, exit code 130. */
export class Interrupted extends Error {}

/** Folders that a change must not leave, by their absolute paths. */
export type Within = 'anywhere' | readonly string[];

/** Everything that reaches the world outside. The one real implementation is in `io`, the other in the tests. */
export interface Host {
  readonly cwd: string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdout: { readonly isTerminal: boolean; readonly columns: number };
  readonly stderr: { readonly isTerminal: boolean; readonly columns: number };
  readonly stdin: { readonly isTerminal: boolean };
  /** The local calendar day. */
  readonly day: () => Day;
  /** Milliseconds from an arbitrary start, for telling how long something took. */
  readonly elapsed: () => number;
  readonly print: (text: string) => void;
  readonly remark: (text: string) => void;
  readonly readStdin: () => Promise<string>;
  /** The nearest folder `plans` with `teams` in it, in `from` or above; undefined if there is none. */
  readonly findWorkspace: (from: string) => string | undefined;
  /** A file that cannot be read is handed on with the reason; throws `ReadFailed` where that is a whole folder. */
  readonly readWorkspace: (root: string) => WorkspaceFiles;
  /** An absolute path as the user would type it, with `/` between its parts. */
  readonly shown: (path: string) => string;
  /** Undefined where there is no file. Throws `ReadFailed` where there is one that cannot be read, or is no text. */
  readonly readFile: (path: string) => string | undefined;
  readonly isDirectory: (path: string) => boolean;
  /** Names in a folder, sorted; empty where there is none. Throws `ReadFailed` where there is one that may not be read. */
  readonly list: (path: string) => readonly string[];
  /**
   * All of the changes or none; files are taken away when all others are written. Throws `WriteRefused` when a file changed since it was read,
   * cannot be written, or lies, links followed, in none of the folders `within`, of which the last is the workspace. `anywhere` is for files that the user named himself.
   */
  readonly write: (changes: readonly FileChange[], within: Within) => void;
  readonly git: GitHost;
  readonly cache: Cache;
  /** Throws `Interrupted` on Ctrl-C. Must not be called without a terminal on both sides. */
  readonly ask: (prompt: Prompt) => Promise<string | boolean | readonly string[]>;
}

/** What can be worked out again at any time, kept apart from the files of the user. Nothing here fails: what cannot be kept is not kept. */
export interface Cache {
  /** The text as it was kept; undefined when there is none, it was damaged, or bears another stamp. */
  readonly read: (place: CachePlace) => Promise<string | undefined>;
  readonly write: (place: CachePlace, text: string) => Promise<void>;
}

export interface CachePlace {
  /** What it was worked out from: the absolute path of a folder. */
  readonly of: string;
  /** A work tree that nothing must be kept in. */
  readonly outside: string;
  /** Of the format and the program: what bears another one is not read. */
  readonly stamp: string;
}

/** All but `commit` throws `GitFailed` where git is not there, or fails: that is never a no, and never nothing. */
export interface GitHost {
  /** The repository around a workspace, to be closed; undefined where there is none: then git was not even started. */
  readonly open: (root: string) => Promise<Repository | undefined>;
  /** The repository around a workspace that is a submodule or a link out of it, to be closed; undefined where there is none. */
  readonly openOuter: (root: string) => Promise<Repository | undefined>;
  /** The top of the repository that holds a folder; undefined outside of one. */
  readonly top: (folder: string) => Promise<string | undefined>;
  /** A short id of HEAD, with `+` behind it when files below `folder` are changed; undefined outside of a repository, and before the first commit. */
  readonly revision: (folder: string) => Promise<string | undefined>;
  /** Why a commit would fail, as far as that can be seen before; undefined where nothing speaks against one. */
  readonly whyNoCommit: (folder: string) => Promise<string | undefined>;
  /** Commits exactly these files. Returns the short id. Throws `WriteRefused` where git refuses, or fails. */
  readonly commit: (folder: string, files: readonly string[], message: string) => Promise<string>;
  /** Which of these files git is told not to look at (`assume-unchanged`, `skip-worktree`): a commit would not take them. */
  readonly unseen: (folder: string, files: readonly string[]) => Promise<readonly string[]>;
  /** Which of these files differ from HEAD; new ones do not count. */
  readonly changed: (folder: string, files: readonly string[]) => Promise<readonly string[]>;
}

/** The commits that were asked for, or that CI needs, are not here; the message is one sentence, the remedies are to be pasted. Exit code 4. */
export class HistoryMissing extends Error {
  readonly remedies: readonly string[];

  constructor(message: string, remedies: readonly string[]) {
    super(message);
    this.remedies = remedies;
  }
}

/**
 * Something is there and cannot be read; the message is one sentence for the user. Exit code 2: it is no finding about the plan, and only who runs
 * the command can change it.
 */
export class ReadFailed extends Error {}

/** A file could not be written, or changed meanwhile; the message is one sentence for the user. Nothing was written. */
export class WriteRefused extends Error {}

/** The user asked for something that cannot be; the message is one sentence with the way out. */
export class UsageError extends Error {
  readonly exitCode: 2 | 3;

  constructor(message: string, exitCode: 2 | 3 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
