import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requireCommitted } from '../../../src/app/workspace/commit-guard.ts';
import { realHost } from '../../../src/io/host.ts';
import { WriteRefused } from '../../../src/model/host.ts';
import { comparison, team } from '../../support/based.ts';
import type { TestRepository } from '../../support/repository.ts';
import { cloneOf, repository, sessionAt } from '../../support/repository.ts';

const SEARCH = 'plans/teams/search.yaml';
const GROWTH = 'plans/teams/growth.yaml';
const LOG = 'plans/decisions/search.yaml';
const FILES: { readonly [path: string]: string } = {
  'plans/company.yaml': 'name: Acme\n',
  [SEARCH]: team('search', 'a'),
  [GROWTH]: team('growth', 'b'),
  [LOG]: '- { on: 2026-01-01, item: a, from: new, to: backlog, reason: Later. }\n',
};

const made = (): TestRepository => {
  const begun = repository();
  begun.commit(FILES);
  return begun;
};

const WAYS: readonly (readonly [string, (of: TestRepository) => unknown, readonly string[]])[] = [
  ['a sparse checkout of folders', ({ git }) => git('sparse-checkout', 'set', 'plans/teams'), [LOG]],
  [
    'a sparse checkout of folders with a sparse index',
    ({ git }) => git('sparse-checkout', 'set', '--sparse-index', 'plans/teams'),
    [LOG],
  ],
  [
    'a sparse checkout by patterns',
    ({ git }) => git('sparse-checkout', 'set', '--no-cone', '/*', `!${GROWTH}`),
    [GROWTH],
  ],
  [
    'the mark skip-worktree, in a split index',
    ({ git, write }) => {
      git('update-index', '--skip-worktree', GROWTH);
      git('update-index', '--split-index');
      write({ [GROWTH]: null });
    },
    [GROWTH],
  ],
];

describe.each(WAYS)('%s', (_, leaveOut, leftOut) => {
  it('leaves files out that are read all the same, and nothing is gone', async () => {
    const repo = made();
    const whole = realHost().readWorkspace(join(repo.folder, 'plans'));
    leaveOut(repo);
    const read = realHost().readWorkspace(join(repo.folder, 'plans'));
    expect(leftOut.map(path => existsSync(join(repo.folder, path)))).toEqual(leftOut.map(() => false));
    expect(read.files).toEqual(whole.files);
    expect(read.leftOut.map(path => path.replace(/^.*(?=plans\/)/, ''))).toEqual(leftOut);
    const { before, after, changes } = await comparison(repo, { base: 'HEAD' });
    expect(after.teams).toEqual(before.teams);
    expect(changes.items).toEqual([]);
  });

  it('leaves files out that are not written over, nor made anew', () => {
    const repo = made();
    leaveOut(repo);
    for (const path of leftOut)
      for (const before of [FILES[path], undefined])
        expect(() =>
          realHost().write([{ path: join(repo.folder, path), before, after: 'x' }], [join(repo.folder, 'plans')]),
        ).toThrow(WriteRefused);
    expect(leftOut.map(path => existsSync(join(repo.folder, path)))).toEqual(leftOut.map(() => false));
  });
});

it('says how what is left out comes back', () => {
  const ways = WAYS.map(([, leaveOut, [path = '']]) => {
    const repo = made();
    leaveOut(repo);
    try {
      realHost().write([{ path: join(repo.folder, path), before: undefined, after: 'x' }], 'anywhere');
    } catch (error) {
      return error instanceof WriteRefused ? /`(.*)`/.exec(error.message)?.[1] : error;
    }
    return 'written';
  });
  expect(ways).toEqual([
    'git sparse-checkout add plans/decisions',
    'git sparse-checkout add plans/decisions',
    `git sparse-checkout add /${GROWTH}`,
    `git update-index --no-skip-worktree ${GROWTH} && git checkout -- ${GROWTH}`,
  ]);
});

it('makes no new file in a folder that is left out', () => {
  const repo = made();
  repo.git('sparse-checkout', 'set', 'plans/teams');
  const path = join(repo.folder, 'plans/decisions/new.yaml');
  expect(() => realHost().write([{ path, before: undefined, after: 'x' }], 'anywhere')).toThrow(WriteRefused);
  const free = join(repo.folder, 'plans/reviews/2026-Q4/search.yaml');
  realHost().write([{ path: free, before: undefined, after: 'x' }], 'anywhere');
  expect(existsSync(free)).toBe(true);
});

it('says of what neither the work tree nor a partial clone has that it cannot be read', () => {
  const repo = made();
  repo.git('config', 'uploadpack.allowFilter', 'true');
  const clone = cloneOf(repo, '--filter=blob:none', '--sparse');
  clone.git('sparse-checkout', 'set', 'plans/teams');
  clone.git('sparse-checkout', 'set', '--no-cone', '/*', '!plans/decisions');
  const { files } = realHost().readWorkspace(join(clone.folder, 'plans'));
  expect(files.flatMap(file => ('problem' in file ? [[file.path, file.problem]] : []))).toEqual([
    ['decisions/search.yaml', 'the work tree leaves the file out, and git has no text of it here'],
  ]);
});

it('reads what stands in the work tree, whatever git is told not to look at', async () => {
  const repo = made();
  repo.git('update-index', '--assume-unchanged', SEARCH);
  repo.git('update-index', '--skip-worktree', GROWTH);
  repo.write({ [SEARCH]: team('search', 'c'), [GROWTH]: team('growth', 'd') });
  const { after, base } = await comparison(repo);
  expect(base.name).toBe('HEAD');
  expect(after.teams.map(({ content }) => content.backlog.map(({ id }) => id))).toEqual([['d'], ['c']]);
  const { git } = sessionAt(repo.folder).host;
  const files = [SEARCH, GROWTH, LOG].map(path => join(repo.folder, path));
  expect(await git.unseen(repo.folder, files)).toEqual(files.slice(0, 2));
  const guard = requireCommitted(sessionAt(repo.folder), join(repo.folder, 'plans'), files, { commit: true });
  await expect(guard).rejects.toThrow(
    /^Git is told not to look at .*search\.yaml and .*growth\.yaml, so a commit would/,
  );
});

it('takes a file for gone that is deleted, or was never tracked', () => {
  const repo = made();
  repo.git('update-index', '--skip-worktree', SEARCH);
  repo.write({ [GROWTH]: null });
  expect(
    realHost()
      .readWorkspace(join(repo.folder, 'plans'))
      .files.map(({ path }) => path),
  ).toEqual(['company.yaml', 'decisions/search.yaml', 'teams/search.yaml']);
});
