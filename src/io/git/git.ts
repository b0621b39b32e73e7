import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { GitHost } from '../../model/host.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { withoutLinks } from '../disk/write.ts';
import { commitWithGit } from './commit.ts';
import { NOTHING, requireNoCommit, runGit, saysNoRepository, topOf } from './git-process.ts';

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

/** What git keeps in its folder while something is begun and not ended, and what that is. */
const BEGUN: readonly (readonly [path: string, what: string])[] = [
  ['MERGE_HEAD', 'a merge'],
  ['rebase-merge', 'a rebase'],
  ['rebase-apply', 'a rebase'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick'],
  ['REVERT_HEAD', 'a revert'],
];

/** Git refuses the name of a file that is gone and that it never knew. */
const thereOrTracked = async (top: string, files: readonly string[]): Promise<readonly string[]> => {
  const gone = files.filter(file => !existsSync(file));
  if (gone.length === 0) return files;
  const tracked = await Promise.all(gone.map(file => answer(top, ['ls-files', '--', file])));
  const unknown = new Set(gone.filter((_, index) => tracked[index] === ''));
  return files.filter(file => !unknown.has(file));
};

/** Everything but reading older commits. Only to commit runs what a repository brings along: that is what hooks are for. */
export const git: Omit<GitHost, 'open' | 'openOuter'> = {
  top: folder => inRepository(folder, () => answer(folder, ['rev-parse', '--show-toplevel'])),

  revision: folder =>
    inRepository(folder, async () => {
      const head = await headOf(folder);
      if (head === undefined) return undefined;
      const status = ['status', '--porcelain', '--untracked-files=all', '--ignore-submodules=all', '--', '.'];
      const changed = await answer(folder, [...(await unfiltered(folder)), ...status]);
      return changed === '' ? head : `${head}+`;
    }),

  async unseen(folder, files) {
    const real = files.map(withoutLinks);
    const list = (some: readonly string[]) => answer(folder, ['ls-files', '-v', '-z', '--', ...some]);
    if (!/(?:^|\0)(?:[a-z]|S) /.test(await list(real))) return [];
    const tags = await Promise.all(real.map(file => list([file])));
    return files.filter((_, index) => /^(?:[a-z]|S) /.test(tags[index] ?? ''));
  },

  async changed(folder, files) {
    if ((await headOf(folder)) === undefined) return [];
    const diff = ['diff', '--name-only', '--no-ext-diff', '--no-textconv', '-z', 'HEAD', '--'];
    const words = [...(await unfiltered(folder)), ...diff];
    const real = files.map(withoutLinks);
    // They may be many, and mostly none differs.
    if (real.length > 1 && (await answer(folder, [...words, ...real])) === '') return [];
    const differ = await Promise.all(real.map(file => answer(folder, [...words, file])));
    return files.filter((_, index) => differ[index] !== '');
  },

  async whyNoCommit(folder) {
    const top = await git.top(folder);
    if (top === undefined) return 'this folder is in no git repository';
    const paths = await answer(top, [
      'rev-parse',
      '--git-path',
      'index.lock',
      ...BEGUN.flatMap(([path]) => ['--git-path', path]),
    ]);
    const [lock = '', ...begun] = paths.split('\n').map(path => resolve(top, path));
    const [, what] = BEGUN[begun.findIndex(path => existsSync(path))] ?? [];
    if (what !== undefined) return `git is in the middle of ${what}`;
    if (existsSync(lock)) return `git's index is locked (${lock}), as by another git at work`;
    try {
      await commitWithGit(top, ['var', 'GIT_AUTHOR_IDENT']);
      await commitWithGit(top, ['var', 'GIT_COMMITTER_IDENT']);
      return undefined;
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      return 'git knows no name and address to commit by; `git config user.name NAME` and `git config user.email ADDRESS` tell it';
    }
  },

  async commit(folder, files, message) {
    try {
      const top = await git.top(folder);
      if (top === undefined)
        throw new UsageError('This folder is in no git repository, so nothing can be committed; leave --commit out.');
      // Git takes nothing that is reached through a link.
      const real = await thereOrTracked(top, files.map(withoutLinks));
      await commitWithGit(top, ['add', '--', ...real]);
      await commitWithGit(top, ['commit', '--quiet', '-m', message, '--', ...real]);
      return await commitWithGit(top, ['rev-parse', '--short', 'HEAD']);
    } catch (error) {
      // A hook that says no, a signature that fails.
      if (error instanceof GitFailed) throw new WriteRefused(error.message);
      throw error;
    }
  },
};
