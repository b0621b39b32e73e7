import * as z from 'zod';
import type { FileKind } from '../../src/model/files/registry.ts';
import { SCHEMAS } from '../../src/model/files/schemas.ts';
import { isRecord } from '../../src/model/subject.ts';

interface Json {
  readonly [key: string]: unknown;
}

/**
 * The schema of a kind of file for editors: draft-07, without references (beside one, draft-07 ignores the description that
 * an editor shows). What holds across fields is left to the rules.
 */
export const jsonSchemaOf = (kind: FileKind): Json => {
  const { $schema, title, ...rest } = z.toJSONSchema(SCHEMAS[kind], { target: 'draft-7', io: 'input' });
  return { $schema, title, ...forEditors(rest) };
};

const forEditors = (schema: Json): Json => {
  const inner: Json = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inside(value)]));
  return STEPS.reduce((result, step) => step(result), inner);
};

const inside = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inside);
  return isRecord(value) ? forEditors(value) : value;
};

/** A key that may be left out may also stand with nothing behind it. */
const withEmptyKeys = (schema: Json): Json => {
  if (!isRecord(schema.properties)) return schema;
  const required = requiredOf(schema);
  const properties = Object.entries(schema.properties).map(([key, value]) => [
    key,
    required.includes(key) ? value : orNothing(recordOr(value)),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
};

const orNothing = (schema: Json): Json => {
  const { default: _, ...rest } = schema;
  if (Array.isArray(rest.anyOf)) return { ...rest, anyOf: [...rest.anyOf, { type: 'null' }] };
  if (rest.type === undefined || Array.isArray(rest.type)) return rest;
  if ('const' in rest) {
    const { const: only, ...around } = rest;
    return { ...around, type: [rest.type, 'null'], enum: [only, null] };
  }
  return { ...rest, type: [rest.type, 'null'], ...(Array.isArray(rest.enum) ? { enum: [...rest.enum, null] } : {}) };
};

/** A record's keys as properties, where they are a set, so that editors complete them; as a pattern, where they have a shape. */
const withKeys = (schema: Json): Json => {
  const { propertyNames, additionalProperties, ...around } = schema;
  if (!isRecord(propertyNames)) return schema;
  const { enum: keys, pattern } = propertyNames;
  // What has a default may be left out.
  const value =
    isRecord(additionalProperties) && 'default' in additionalProperties
      ? orNothing(additionalProperties)
      : additionalProperties;
  if (Array.isArray(keys))
    return { ...around, properties: Object.fromEntries(keys.map(key => [key, value])), additionalProperties: false };
  return typeof pattern === 'string'
    ? { ...around, patternProperties: { [pattern]: value }, additionalProperties: false }
    : { ...around, additionalProperties: value };
};

/** Maps that differ by the value of one key, as one map with a condition: editors know every key while that one is being written. */
const withCondition = (schema: Json): Json => {
  const { oneOf, ...around } = schema;
  const alternatives = recordsIn(oneOf);
  const [first] = alternatives;
  if (first === undefined) return schema;
  const key = Object.keys(propertiesOf(first)).find(name => tellsApart(name, alternatives));
  if (key === undefined) return schema;
  const required = alternatives.map(requiredOf);
  const always = requiredOf(first).filter(name => required.every(names => names.includes(name)));
  return {
    ...around,
    ...first,
    properties: {
      ...propertiesOf(first),
      [key]: { ...withoutValues(propertiesOf(first)[key]), enum: valuesIn(key, alternatives) },
    },
    required: always,
    allOf: alternatives
      .filter(map => requiredOf(map).length > always.length)
      .map(map => ({
        if: { properties: { [key]: { enum: valuesIn(key, [map]) } }, required: [key] },
        // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
        then: requiring(
          requiredOf(map).filter(name => !always.includes(name)),
          map,
        ),
      })),
  };
};

/** Keys that must be there, with something behind them. */
const requiring = (keys: readonly unknown[], map: Json): Json => ({
  properties: Object.fromEntries(Object.entries(propertiesOf(map)).filter(([key]) => keys.includes(key))),
  required: keys,
});

/** True for a key that has other values in each of the maps. */
const tellsApart = (key: string, maps: readonly Json[]): boolean => {
  const values = valuesIn(key, maps);
  return maps.every(map => valuesIn(key, [map]).length > 0) && new Set(values).size === values.length;
};

const valuesIn = (key: string, maps: readonly Json[]): readonly unknown[] =>
  maps.flatMap(map => valuesOf(propertiesOf(map)[key]));

const withoutValues = (property: unknown): Json => {
  const { const: _only, enum: _several, ...rest } = recordOr(property);
  return rest;
};

/** Keys that begin with `x_` are the user's own. */
const withOwnKeys = (schema: Json): Json =>
  [schema.type].flat().includes('object')
    ? { ...schema, patternProperties: { ...recordOr(schema.patternProperties), '^x_': {} } }
    : schema;

const STEPS: readonly ((schema: Json) => Json)[] = [withKeys, withCondition, withEmptyKeys, withOwnKeys];

const recordsIn = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const recordOr = (value: unknown): Json => (isRecord(value) ? value : {});

const propertiesOf = (map: Json): Json => recordOr(map.properties);

const requiredOf = (map: Json): readonly unknown[] => (Array.isArray(map.required) ? map.required : []);

/** The values of a property that can only have these. */
const valuesOf = (property: unknown): readonly unknown[] => {
  const { const: only, enum: several } = recordOr(property);
  if (only !== undefined) return [only];
  return Array.isArray(several) ? several : [];
};
