import type { Edit, YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';

/** The same edits on plain data: what editYaml's result must parse to. Throws on a path that is not there: that is the caller's mistake. */
export const applyEdits = (value: YamlValue, edits: readonly Edit[]): YamlValue => edits.reduce(applied, value);

const applied = (value: YamlValue, edit: Edit): YamlValue => {
  switch (edit.kind) {
    case 'insert':
      return changed(value, edit.list, list => inserted(list, edit.index, edit.value), edit.order);
    case 'remove':
      return without(value, edit.path);
    case 'set':
      return changed(value, edit.path, () => cleaned(edit.value), edit.order);
    case 'move': {
      const element = dataAt(value, edit.from) ?? null;
      return changed(
        without(value, edit.from),
        listAfterRemoval(edit),
        list => inserted(list, edit.index, element),
        edit.order,
      );
    }
  }
};

/** What a list becomes that these come into, one after the other. */
export const withInserted = (
  value: YamlValue,
  list: Path,
  index: number,
  members: readonly YamlValue[],
  order?: readonly string[],
): YamlValue => changed(value, list, old => insertedAll(old, index, members), order);

/** What a list becomes without these. */
export const withRemoved = (value: YamlValue, list: Path, indexes: ReadonlySet<number>): YamlValue =>
  changed(value, list, old => {
    if (!isList(old) || [...indexes].some(index => !(index in old))) throw new Error('there is nothing to remove');
    return old.filter((_, index) => !indexes.has(index));
  });

export const isList = (value: YamlValue | undefined): value is readonly YamlValue[] => Array.isArray(value);

export const isPlainMap = (value: YamlValue | undefined): value is { readonly [key: string]: YamlValue | undefined } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined when nothing stands there. */
export const dataAt = (value: YamlValue | undefined, path: Path): YamlValue | undefined =>
  path.reduce<YamlValue | undefined>((inner, key) => {
    if (isList(inner)) return typeof key === 'number' ? inner[key] : undefined;
    return isPlainMap(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined;
  }, value);

/** Where a new key goes among those that are there. */
export const placeOfKey = (keys: readonly string[], key: string, order: readonly string[] = []): number => {
  const rank = order.indexOf(key);
  const before = keys.findLastIndex(other => order.includes(other) && order.indexOf(other) < rank);
  return before === -1 ? keys.length : before + 1;
};

/** The path of the list a move ends in, once its element is taken away from where it was. */
export const listAfterRemoval = ({ from, list }: { readonly from: Path; readonly list: Path }): Path => {
  const last = from.length - 1;
  const taken = from[last];
  const passed = list[last];
  if (
    typeof taken !== 'number' ||
    typeof passed !== 'number' ||
    !from.slice(0, last).every((key, at) => list[at] === key)
  )
    return list;
  if (taken === passed) throw new Error('an element cannot be moved into itself');
  return passed > taken ? list.with(last, passed - 1) : list;
};

export const sameValue = (a: YamlValue | undefined, b: YamlValue | undefined): boolean => {
  if (isList(a) && isList(b)) return a.length === b.length && a.every((member, index) => sameValue(member, b[index]));
  if (!isPlainMap(a) || !isPlainMap(b)) return Object.is(a, b) || a === b;
  const keys = definedKeys(a);
  return keys.length === definedKeys(b).length && keys.every(key => Object.hasOwn(b, key) && sameValue(a[key], b[key]));
};

export const definedKeys = (map: { readonly [key: string]: YamlValue | undefined }): readonly string[] =>
  Object.keys(map).filter(key => map[key] !== undefined);

/** Without undefined members. */
export const cleaned = (value: YamlValue): YamlValue => {
  if (isList(value)) return value.map(cleaned);
  if (!isPlainMap(value)) return value;
  return Object.fromEntries(definedKeys(value).map(key => [key, cleaned(value[key] ?? null)]));
};

const inserted = (list: YamlValue | undefined, index: number, value: YamlValue): YamlValue =>
  insertedAll(list, index, [value]);

const insertedAll = (list: YamlValue | undefined, index: number, values: readonly YamlValue[]): YamlValue => {
  const members = list ?? [];
  const empty = isPlainMap(members) && Object.keys(members).length === 0;
  if (!isList(members) && !empty) throw new Error('there is no list to insert into');
  const before = isList(members) ? members : [];
  if (!Number.isInteger(index) || index < 0 || index > before.length)
    throw new Error(`there is no position ${index} in a list of ${before.length}`);
  return [...before.slice(0, index), ...values.map(cleaned), ...before.slice(index)];
};

const changed = (
  value: YamlValue | undefined,
  path: Path,
  change: (old: YamlValue | undefined) => YamlValue,
  order?: readonly string[],
): YamlValue => {
  const [head, ...rest] = path;
  if (head === undefined) return change(value);
  if (isList(value)) {
    if (typeof head !== 'number' || head < 0 || head >= value.length) throw new Error(`there is no element ${head}`);
    return value.with(head, changed(value[head], rest, change, order));
  }
  const map = value ?? {};
  if (!isPlainMap(map) || typeof head === 'number') throw new Error(`there is no map to hold ${head}`);
  const entries = Object.entries(map);
  const keys = entries.map(([key]) => key);
  const at = keys.includes(head) ? keys.indexOf(head) : placeOfKey(keys, head, order);
  const old = keys.includes(head) ? map[head] : undefined;
  // fromEntries, unlike assignment, takes `__proto__` for a key like any other.
  return Object.fromEntries(
    entries.toSpliced(at, keys.includes(head) ? 1 : 0, [head, changed(old, rest, change, order)]),
  );
};

const without = (value: YamlValue, path: Path): YamlValue => {
  const last = path.at(-1);
  if (last === undefined || dataAt(value, path) === undefined)
    throw new Error(`there is nothing to remove at ${path.join('.')}`);
  return changed(value, path.slice(0, -1), parent => {
    if (isList(parent)) return parent.filter((_, index) => index !== last);
    return Object.fromEntries(Object.entries(parent ?? {}).filter(([key]) => key !== String(last)));
  });
};
