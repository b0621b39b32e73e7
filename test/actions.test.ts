import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const WORKFLOWS = '.github/workflows';
const PINNED = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** What a workflow runs of others and does not name by the hash of a commit, with its version beside it. */
const unpinned = (workflow: string): readonly string[] =>
  [...workflow.matchAll(/\buses:\s*(.+)$/gm)].map(([, used = '']) => used).filter(used => !PINNED.test(used));

test('our CI takes what others wrote by its hash, which nobody can move', () => {
  const texts = readdirSync(WORKFLOWS).map(name => readFileSync(join(WORKFLOWS, name), 'utf8'));
  expect(texts.flatMap(unpinned)).toEqual([]);
});

test('an action that is taken by its tag, or without its version, is noticed', () => {
  const hash = '0123456789abcdef0123456789abcdef01234567';
  const workflow = `- uses: actions/checkout@v5\n- uses: a/b@${hash}\n- uses: a/b@${hash} # v1.2.3\n`;
  expect(unpinned(workflow)).toEqual(['actions/checkout@v5', `a/b@${hash}`]);
});
