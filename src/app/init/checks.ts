import { basename, dirname, join, relative, sep } from 'node:path';
import { ReadFailed } from '../../model/host.ts';
import { EditRefused } from '../../yaml/edit/edit.ts';
import type { Outside } from '../inputs.ts';
import type { PlansPlace } from './check-texts.ts';
import { githubText, gitlabText, plansFolder, preCommitSnippet, preCommitText } from './check-texts.ts';
import type { Planned } from './files.ts';
import type { Forges } from './forges.ts';

/** Files that check a plan before a change of it counts, and what is to be said about them. */
export interface Checks {
  readonly changes: readonly Planned[];
  readonly remarks: readonly string[];
}

/** The top of the repository that holds a folder, also one that is not there yet; undefined outside of one. */
export const topAround = async (host: Outside, folder: string): Promise<string | undefined> => {
  let there = folder;
  while (!host.isDirectory(there) && there !== dirname(there)) there = dirname(there);
  return host.git.top(there);
};

/** A repository, and where its work goes. */
export interface Origin {
  readonly top: string;
  /** The address that it is pushed to; absent: none is known. */
  readonly url?: string | undefined;
  readonly defaultBranch?: string | undefined;
}

/** Git is asked, for in a worktree and in a submodule its files stand elsewhere. */
export const originOf = async (host: Outside, top: string): Promise<Origin> => {
  const repository = await host.git.open(top);
  try {
    const [head] = (await repository?.refs([REMOTE_HEAD])) ?? [];
    const defaultBranch = head?.pointsTo?.replace('refs/remotes/origin/', '');
    return { top, url: await repository?.setting('remote.origin.url'), defaultBranch };
  } finally {
    repository?.close();
  }
};

const REMOTE_HEAD = 'refs/remotes/origin/HEAD';

/** What the repository looks like: by its files, else by where it is pushed to, else both. */
export const usualForges = (host: Outside, { top, url = '' }: Origin): Exclude<Forges, 'none'> =>
  oneOf(host.isDirectory(join(top, '.github')), host.readFile(join(top, '.gitlab-ci.yml')) !== undefined) ??
  oneOf(/(^|@|\/\/)[^/:]*github/i.test(url), /(^|@|\/\/)[^/:]*gitlab/i.test(url)) ??
  'both';

const oneOf = (github: boolean, gitlab: boolean): 'github' | 'gitlab' | 'both' | undefined => {
  if (github) return gitlab ? 'both' : 'github';
  return gitlab ? 'gitlab' : undefined;
};

/** What is missing of them at the top of the repository. Files that are there stay as they are, but for one more hook. */
export const checkChanges = (host: Outside, root: string, { top, defaultBranch }: Origin, forges: Forges): Checks => {
  if (forges === 'none') return { changes: [], remarks: [] };
  const place: PlansPlace = {
    home: relative(top, dirname(root)).replaceAll(sep, '/'),
    folder: basename(root),
    // Both names that a first branch usually has, where nothing says which.
    branches: defaultBranch === undefined ? ['main', 'master'] : [defaultBranch],
  };
  const parts = [
    ...(forges === 'gitlab' ? [] : [github(host, top, place)]),
    ...(forges === 'github' ? [] : [gitlab(host, top, place)]),
    preCommit(host, top, place),
  ];
  const changes = parts.flatMap(part => part.changes);
  return {
    changes,
    remarks: [
      ...parts.flatMap(part => part.remarks),
      ...(changes.length === 0 || isDependency(host, dirname(root), top) ? [] : [NO_DEPENDENCY]),
    ],
  };
};

const NO_DEPENDENCY =
  'These checks run the `plan` that npm installs, and no package.json here names plan-cli yet: put it there with `npm install --save-dev`, or change the line `npm ci`.';

const NOTHING: Checks = { changes: [], remarks: [] };

const github = (host: Outside, top: string, place: PlansPlace): Checks => {
  const folder = join(top, '.github', 'workflows');
  const path = join(folder, 'plan.yml');
  const known = host
    .list(folder)
    .map(name => join(folder, name))
    .find(file => /\/plan\.ya?ml$/.test(file) || runsLint(host, file));
  return known === undefined
    ? planned(path, githubText(place), 'checks and explains pull requests')
    : leftAlone(host, known, place);
};

const gitlab = (host: Outside, top: string, place: PlansPlace): Checks => {
  const main = join(top, '.gitlab-ci.yml');
  const path = join(top, '.gitlab', 'plan.yml');
  const text = host.readFile(main);
  const what = 'checks and explains merge requests';
  if (text === undefined) return planned(main, gitlabText(place), what);
  if (runsLint(host, main)) return leftAlone(host, main, place);
  const { changes, remarks } =
    host.readFile(path) === undefined ? planned(path, gitlabText(place), what) : leftAlone(host, path, place);
  const include = `${host.shown(main)} is yours and stays as it is; to run the job, add to it:\n\n  include:\n    - local: .gitlab/plan.yml`;
  return { changes, remarks: text.includes('.gitlab/plan.yml') ? remarks : [...remarks, include] };
};

const preCommit = (host: Outside, top: string, place: PlansPlace): Checks => {
  const path = join(top, '.pre-commit-config.yaml');
  if (runsLint(host, path)) return leftAlone(host, path, place);
  const before = host.readFile(path);
  try {
    return {
      changes: [{ path, before, after: preCommitText(before, place), what: 'checks before a commit' }],
      remarks: [],
    };
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return {
      changes: [],
      remarks: [
        `${host.shown(path)} stays as it is (${error.message}); for a check before each commit, it needs:\n\n${preCommitSnippet(
          place,
        )
          .trimEnd()
          .replaceAll(/^/gm, '  ')}`,
      ],
    };
  }
};

const runsLint = (host: Outside, path: string): boolean => /\bplan lint\b/.test(textAt(host, path));

/** Empty for what is no text: it stands in nobody's way here. */
const textAt = (host: Outside, path: string): string => {
  try {
    return host.readFile(path) ?? '';
  } catch (error) {
    if (error instanceof ReadFailed) return '';
    throw error;
  }
};

const planned = (path: string, after: string, what: string): Checks => ({
  changes: [{ path, before: undefined, after, what }],
  remarks: [],
});

/** Workspaces in two folders may share a repository, and the file may know of the other one only. */
const leftAlone = (host: Outside, path: string, place: PlansPlace): Checks =>
  isNamed(textAt(host, path), place)
    ? NOTHING
    : {
        changes: [],
        remarks: [
          `${host.shown(path)} is there already and stays as it is; it does not name ${plansFolder(place)}/ yet.`,
        ],
      };

/** From the folder around them, plans are found without being named where they have their usual name. */
const isNamed = (text: string, place: PlansPlace): boolean => {
  const wanted = place.folder === 'plans' ? place.home : plansFolder(place);
  if (wanted === '') return true;
  // In patterns some of its characters are escaped.
  const plainly = text.replaceAll('\\', '');
  const literal = wanted.replaceAll('\\', '').replaceAll(/[$()*+.?[\]^{|}]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<![\w./-])(?:\./)?${literal}(?![\w-])`).test(plainly);
};

const isDependency = (host: Outside, from: string, top: string): boolean => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (host.readFile(join(folder, 'package.json'))?.includes('"plan-cli"')) return true;
    if (folder === top || folder === dirname(folder)) return false;
  }
};
