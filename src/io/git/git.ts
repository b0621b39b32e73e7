import { existsSync, realpathSync } from 'node:fs';
import type { SimpleGit } from 'simple-git';
import { GitError, simpleGit } from 'simple-git';
import type { GitHost } from '../../model/host.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { NOTHING, requireNoCommit, runGit, saysNoRepository, topOf } from './git-process.ts';

const at = (folder: string, config: string[] = []): SimpleGit => simpleGit({ baseDir: folder, config });

/** Who commits, where only the environment says so, as in CI: the library keeps git's own variables from it. */
const identity = ({ env } = process): string[] =>
  [
    ['user.name', env['GIT_AUTHOR_NAME'] ?? env['GIT_COMMITTER_NAME']],
    ['user.email', env['GIT_AUTHOR_EMAIL'] ?? env['GIT_COMMITTER_EMAIL']],
  ].flatMap(([key, value]) => (value ? [`${key}=${value}`] : []));

const answer = async (folder: string, words: readonly string[], expected?: readonly number[]): Promise<string> =>
  (await runGit(folder, words, expected)).stdout.toString().trim();

/** Undefined outside of a repository: then git is not even started, unless something there looks like one. */
const inRepository = async <T>(folder: string, ask: () => Promise<T>): Promise<T | undefined> => {
  if (topOf(realpathSync(folder)) === undefined) return undefined;
  try {
    return await ask();
  } catch (error) {
    if (saysNoRepository(error)) return undefined;
    throw error;
  }
};

/** Undefined before the first commit. */
const headOf = async (folder: string): Promise<string | undefined> => {
  const words = ['rev-parse', '--short', '--quiet', '--verify', '--end-of-options', 'HEAD'];
  const head = await answer(folder, words, [0, 1]);
  if (head !== '') return head;
  await requireNoCommit(folder);
  return undefined;
};

/** Files are compared as they stand here: to put them through a filter first would run what the repository names. */
const unfiltered = async (folder: string): Promise<readonly string[]> => {
  const words = ['config', '-z', '--name-only', '--get-regexp', String.raw`^filter\.`];
  // It ends with 1 where nothing is set.
  const keys = await answer(folder, words, [0, 1]);
  return keys
    .split('\0')
    .filter(key => key !== '')
    .map(key => `--config-env=${key}=${NOTHING}`);
};

/** Names of files may hold what git would take for a pattern. */
const LITERAL = ['--literal-pathspecs'];

/** Git refuses the name of a file that is gone and that it never knew. */
const thereOrTracked = async (top: string, files: readonly string[]): Promise<readonly string[]> => {
  const gone = files.filter(file => !existsSync(file));
  if (gone.length === 0) return files;
  const tracked = await Promise.all(gone.map(file => at(top).raw([...LITERAL, 'ls-files', '--', file])));
  const unknown = new Set(gone.filter((_, index) => tracked[index] === ''));
  return files.filter(file => !unknown.has(file));
};

/** Everything but reading older commits. Only to commit runs what a repository brings along: that is what hooks are for. */
export const git: Omit<GitHost, 'open'> = {
  top: folder => inRepository(folder, () => answer(folder, ['rev-parse', '--show-toplevel'])),

  revision: folder =>
    inRepository(folder, async () => {
      const head = await headOf(folder);
      if (head === undefined) return undefined;
      const status = ['status', '--porcelain', '--untracked-files=all', '--ignore-submodules=all', '--', '.'];
      const changed = await answer(folder, [...(await unfiltered(folder)), ...status]);
      return changed === '' ? head : `${head}+`;
    }),

  async changed(folder, files) {
    if ((await headOf(folder)) === undefined) return [];
    const diff = ['diff', '--name-only', '--no-ext-diff', '--no-textconv', '-z', 'HEAD', '--'];
    const words = [...(await unfiltered(folder)), ...diff];
    // They may be many, and mostly none differs.
    if (files.length > 1 && (await answer(folder, [...words, ...files])) === '') return [];
    const differ = await Promise.all(files.map(file => answer(folder, [...words, file])));
    return files.filter((_, index) => differ[index] !== '');
  },

  async commit(folder, files, message) {
    try {
      const top = await git.top(folder);
      if (top === undefined)
        throw new UsageError('This folder is in no git repository, so nothing can be committed; leave --commit out.');
      const known = await thereOrTracked(top, files);
      await at(top).raw([...LITERAL, 'add', '--', ...known]);
      await at(top, identity()).raw([...LITERAL, 'commit', '--quiet', '-m', message, '--', ...known]);
      return (await at(top).raw(['rev-parse', '--short', 'HEAD'])).trim();
    } catch (error) {
      // A hook that says no, no name to commit by, an index that is locked.
      if (error instanceof GitError) throw new WriteRefused(`git says: ${error.message.trim()}`);
      if (error instanceof GitFailed) throw new WriteRefused(error.message);
      throw error;
    }
  },
};
