import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { TODAY } from './lint-text.ts';

export type Program = readonly [node: string, script: string];

const BUILT: Program = [process.execPath, resolve(import.meta.dirname, '../../bin/plan.js')];

export interface BuiltRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface BuiltOptions {
  readonly env?: { readonly [name: string]: string };
  readonly stdin?: string;
  /** Another copy of the program, or on another Node. */
  readonly program?: Program;
  /** Stops reading stdout after the first piece, as `head -1` does. */
  readonly closeStdout?: boolean;
}

/** A folder with these files, taken away after the test. */
export const temporaryFolder = (files: { readonly [path: string]: string | Uint8Array } = {}): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
};

/** Nothing of the surrounding environment but PATH. */
const environment = (cwd: string, more: BuiltOptions['env']) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: cwd,
  TZ: 'UTC',
  GIT_CONFIG_NOSYSTEM: '1',
  ...more,
});

/** Runs the built program in a folder, on the day of all tests. */
export const runBuilt = (cwd: string, args: readonly string[], options: BuiltOptions = {}): Promise<BuiltRun> =>
  new Promise((done, fail) => {
    const [node, script] = options.program ?? BUILT;
    const child = spawn(node, [script, ...args, '--today', TODAY], {
      cwd,
      env: environment(cwd, options.env),
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
      if (options.closeStdout) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    child.on('error', fail).on('close', code => done({ stdout, stderr, code }));
    child.stdin.on('error', () => {}).end(options.stdin ?? '');
  });

/** What a person at a terminal waits to see, and the keys they then press; a function may do something else first. */
export type Typed = readonly [seen: string, keys: string | (() => string)];

export const KEYS = { enter: '\r', down: '\u001b[B', space: ' ', interrupt: '\u0003' } as const;

/** Whether this machine has util-linux's `script`, which gives a program a real pseudo-terminal. */
export const hasTerminals = (): boolean => spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

/** Runs the built program in a real pseudo-terminal, with somebody who types. `screen` is everything that was drawn, one after the other; 0 columns: it does not know its width. */
export const runInTerminal = (
  cwd: string,
  args: readonly string[],
  typed: readonly Typed[],
  { columns = 100, program = BUILT } = {},
): Promise<{ readonly screen: string; readonly code: number | null }> =>
  new Promise((done, fail) => {
    const words = [...program, ...args, '--today', TODAY].map(quoted).join(' ');
    const command = `stty cols ${columns} rows 50; exec ${words}`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd,
      env: environment(cwd, { TERM: 'xterm', SHELL: '/bin/sh', NO_COLOR: '1' }),
    });
    const left = [...typed];
    let screen = '';
    let from = 0;
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      screen += piece;
      const [next] = left;
      const at = next === undefined ? -1 : withoutControls(screen).indexOf(next[0], from);
      if (next === undefined || at === -1) return;
      from = at + next[0].length;
      left.shift();
      child.stdin.write(typeof next[1] === 'string' ? next[1] : next[1]());
    });
    child.on('error', fail).on('close', code => {
      if (left.length > 0) fail(new Error(`never seen: ${left[0]?.[0]}\n${withoutControls(screen)}`));
      else done({ screen: withoutControls(screen), code });
    });
  });

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** What is drawn, without the sequences that move the cursor. */
const withoutControls = (screen: string): string =>
  stripVTControlCharacters(screen).replaceAll('\r\n', '\n').replaceAll('\r', '');

/** Output without what differs from run to run. */
export const withoutSeconds = (text: string): string => text.replaceAll(/in \d+\.\d s$/gm, 'in 0.0 s');
