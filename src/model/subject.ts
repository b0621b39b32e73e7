import type { Path } from './path.ts';

/** A map of plain data. */
export const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member of a list or map; undefined where there is none. Own members only. */
export const memberOf = (value: unknown, key: string | number): unknown => {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
};

/** What stands at a path; undefined where the path leads nowhere. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce<unknown>(memberOf, value);

/**
 * What a finding at this path speaks of: the id of the item, metric, risk… that the path leads into; an inbox entry's title;
 * a decision's item. Undefined when it leads into none.
 */
export const subjectAt = (value: unknown, path: Path): string | undefined => {
  // A decision in a file of its own.
  const own = path.some(key => typeof key === 'number') ? undefined : memberOf(value, 'item');
  if (typeof own === 'string' && own !== '') return own;
  let around = value;
  for (const key of path) {
    around = memberOf(around, key);
    if (typeof key !== 'number') continue;
    const names = ['id', 'item', 'title'].map(field => memberOf(around, field));
    const name = names.find(found => typeof found === 'string' && found !== '');
    if (typeof name === 'string') return name;
  }
  return undefined;
};

/** Not by assignment alone: `__proto__` is a key like any other. */
export const put = (map: { [key: string]: unknown }, key: string, value: unknown): void => {
  if (key === '__proto__')
    Object.defineProperty(map, key, { value, enumerable: true, writable: true, configurable: true });
  else map[key] = value;
};
