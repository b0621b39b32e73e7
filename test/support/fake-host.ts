import { posix } from 'node:path';
import { fileKindOf } from '../../src/model/files/registry.ts';
import type { FileChange, GitHost, Host, Prompt, Within } from '../../src/model/host.ts';
import { WriteRefused } from '../../src/model/host.ts';
import type { FakeHistory } from './fake-repository.ts';
import { fakeRepository } from './fake-repository.ts';
import { TODAY } from './lint-text.ts';

export interface FakeWorld extends FakeHistory {
  /** By absolute path, or relative to `/home/company`. */
  readonly files?: { readonly [path: string]: string };
  readonly cwd?: string;
  readonly env?: { readonly [name: string]: string };
  readonly terminal?: boolean;
  readonly columns?: number;
  readonly stdin?: string;
  /** What the person answers, in order; a function may look at the question. */
  readonly answers?: readonly (Answer | ((prompt: Prompt, host: FakeHost) => Answer))[];
  readonly revision?: string;
  /** False: the files are in no git repository. */
  readonly repository?: boolean;
  /** Files that differ from HEAD, absolute. */
  readonly changed?: readonly string[];
  /** What git says when it will not commit. */
  readonly commitRefused?: string;
  /** What git does in other ways, such as failing. */
  readonly git?: Partial<GitHost>;
}

type Answer = string | boolean | readonly string[];

export interface FakeHost extends Host {
  readonly files: Map<string, string>;
  readonly out: () => string;
  readonly err: () => string;
  readonly asked: readonly Prompt[];
  /** What was written into the cache, by the folder it is about. */
  readonly cached: Map<string, { readonly stamp: string; readonly text: string }>;
  readonly commits: readonly { readonly files: readonly string[]; readonly message: string }[];
}

const HOME = '/home/company';

/** A whole world in memory: files, a person at the terminal, a git repository that only remembers its commits. */
export const fakeHost = (world: FakeWorld = {}): FakeHost => {
  const cwd = world.cwd ?? HOME;
  const files = new Map(Object.entries(world.files ?? {}).map(([path, text]) => [posix.resolve(HOME, path), text]));
  const answers = [...(world.answers ?? [])];
  const asked: Prompt[] = [];
  const commits: { files: readonly string[]; message: string }[] = [];
  const cached: FakeHost['cached'] = new Map();
  let out = '';
  let err = '';
  const isDirectory = (path: string) => [...files.keys()].some(file => file.startsWith(`${posix.resolve(path)}/`));
  const shown = (path: string) => {
    const short = posix.relative(cwd, path);
    return short.startsWith('../../..') ? path : short || '.';
  };
  const screen = { isTerminal: world.terminal ?? false, columns: world.columns ?? 100 };
  const host: FakeHost = {
    files,
    asked,
    commits,
    out: () => out,
    err: () => err,
    cwd,
    env: world.env ?? {},
    stdout: screen,
    stderr: screen,
    stdin: { isTerminal: world.terminal ?? false },
    day: () => TODAY,
    elapsed: () => 0,
    print: text => {
      out += text;
    },
    remark: text => {
      err += text;
    },
    readStdin: async () => world.stdin ?? '',
    findWorkspace: from => {
      for (let folder = from; ; folder = posix.dirname(folder)) {
        if (posix.basename(folder) === 'plans' && isDirectory(`${folder}/teams`)) return folder;
        if (isDirectory(`${folder}/plans/teams`)) return posix.join(folder, 'plans');
        if (folder === '/') return undefined;
      }
    },
    readWorkspace: root => ({
      root,
      strays: [],
      leftOut: [],
      files: [...files]
        .filter(([path]) => path.startsWith(`${root}/`))
        .map(([path, text]) => ({ path: posix.relative(root, path), shown: shown(path), text }))
        .filter(({ path }) => fileKindOf(path) !== undefined)
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    }),
    shown,
    readFile: path => files.get(posix.resolve(cwd, path)),
    isDirectory,
    list: path =>
      [
        ...new Set(
          [...files.keys()]
            .filter(file => file.startsWith(`${path}/`))
            .map(file => posix.relative(path, file).split('/')[0] ?? ''),
        ),
      ].sort(),
    write: (changes: readonly FileChange[], within: Within) => {
      for (const { path } of changes)
        if (within !== 'anywhere' && !within.some(folder => path.startsWith(`${folder}/`)))
          throw new WriteRefused(`${path} lies outside of ${within.join(' and ')}; nothing was written.`);
      for (const { path, before } of changes)
        if (files.get(path) !== before)
          throw new WriteRefused(`${path} changed while this command ran; nothing was written. Run the command again.`);
      put(files, changes);
    },
    cached,
    cache: {
      read: async ({ of, stamp }) => (cached.get(of)?.stamp === stamp ? cached.get(of)?.text : undefined),
      write: async ({ of, stamp }, text) => void cached.set(of, { stamp, text }),
    },
    git: {
      open: async root => (world.repository === false ? undefined : fakeRepository(HOME, root, shown, world)),
      openOuter: async () => undefined,
      top: async () => (world.repository === false ? undefined : HOME),
      revision: async () => world.revision ?? 'abc1234',
      unseen: async () => [],
      changed: async (_folder, asked) => asked.filter(path => world.changed?.includes(path)),
      whyNoCommit: async () => undefined,
      commit: async (_folder, committed, message) => {
        if (world.commitRefused !== undefined) throw new WriteRefused(`git says: ${world.commitRefused}`);
        commits.push({ files: committed, message });
        return 'def5678';
      },
      ...world.git,
    },
    ask: async prompt => {
      asked.push(prompt);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`nobody answers: ${prompt.message}`);
      return typeof answer === 'function' ? answer(prompt, host) : answer;
    },
  };
  return host;
};

const put = (files: Map<string, string>, changes: readonly FileChange[]): void => {
  for (const { path, after } of changes)
    if (after === undefined) files.delete(path);
    else files.set(path, after);
};
