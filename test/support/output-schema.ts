import { createGenerator } from 'ts-json-schema-generator';
import { OUTPUT_VERSION } from '../../src/render/media/json-text.ts';

/** Each kind of output for programs: the file and the type that says what stands behind the start of it. */
export const OUTPUTS = {
  add: ['src/render/add/json.ts', 'AddOutput'],
  approve: ['src/render/actions/json.ts', 'ActionOutput'],
  archive: ['src/render/archive/json.ts', 'ArchiveOutput'],
  calendar: ['src/render/media/due-json.ts', 'CalendarOutput'],
  close: ['src/render/actions/json.ts', 'ActionOutput'],
  'commit-date': ['src/render/actions/json.ts', 'ActionOutput'],
  diff: ['src/render/diff/json.ts', 'DiffOutput'],
  explain: ['src/render/explain/json.ts', 'ExplainOutput'],
  forecast: ['src/render/forecast/json.ts', 'ForecastOutput'],
  'forecast-what-if': ['src/render/forecast/json.ts', 'WhatIfOutput'],
  inform: ['src/render/actions/json.ts', 'ActionOutput'],
  init: ['src/render/init/json.ts', 'InitOutput'],
  lint: ['src/render/lint/json.ts', 'LintOutput'],
  log: ['src/render/log/json.ts', 'LogOutput'],
  'log-item': ['src/render/log/json.ts', 'LogItemOutput'],
  move: ['src/render/actions/json.ts', 'ActionOutput'],
  rescope: ['src/render/actions/json.ts', 'ActionOutput'],
  retarget: ['src/render/actions/json.ts', 'ActionOutput'],
  review: ['src/render/review/json.ts', 'ReviewOutput'],
  rules: ['src/render/rules/json.ts', 'RulesOutput'],
  schema: ['src/render/schema/json.ts', 'SchemaOutput'],
  scope: ['src/render/actions/json.ts', 'ActionOutput'],
  start: ['src/render/actions/json.ts', 'ActionOutput'],
  status: ['src/render/status/json.ts', 'StatusOutput'],
  triage: ['src/render/triage/json.ts', 'TriageOutput'],
  'triage-step': ['src/render/triage/json.ts', 'TriageStepOutput'],
  withdraw: ['src/render/actions/json.ts', 'ActionOutput'],
} as const satisfies { readonly [kind: string]: readonly [file: string, type: string] };

export type OutputKind = keyof typeof OUTPUTS;

/** The JSON Schema of a kind of output: nothing may stand in it that it does not name. */
export const outputSchemaOf = (kind: OutputKind): { readonly [key: string]: unknown } => {
  const [path, type] = OUTPUTS[kind];
  const generator = createGenerator({
    path,
    type,
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    topRef: false,
    expose: 'none',
    additionalProperties: false,
  });
  const { $schema, properties, required = [], definitions = {}, ...content } = generator.createSchema(type);
  if (content.type !== 'object') throw new Error(`${type} is not one interface`);
  return withPlainNames(Object.keys(definitions), {
    ...($schema === undefined ? {} : { $schema }),
    title: `What plan prints for programs: ${kind}`,
    ...content,
    ...(Object.keys(definitions).length === 0 ? {} : { definitions }),
    properties: {
      version: { const: OUTPUT_VERSION, description: 'Keys are only ever added while it stays the same.' },
      kind: { const: kind },
      today: { type: 'string', description: 'The day that it was judged by.' },
      revision: {
        type: 'string',
        description: 'The commit it was read at, with + behind it where files were changed since; absent without one.',
      },
      ...properties,
    },
    required: ['version', 'kind', 'today', ...required],
  });
};

/** The generator calls definitions after the place of a type in its file, which any edit above it moves. */
const withPlainNames = (
  names: readonly string[],
  schema: { readonly [key: string]: unknown },
): { readonly [key: string]: unknown } =>
  JSON.parse(names.reduce((text, name, index) => text.replaceAll(name, `part-${index + 1}`), JSON.stringify(schema)));
