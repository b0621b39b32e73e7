import { createGenerator } from 'ts-json-schema-generator';
import { OUTPUT_VERSION } from '../../src/render/media/json-text.ts';

/** Each kind of output for programs: the file and the type that says what stands behind the start of it. */
export const OUTPUTS = {
  calendar: ['src/render/media/due-json.ts', 'CalendarOutput'],
  forecast: ['src/render/forecast/json.ts', 'ForecastOutput'],
  'forecast-what-if': ['src/render/forecast/json.ts', 'WhatIfOutput'],
  lint: ['src/render/lint/json.ts', 'LintOutput'],
  rules: ['src/render/rules/json.ts', 'RulesOutput'],
  status: ['src/render/status/json.ts', 'StatusOutput'],
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
  return {
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
  };
};
