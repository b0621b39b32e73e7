import { isRecord } from '../../model/subject.ts';
import type { CachedVersion } from './cached-version.ts';
import { isCachedVersion } from './cached-version.ts';

/**
 * Versions of files by kind and blob id, such as `team 3f2a…`. They have most of their items in common: equal ones are one object, and stand once in the
 * text that goes into the cache.
 */
export class VersionCache {
  readonly #told: Map<string, CachedVersion>;
  /** Every part of a content by its text; made when something is added. */
  #parts: Map<string, unknown> | undefined;

  /** Holds nothing where the text is of another form. */
  constructor(text?: string) {
    this.#told = new Map(text === undefined ? [] : unpacked(text));
  }

  get(key: string): CachedVersion | undefined {
    return this.#told.get(key);
  }

  add(key: string, told: CachedVersion): void {
    this.#parts ??= partsOf(this.#told.values());
    const parts = this.#parts;
    const shared = (part: unknown): unknown => {
      const text = JSON.stringify(part);
      // As it would come out of the cache, so that the first reading sees what later ones will.
      if (!parts.has(text)) parts.set(text, JSON.parse(text));
      return parts.get(text);
    };
    const kept = withParts(told, shared);
    if (!isCachedVersion(kept)) throw new Error(`a version of a ${told.kind} is not of the form that is kept`);
    this.#told.set(key, kept);
  }

  /** Those with these keys. */
  asText(keys: ReadonlySet<string>): string {
    const parts = new Map<unknown, number>();
    const indexOf = (part: unknown): number => {
      const index = parts.get(part) ?? parts.size;
      parts.set(part, index);
      return index;
    };
    const versions = [...this.#told]
      .filter(([key]) => keys.has(key))
      .map(([key, told]) => [key, withParts(told, indexOf)]);
    return JSON.stringify({ versions, parts: [...parts.keys()] });
  }
}

const unpacked = (text: string): readonly (readonly [string, CachedVersion])[] => {
  const { versions, parts } = recordIn(text);
  if (!Array.isArray(versions) || !Array.isArray(parts)) return [];
  const whole: (readonly [string, CachedVersion])[] = [];
  for (const version of versions) {
    const [key, told]: readonly unknown[] = Array.isArray(version) ? version : [];
    const unshared = withParts(told, index => (typeof index === 'number' ? parts[index] : undefined));
    if (typeof key !== 'string' || !isCachedVersion(unshared)) return [];
    whole.push([key, unshared]);
  }
  return whole;
};

const recordIn = (text: string): { readonly [key: string]: unknown } => {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
};

const partsOf = (all: Iterable<CachedVersion>): Map<string, unknown> => {
  const parts = new Map<string, unknown>();
  const seen = new Set<unknown>();
  const note = (part: unknown) => {
    if (!seen.has(part)) parts.set(JSON.stringify(part), part);
    seen.add(part);
  };
  for (const told of all) withParts(told, note);
  return parts;
};

/** The same with something else in the place of each part: a member of a list, or the value of a key. */
const withParts = (told: unknown, put: (part: unknown) => unknown): unknown => {
  if (!isRecord(told)) return undefined;
  const { kind, content } = told;
  if (kind === 'failed') return told;
  if (Array.isArray(content)) return { kind, content: content.map(put) };
  if (!isRecord(content)) return undefined;
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  const entries = given.map(([key, value]) => [key, Array.isArray(value) ? value.map(put) : put(value)]);
  return { kind, content: Object.fromEntries(entries) };
};
