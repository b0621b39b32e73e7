import { expect, it } from 'vitest';
import { HEAD } from '../../support/action-plan.ts';
import { did } from '../../support/did.ts';

const LARGE = `# ${'x'.repeat(3 * 1_048_576)}\n`;

it.each([
  ['a file', ['--answers', 'large.yaml'], 'large.yaml'],
  ['standard input', ['--answers', '-'], 'standard input'],
])('answers from %s that are too many are refused by name', async (_, args, name) => {
  const { code, err } = await did(
    ['triage', ...args],
    { plan: HEAD },
    { files: { 'large.yaml': LARGE }, stdin: LARGE },
  );
  expect([code, err]).toEqual([
    2,
    `plan: ${name} has 3.0 MB; answers of up to 2 MB are read. Is this the right file?\n`,
  ]);
});
