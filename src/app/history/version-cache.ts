import { isRecord } from '../../model/subject.ts';
import type { CachedVersion } from './cached-version.ts';
import { isCachedVersion } from './cached-version.ts';

/**
 * Versions of files by kind and blob id, such as `team 3f2a…`. They have most of their items in common: equal ones are one object, and stand once in the
 * text that goes into the cache.
 */
export class VersionCache {
  readonly #versions: Map<string, CachedVersion>;
  /** Every part of a content by its text; made when something is added. */
  #parts: Map<string, unknown> | undefined;

  /** Holds nothing where the text is of another form. */
  constructor(text?: string) {
    this.#versions = new Map(text === undefined ? [] : unpacked(text));
  }

  get(key: string): CachedVersion | undefined {
    return this.#versions.get(key);
  }

  add(key: string, version: CachedVersion): void {
    this.#parts ??= partsOf(this.#versions.values());
    const parts = this.#parts;
    const shared = (part: unknown): unknown => {
      const text = JSON.stringify(part);
      // As it would come out of the cache, so that the first reading sees what later ones will.
      if (!parts.has(text)) parts.set(text, JSON.parse(text));
      return parts.get(text);
    };
    const kept = withParts(version, shared);
    if (!isCachedVersion(kept)) throw new Error(`a version of a ${version.kind} is not of the form that is kept`);
    this.#versions.set(key, kept);
  }

  /** Those with these keys. */
  asText(keys: ReadonlySet<string>): string {
    const parts = new Map<unknown, number>();
    const indexOf = (part: unknown): number => {
      const index = parts.get(part) ?? parts.size;
      parts.set(part, index);
      return index;
    };
    const versions = [...this.#versions]
      .filter(([key]) => keys.has(key))
      .map(([key, version]) => [key, withParts(version, indexOf)]);
    return JSON.stringify({ versions, parts: [...parts.keys()] });
  }
}

const unpacked = (text: string): readonly (readonly [string, CachedVersion])[] => {
  const { versions, parts } = recordIn(text);
  if (!Array.isArray(versions) || !Array.isArray(parts)) return [];
  const whole: (readonly [string, CachedVersion])[] = [];
  for (const version of versions) {
    const [key, packed]: readonly unknown[] = Array.isArray(version) ? version : [];
    const unshared = withParts(packed, index => (typeof index === 'number' ? parts[index] : undefined));
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
  for (const version of all) withParts(version, note);
  return parts;
};

/** The same with something else in the place of each part: a member of a list, or the value of a key. */
const withParts = (version: unknown, put: (part: unknown) => unknown): unknown => {
  if (!isRecord(version)) return undefined;
  const { kind, content } = version;
  if (kind === 'failed') return version;
  if (Array.isArray(content)) return { kind, content: content.map(put) };
  if (!isRecord(content)) return undefined;
  const given = Object.entries(content).filter(([, value]) => value !== undefined);
  const entries = given.map(([key, value]) => [key, Array.isArray(value) ? value.map(put) : put(value)]);
  return { kind, content: Object.fromEntries(entries) };
};
