import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runBuilt, temporaryFolder } from '../support/built.ts';
import { FULL } from '../support/check-in.ts';

const files = Object.fromEntries(Object.entries(FULL).map(([path, text]) => [`plans/${path}`, text]));

const git = (folder: string, ...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=ana', '-c', 'user.email=ana@acme.example', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  }).trim();

const commit = (folder: string): string => {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'plans');
  return git(folder, 'rev-parse', '--short', 'HEAD');
};

test('documents in a git repository stay as they are when they are written again, and when they are committed', async () => {
  const folder = temporaryFolder(files);
  git(folder, 'init', '-q');
  const revision = commit(folder);
  const first = await runBuilt(folder, ['review']);
  expect([first.code, first.stderr]).toEqual([0, '']);
  const path = join(folder, 'plans/reviews/2026-Q4/search.md');
  const document = readFileSync(path, 'utf8');
  expect(document).toContain(`As of 2026-11-21, revision ${revision}.`);
  await runBuilt(folder, ['review']);
  commit(folder);
  await runBuilt(folder, ['review']);
  expect([readFileSync(path, 'utf8'), git(folder, 'status', '--porcelain')]).toEqual([document, '']);
});

test('without a git repository there is a document as well', async () => {
  const { code, stdout } = await runBuilt(temporaryFolder(files), ['review', 'search', '--stdout']);
  expect([code, stdout.split('\n')[4]]).toEqual([
    0,
    'As of 2026-11-21; the plan has no revision in git yet. Led by Ana (engineering) and Bo (product).',
  ]);
});
