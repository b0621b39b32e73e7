import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Path } from '../../model/path.ts';

/** A diagnostic and where it stands in its file; what reading says stands at no path. */
export interface Found {
  readonly diagnostic: Diagnostic;
  readonly path: Path | undefined;
}

/**
 * Marks what the base had, too: of the same rule, item and field as many as it had. Neither lines nor places count, for an item
 * takes its findings along; of several, those that say the very same are matched first.
 */
export const markExisting = (
  found: readonly Found[],
  before: readonly Found[],
  /** Former ids of items, and what they are called now. */
  renamed: ReadonlyMap<string, string>,
): readonly Diagnostic[] => {
  const messages = new Map<string, string[]>();
  for (const one of before) {
    const key = keyOf(one, renamed);
    messages.set(key, [...(messages.get(key) ?? []), one.diagnostic.message]);
  }
  const take = (key: string, message?: string): boolean => {
    const left = messages.get(key) ?? [];
    const at = message === undefined ? left.length - 1 : left.indexOf(message);
    return at >= 0 && left.splice(at, 1).length > 0;
  };
  const keyed = found.map(one => ({ ...one, key: keyOf(one, new Map()) }));
  const same = keyed.map(({ key, diagnostic }) => take(key, diagnostic.message));
  return keyed.map(({ key, diagnostic }, index) =>
    same[index] === true || take(key) ? { ...diagnostic, existing: true } : diagnostic,
  );
};

const keyOf = ({ diagnostic, path }: Found, renamed: ReadonlyMap<string, string>): string => {
  const { rule, file, item, message } = diagnostic;
  const about = item === undefined ? { file } : { item: renamed.get(item) ?? item };
  return JSON.stringify([rule, about, path === undefined ? message : fieldIn(path, item !== undefined)]);
};

/** The keys of a path without the indices; of an item, those behind the place it stands in. */
const fieldIn = (path: Path, ofItem: boolean): Path => {
  const start = ofItem ? path.findIndex(key => typeof key === 'number') + 1 : 0;
  return path.slice(start).filter(key => typeof key === 'string');
};
