import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../src/model/files/registry.ts';
import { fileKindOf, fileKinds, schemaFileOf } from '../src/model/files/registry.ts';
import { isRecord } from '../src/model/subject.ts';
import { isDay } from '../src/model/time/day.ts';
import { readPlanFile } from '../src/yaml/read/plan-file.ts';
import { readText } from '../src/yaml/read/thorough-text.ts';
import { BAD_FILES } from './support/bad-files.ts';
import { expectGenerated } from './support/generated.ts';
import { jsonSchemaOf } from './support/json-schema.ts';
import { MODEL_DECISION, MODEL_TEAM } from './support/model-example.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false });
ajv.addFormat('date', isDay);

const validators = new Map(fileKinds.map(kind => [kind, ajv.compile(jsonSchemaOf(kind))]));

/** What the schema for editors has against a text; nothing when it is fine. */
const refusals = (kind: FileKind, text: string): readonly string[] => {
  const validate = validators.get(kind);
  validate?.(readText(text).value);
  return validate?.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
};

const problems = (kind: FileKind, text: string): readonly string[] =>
  readPlanFile(kind, { path: 'teams/search.yaml', shown: 'file', text }, readText).diagnostics.map(
    ({ message }) => message,
  );

const ACME = 'examples/acme/plans';

const examples = readdirSync(ACME, { recursive: true, encoding: 'utf8' })
  .map(path => ({ path, kind: fileKindOf(path.replaceAll('\\', '/')) }))
  .flatMap(({ path, kind }) =>
    kind === undefined ? [] : [{ path, kind, text: readFileSync(join(ACME, path), 'utf8') }],
  )
  .sort((a, b) => (a.path < b.path ? -1 : 1));

describe('the schemas for editors', () => {
  it.each(fileKinds)('are generated: %s', kind => {
    expectGenerated(`schemas/${schemaFileOf(kind)}`, `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`);
  });

  it('are looked at over every kind of file that the example company keeps', () => {
    const kept = new Set(examples.map(({ kind }) => kind));
    expect(['team', 'decision', 'company', 'review'].filter(kind => !kept.has(kind as FileKind))).toEqual([]);
  });

  it.each(examples)('accept $path of the example company', ({ kind, text }) => {
    expect({ reading: problems(kind, text), schema: refusals(kind, text) }).toEqual({ reading: [], schema: [] });
  });

  it.each([
    { kind: 'team', text: MODEL_TEAM },
    { kind: 'decision', text: MODEL_DECISION },
  ] as const)('accept the $kind file of the planning model', ({ kind, text }) => {
    expect({ reading: problems(kind, text), schema: refusals(kind, text) }).toEqual({ reading: [], schema: [] });
  });

  it('are held against reading with a bad file of every kind', () => {
    const bad = new Set(BAD_FILES.map(({ kind }) => kind));
    expect(fileKinds.filter(kind => !bad.has(kind))).toEqual([]);
  });

  it.each(BAD_FILES)('refuse what reading refuses: $wrong', ({ kind, text }) => {
    expect(problems(kind, text)).not.toEqual([]);
    expect(refusals(kind, text)).not.toEqual([]);
  });

  it('refuse nothing in a file that is fine', () => {
    const text = 'team: search\nname: Search\n';
    expect({ reading: problems('team', text), schema: refusals('team', text) }).toEqual({ reading: [], schema: [] });
  });

  it.each([
    {
      kind: 'team',
      text: 'team: a\nname: A\nx_a: 1\ntriad: { x_b: 2 }\nbacklog: [{ id: a, title: A, x_c: { d: 3 } }]',
    },
    {
      kind: 'company',
      text: 'stakeholders: { x_a: 1, b: { x_c: 2 } }\npolicy: { x_d: 3, rules: { x_e: 4 }, changes: { x_f: 5 } }',
    },
    { kind: 'feedback', text: 'gtm_gaps: { x_a: 1 }' },
    { kind: 'marketing', text: 'roadmap_handoffs: { 2026-Q4: { x_a: 1 } }' },
  ] as const)('leave x_ keys to the user in every map: $kind', ({ kind, text }) => {
    expect({ reading: problems(kind, text), schema: refusals(kind, text) }).toEqual({ reading: [], schema: [] });
  });

  it.each([
    { kind: 'team', text: 'team: a\nname: A\ntriad:\nbacklog:\nmetrics: [{ id: a, name: A, readings: }]' },
    { kind: 'decisions', text: '' },
    {
      kind: 'company',
      text: 'strategy:\ngoals:\nstakeholders:\ncalendar:\npolicy: { changes: , work_mix: , rules: , external: }',
    },
    { kind: 'review', text: 'quarter: 2026-Q4\nteam: a\nretrospective:\nstatus:\nplan:\nexcluded:\nmeetings:' },
    { kind: 'marketing', text: 'lead_times:\nroadmap_handoffs: { 2026-Q4: { kickoff: } }' },
    { kind: 'feedback', text: 'gtm_gaps: { 2026-Q4: }' },
    { kind: 'accounts', text: 'accounts:' },
  ] as const)('let a list or map that may be empty have nothing behind its key: $kind', ({ kind, text }) => {
    expect({ reading: problems(kind, text), schema: refusals(kind, text) }).toEqual({ reading: [], schema: [] });
  });

  it.each(fileKinds)('say of every key what it is, where it is used: %s', kind => {
    expect(silent(jsonSchemaOf(kind), kind)).toEqual([]);
    expect(JSON.stringify(jsonSchemaOf(kind))).not.toContain('"$ref"');
  });

  it('would be seen to be silent', () => {
    expect(silent({ properties: { a: { items: { properties: { b: {} } }, description: 'A.' } } }, 'x')).toEqual([
      'x.a.b',
    ]);
  });
});

/** Keys without a description. */
const silent = (schema: unknown, name: string): readonly string[] => {
  if (Array.isArray(schema)) return schema.flatMap(member => silent(member, name));
  if (!isRecord(schema)) return [];
  const { properties, ...rest } = schema;
  const own = isRecord(properties) ? Object.entries(properties) : [];
  return [
    ...own.flatMap(([key, value]) => (isRecord(value) && value.description === undefined ? [`${name}.${key}`] : [])),
    ...own.flatMap(([key, value]) => silent(value, `${name}.${key}`)),
    ...Object.entries(rest).flatMap(([key, value]) => (key === 'if' ? [] : silent(value, name))),
  ];
};
