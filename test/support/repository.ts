import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Session } from '../../src/cli/session.ts';
import { sessionOf } from '../../src/cli/session.ts';
import { realHost } from '../../src/io/host.ts';
import { temporaryFolder } from './built.ts';
import { TODAY } from './lint-text.ts';

/** A real repository in a temporary folder. */
export interface TestRepository {
  readonly folder: string;
  /** What it prints. */
  readonly git: (...words: readonly string[]) => string;
  /** Null takes a file away. */
  readonly write: (files: { readonly [path: string]: string | Uint8Array | null }) => void;
  /** Writes, adds everything, and commits at noon of a day. Returns the id. */
  readonly commit: (files?: Parameters<TestRepository['write']>[0], day?: string) => string;
}

/** Git as it is in a fresh account, for what the program starts, too; nothing of the surrounding environment. */
export const plainGit = (): void => {
  for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) vi.stubEnv(name, undefined);
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  vi.stubEnv('PLAN_NO_CACHE', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
};

export const repository = (folder = temporaryFolder()): TestRepository => {
  plainGit();
  const made = inRepository(folder);
  made.git('init', '--quiet', '--initial-branch=main');
  return made;
};

/** A clone with these options. `of`: by its address, since git makes no shallow clone of a path. */
export const cloneOf = (of: TestRepository, ...options: readonly string[]): TestRepository => {
  const folder = temporaryFolder();
  const clone = inRepository(folder);
  clone.git('clone', '--quiet', ...options, `file://${of.folder}`, '.');
  return clone;
};

const inRepository = (folder: string): TestRepository => {
  const run = (words: readonly string[], day = '2026-01-01') =>
    execFileSync('git', words, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Ana',
        GIT_AUTHOR_EMAIL: 'ana@acme.example',
        GIT_AUTHOR_DATE: '2020-01-01T12:00:00+0000',
        GIT_COMMITTER_NAME: 'Bo',
        GIT_COMMITTER_EMAIL: 'bo@acme.example',
        GIT_COMMITTER_DATE: /T/.test(day) ? day : `${day}T12:00:00+0000`,
      },
    });
  const write: TestRepository['write'] = files => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      if (content === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    }
  };
  return {
    folder,
    git: (...words) => run(words),
    write,
    commit: (files = {}, day) => {
      write(files);
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', `Change ${Object.keys(files).join(', ')}`], day);
      return run(['rev-parse', 'HEAD']).trim();
    },
  };
};

/** A command that runs in a folder, in an environment of its own, with somebody at a terminal or nobody. */
export const sessionAt = (cwd: string, env: { readonly [name: string]: string } = {}, isTerminal = false): Session => {
  const stream = { isTerminal, columns: 80 };
  return sessionOf({ ...realHost(), cwd, env, stdin: stream, stdout: stream, stderr: stream }, { today: TODAY });
};
