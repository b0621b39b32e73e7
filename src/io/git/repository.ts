import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { KnownCommit, Ref, Repository } from '../../model/repository.ts';
import type { Site } from './files-at.ts';
import { filesAt } from './files-at.ts';
import { inRepository } from './former-folder.ts';
import { contentOf } from './git-content.ts';
import { logOf } from './git-log.ts';
import { GitObjects } from './git-objects.ts';
import { lacksContents, ObjectMissing, requireNoCommit, runGit, saysNoRepository, topOf } from './git-process.ts';

/** The repository around a workspace; undefined where there is none: then git was not even started, unless something there looks like one. */
export const openRepository = async (root: string, cwd: string): Promise<Repository | undefined> => {
  const folder = realpathSync(root);
  const top = topOf(folder);
  return top === undefined ? undefined : openAt({ root, cwd, top, folder, workspace: './' });
};

/**
 * The repository around a workspace that is a submodule, lies in one, or is a link out of it; undefined where there is none. Before it became one,
 * the plan may have stood in it.
 */
export const openOuter = async (root: string, cwd: string): Promise<Repository | undefined> => {
  const inner = topOf(realpathSync(root));
  const named = join(realpathSync(dirname(resolve(root))), basename(root));
  const around = topOf(dirname(named));
  const top = around === inner && inner !== undefined ? topOf(dirname(inner)) : around;
  if (top === undefined || top === inner) return undefined;
  return openAt({ root, cwd, top, folder: top, workspace: inRepository(top, named) });
};

const openAt = async (site: Site & { readonly folder: string }): Promise<Repository | undefined> => {
  const { top, folder } = site;
  const objects = new GitObjects(folder);
  const whole = <T>(asked: Promise<T>): Promise<T> => asked.catch(error => sayWhyMissing(error, folder));
  try {
    const head = await commitNamed(objects, 'HEAD');
    if (head === undefined) await requireNoCommit(folder);
    return {
      top,
      head,
      isDetached: async () => (await runGit(folder, ['symbolic-ref', '--quiet', 'HEAD'], [0, 1])).code === 1,
      isShallow: async () => (await textOf(folder, ['rev-parse', '--is-shallow-repository'])) === 'true\n',
      commit: revision => commitNamed(objects, revision),
      mergeBase: async (one, other) => (await textOf(folder, ['merge-base', one, other], [0, 1])).trim() || undefined,
      refs: names => refsIn(folder, names),
      setting: async key => (await textOf(folder, ['config', '-z', '--get', key], [0, 1])).slice(0, -1) || undefined,
      filesAt: (commit, here) => whole(filesAt(objects, site, commit, here)),
      log: paths => whole(logOf(objects, { top, folder }, paths)),
      blobs: (ids, take) => whole(objects.each(ids, (object, index) => take(contentOf(object), index))),
      close: () => objects.close(),
    };
  } catch (error) {
    objects.close();
    if (saysNoRepository(error)) return undefined;
    throw error;
  }
};

const textOf = async (folder: string, words: readonly string[], expected?: readonly number[]): Promise<string> =>
  (await runGit(folder, words, expected)).stdout.toString();

/** A name that is written to standard input cannot be taken for an option. */
const commitNamed = async (objects: GitObjects, revision: string): Promise<KnownCommit | undefined> => {
  const commit = await objects.get(`${revision}^{commit}`);
  if (commit?.type !== 'commit' || commit.bytes === undefined) return undefined;
  const [header = ''] = commit.bytes.toString('latin1').split('\n\n', 1);
  return { id: commit.id, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id = '']) => id) };
};

const sayWhyMissing = async (error: unknown, folder: string): Promise<never> => {
  if (!(error instanceof ObjectMissing)) throw error;
  const partial = String.raw`^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$`;
  throw (await textOf(folder, ['config', '--get-regexp', partial], [0, 1])) === '' ? error : lacksContents();
};

const refsIn = async (folder: string, names: readonly string[]): Promise<readonly Ref[]> => {
  const format = '--format=%(refname)%00%(symref)%00%(HEAD)';
  const lines = (await textOf(folder, ['for-each-ref', format, '--', ...names])).split('\n').slice(0, -1);
  return lines.map(line => {
    const [name = '', pointsTo = '', mark] = line.split('\0');
    return { name, pointsTo: pointsTo || undefined, isCurrent: mark === '*' };
  });
};
