import type { LoggedCommit } from '../../model/repository.ts';
import { daysInOrder } from './days-in-order.ts';
import { inRepository, mostOften, plansAmong } from './former-folder.ts';
import type { GitObjects } from './git-objects.ts';
import { runGit } from './git-process.ts';
import { entriesAt } from './git-tree.ts';

/** A commit as git tells it. Of a link the id is that of what it leads to, once it is followed. */
interface Step extends LoggedCommit {
  /** The one before on the line; undefined for the first. */
  readonly parent: string | undefined;
  /** Whether it took nothing away and changed nothing: a workspace may begin here. */
  readonly onlyAdds: boolean;
  readonly hasLinks: boolean;
}

/** A part of the line on which the workspace stood in one folder. */
interface Stretch {
  /** The last commit of it. */
  readonly tip: string;
  /** The folder from the top of the repository, with `/` behind it. */
  readonly place: string;
}

/** Everything that changed these paths of a workspace, newest first, through all folders that it stood in. */
export const logOf = async (
  objects: GitObjects,
  { top, folder }: { readonly top: string; readonly folder: string },
  paths: readonly string[],
): Promise<readonly LoggedCommit[]> => {
  const log: LoggedCommit[] = [];
  const seen = new Set<string>();
  let stretch: Stretch | undefined = { tip: 'HEAD', place: inRepository(top, folder) };
  while (stretch !== undefined && !seen.has(`${stretch.tip} ${stretch.place}`)) {
    seen.add(`${stretch.tip} ${stretch.place}`);
    const { steps, before } = await stretchOf(objects, top, stretch, paths);
    for (const { commit, files } of steps) log.push({ commit, files });
    stretch = before;
  }
  return daysInOrder(log);
};

const stretchOf = async (
  objects: GitObjects,
  top: string,
  stretch: Stretch,
  paths: readonly string[],
): Promise<{ readonly steps: readonly Step[]; readonly before: Stretch | undefined }> => {
  const quick = await stepsOf(top, stretch, paths);
  const steps = quick.some(({ hasLinks }) => hasLinks) ? await followed(objects, top, stretch, paths) : quick;
  for (const [index, step] of steps.entries()) {
    const before = await placeBefore(objects, top, stretch, step);
    if (before === undefined) continue;
    const [then, now] = await Promise.all([
      idsAt(objects, before.tip, before.place, paths),
      idsAt(objects, step.commit.id, stretch.place, paths),
    ]);
    const moved = { ...step, files: changed(then, now) };
    return { steps: [...steps.slice(0, index), ...(moved.files.length > 0 ? [moved] : [])], before };
  }
  return { steps, before: undefined };
};

const LOG = [
  'log',
  // Of a merge, what it changed on the line that it was merged into.
  ...['--first-parent', '-m', '--raw', '-z', '--no-abbrev', '--no-renames', '-O/dev/null'],
  ...['--no-ext-diff', '--no-textconv', '--no-color', '--no-show-signature', '--encoding=UTF-8'],
  ...['--date=short', '--format=%H%x00%P%x00%cd%x00%an%x00%s'],
];

const stepsOf = async (top: string, { tip, place }: Stretch, paths: readonly string[]): Promise<readonly Step[]> => {
  const from = place === '' ? [] : [`--relative=${place}`];
  const { stdout } = await runGit(top, [...LOG, ...from, tip, '--', ...paths.map(path => `${place}${path}`)]);
  const words = stdout.toString().split('\0');
  const steps: Step[] = [];
  for (let at = 0; at + 4 < words.length; ) {
    const [id = '', parents = '', day = '', author = '', subject = ''] = words.slice(at, at + 5);
    const files: LoggedCommit['files'][number][] = [];
    let [onlyAdds, hasLinks] = [true, false];
    for (at += 5; /^\n?:/.test(words[at] ?? ''); at += 2) {
      const [former = '', mode = '', , blob] = words[at]?.trimStart().slice(1).split(' ') ?? [];
      files.push({ path: words[at + 1] ?? '', id: mode === '000000' || mode === '160000' ? undefined : blob });
      onlyAdds &&= former === '000000';
      hasLinks ||= former === '120000' || mode === '120000';
    }
    const parent = parents.split(' ')[0] || undefined;
    steps.push({ commit: { id, day, author, subject }, files, parent, onlyAdds, hasLinks });
  }
  return steps;
};

/** The same with links followed: what they lead to changes without them. So the folders are read at every commit that touched the workspace. */
const followed = async (
  objects: GitObjects,
  top: string,
  stretch: Stretch,
  paths: readonly string[],
): Promise<readonly Step[]> => {
  const steps = await stepsOf(top, stretch, ['']);
  const states = await Promise.all(steps.map(({ commit }) => idsAt(objects, commit.id, stretch.place, paths)));
  return steps.flatMap((step, index) => {
    const [then = new Map<string, string>(), now = new Map<string, string>()] = [states[index + 1], states[index]];
    const files = changed(then, now);
    return files.length === 0 ? [] : [{ ...step, files, onlyAdds: then.size === 0, hasLinks: true }];
  });
};

/** The ids of the files of a workspace at a commit, links followed. */
const idsAt = async (
  objects: GitObjects,
  commit: string,
  place: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const entries = (await entriesAt(objects, commit, place)).filter(({ path }) =>
    paths.some(wanted => path === wanted || path.startsWith(`${wanted}/`)),
  );
  const ids = entries.map(async ({ kind, path, id }): Promise<readonly (readonly [string, string])[]> => {
    switch (kind) {
      case 'file':
        return [[path, id]];
      case 'link': {
        const object = await objects.get(`${commit}:${place}${path}`);
        // Where it leads to no file, that cannot be read as a plan, which is said as of any other text.
        return object?.type === 'tree' ? [] : [[path, object?.type === 'blob' ? object.id : id]];
      }
      case 'folder':
      case 'submodule':
        return [];
    }
  });
  return new Map((await Promise.all(ids)).flat());
};

const changed = (then: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): LoggedCommit['files'] =>
  [...new Set([...then.keys(), ...now.keys()])]
    .filter(path => then.get(path) !== now.get(path))
    .map(path => ({ path, id: now.get(path) }));

/** Where the workspace stood before it came to this folder with a commit; undefined where that is not the case. */
const placeBefore = async (
  objects: GitObjects,
  top: string,
  { place }: Stretch,
  { commit, parent, onlyAdds, files }: Step,
): Promise<Stretch | undefined> => {
  const teams = plansAmong(files.map(({ path }) => path)).map(({ path }) => path);
  if (parent === undefined || !onlyAdds || teams.length === 0) return undefined;
  if ((await objects.get(`${parent}:${place}teams`))?.type === 'tree') return undefined;
  if ((await objects.get(parent)) === undefined) return undefined;
  // It may have been copied, and taken away from there later.
  for (const later of [commit.id, 'HEAD']) {
    const words = ['diff-tree', '-r', '-z', '--name-only', '--no-renames', '--diff-filter=D', parent, later];
    const gone = plansAmong((await runGit(top, words)).stdout.toString().split('\0'));
    const former = gone.filter(plan => plan.folder !== place);
    const same = former.filter(({ path }) => teams.includes(path));
    // By the names of their teams, as far as they have them; else there must be one alone.
    const [only, another] =
      same.length > 0 ? mostOften(same.map(({ folder }) => folder)) : new Set(former.map(({ folder }) => folder));
    if (only !== undefined && another === undefined) return { tip: parent, place: only };
  }
  return undefined;
};
