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
      edits: ['forecast'],
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
    folders: Object.fromEntries(
      [
        'actions',
        'calendar',
        'diff',
        'explain',
        'forecast',
        'init',
        'lint',
        'log',
        'review',
        'rules',
        'status',
        'triage',
      ].map(capability => [capability, ['media']]),
    ),
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
  app: { rooms: ['model', 'yaml', 'engine', 'analyze', 'rules'], packages: ['node:path'] },
  cli: { rooms: ['app', 'render', 'model'], packages: ['commander', 'chalk', 'node:path'] },
  'main.ts': { rooms: ['cli', 'io'], packages: [] },
};

/** What stands where it must not yet, and is to go: the list only gets shorter. */
const EXCEPTIONS: readonly string[] = [
  'src/analyze/actions/approve.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/close.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/commit-date.ts -> src/analyze/triage/promise.ts',
  'src/analyze/actions/commit-date.ts -> src/analyze/triage/scoping.ts',
  'src/analyze/actions/commit-date.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/move.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/outcome.ts -> src/analyze/triage/messages.ts',
  'src/analyze/actions/record.ts -> src/analyze/triage/removal.ts',
  'src/analyze/actions/record.ts -> src/analyze/triage/starting.ts',
  'src/analyze/actions/rescope.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/retarget.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/room.ts -> src/analyze/triage/queue.ts',
  'src/analyze/actions/scope.ts -> src/analyze/triage/scoping.ts',
  'src/analyze/actions/scope.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/scoped.ts -> src/analyze/triage/scoping.ts',
  'src/analyze/actions/start.ts -> src/analyze/triage/words.ts',
  'src/analyze/actions/withdraw.ts -> src/analyze/triage/words.ts',
  'src/app/actions/after-action.ts -> src/render/actions/action.ts',
  'src/app/review/review-session.ts -> src/render/review/check-in.ts',
  'src/app/review/review-session.ts -> src/render/review/document.ts',
  'src/app/review/review-session.ts -> src/render/review/portfolio.ts',
  'src/cli/asking/confirm-and-write.ts -> src/engine/edits/outcome.ts',
  'src/cli/asking/converse.ts -> src/engine/questions/replay.ts',
  'src/cli/asking/review-interview.ts -> src/analyze/review/check-in.ts',
  'src/cli/asking/review-interview.ts -> src/analyze/review/review.ts',
  'src/cli/asking/review-interview.ts -> src/yaml/edit/edit.ts',
  'src/cli/asking/review-interview.ts -> src/yaml/edit/refused.ts',
  'src/cli/commands/action.ts -> src/analyze/actions/action-context.ts',
  'src/cli/commands/action.ts -> src/analyze/actions/action-outcome.ts',
  'src/cli/commands/approve.ts -> src/analyze/actions/approve.ts',
  'src/cli/commands/close.ts -> src/analyze/actions/close.ts',
  'src/cli/commands/commit-date.ts -> src/analyze/actions/commit-date.ts',
  'src/cli/commands/inform.ts -> src/analyze/actions/approve.ts',
  'src/cli/commands/move.ts -> src/analyze/actions/move.ts',
  'src/cli/commands/rescope.ts -> src/analyze/actions/rescope.ts',
  'src/cli/commands/retarget.ts -> src/analyze/actions/retarget.ts',
  'src/cli/commands/review-page.ts -> src/analyze/review/check-in.ts',
  'src/cli/commands/review-page.ts -> src/analyze/review/portfolio.ts',
  'src/cli/commands/run-action.ts -> src/analyze/actions/action-context.ts',
  'src/cli/commands/run-action.ts -> src/analyze/actions/action-outcome.ts',
  'src/cli/commands/run-action.ts -> src/analyze/actions/unneeded.ts',
  'src/cli/commands/run-action.ts -> src/engine/questions/answers.ts',
  'src/cli/commands/run-add.ts -> src/engine/world/item-id.ts',
  'src/cli/commands/run-add.ts -> src/yaml/edit/edit.ts',
  'src/cli/commands/run-add.ts -> src/yaml/read/text.ts',
  'src/cli/commands/run-add.ts -> src/yaml/read/thorough-text.ts',
  'src/cli/commands/run-archive.ts -> src/analyze/archive/batches.ts',
  'src/cli/commands/run-archive.ts -> src/yaml/edit/across.ts',
  'src/cli/commands/run-archive.ts -> src/yaml/edit/refused.ts',
  'src/cli/commands/run-calendar.ts -> src/engine/due/calendar.ts',
  'src/cli/commands/run-diff.ts -> src/analyze/diff/diff.ts',
  'src/cli/commands/run-diff.ts -> src/engine/changes/comparison.ts',
  'src/cli/commands/run-diff.ts -> src/engine/diff/plan-diff.ts',
  'src/cli/commands/run-forecast.ts -> src/analyze/forecast/supposition.ts',
  'src/cli/commands/run-forecast.ts -> src/analyze/forecast/suppositions.ts',
  'src/cli/commands/run-forecast.ts -> src/analyze/forecast/what-if.ts',
  'src/cli/commands/run-forecast.ts -> src/engine/forecast/of-team.ts',
  'src/cli/commands/run-forecast.ts -> src/engine/forecast/outlook.ts',
  'src/cli/commands/run-log.ts -> src/analyze/log/change-feed.ts',
  'src/cli/commands/run-log.ts -> src/analyze/log/item-history.ts',
  'src/cli/commands/run-log.ts -> src/analyze/log/named.ts',
  'src/cli/commands/run-log.ts -> src/engine/changes/unread.ts',
  'src/cli/commands/run-log.ts -> src/engine/history/change-log.ts',
  'src/cli/commands/run-log.ts -> src/engine/history/history.ts',
  'src/cli/commands/run-log.ts -> src/engine/history/logged-changes.ts',
  'src/cli/commands/run-log.ts -> src/engine/world/find.ts',
  'src/cli/commands/run-log.ts -> src/engine/world/names.ts',
  'src/cli/commands/run-review.ts -> src/analyze/review/check-in.ts',
  'src/cli/commands/run-review.ts -> src/analyze/review/review.ts',
  'src/cli/commands/run-review.ts -> src/engine/world/find.ts',
  'src/cli/commands/run-status.ts -> src/analyze/status/board.ts',
  'src/cli/commands/run-triage.ts -> src/analyze/triage/script.ts',
  'src/cli/commands/run-triage.ts -> src/analyze/triage/subject.ts',
  'src/cli/commands/run-triage.ts -> src/analyze/triage/work.ts',
  'src/cli/commands/run-triage.ts -> src/engine/edits/outcome.ts',
  'src/cli/commands/run-triage.ts -> src/engine/questions/answers.ts',
  'src/cli/commands/run-triage.ts -> src/engine/questions/replay.ts',
  'src/cli/commands/run-triage.ts -> src/yaml/read/text.ts',
  'src/cli/commands/run-triage.ts -> src/yaml/read/thorough-text.ts',
  'src/cli/commands/scope.ts -> src/analyze/actions/scope.ts',
  'src/cli/commands/start.ts -> src/analyze/actions/start.ts',
  'src/cli/commands/withdraw.ts -> src/analyze/actions/withdraw.ts',
  'src/render/diff/markdown.ts -> src/analyze/diff/happened.ts',
  'src/render/log/change-feed.ts -> src/engine/changes/change-words.ts',
  'src/render/log/item-history.ts -> src/engine/changes/change-words.ts',
  'src/render/log/words.ts -> src/engine/changes/change-words.ts',
  'src/render/media/diff-words.ts -> src/engine/changes/change-words.ts',
  'src/render/status/board.ts -> src/analyze/status/board-item.ts',
];

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
  expect(trespasses(allImports).filter(found => !EXCEPTIONS.includes(found))).toEqual([]);
});

test('no exception is kept that nobody needs', () => {
  const found = trespasses(allImports);
  expect(EXCEPTIONS.filter(exception => !found.includes(exception))).toEqual([]);
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
