import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { FileKind } from '../../../src/model/files/registry.ts';
import {
  FOLDERS,
  fileKindOf,
  fileKinds,
  isHistoric,
  kindOfFile,
  NESTED_FOLDERS,
  namesInPath,
  placesOf,
} from '../../../src/model/files/registry.ts';
import { isRecord } from '../../../src/model/subject.ts';
import { jsonSchemaOf } from '../../support/json-schema.ts';

test('a file is told by its path, whichever of both endings it has', () => {
  expect(
    ['teams/a.yml', 'archive/a-2026.yaml', 'archive/a.yaml', 'reviews/2026-Q4/a.yaml', 'company.yml'].map(fileKindOf),
  ).toEqual(['team', 'archive', 'archive', 'review', 'company']);
  expect(
    ['teams/a/b.yaml', 'reviews/a.yaml', 'a/company.yaml', '.teams/a.yaml', 'teams/.a.yaml', 'teams/a.yaml.bak'].map(
      fileKindOf,
    ),
  ).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
});

test('a path says whose file it is, and of when', () => {
  expect(['teams/a-b.yaml', 'archive/a-b-2026.yaml', 'archive/a-b.yml', 'company.yaml'].map(namesInPath)).toEqual([
    { team: 'a-b' },
    { team: 'a-b', year: '2026' },
    { team: 'a-b', year: undefined },
    {},
  ]);
  expect(namesInPath('reviews/2026-Q4/a.yaml')).toEqual({ quarter: '2026-Q4', team: 'a' });
});

test('whatever stands among the decisions of a team is one of them, however it is called', () => {
  const paths = ['2026-11-02-dark-mode.yaml', '2026-11-02-dark-mode.2.yml', 'notes.yaml'].map(
    name => `decisions/a-b/${name}`,
  );
  expect(paths.map(fileKindOf)).toEqual(['decision', 'decision', 'decision']);
  expect(paths.map(namesInPath)).toEqual([{ team: 'a-b' }, { team: 'a-b' }, { team: 'a-b' }]);
  expect(['decisions/a-b.yaml', 'decisions/a/b/c.yaml', 'decisions/a/.b.yaml'].map(fileKindOf)).toEqual([
    'decisions',
    undefined,
    undefined,
  ]);
});

test('files are looked for in the folders of their kinds', () => {
  expect(FOLDERS).toEqual(['teams', 'decisions', 'archive', 'reviews', 'private']);
  expect(NESTED_FOLDERS).toEqual(['decisions', 'reviews']);
  expect(placesOf(fileKinds.filter(isHistoric))).toEqual([
    'teams',
    'decisions',
    'archive',
    'company.yaml',
    'company.yml',
  ]);
});

/** Lists of a schema whose members must have an id, by key. */
const listsWithIds = (schema: unknown): readonly string[] => {
  if (!isRecord(schema) || !isRecord(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([key, value]) => {
    const items = isRecord(value) ? value.items : undefined;
    const required = isRecord(items) ? items.required : undefined;
    return Array.isArray(required) && required.includes('id') ? [key] : [];
  });
};

/** Items: their ids are those of the places they stand in. */
const PLACES = ['in_progress', 'coming_soon', 'backlog', 'closed'];

test.each(fileKinds)('what has ids of its own is listed: %s', kind => {
  const lists = listsWithIds(jsonSchemaOf(kind)).filter(list => !PLACES.includes(list));
  expect(Object.keys(kindOfFile(kind).defines).sort()).toEqual([...lists].sort());
});

test('a list with ids that is not listed is noticed', () => {
  const orders = { items: { properties: { id: {} }, required: ['id'] } };
  expect(listsWithIds({ properties: { orders, others: { items: {} } } })).toEqual(['orders']);
});

/**
 * A copy of the program with a kind that does not exist. The compiler has to name every place that cannot be derived from the list: the schema,
 * what its files name, where they are read, and the fields of a world; for one whose history is told, also what is read and kept of a version.
 * Everything else (finding and naming files, folders here and in git, paths of the history, `plan schema`, `plan init`, what is private, compared,
 * or of a team, ids that stand twice) comes from the list: of that, a few are tried. Tests take their kinds from the list, or from a map that
 * names them all.
 */
describe('a made-up kind of file', () => {
  const copy = mkdtempSync(join(tmpdir(), 'plan-kind-'));

  beforeAll(() => {
    cpSync('src', join(copy, 'src'), { recursive: true });
    for (const name of ['package.json', 'tsconfig.json']) cpSync(name, join(copy, name));
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    const list = join(copy, 'src/model/files/registry.ts');
    const before = readFileSync(list, 'utf8');
    const after = before.replace(
      '} as const satisfies {',
      `  order: { ...TEAM_FILE, path: 'orders/<team>/<order>.yaml', holds: 'an order', isHistoric: true, isPrivate: true },\n$&`,
    );
    expect(after).not.toBe(before);
    writeFileSync(list, after);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('is refused by the compiler wherever it is not provided for', () => {
    expect(filesWithErrors(copy)).toEqual([
      'src/app/history/cached-version.ts',
      'src/app/history/read-version.ts',
      'src/app/history/versions.ts',
      'src/app/workspace/read-world.ts',
      'src/model/files-by-kind.ts',
      'src/model/files/schemas.ts',
      'src/model/references.ts',
      'src/yaml/read/content.ts',
      'src/yaml/read/plan-file.ts',
    ]);
  });

  it('is found, named and looked for at once', async () => {
    const registry: typeof import('../../../src/model/files/registry.ts') = await import(
      join(copy, 'src/model/files/registry.ts')
    );
    const path = 'orders/search/first.yaml';
    expect(registry.fileKindOf(path)).toBe('order');
    expect(registry.namesInPath(path)).toEqual({ team: 'search', order: 'first' });
    expect(registry.FOLDERS).toContain('orders');
    expect(registry.NESTED_FOLDERS).toContain('orders');
    const kinds: readonly (FileKind | 'order')[] = registry.fileKinds;
    expect(kinds).toContain('order');
    const disk: typeof import('../../../src/io/disk/files.ts') = await import(join(copy, 'src/io/disk/files.ts'));
    const home = join(copy, 'plans');
    cpSync('examples/acme/plans', home, { recursive: true });
    cpSync('examples/acme/plans/company.yaml', join(home, path));
    expect(disk.readWorkspace(home, home).files.map(file => file.path)).toContain(path);
  });
});

const filesWithErrors = (folder: string): readonly string[] => {
  const compiler = resolve('node_modules/typescript/bin/tsc');
  const said = outputOf(() =>
    execFileSync(process.execPath, [compiler, '--noEmit'], { cwd: folder, encoding: 'utf8' }),
  );
  return [...new Set(said.match(/^src\/[^(]+/gm))].sort();
};

/** The compiler ends with an error: that is what is wanted. */
const outputOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (isRecord(error) && typeof error.stdout === 'string') return error.stdout;
    throw error;
  }
};
