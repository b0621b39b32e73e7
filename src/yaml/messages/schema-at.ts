import * as z from 'zod';
import type { Shape } from '../../model/files/schema.ts';
import { SHAPES } from '../../model/files/schema.ts';
import type { Path } from '../../model/path.ts';
import { memberOf } from '../../model/subject.ts';

type Schema = z.core.$ZodType;

/**
 * What a schema allows at a path; several where it offers alternatives, but of those that a key tells apart only the one
 * that the value at hand chooses.
 */
export const schemasAt = (schema: Schema, path: Path, whole?: unknown): readonly Schema[] => {
  let schemas = bare(schema, whole);
  let value = whole;
  for (const key of path) {
    value = memberOf(value, key);
    schemas = schemas.flatMap(inner => membersOf(inner, key, value));
  }
  return schemas;
};

/** The keys that a schema knows for the map at a path. */
export const knownKeysAt = (schema: Schema, path: Path): readonly string[] => [
  ...new Set(schemasAt(schema, path).flatMap(keysOf)),
];

/** The shape that text at a path must have, as its schema says of text that has none. */
export const shapeAt = (schema: Schema, path: Path): Shape | undefined => {
  const found = schemasAt(schema, path).find(inner => inner instanceof z.ZodString);
  const complaint = found && z.safeParse(found, '').error?.issues[0]?.message;
  return SHAPES.find(shape => shape === complaint);
};

/** The set that a value at a path must be in; empty where there is none. */
export const membersAt = (schema: Schema, path: Path): readonly string[] =>
  schemasAt(schema, path).flatMap(inner => {
    if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
    return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  });

/** True for a list member, and for a key that its map can do without. */
export const canBeLeftOut = (schema: Schema, path: Path, whole: unknown): boolean => {
  const key = path.at(-1);
  return schemasAt(schema, path.slice(0, -1), whole).every(around => {
    const member = key !== undefined && around instanceof z.ZodObject ? around.shape[key] : undefined;
    return member === undefined || member._zod.optin !== undefined;
  });
};

/** True for a key with nothing behind it where it might as well be left out. */
export const mayBeEmpty = (schema: Schema, path: Path, whole: unknown): boolean => {
  const key = path.at(-1);
  return schemasAt(schema, path.slice(0, -1), whole).some(around => {
    if (around instanceof z.ZodRecord) return around.valueType._zod.optin !== undefined;
    const member = typeof key === 'string' && around instanceof z.ZodObject ? around.shape[key] : undefined;
    return member?._zod.optin !== undefined;
  });
};

/** A schema without what is wrapped around it; the alternatives of a union. */
const bare = (schema: Schema, value?: unknown): readonly Schema[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return bare(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return bare(schema.in, value);
  if (!(schema instanceof z.ZodUnion)) return [schema];
  const options = schema.options.flatMap(option => bare(option, value));
  const chosen = schema instanceof z.ZodDiscriminatedUnion ? options.filter(isChosen(schema, value)) : [];
  return chosen.length > 0 ? chosen : options;
};

const isChosen = ({ def: { discriminator } }: z.ZodDiscriminatedUnion, value: unknown) => {
  const kind = memberOf(value, discriminator);
  return (option: Schema): boolean => typeof kind === 'string' && membersAt(option, [discriminator]).includes(kind);
};

const membersOf = (schema: Schema, key: string | number, value: unknown): readonly Schema[] => {
  if (schema instanceof z.ZodArray) return bare(schema.element, value);
  if (schema instanceof z.ZodRecord) return bare(schema.valueType, value);
  // Own members only: `constructor` is a key like any other.
  const member = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
  return member === undefined ? [] : bare(member, value);
};

const keysOf = (schema: Schema): readonly string[] => {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
};
