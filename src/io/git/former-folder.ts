import { existsSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileKindOf, namesInPath, stemOf } from '../../model/files/registry.ts';
import { CannotJudge } from '../../model/repository.ts';
import type { SourceFile } from '../../model/source.ts';
import { listed } from '../../model/words/words.ts';
import type { GitObjects } from './git-objects.ts';
import { runGit } from './git-process.ts';
import { leftOutBelow } from './left-out.ts';

/** A folder that a workspace, or some of its teams, stood in at a commit. */
export interface Former {
  /** From the top of the repository, with `/` behind it; empty for the top itself. */
  readonly folder: string;
  /** Whether what stands there under this path is what stands here now. */
  readonly holds: (path: string) => boolean;
}

/** A team's plan that stands somewhere else, by the path of the folder around `teams` and the name of the file. */
interface Plan {
  readonly folder: string;
  readonly path: string;
}

/**
 * Where the teams come from that are here and were not at a commit: the folders that had a plan of theirs and have it no more. Otherwise moving
 * them would be a way around everything that a base tells.
 */
export const formerOf = async (
  objects: GitObjects,
  {
    top,
    folder,
    commit,
    here,
    there,
  }: {
    readonly top: string;
    readonly folder: string;
    readonly commit: string;
    readonly here: readonly SourceFile[];
    readonly there: readonly { readonly path: string }[];
  },
): Promise<readonly Former[]> => {
  const isPlan = ({ path }: { readonly path: string }) => fileKindOf(path) === 'team';
  const known = new Set(there.filter(isPlan).map(({ path }) => stemOf(path)));
  const fresh = here.filter(isPlan).filter(({ path }) => !known.has(stemOf(path)));
  if (fresh.length === 0) return [];
  const own = inRepository(top, folder);
  const plans = (await plansAt(top, commit)).filter(plan => plan.folder !== own);
  const gone = plans.filter(({ folder: at, path }) => isGone(join(top, at, path), folder));
  if (gone.length === 0) return [];
  const byName = new Map(
    fresh.flatMap(({ path }) => {
      const plansOfTeam = gone.filter(plan => stemOf(plan.path) === stemOf(path));
      return plansOfTeam.length === 0 ? [] : [[stemOf(path), onlyFolder(plansOfTeam, commit)] as const];
    }),
  );
  if (known.size === 0 && byName.size === 0) return renamedWhole(objects, commit, fresh, gone);
  const [whole] = known.size === 0 ? mostOften([...byName.values()]) : [];
  const others = gone.filter(({ folder: at, path }) => at !== whole && !byName.has(stemOf(path)));
  const unknown = fresh.filter(({ path }) => !byName.has(stemOf(path)));
  return [
    ...(whole === undefined ? [] : [{ folder: whole, holds: () => true }]),
    ...[...byName].map(([team, at]) => ({ folder: at, holds: (path: string) => teamOf(path) === team })),
    ...(await sharing(objects, commit, unknown, others)).map(({ folder: at, path: plan }) => ({
      folder: at,
      holds: (path: string) => teamOf(path) === stemOf(plan),
    })),
  ];
};

const teamOf = (path: string): string | undefined => namesInPath(path)['team'];

/** The folder of a path inside the repository as git would name it, with `/` behind it. */
export const inRepository = (top: string, folder: string): string => {
  const path = relative(top, folder).replaceAll(sep, '/');
  return path === '' ? '' : `${path}/`;
};

const plansAt = async (top: string, commit: string): Promise<readonly Plan[]> => {
  const { stdout } = await runGit(top, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  return plansAmong(stdout.toString().split('\0'));
};

export const plansAmong = (paths: readonly string[]): readonly Plan[] =>
  paths.flatMap(path => {
    const [, folder, plan = ''] = /^(.*\/|)(teams\/[^/]+)$/.exec(path) ?? [];
    return folder !== undefined && fileKindOf(plan) === 'team' ? [{ folder, path: plan }] : [];
  });

/** What a link makes of it, and still stands in the workspace, is what is here. What a sparse checkout leaves out is not gone. */
const isGone = (path: string, workspace: string): boolean =>
  existsSync(path) ? realpathSync(path).startsWith(workspace + sep) : leftOutBelow(path).length === 0;

const onlyFolder = (plans: readonly Plan[], commit: string): string => {
  const [only = '', ...more] = new Set(plans.map(({ folder }) => folder));
  if (more.length === 0) return only;
  const places = listed(
    [only, ...more].map(folder => folder || './'),
    'or',
  );
  throw new CannotJudge(`at ${commit.slice(0, 7)} the plan may have stood in ${places}, which are all gone`);
};

/** Each of those that turn up most often, in the order in which they first do. */
export const mostOften = (folders: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([folder, count]) => (count === most ? [folder] : []));
};

/** A workspace whose teams all have new names, too: the one that is gone, if need be the one with the same ids in it. */
const renamedWhole = async (
  objects: GitObjects,
  commit: string,
  fresh: readonly SourceFile[],
  gone: readonly Plan[],
): Promise<readonly Former[]> => {
  const texts = await Promise.all(gone.map(plan => textOf(objects, commit, plan)));
  // Another program may have a folder of that name.
  const plans = gone.filter((_, index) => /^["']?team["']?\s*:/m.test(texts[index] ?? ''));
  if (plans.length === 0) return [];
  const shared = await sharing(objects, commit, fresh, plans);
  return [{ folder: onlyFolder(shared.length > 0 ? shared : plans, commit), holds: () => true }];
};

/** The plans with an item that is here under the same id, or was it. */
const sharing = async (
  objects: GitObjects,
  commit: string,
  fresh: readonly SourceFile[],
  gone: readonly Plan[],
): Promise<readonly Plan[]> => {
  const ids = new Set(fresh.flatMap(file => ('text' in file ? idsIn(file.text) : [])));
  if (ids.size === 0) return [];
  const texts = await Promise.all(gone.map(plan => textOf(objects, commit, plan)));
  return gone.filter((_, index) => idsIn(texts[index] ?? '').some(id => ids.has(id)));
};

const textOf = async (objects: GitObjects, commit: string, { folder, path }: Plan): Promise<string> =>
  (await objects.get(`${commit}:${folder}${path}`))?.bytes?.toString() ?? '';

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:id|was)["']?\s*:\s*["']?([a-z0-9-]+)/g)].map(([, id = '']) => id);
