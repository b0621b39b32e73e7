import * as fs from 'node:fs';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettled } from '../../../src/io/disk/settled-workspace.ts';
import { write } from '../../../src/io/disk/write.ts';
import type { FileChange } from '../../../src/model/host.ts';
import { temporaryFolder } from '../../support/built.ts';

/** How many calls that change something are let through; then the process is dead, and nothing is done any more. */
const { life, Killed, CALLS } = vi.hoisted(() => ({
  life: { left: Number.POSITIVE_INFINITY },
  Killed: class extends Error {},
  CALLS: [
    'closeSync',
    'copyFileSync',
    'fchmodSync',
    'fsyncSync',
    'linkSync',
    'mkdirSync',
    'openSync',
    'renameSync',
    'rmdirSync',
    'rmSync',
    'writeFileSync',
  ] as const,
}));

// A process that is killed between two system calls cannot be had otherwise.
vi.mock('node:fs', async original => {
  const real = await original<typeof import('node:fs')>();
  const mortal =
    (name: string, call: unknown) =>
    (...words: readonly unknown[]) => {
      if (typeof call !== 'function') throw new TypeError(name);
      life.left -= 1;
      // Nobody pulls a plug here.
      if (life.left >= 0) return name === 'fsyncSync' ? undefined : call(...words);
      const [to, text] = words;
      // Of a text that was being written a part may be there.
      if (life.left === -1 && name === 'writeFileSync' && typeof to === 'number' && typeof text === 'string')
        real.writeFileSync(to, text.slice(0, text.length / 2));
      throw new Killed();
    };
  return {
    ...real,
    ...Object.fromEntries(CALLS.map(name => [name, mortal(name, real[name])])),
  };
});

beforeEach(() => {
  life.left = Number.POSITIVE_INFINITY;
});

/** True where it is killed after so many calls. */
const isKilled = (calls: number, work: () => void): boolean => {
  life.left = calls;
  try {
    work();
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  } finally {
    life.left = Number.POSITIVE_INFINITY;
  }
};

type Files = { readonly [path: string]: string };

/** Every file there is, hidden ones too. */
const contents = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

/** Removes: undefined. */
type Changes = { readonly [path: string]: string | undefined };

const BEFORE: Files = {
  'plans/archive/a-2025.yaml': 'team: a\nclosed: [old]\n',
  'plans/company.yaml': 'name: Acme\n',
  'plans/decisions/a.yaml': '- first\n- second\n',
  'plans/decisions/a/2026-01-05-x.yaml': 'item: x\n',
  'plans/teams/a.yaml': 'team: a\nclosed: [x, y, z, with some words]\n',
};

const SHAPES: readonly (readonly [string, Changes])[] = [
  ['one file', { 'plans/teams/a.yaml': 'team: a\n' }],
  ['a new file', { 'plans/teams/b.yaml': 'team: b\n' }],
  ['a new file in new folders', { 'plans/reviews/2026-Q4/a.yaml': 'new\n', 'plans/reviews/2026-Q4/a.md': 'new\n' }],
  [
    'a plan and a new decision',
    { 'plans/teams/a.yaml': 'team: a\n', 'plans/decisions/a/2026-01-06-y.yaml': 'item: y\n' },
  ],
  [
    'a plan and the first decision of a team',
    { 'plans/teams/a.yaml': 'team: a\n', 'plans/decisions/b/2026-01-06-y.yaml': 'item: y\n' },
  ],
  [
    'a plan and a decision log',
    { 'plans/teams/a.yaml': 'team: a\n', 'plans/decisions/a.yaml': '- first\n- second\n- third\n' },
  ],
  [
    'a plan, its archive, and decisions that go',
    {
      'plans/teams/a.yaml': 'team: a\nclosed: [z]\n',
      'plans/archive/a-2025.yaml': 'team: a\nclosed: [old, x]\n',
      'plans/archive/a-2026.yaml': 'team: a\nclosed: [y]\n',
      'plans/decisions/a/2026-01-05-x.yaml': undefined,
      'plans/decisions/a.yaml': undefined,
    },
  ],
];

const PLACES: readonly (readonly [string, string | undefined])[] = [
  ['in a repository', '.git'],
  ['in none', undefined],
];

const workspace = (git: string | undefined): string => {
  const folder = temporaryFolder(BEFORE);
  if (git !== undefined) mkdirSync(join(folder, git));
  return folder;
};

const changesIn = (folder: string, changes: Changes): readonly FileChange[] =>
  Object.entries(changes).map(([path, after]) => ({ path: join(folder, path), before: BEFORE[path], after }));

const afterwards = (changes: Changes): Files =>
  Object.fromEntries(
    Object.entries({ ...BEFORE, ...changes })
      .flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const isSame = (one: Files, other: Files): boolean => JSON.stringify(one) === JSON.stringify(other);

const stateOf = (folder: string, changes: Changes): 'before' | 'after' | Files => {
  const now = contents(folder);
  if (isSame(now, BEFORE)) return 'before';
  return isSame(now, afterwards(changes)) ? 'after' : now;
};

/** Of each file of ours that is there in part. */
const isHalf = (folder: string, changes: Changes): boolean => {
  const now = contents(folder);
  const states = Object.entries(changes).map(([path, after]) => now[path] === after);
  return states.includes(true) && states.includes(false);
};

describe.each(PLACES)('a write that is killed at any call, %s', (_, git) => {
  it.each(SHAPES)('leaves nothing half-written after the next command: %s', (_name, changes) => {
    const states = new Set<string>();
    for (let calls = 0; ; calls += 1) {
      const folder = workspace(git);
      const root = join(folder, 'plans');
      if (!isKilled(calls, () => write(changesIn(folder, changes), [folder, root]))) {
        expect(stateOf(folder, changes)).toBe('after');
        break;
      }
      const half = isHalf(folder, changes);
      const { settled } = readSettled(root, folder);
      const state = stateOf(folder, changes);
      expect([calls, state]).toEqual([calls, state === 'after' ? 'after' : 'before']);
      expect([calls, half && settled === undefined]).toEqual([calls, false]);
      expect(readSettled(root, folder).settled).toBeUndefined();
      states.add(half ? `half: ${settled}` : `${state}`);
    }
    expect([...states].some(state => state === 'before')).toBe(true);
    if (Object.keys(changes).length > 1) expect([...states].some(state => state.startsWith('half'))).toBe(true);
  });
});

it('is settled by a command that is killed, too, once another one runs', () => {
  const [, changes] = SHAPES.at(-1) ?? ['', {}];
  let killed = 0;
  for (let calls = 0; ; calls += 1) {
    const begun = workspace('.git');
    if (!isKilled(calls, () => write(changesIn(begun, changes), [join(begun, 'plans')]))) break;
    for (let more = calls % 7; ; more += 7) {
      const folder = workspace('.git');
      const root = join(folder, 'plans');
      isKilled(calls, () => write(changesIn(folder, changes), [root]));
      if (!isKilled(more, () => readSettled(root, folder))) break;
      killed += 1;
      readSettled(root, folder);
      const state = stateOf(folder, changes);
      expect([calls, more, state]).toEqual([calls, more, state === 'after' ? 'after' : 'before']);
    }
  }
  expect(killed).toBeGreaterThan(20);
});

describe('what was killed half-way', () => {
  const changes: Changes = {
    'plans/decisions/a.yaml': '- first\n- second\n- third\n',
    'plans/teams/a.yaml': 'team: a\n',
  };
  const half = () => {
    for (let calls = 0; ; calls += 1) {
      const folder = workspace('.git');
      isKilled(calls, () => write(changesIn(folder, changes), [join(folder, 'plans')]));
      if (isHalf(folder, changes)) return folder;
    }
  };

  it('is taken back, and said', () => {
    const folder = half();
    // What moves is written where it goes first.
    expect(contents(folder)['plans/teams/a.yaml']).toBe(BEFORE['plans/teams/a.yaml']);
    expect(readSettled(join(folder, 'plans'), folder).settled).toBe(
      'A command that was killed had written plans/decisions/a.yaml, and not all that it was to write; that was taken back.',
    );
  });

  it('is not written over where somebody has changed it since', () => {
    const folder = half();
    fs.writeFileSync(join(folder, 'plans/teams/a.yaml'), 'theirs');
    expect(readSettled(join(folder, 'plans'), folder).settled).toBe(
      'A command that was killed had written plans/decisions/a.yaml, and not all that it was to write; that was taken back. Look at plans/teams/a.yaml, which changed since.',
    );
    expect(contents(folder)).toEqual({ ...BEFORE, 'plans/teams/a.yaml': 'theirs' });
  });

  it('is settled by a write, which then says to run the command again', () => {
    const folder = half();
    const path = join(folder, 'plans/company.yaml');
    expect(() => write([{ path, before: 'name: Acme\n', after: 'name: A\n' }], [join(folder, 'plans')])).toThrow(
      'that was taken back. Run the command again.',
    );
    expect(contents(folder)).toEqual(BEFORE);
  });
});

describe('a journal', () => {
  const journal = { pid: 4_194_305, host: fs.existsSync('/etc/hostname') ? undefined : '', folders: [] };
  const step = { path: 'teams/a.yaml', before: 'theirs\n', after: BEFORE['plans/teams/a.yaml'] };
  const other = { path: 'company.yaml', before: 'name: B\n', after: 'name: C\n' };

  it('that a commit brings along into a repository is no journal', () => {
    const folder = workspace('.git');
    fs.writeFileSync(join(folder, 'plans/.plan-write'), JSON.stringify({ ...journal, steps: [step, other] }));
    expect([readSettled(join(folder, 'plans'), folder).settled, contents(folder)['plans/teams/a.yaml']]).toEqual([
      undefined,
      BEFORE['plans/teams/a.yaml'],
    ]);
  });

  it.each(['../outside.txt', 'link/outside.txt'])('that leads out of the workspace, to %s, changes nothing', path => {
    const folder = workspace(undefined);
    fs.writeFileSync(join(folder, 'outside.txt'), 'after');
    fs.symlinkSync(folder, join(folder, 'plans/link'));
    const steps = [{ path, before: 'before', after: 'after' }, other];
    const file = join(folder, 'plans/.plan-write');
    fs.writeFileSync(file, JSON.stringify({ ...journal, host: 'h', steps }));
    fs.utimesSync(file, 0, 0);
    readSettled(join(folder, 'plans'), folder);
    expect([readFileSync(join(folder, 'outside.txt'), 'utf8'), fs.existsSync(file)]).toEqual(['after', false]);
  });

  it.each(['', '{', '[]', '{"pid":1,"host":"h","steps":[{"path":1}],"folders":[]}'])(
    'that is not whole, %j, is taken away once it is old',
    text => {
      const folder = workspace('.git');
      const file = join(folder, '.git/plan-write-plans');
      fs.writeFileSync(file, text);
      fs.utimesSync(file, 0, 0);
      expect([readSettled(join(folder, 'plans'), folder).settled, contents(folder)]).toEqual([undefined, BEFORE]);
    },
  );

  it('of a process that is there keeps others from writing', () => {
    const folder = workspace('.git');
    const file = join(folder, '.git/plan-write-plans');
    fs.writeFileSync(file, JSON.stringify({ pid: process.ppid, host: 'h', steps: [], folders: [] }));
    const path = join(folder, 'plans/company.yaml');
    expect(() => write([{ path, before: 'name: Acme\n', after: 'name: A\n' }], [join(folder, 'plans')])).toThrow(
      `${file} shows that something else writes here; nothing was written. Run the command again.`,
    );
  }, 20_000);
});

describe('what was left beside the files', () => {
  it('is cleared by the next command, unless who writes it is there', () => {
    const folder = workspace('.git');
    const mine = `plans/teams/.plan-${process.pid}-0.tmp`;
    const gone = 'plans/decisions/a/.plan-4194305-2.tmp';
    const theirs = `plans/teams/.plan-${process.ppid}-0.tmp`;
    for (const path of [mine, gone, theirs]) fs.writeFileSync(join(folder, path), 'half');
    readSettled(join(folder, 'plans'), folder);
    expect(contents(folder)).toEqual({ ...BEFORE, [theirs]: 'half' });
  });
});

describe('a file that is read-only', () => {
  it.each([0o444, 0o555])('with the mode %o is left as it is', mode => {
    const folder = workspace(undefined);
    const path = join(folder, 'plans/company.yaml');
    fs.chmodSync(path, mode);
    expect(() => write([{ path, before: 'name: Acme\n', after: 'name: A\n' }], [join(folder, 'plans')])).toThrow(
      `${path} is read-only; nothing was written. Make it writable first.`,
    );
    expect(contents(folder)).toEqual(BEFORE);
  });
});
