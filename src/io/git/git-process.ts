import { spawn, spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GitFailed } from '../../model/repository.ts';
import { codeOf } from '../disk/files.ts';

// Git by hand: the library for it cannot stream, and keeps what it reads as text.

/** What the user set up for git as a whole. Everything else, such as the `GIT_DIR` that a hook sets, speaks of some other place than ours. */
export const USERS_OWN =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|EXEC_PATH|CEILING_DIRECTORIES)$/;

/** A variable with nothing in it, to set settings to nothing whatever their names: the option `-c` takes a name only up to a `=`. */
export const NOTHING = 'PLAN_NOTHING';

const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || USERS_OWN.test(name))),
  // What it says when it fails is looked at.
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_TERMINAL_PROMPT: '0',
  // A clone without all contents would fetch them from wherever it says.
  GIT_NO_LAZY_FETCH: '1',
  // Whoever replaces a commit here would replace what a change is held against.
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_GRAFT_FILE: '/dev/null',
  [NOTHING]: '',
});

/** What a repository may have set that starts programs, or would change what we read. */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'log.diffMerges=first-parent',
];

const wordsFor = (folder: string, words: readonly string[]): readonly string[] => [
  ...['-C', folder, '--no-pager', '--literal-pathspecs', '--no-optional-locks'],
  ...SETTINGS.flatMap(setting => ['-c', setting]),
  ...words,
];

/** A running git that works for a folder. */
export const startGit = (folder: string, words: readonly string[]) =>
  spawn('git', wordsFor(folder, words), { env: environment(), windowsHide: true, stdio: 'pipe' });

/** Runs git to its end while everything waits; for what is seldom asked. Throws `GitFailed`. */
export const runGitNow = (folder: string, words: readonly string[]): Buffer => {
  const options = { env: environment(), windowsHide: true, maxBuffer: Number.POSITIVE_INFINITY };
  const { error, status, stdout, stderr } = spawnSync('git', wordsFor(folder, words), options);
  if (error !== undefined) throw notStarted(error);
  if (status !== 0) throw refusal(stderr.toString(), status);
  return stdout;
};

export interface GitAnswer {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git to its end. Throws `GitFailed` where it cannot be started, or ends with another code than `expected`. */
export const runGit = (
  folder: string,
  words: readonly string[],
  expected: readonly number[] = [0],
): Promise<GitAnswer> =>
  new Promise((done, fail) => {
    const child = startGit(folder, words);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => stdout.push(piece));
    child.stderr.on('data', (piece: Buffer) => stderr.push(piece));
    child.stdin.on('error', () => {}).end();
    child
      .on('error', error => fail(notStarted(error)))
      .on('close', code => {
        const said = Buffer.concat(stderr).toString();
        if (code === null || !expected.includes(code)) fail(refusal(said, code));
        else done({ code, stdout: Buffer.concat(stdout), stderr: said });
      });
  });

export const notStarted = (error: Error): Error => {
  const code = codeOf(error);
  if (code === undefined) return error;
  return new GitFailed(
    code === 'ENOENT' ? 'git is not installed here, or not on the PATH' : `git cannot be started (${code})`,
  );
};

/** What git says when it ends in an unexpected way, the first line of it. */
export const refusal = (stderr: string, code: number | null): GitFailed => {
  const owned = /safe\.directory (\S.*)$/m.exec(stderr);
  if (owned !== null)
    return new GitFailed('git does not trust this repository, since it belongs to somebody else', [
      `git config --global --add safe.directory ${owned[1]}`,
    ]);
  if (stderr.includes('promisor remote')) return lacksContents();
  const [line = ''] = stderr.split('\n').filter(text => /^(?:fatal|error): /.test(text));
  return new GitFailed(`git says: ${line.replace(/^\w+: /, '') || `nothing, and ended with ${code}`}`);
};

/** The folder, of this one and those above, with something in it that looks like a repository. `from` is as it is without links. */
export const topOf = (from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (lstatSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined) return folder;
    if (folder === dirname(folder)) return undefined;
  }
};

/** Whether git says that what looks like a repository is none. Any other failure of git says nothing of the kind. */
export const saysNoRepository = (error: unknown): boolean =>
  error instanceof GitFailed && error.message.includes('not a git repository (or any');

/** Where HEAD leads to no commit: throws `GitFailed` unless there is none yet, for one that is lost or damaged would look the same. */
export const requireNoCommit = async (folder: string): Promise<void> => {
  try {
    await runGit(folder, ['log', '-1', '--format=']);
  } catch (error) {
    if (error instanceof GitFailed && error.message.includes('does not have any commits yet')) return;
    throw error;
  }
  throw new GitFailed('the commit that HEAD names cannot be read');
};

/** Something that is named is not there, or cannot be read: where the clone is not a partial one, it is damaged. */
export class ObjectMissing extends GitFailed {
  constructor() {
    super('an object of this repository is lost or damaged', [
      'git fsck --full                # names it; a fresh clone has it',
    ]);
  }
}

/** Git would fetch what such a clone left out, from wherever the repository says. */
export const lacksContents = (): GitFailed =>
  new GitFailed('this clone is without the contents of older commits', ['git fetch --refetch --no-filter']);
