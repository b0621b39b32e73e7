import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import * as z from 'zod';
import type { FileKind } from '../../../src/model/files/registry.ts';
import { fileKinds } from '../../../src/model/files/registry.ts';
import { SCHEMAS } from '../../../src/model/files/schemas.ts';
import type { Path } from '../../../src/model/path.ts';
import { isRecord } from '../../../src/model/subject.ts';
import { readFileOf } from '../../support/read-file.ts';

type Schema = z.core.$ZodType;

/** Text of every shape that a schema asks for. */
const TEXTS = ['search', '2026-11-02', '2026-Q4', '3w', 'declined'];

/** A value with every key that a schema knows, one for each of its alternatives. */
const fullest = (schema: Schema): readonly unknown[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return fullest(schema.unwrap());
  if (schema instanceof z.ZodPipe) return fullest(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(fullest);
  if (schema instanceof z.ZodArray) return [fullest(schema.element)];
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape).map(([key, member]) => ({ key, values: fullest(member) }));
    const most = Math.max(1, ...members.map(({ values }) => values.length));
    return Array.from({ length: most }, (_, index) =>
      Object.fromEntries(members.map(({ key, values }) => [key, values[index] ?? values[0]])),
    );
  }
  if (schema instanceof z.ZodRecord) {
    const { keyType } = schema;
    const keys = keyType instanceof z.ZodEnum ? keyType.options : fullest(keyType);
    return [Object.fromEntries(keys.map(key => [String(key), fullest(schema.valueType)[0]]))];
  }
  if (schema instanceof z.ZodEnum) return schema.options.slice(0, 1);
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  return [[...TEXTS, 1, true].find(value => z.safeParse(schema, value).success)];
};

/** Every place of a value at which something stands behind a key. */
const keysIn = (value: unknown, at: Path = []): readonly Path[] => {
  if (Array.isArray(value)) return value.flatMap((member: unknown, index) => keysIn(member, [...at, index]));
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap(key => [[...at, key], ...keysIn(value[key], [...at, key])]);
};

/** The value with something else at a path; undefined takes the key away. */
const changed = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((member: unknown, index) => (index === key ? changed(member, rest, put) : member));
  if (!isRecord(value)) return value;
  const member = changed(value[key], rest, put);
  return Object.fromEntries(Object.entries({ ...value, [key]: member }).filter(([, one]) => one !== undefined));
};

const samples = fileKinds.flatMap(kind => fullest(SCHEMAS[kind]).map(value => ({ kind, value })));

const read = (kind: FileKind, value: unknown, nullStr = '') => {
  const { file, diagnostics, hasAllKnown } = readFileOf(kind, stringify(value, { nullStr }));
  return { content: file?.content, whole: file?.whole, lacks: file?.isWholeAt([]) !== true, diagnostics, hasAllKnown };
};

/** Every key that a file can do without, by its path. */
const optionalIn = (kind: FileKind, value: unknown): readonly Path[] =>
  keysIn(value).filter(path => SCHEMAS[kind].safeParse(changed(value, path, undefined)).success);

/** The value without the keys that it can do without, but for those on the way to one. */
const least = (value: unknown, optional: ReadonlySet<string>, wanted: Path, at: Path = []): unknown => {
  if (Array.isArray(value))
    return value.map((member: unknown, index) => least(member, optional, wanted, [...at, index]));
  if (!isRecord(value)) return value;
  const isOnTheWay = (path: Path) => path.every((key, depth) => key === wanted[depth]);
  const kept = Object.entries(value).filter(([key]) => {
    const path = [...at, key];
    return !optional.has(path.join('.')) || isOnTheWay(path);
  });
  return Object.fromEntries(kept.map(([key, member]) => [key, least(member, optional, wanted, [...at, key])]));
};

it('the samples hold what their schemas know', () => {
  expect(samples.map(({ kind, value }) => [kind, SCHEMAS[kind].safeParse(value).success])).toEqual(
    fileKinds.map(kind => [kind, true]),
  );
  const names = samples.flatMap(({ kind, value }) => optionalIn(kind, value).map(path => `${kind}: ${path.join('.')}`));
  expect(names).toEqual(
    expect.arrayContaining([
      'team: in_progress',
      'team: mission',
      'team: backlog.0.notes',
      'team: in_progress.0.commitment.changes.0.scope',
      'team: closed.1.commitment',
      'company: goals',
      'company: policy',
      'decisions: 0.informed',
      'archive: closed',
    ]),
  );
});

/** In a map of names, a name with nothing behind it says that there is something of that name: it is asked for. */
const NAMED = new Set([
  'accounts: accounts',
  'company: stakeholders',
  'company: policy.changes',
  'company: policy.rules',
  'company: policy.work_mix',
  'marketing: roadmap_handoffs',
]);

const isNamed = (kind: FileKind, path: Path): boolean => NAMED.has(`${kind}: ${path.slice(0, -1).join('.')}`);

describe.each(samples)('a key with nothing behind it, in a file of the kind $kind,', ({ kind, value }) => {
  const paths = optionalIn(kind, value);
  const optional = new Set(paths.map(path => path.join('.')));

  it('is no key', () => {
    for (const path of paths.filter(one => !isNamed(kind, one))) {
      const around = least(value, optional, path);
      const without = read(kind, changed(around, path, undefined));
      expect(without).toMatchObject({ whole: true, lacks: false, diagnostics: [], hasAllKnown: true });
      expect([path, read(kind, changed(around, path, null))]).toEqual([path, without]);
      expect([path, read(kind, changed(around, path, null), '~')]).toEqual([path, without]);
    }
  });
});

it('a name with nothing behind it is asked for', () => {
  const named = samples.flatMap(({ kind, value }) => {
    const paths = optionalIn(kind, value);
    const optional = new Set(paths.map(path => path.join('.')));
    return paths
      .filter(path => isNamed(kind, path))
      .map(path => {
        const { diagnostics, hasAllKnown } = read(kind, changed(least(value, optional, path), path, null));
        return { path, said: diagnostics.map(({ message }) => message), hasAllKnown };
      });
  });
  expect(named).toEqual(
    named.map(({ path }) => ({ path, said: [`\`${path.join('.')}\` has no value`], hasAllKnown: false })),
  );
  expect(named.length).toBeGreaterThan(NAMED.size);
});
