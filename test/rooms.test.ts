import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Import } from './support/sources.ts';
import { importsIn, placeOf, sources } from './support/sources.ts';

/** What a room of `src` may import. Node's own modules are for `io` (and paths for `app` and `cli`). */
interface Room {
  readonly rooms: readonly string[];
  /** Of these, types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  /** What its folders may import of each other; one that is not named here, nothing. Absent: anything. */
  readonly folders?: { readonly [folder: string]: readonly string[] };
}

const ROOMS: { readonly [room: string]: Room } = {
  model: { rooms: [], packages: ['zod', 'fastest-levenshtein'] },
  yaml: { rooms: ['model'], packages: ['yaml', 'js-yaml', 'zod'] },
  engine: {
    rooms: ['model'],
    packages: [],
    folders: {
      world: ['forecast'],
      lint: ['changes'],
      history: ['changes'],
      due: ['world'],
      diff: ['changes', 'edits'],
      edits: ['forecast', 'questions'],
    },
  },
  rules: { rooms: ['model', 'engine'], packages: [] },
  analyze: { rooms: ['model', 'engine'], packages: [], folders: {} },
  render: {
    rooms: ['model'],
    types: ['engine', 'analyze'],
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
    // Of each capability.
    folders: Object.fromEntries(readdirSync('src/render').map(folder => [folder, ['media']])),
  },
  io: {
    rooms: ['model'],
    packages: [
      'inquirer',
      'simple-git',
      'node:child_process',
      'node:crypto',
      'node:buffer',
      'node:fs',
      'node:os',
      'node:path',
      'node:tty',
      'node:url',
    ],
  },
  app: { rooms: ['model', 'yaml', 'engine', 'analyze', 'rules'], packages: ['node:path'] },
  cli: { rooms: ['app', 'render', 'model'], packages: ['commander', 'chalk', 'node:path'] },
  'main.ts': { rooms: ['cli', 'io'], packages: [] },
};

const allImports = [...sources].flatMap(([path, text]) => importsIn(path, text));

/** What a file imports that its room, or its folder, must not, as `from -> to`. */
const trespasses = (imports: readonly Import[]): readonly string[] =>
  imports.filter(one => !isAllowed(one)).map(({ from, to }) => `${from} -> ${to}`);

const isAllowed = ({ from, to, isType }: Import): boolean => {
  const [room = '', folder = ''] = placeOf(from);
  const allowed = ROOMS[room];
  if (allowed === undefined) return false;
  if (!to.startsWith('src/')) return allowed.packages.includes(to);
  const [otherRoom = '', otherFolder = ''] = placeOf(to);
  if (otherRoom !== room)
    return allowed.rooms.includes(otherRoom) || (isType && allowed.types?.includes(otherRoom) === true);
  const isFree = allowed.folders === undefined || otherFolder === folder || folder.endsWith('.ts');
  return isFree || allowed.folders?.[folder]?.includes(otherFolder) === true;
};

test('every room, and every folder of a room, imports only what it may', () => {
  expect(sources.size).toBeGreaterThan(50);
  expect(trespasses(allImports)).toEqual([]);
});

test.each([
  ['of another room', 'src/rules/x.ts', "import { a } from '../render/media/a.ts';", 'src/render/media/a.ts'],
  ['of a package', 'src/model/x.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['that is loaded lazily', 'src/analyze/x.ts', "await import('../io/git/git.ts')", 'src/io/git/git.ts'],
  ['of another capability', 'src/analyze/log/x.ts', "import type { A } from '../diff/a.ts';", 'src/analyze/diff/a.ts'],
  ['of more than a type', 'src/render/log/x.ts', "import { a } from '../../analyze/log/a.ts';", 'src/analyze/log/a.ts'],
  ['of a room that nobody knows', 'src/other/x.ts', "import { a } from '../model/a.ts';", 'src/model/a.ts'],
])('a trespass is noticed: %s', (_what, path, text, target) => {
  expect(trespasses(importsIn(path, text))).toEqual([`${path} -> ${target}`]);
});

/** Rooms that see the world only through what they are given. */
const PURE = ['model', 'yaml', 'engine', 'rules', 'analyze', 'render', 'app', 'cli'];

/** Uses of the clock, of chance, of the process or of the machine's language in a pure room. */
const leaks = (path: string, text: string): readonly string[] =>
  PURE.includes(placeOf(path)[0] ?? '')
    ? [
        ...text.matchAll(/\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\.toLocale\w+\(|\bperformance\./g),
      ].map(([use]) => `${path}: ${use}`)
    : [];

test('nothing but io reads the clock, the environment or chance', () => {
  expect([...sources].flatMap(([path, text]) => leaks(path, text))).toEqual([]);
});

test('a leak is noticed', () => {
  expect(leaks('src/rules/x.ts', 'const now = Date.now();')).toEqual(['src/rules/x.ts: Date.now(']);
  expect(leaks('src/cli/x.ts', "if (process.env['CI']) new Date();")).toEqual([
    'src/cli/x.ts: process.',
    'src/cli/x.ts: new Date()',
  ]);
  expect(leaks('src/io/x.ts', 'process.cwd()')).toEqual([]);
});
