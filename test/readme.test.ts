import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectGenerated } from './support/generated.ts';
import { lintTexts } from './support/lint-text.ts';

const README = readFileSync('README.md', 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'plan-readme-'));

beforeAll(() => {
  cpSync('examples', folder, { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: join(folder, 'acme') });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** `| head -4` in the README keeps the first lines, as in a shell. */
const run = (line: string): string => {
  const [command = '', lines] = line.split(' | head -');
  const { stdout } = spawnSync(process.execPath, [resolve('bin/plan.js'), ...command.split(' ')], {
    cwd: join(folder, 'acme'),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  });
  const shown = stdout.trim().replace(/in \d+\.\d s/, 'in 0.2 s');
  return lines === undefined ? shown : shown.split('\n').slice(0, Number(lines)).join('\n');
};

test('every output in the README is what the program prints', () => {
  let count = 0;
  const fresh = README.replaceAll(/```console\n\$ plan ([^\n]+)\n[\s\S]*?```/g, (_, command: string) => {
    count += 1;
    return `\`\`\`console\n$ plan ${command}\n${run(command)}\n\`\`\``;
  });
  expect(count).toBe(3);
  expectGenerated('README.md', fresh);
});

test('the plan in the README lints clean', () => {
  const [, plan = ''] = /A team's plan:\n\n```yaml\n([\s\S]*?)```/.exec(README) ?? [];
  expect(plan).toContain('in_progress:');
  expect(lintTexts({ 'teams/search.yaml': plan })).toEqual([]);
});
