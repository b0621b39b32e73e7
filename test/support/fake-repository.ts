import { posix } from 'node:path';
import { fileKindOf } from '../../src/model/files/registry.ts';
import type { KnownCommit, LoggedCommit, Repository } from '../../src/model/repository.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { TODAY } from './lint-text.ts';

interface FakeCommit {
  /** All of them, by absolute path, or relative to `/home/company`. */
  readonly files: { readonly [path: string]: string };
  readonly day?: string;
  readonly author?: string;
  readonly subject?: string;
}

/** A line of commits, oldest first, all on one branch that is checked out. */
export interface FakeHistory {
  readonly commits?: readonly FakeCommit[];
  /** Names of commits besides HEAD, by their index, such as `{ 'origin/main': 0 }`. Else `main` is the last one, and checked out. */
  readonly branches?: { readonly [name: string]: number };
  /** How many commits a shallow clone has. */
  readonly depth?: number;
  readonly origin?: { readonly url?: string; readonly defaultBranch?: string };
}

/** The id of the commit with this index. */
export const fakeId = (index: number): string => `a${String(index + 1).padStart(6, '0')}`.padEnd(40, '0');

export const fakeRepository = (
  home: string,
  root: string,
  shown: (path: string) => string,
  { commits = [], branches = { main: commits.length - 1 }, depth, origin }: FakeHistory,
): Repository => {
  const last = commits.length - 1;
  const first = depth === undefined ? 0 : commits.length - depth;
  const known = (index: number | undefined): KnownCommit | undefined => {
    if (index === undefined || index < first || index > last) return undefined;
    return { id: fakeId(index), parents: index === 0 ? [] : [fakeId(index - 1)] };
  };
  const indexOf = (id: string): number | undefined => {
    const index = commits.findIndex((_, at) => id.length > 3 && fakeId(at).startsWith(id));
    return index === -1 ? undefined : index;
  };
  const indexNamed = (revision: string): number | undefined => {
    const [, back] = /^HEAD(?:[~^](\d*))?$/.exec(revision) ?? [undefined, undefined];
    if (revision.startsWith('HEAD')) return revision === 'HEAD' ? last : last - Number(back || 1);
    return branches[revision.replace(/^refs\/(?:heads|remotes)\//, '')] ?? indexOf(revision);
  };
  const texts: string[] = [];
  const idOf = (text: string): string => {
    if (!texts.includes(text)) texts.push(text);
    return String(texts.indexOf(text));
  };
  const filesOf = (index: number | undefined): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(commits[index ?? -1]?.files ?? {})
        .map(([path, text]) => [posix.relative(root, posix.resolve(home, path)), text] as const)
        .filter(([path]) => fileKindOf(path) !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const logged = (index: number): LoggedCommit => {
    const { day = TODAY, author = 'Ana', subject = `Commit ${index + 1}` } = commits[index] ?? {};
    const before = index === first ? new Map<string, string>() : filesOf(index - 1);
    const after = filesOf(index);
    const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
      path => before.get(path) !== after.get(path),
    );
    const files = paths.map(path => {
      const text = after.get(path);
      return { path, id: text === undefined ? undefined : idOf(text) };
    });
    return { commit: { id: fakeId(index), day, author, subject }, files };
  };
  return {
    top: home,
    head: known(commits.length === 0 ? undefined : last),
    isDetached: async () => !Object.values(branches).includes(last),
    isShallow: async () => first > 0,
    commit: async revision => known(indexNamed(revision)),
    mergeBase: async (one, other) => known(Math.min(indexOf(one) ?? -1, indexOf(other) ?? -1))?.id,
    refs: async names => {
      const head = origin?.defaultBranch === undefined ? undefined : `refs/remotes/origin/${origin.defaultBranch}`;
      return [
        ...Object.keys(branches).map(name => ({
          name: name.startsWith('origin/') ? `refs/remotes/${name}` : `refs/heads/${name}`,
          pointsTo: undefined,
          isCurrent: branches[name] === last && !name.startsWith('origin/'),
        })),
        ...(head === undefined ? [] : [{ name: 'refs/remotes/origin/HEAD', pointsTo: head, isCurrent: false }]),
      ].filter(({ name }) => names.some(wanted => name === wanted || name.startsWith(`${wanted}/`)));
    },
    setting: async key => (key === 'remote.origin.url' ? origin?.url : undefined),
    filesAt: async (commit, here) =>
      [...filesOf(indexOf(commit))].map(([path, text]): SourceFile => {
        const same = here.find(file => file.path === path && 'text' in file && file.text === text);
        return same ?? { path, shown: shown(`${root}/${path}`), text };
      }),
    log: async paths => {
      const counts = ({ path }: { readonly path: string }) => paths.some(wanted => `${path}/`.startsWith(`${wanted}/`));
      return commits
        .map((_, index) => logged(index))
        .slice(Math.max(0, first))
        .map(({ commit, files }) => ({ commit, files: files.filter(counts) }))
        .filter(({ files }) => files.length > 0)
        .reverse();
    },
    blobs: async (ids, take) => {
      for (const [index, id] of ids.entries()) take({ text: texts[Number(id)] ?? '' }, index);
    },
    close: () => {},
  };
};
