import type { Edit, YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';
import type { Piece } from './carry.ts';
import { pieceAt } from './carry.ts';
import { checked, readAgain, spliced } from './change.ts';
import {
  applyEdits,
  cleaned,
  dataAt,
  isList,
  isPlainMap,
  listAfterRemoval,
  sameValue,
  withInserted,
  withRemoved,
} from './data.ts';
import type { YamlFile } from './file.ts';
import { collectionAt, keyOf, locate, readYaml } from './file.ts';
import { lineBreakAt } from './layout.ts';
import { placeAtEnd, placeElement, placeKey, removeAll, removeAt, replaceValue } from './place.ts';
import { EditRefused } from './refused.ts';
import type { Style } from './style.ts';
import { styleOf } from './style.ts';

export { applyEdits } from './data.ts';
export { EditRefused } from './refused.ts';

/** Applies the edits one after the other (each sees the result of the one before). The result parses to exactly the value the same edits give on plain data, else EditRefused. Text that no edit concerns stays byte for byte. */
export const editYaml = (text: string, edits: readonly Edit[]): string => {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const body = text.slice(mark.length);
  const unfinished = body !== '' && !body.endsWith('\n');
  // Every line ends in a line break while lines are added and taken away.
  const file = readYaml(unfinished ? body + lineBreakAt(body, body.length) : body);
  const style = styleOf(file.text, file.document);
  const edited = inRuns(edits).reduce((current, run) => atOnce(current, run, style), file);
  if (edited === file) return text;
  return mark + (unfinished ? withoutLastBreak(edited) : edited.text);
};

/** Edits that can be made at once: elements that come to a list one behind the other, or that go from it, the last first. */
const inRuns = (edits: readonly Edit[]): readonly (readonly Edit[])[] => {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && continues(last, edit)) run.push(edit);
    else runs.push([edit]);
  }
  return runs;
};

const continues = (last: Edit, next: Edit): boolean => {
  if (last.kind === 'insert' && next.kind === 'insert')
    return sameSpot(last.list, next.list) && next.index === last.index + 1 && last.order === next.order;
  if (last.kind !== 'remove' || next.kind !== 'remove') return false;
  const [from, to] = [last.path.at(-1), next.path.at(-1)];
  return (
    typeof from === 'number' &&
    typeof to === 'number' &&
    to < from &&
    sameSpot(last.path.slice(0, -1), next.path.slice(0, -1))
  );
};

/** Time grows with the file and not with the file times the edits. What cannot be done without a doubt is done one by one. */
const atOnce = (file: YamlFile, run: readonly Edit[], style: Style): YamlFile => {
  const [first, ...rest] = run;
  if (first === undefined) return file;
  if (rest.length === 0) return step(file, first, style);
  try {
    const done = first.kind === 'insert' ? inserted(file, first, run, style) : removed(file, run, style);
    // Once one is there, the others come behind it.
    return done ?? atOnce(step(file, first, style), rest, style);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    return run.reduce((current, edit) => step(current, edit, style), file);
  }
};

/** Undefined where the list is not there yet, is empty, or others stand behind. */
const inserted = (
  file: YamlFile,
  { list, index, order }: Edit & { readonly kind: 'insert' },
  run: readonly Edit[],
  style: Style,
): YamlFile | undefined => {
  const members = dataAt(file.value, list);
  if (!isList(members) || members.length !== index || index === 0) return undefined;
  const values = run.map(edit => (edit.kind === 'insert' ? cleaned(edit.value) : null));
  const key = keyOf(list);
  const change = placeAtEnd(
    { file, style },
    list,
    values.map(value => ({ kind: 'value', value, key })),
  );
  return change && changed(file, change, withInserted(file.value, list, index, values, order));
};

const removed = (file: YamlFile, run: readonly Edit[], style: Style): YamlFile | undefined => {
  const paths = run.map(edit => (edit.kind === 'remove' ? edit.path : []));
  const list = paths[0]?.slice(0, -1) ?? [];
  const indexes = new Set(paths.map(path => Number(path.at(-1))));
  if (!isList(dataAt(file.value, list))) return undefined;
  return changed(file, removeAll({ file, style }, list, indexes), withRemoved(file.value, list, indexes));
};

const step = (file: YamlFile, edit: Edit, style: Style): YamlFile => {
  const expected = applyEdits(file.value, [edit]);
  if (edit.kind === 'set' && sameValue(file.value, expected)) return file;
  const parts = partsOf(edit, file.value);
  if (parts !== undefined) return parts.reduce((current, part) => step(current, part, style), file);
  switch (edit.kind) {
    case 'insert': {
      const piece: Piece = { kind: 'value', value: cleaned(edit.value), key: keyOf(edit.list) };
      return changed(file, placeElement({ file, style }, edit.list, edit.index, piece), expected);
    }
    case 'remove':
      return changed(file, removeAt({ file, style }, edit.path), expected);
    case 'set': {
      const place = dataAt(file.value, edit.path) === undefined ? placeKey : replaceValue;
      return changed(file, place({ file, style }, edit.path, cleaned(edit.value), edit.order), expected);
    }
    case 'move':
      return moved(file, edit, style, expected);
  }
};

const changed = (file: YamlFile, { splices, dropped }: ReturnType<typeof removeAt>, expected: YamlValue): YamlFile =>
  checked(file.text, spliced(file.text, splices), expected, dropped);

const moved = (file: YamlFile, edit: Edit & { readonly kind: 'move' }, style: Style, expected: YamlValue): YamlFile => {
  const { from, index } = edit;
  const source = from.slice(0, -1);
  if (sameSpot(source, edit.list) && from.at(-1) === index) return file;
  const piece = pieceAt(file, collectionAt(file, locate(file, source)), Number(from.at(-1)), style);
  if (piece === undefined) throw new Error(`there is no element at ${from.join('.')}`);
  const list = listAfterRemoval(edit);
  const taken = readAgain(spliced(file.text, removeAt({ file, style }, from).splices));
  const ready = dataAt(taken.value, list) === undefined ? step(taken, emptyList(list, edit.order), style) : taken;
  return checked(
    file.text,
    spliced(ready.text, placeElement({ file: ready, style }, list, index, piece).splices),
    expected,
  );
};

const emptyList = (path: Path, order: readonly string[] | undefined): Edit => ({
  kind: 'set',
  path,
  value: [],
  ...(order && { order }),
});

const sameSpot = (a: Path, b: Path): boolean => a.length === b.length && a.every((key, at) => key === b[at]);

/** An edit as smaller ones: what of the old value stays keeps its text. Undefined for those that are small already. */
const partsOf = (edit: Edit, whole: YamlValue): readonly Edit[] | undefined => {
  if (edit.kind === 'remove' || edit.kind === 'move') return undefined;
  const path = edit.kind === 'set' ? edit.path : edit.list;
  const missing = path.findIndex((_, at) => dataAt(whole, path.slice(0, at + 1)) === undefined);
  const value = edit.kind === 'set' ? edit.value : [edit.value];
  if (missing !== -1 && (missing < path.length - 1 || edit.kind === 'insert'))
    return [{ ...edit, kind: 'set', path: path.slice(0, missing + 1), value: nested(path.slice(missing + 1), value) }];
  const old = dataAt(whole, path);
  if (edit.kind === 'insert') return undefined;
  if (isList(old) && isList(value) && old.length > 0 && value.length > 0) return listParts(path, old, value);
  return isPlainMap(old) && isPlainMap(value) && Object.keys(old).length > 0 ? mapParts(path, old, value) : undefined;
};

const nested = (path: Path, value: YamlValue): YamlValue =>
  path.reduceRight<YamlValue>((inner, key) => Object.fromEntries([[String(key), inner]]), value);

const mapParts = (
  path: Path,
  old: { readonly [key: string]: YamlValue | undefined },
  next: { readonly [key: string]: YamlValue | undefined },
): Edit[] => {
  const order = Object.keys(cleaned(next) ?? {});
  return [
    ...order.map((key): Edit => ({ kind: 'set', path: [...path, key], value: next[key] ?? null, order })),
    ...Object.keys(old)
      .filter(key => !order.includes(key))
      .map((key): Edit => ({ kind: 'remove', path: [...path, key] })),
  ];
};

/** Equal elements at both ends stay; between them elements change in place if they pair up, else all are replaced. */
const listParts = (path: Path, old: readonly YamlValue[], next: readonly YamlValue[]): Edit[] => {
  const shorter = Math.min(old.length, next.length);
  let head = 0;
  while (head < shorter && sameValue(old[head], next[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(old.at(-1 - tail), next.at(-1 - tail))) tail += 1;
  const [gone, come] = [old.slice(head, old.length - tail), next.slice(head, next.length - tail)];
  if (gone.length === come.length && gone.every((member, at) => kindOf(member) === kindOf(come[at])))
    return come.map((value, at) => ({ kind: 'set', path: [...path, head + at], value }));
  return [
    ...come.map((value, at): Edit => ({ kind: 'insert', list: path, index: head + gone.length + at, value })),
    ...gone.map((): Edit => ({ kind: 'remove', path: [...path, head] })),
  ];
};

const kindOf = (value: YamlValue | undefined): 'list' | 'map' | 'scalar' => {
  if (isList(value)) return 'list';
  return isPlainMap(value) ? 'map' : 'scalar';
};

const withoutLastBreak = ({ text, value }: YamlFile): string => {
  const shorter = text.replace(/\r?\n$/, '');
  return sameValue(readYaml(shorter).value, value) ? shorter : text;
};
