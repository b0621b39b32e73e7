import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { githubText, gitlabText, preCommitText } from '../src/app/init/check-texts.ts';
import { expectGenerated } from './support/generated.ts';
import { lintTexts } from './support/lint-text.ts';

const README = readFileSync('README.md', 'utf8');
const DAY = '2026-11-20T09:00:00Z';
const folder = mkdtempSync(join(tmpdir(), 'plan-readme-'));

beforeAll(() => {
  cpSync('examples', folder, { recursive: true });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@acme.example', ...words], {
      cwd: join(folder, 'acme'),
      env: { PATH: process.env['PATH'], GIT_AUTHOR_DATE: DAY, GIT_COMMITTER_DATE: DAY, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Plan');
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
  const shown = stdout
    .trim()
    .replace(/in \d+\.\d s/, 'in 0.2 s')
    // The id of the commit hangs on every byte of the example.
    .replaceAll(/\b[0-9a-f]{7}\b/g, 'a1b2c3d');
  return lines === undefined ? shown : shown.split('\n').slice(0, Number(lines)).join('\n');
};

/** The README with what the program prints in place of what it says that the program prints. */
const withOutputs = (readme: string): string => {
  let count = 0;
  const fresh = readme.replaceAll(/```console\n\$ plan ([^\n]+)\n[\s\S]*?```/g, (_, command: string) => {
    count += 1;
    return `\`\`\`console\n$ plan ${command}\n${run(command)}\n\`\`\``;
  });
  expect(count).toBe(5);
  return fresh;
};

/** A document with the workflows that `plan init` writes. */
const withWorkflows = (document: string): string => {
  const place = { home: '', folder: 'plans', branches: ['main', 'master'] };
  const written: { readonly [file: string]: string } = {
    '.github/workflows/plan.yml': githubText(place),
    '.gitlab-ci.yml': gitlabText(place),
    '.pre-commit-config.yaml': preCommitText(undefined, place),
  };
  return Object.entries(written).reduce((text, [file, yaml]) => {
    const [before = '', after] = text.split(`\n\`${file}\``);
    expect(after).toBeDefined();
    return `${before}\n\`${file}\`${after?.replace(/```yaml\n[\s\S]*?```/, () => `\`\`\`yaml\n${yaml}\`\`\``)}`;
  }, document);
};

test('outputs in the README are what the program prints', () => {
  expectGenerated('README.md', withOutputs(README));
});

test('workflows in the documents are what `plan init` writes', () => {
  expectGenerated('docs/checks.md', withWorkflows(readFileSync('docs/checks.md', 'utf8')));
});

test('the plan in the documents lints clean', () => {
  const [, plan = ''] = /A team's plan:\n\n```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/files.md', 'utf8')) ?? [];
  expect(plan).toContain('in_progress:');
  expect(lintTexts({ 'teams/search.yaml': plan })).toEqual([]);
});
