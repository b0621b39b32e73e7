// Shows the main job on the example company, copied to a temporary folder as a git repository.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TODAY = '2026-11-21';
const folder = join(mkdtempSync(join(tmpdir(), 'plan-demo-')), 'acme');
const answers = resolve('examples/triage-answers.yaml');
const PLAN = resolve('bin/plan.js');

const git = (...words) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid', '-c', 'init.defaultBranch=main', ...words],
    { cwd: folder, stdio: 'pipe' },
  );

/** Shows a command before its output; exit code 1 means findings, which is part of the show. */
const show = (...words) => {
  console.log(
    `\n\u001b[1m$ plan ${words.map(word => word.replace(answers, 'triage-answers.yaml')).join(' ')}\u001b[0m`,
  );
  const { status, signal } = spawnSync(process.execPath, [PLAN, '--today', TODAY, ...words], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0 && status !== 1) throw new Error(`plan ${words.join(' ')} ended with ${signal ?? status}`);
};

cpSync('examples/acme', folder, { recursive: true });
git('init', '--quiet');
git('add', '--all');
git('commit', '--quiet', '--message', 'The plans of Acme');

console.log(`The example company as of ${TODAY}, in ${folder}`);
show('lint');
show('status');
console.log(`\nNew work has come in. The answers of a conversation, in a file:\n\n${readFileSync(answers, 'utf8')}`);
show('triage', '--answers', answers);
show('review', 'search', '--stdout');
console.log(`\nYours to try: cd ${folder}, then ${PLAN} --today ${TODAY} triage`);
