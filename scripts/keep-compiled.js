// Lints the example company with dist/main.cjs as bin/plan.js would start it, in a repository of its own where it differs from its
// base, and writes what V8 compiled for that to dist/main.cjs.v8. Fails if V8 would not take it back.
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

const main = resolve('dist/main.cjs');
const wrapped = module.wrap(readFileSync(main, 'latin1'));
const script = new Script(wrapped, { filename: main });
const exports = {};

const folder = mkdtempSync(join(tmpdir(), 'plan-build-'));
cpSync('examples/acme', folder, { recursive: true });
const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@acme.example'];
// Where git is not there, lint only says so.
for (const words of [['init'], ['add', '.'], [...identity, 'commit', '--no-verify', '--message', 'Begin']])
  spawnSync('git', words, { cwd: folder, env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' } });
appendFileSync(join(folder, 'plans/teams/search.yaml'), '\n');
for (const name of ['CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'PLAN_BASE', 'PLAN_DIR']) delete process.env[name];
process.chdir(folder);
process.argv = [process.execPath, main, 'lint', '--today', '2026-11-21'];
script.runInThisContext()(exports, createRequire(main), { exports }, main, dirname(main));

process.on('exit', () => {
  process.chdir(dirname(main));
  rmSync(folder, { recursive: true });
  const compiled = script.createCachedData();
  if (new Script(wrapped, { filename: main, cachedData: compiled }).cachedDataRejected)
    throw new Error('V8 does not take back what it compiled');
  writeFileSync(`${main}.v8`, compiled);
  // The findings in the example are no failure of the build; anything else is.
  if (process.exitCode === 1) process.exitCode = 0;
});
