import * as z from 'zod';
import { SHAPES } from '../../model/files/schema.ts';
import type { Path } from '../../model/path.ts';
import { isRecord, valueAt } from '../../model/subject.ts';
import { nearest } from '../../model/words/words.ts';
import type { Loss } from '../read/losses.ts';
import { placeName, shortened, shown } from './path-words.ts';
import { canBeLeftOut, knownKeysAt, mayBeEmpty, membersAt, schemasAt, shapeAt } from './schema-at.ts';
import type { ShapeWords } from './shape-words.ts';
import { shapeWords } from './shape-words.ts';
import { enumWords, numberWords, typeWords } from './type-words.ts';

/** What a schema has against a value, in words. */
interface SchemaProblem extends ShapeWords {
  readonly path: Path;
  readonly part: 'key' | 'value';
}

/** A part that cannot be read, `leaveOut` the smallest one whose absence makes the rest readable, and why, if anything is to be said. */
export interface Unreadable {
  readonly leaveOut: Path;
  /** Absent: nobody misses it, for it is the user's own or has nothing in it. */
  readonly loss?: Loss;
  readonly problem?: SchemaProblem;
}

/** What is known where an issue is put into words. */
export interface Reading {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  /** The value at a path as it is written. */
  readonly written: (path: Path) => string;
  /** True where nothing stands because of something that was said already. */
  readonly isHole: (path: Path) => boolean;
}

type Issue = z.core.$ZodIssue;

/** Words one issue of a schema. Keys that begin with `x_` are the user's own: only left out. */
export const unreadableParts = (issue: Issue, reading: Reading): readonly Unreadable[] => {
  const path = issue.path.filter(key => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') return unknownKeys(path, issue.keys, reading);
  const own = path.findIndex(key => String(key).startsWith('x_'));
  if (own !== -1) return [{ leaveOut: path.slice(0, own + 1) }];
  if (issue.code === 'invalid_union') {
    const inside = issue.discriminator === undefined ? ofMeant(issue.errors) : [];
    if (inside.length > 0) return inside.flatMap(found => unreadableParts(below(path, found), reading));
    return [ofValue(issue, path, reading), ...besides(issue, path.slice(0, -1), reading)];
  }
  return [ofValue(issue, path, reading)];
};

const ofValue = (issue: Issue, path: Path, reading: Reading): Unreadable => {
  const value = valueAt(reading.value, path);
  if (value === undefined && path.length > 0) return absent(path, reading);
  const said = (words: ShapeWords, part: 'key' | 'value'): Unreadable => ({
    leaveOut: path,
    loss: issue.code === 'invalid_key' ? 'anything' : 'itself',
    problem: { ...words, path, part },
  });
  if (issue.code === 'invalid_key') return said(badKey(issue.issues, path), 'key');
  if (value === null && path.length > 0)
    return mayBeEmpty(reading.schema, path, reading.value) ? { leaveOut: path } : said(nothing(path, reading), 'key');
  return said(wordsFor(issue, path, value, reading), 'value');
};

const nothing = (path: Path, { schema, value }: Reading): ShapeWords => ({
  message: `${placeName(path)} has no value`,
  hint: canBeLeftOut(schema, path, value) ? 'Give it a value, or take the line away.' : 'Give it a value.',
});

/** A required key that is not there, or an alias that repeats nothing. */
const absent = (path: Path, { value, isHole }: Reading): Unreadable => {
  const around = path.slice(0, -1);
  const key = path.at(-1);
  if (isHole(path)) return { leaveOut: typeof key === 'number' ? path : around, loss: 'itself' };
  const inside = around.length === 0 ? '' : ` in ${placeName(around)}`;
  const named =
    typeof around.at(-1) === 'number'
      ? ['id', 'item', 'title'].find(name => hasText(value, [...around, name]))
      : undefined;
  return {
    leaveOut: around,
    loss: 'itself',
    problem: {
      path: named === undefined ? around : [...around, named],
      part: named === undefined && typeof around.at(-1) === 'string' ? 'key' : 'value',
      message: `\`${key}\` is missing${inside}`,
      hint: `Add \`${key}: …\`.`,
    },
  };
};

const hasText = (whole: unknown, path: Path): boolean => typeof valueAt(whole, path) === 'string';

const unknownKeys = (around: Path, keys: readonly string[], { schema, value }: Reading): readonly Unreadable[] => {
  const known = knownKeysAt(schema, around);
  return keys.map(key => {
    const path = [...around, key];
    if (key.startsWith('x_')) return { leaveOut: path };
    const message = `unknown key \`${shortened(key)}\``;
    return {
      leaveOut: path,
      loss: 'anything',
      problem: {
        path,
        part: 'key',
        message,
        hint: isCutOff(key, valueAt(value, path)) ? CUT_OFF : unknownKeyHint(key, known),
      },
    };
  });
};

/** `{ title: Fast, and exact }` has a key `and exact` with nothing behind it. */
const isCutOff = (key: string, value: unknown): boolean => value === null && /\S\s\S/.test(key);

const CUT_OFF = 'In { } a comma ends the value: put quotes around text that has one.';

const unknownKeyHint = (key: string, known: readonly string[]): string => {
  if (key === '<<') return 'Merge keys are not read: write the keys out.';
  if (/^-\S/.test(key)) return `A hyphen wants a space behind it: - ${shortened(key.slice(1))}.`;
  const meant = nearest(snakeCase(key), known);
  if (meant !== undefined) return `Did you mean \`${meant}\`?`;
  return known.length === 0
    ? 'No key can have this name.'
    : `Known here: ${known.join(', ')}. Keys of your own begin with x_.`;
};

const snakeCase = (key: string): string =>
  key
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll(/[ -]+/g, '_')
    .toLowerCase();

const badKey = (issues: readonly Issue[], path: Path): ShapeWords => {
  const shape = SHAPES.find(known => issues.some(({ message }) => message === known));
  return shapeWords(shape === undefined || shape === 'text' ? 'id' : shape, 'the key', String(path.at(-1)));
};

const below = (path: Path, issue: Issue): Issue => ({ ...issue, path: [...path, ...issue.path] });

/** Of alternatives, the one that was meant is the one that has only inner parts wrong. */
const ofMeant = (alternatives: readonly (readonly Issue[])[]): readonly Issue[] =>
  alternatives.find(issues => issues.every(({ path }) => path.length > 0)) ?? [];

/** The key that tells alternatives apart is wrong: what else is wrong shows with the first of them. */
const besides = (issue: z.core.$ZodIssueInvalidUnion, around: Path, reading: Reading): readonly Unreadable[] => {
  const map = valueAt(reading.value, around);
  const [first] = schemasAt(reading.schema, around);
  if (issue.discriminator === undefined || first === undefined || !isRecord(map)) return [];
  const { error } = z.safeParse(first, { ...map, [issue.discriminator]: membersAt(first, [issue.discriminator])[0] });
  return error?.issues.flatMap(found => unreadableParts(below(around, found), reading)) ?? [];
};

const wordsFor = (issue: Issue, path: Path, value: unknown, reading: Reading): ShapeWords => {
  const { schema, written } = reading;
  const place = placeName(path);
  const shape = SHAPES.find(known => known === issue.message);
  if (shape !== undefined && typeof value === 'string')
    return shape === 'text'
      ? { ...nothing(path, reading), message: `${place} is empty` }
      : shapeWords(shape, place, value);
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = shapeAt(schema, path);
      const isWord = typeof value === 'number' || typeof value === 'boolean';
      return issue.expected === 'string' && isWord && wanted !== undefined && wanted !== 'text' && wanted !== 'id'
        ? shapeWords(wanted, place, written(path))
        : typeWords(place, [issue.expected], value, written(path));
    }
    case 'invalid_value':
      return enumWords(place, issue.values.map(String), value);
    case 'invalid_union':
      return issue.discriminator === undefined
        ? typeWords(place, expectedBy(issue.errors), value, written(path))
        : enumWords(place, membersAt(schema, path), value);
    case 'too_small':
    case 'too_big':
      return numberWords(place, issue, value);
    default:
      return {
        message: `${place} is ${shown(value)}, which cannot stand here`,
        hint: 'Run `plan schema` to see what can.',
      };
  }
};

const expectedBy = (alternatives: readonly (readonly Issue[])[]): readonly string[] =>
  alternatives.flat().flatMap(issue => (issue.code === 'invalid_type' ? [issue.expected] : []));
