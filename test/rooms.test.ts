import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of `src` may import: other rooms, and packages. Node's own modules are for `io` (and paths for `cli`). */
const ALLOWED: {
  readonly [room: string]: { readonly rooms: readonly string[]; readonly packages: readonly string[] };
} = {
  model: { rooms: [], packages: ['zod', 'fastest-levenshtein'] },
  yaml: { rooms: ['model'], packages: ['yaml', 'js-yaml', 'zod'] },
  rules: { rooms: ['model'], packages: [] },
  analyze: { rooms: ['model'], packages: [] },
  render: {
    rooms: ['model'],
    packages: [
      'chalk',
      'cli-table3',
      'fast-string-width',
      'diff',
      'hast',
      'hast-util-to-html',
      'ical-generator',
      'mdast',
      'mdast-util-to-hast',
      'mdast-util-to-markdown',
      'mdast-util-gfm',
    ],
  },
  io: {
    rooms: ['model'],
    packages: [
      'inquirer',
      'simple-git',
      'node:child_process',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:tty',
      'node:url',
    ],
  },
  cli: { rooms: ['model', 'yaml', 'rules', 'analyze', 'render'], packages: ['commander', 'chalk', 'node:path'] },
  'main.ts': { rooms: ['cli', 'io'], packages: [] },
};

/** What a file of a room imports that the room must not. */
const trespasses = (path: string, text: string): readonly string[] => {
  const room = path.split('/')[1] ?? '';
  const allowed = ALLOWED[room];
  if (allowed === undefined) return [`${path}: a room that nobody knows`];
  return [...text.matchAll(/^(?:import|export) [^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm)].flatMap(
    ([, named, lazy]) => {
      const target = named ?? lazy ?? '';
      if (!target.startsWith('.')) return allowed.packages.includes(target) ? [] : [`${path}: ${target}`];
      const other = normalize(join(dirname(path), target)).split('/')[1] ?? '';
      return other === room || allowed.rooms.includes(other) ? [] : [`${path}: ${other}`];
    },
  );
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => `src/${name.replaceAll('\\', '/')}`);

test('every room imports only what it may', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(path => trespasses(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('a trespass is noticed, also one that is loaded lazily', () => {
  expect(trespasses('src/rules/x.ts', "import { a } from '../render/a.ts';")).toEqual(['src/rules/x.ts: render']);
  expect(trespasses('src/model/x.ts', "import { readFileSync } from 'node:fs';")).toEqual(['src/model/x.ts: node:fs']);
  expect(trespasses('src/analyze/x.ts', "await import('../io/git.ts')")).toEqual(['src/analyze/x.ts: io']);
  expect(trespasses('src/other/x.ts', '')).toEqual(['src/other/x.ts: a room that nobody knows']);
});

/** Rooms that see the world only through what they are given. */
const PURE = ['model', 'yaml', 'rules', 'analyze', 'render', 'cli'];

/** Uses of the clock, of chance, of the process or of the machine's language in a pure room. */
const leaks = (path: string, text: string): readonly string[] =>
  PURE.includes(path.split('/')[1] ?? '')
    ? [
        ...text.matchAll(/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\.toLocale\w+\(|\bperformance\./g),
      ].map(([use]) => `${path}: ${use}`)
    : [];

test('nothing but io reads the clock, the environment or chance', () => {
  expect(sources.flatMap(path => leaks(path, readFileSync(path, 'utf8')))).toEqual([]);
});

test('a leak is noticed', () => {
  expect(leaks('src/rules/x.ts', 'const now = Date.now();')).toEqual(['src/rules/x.ts: Date.now(']);
  expect(leaks('src/cli/x.ts', "if (process.env['CI']) new Date();")).toEqual([
    'src/cli/x.ts: process.',
    'src/cli/x.ts: new Date()',
  ]);
  expect(leaks('src/io/x.ts', 'process.cwd()')).toEqual([]);
});
