import type { YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';
import type { Piece } from './carry.ts';
import { pieceAt } from './carry.ts';
import { checked, spliced } from './change.ts';
import { applyEdits, dataAt, isList, withInserted } from './data.ts';
import { editYaml } from './edit.ts';
import type { YamlFile } from './file.ts';
import { collectionAt, commentsIn, keyOf, locate, readYaml } from './file.ts';
import { lineBreakAt } from './layout.ts';
import { placeAtEnd, placeElement } from './place.ts';
import { EditRefused } from './refused.ts';
import type { Style } from './style.ts';
import { styleOf } from './style.ts';

/** A file that elements go to, and which. */
interface Target {
  readonly text: string;
  /** In the order in which they come there. */
  readonly indexes: readonly number[];
}

/**
 * Carries elements of a list to the ends of the same list of other files, or of another one, with their text and comments. What cannot stand there as it is
 * written, such as an alias, is written anew. EditRefused where a comment would be lost.
 */
export const carryAcross = (
  source: string,
  list: Path,
  targets: readonly Target[],
  into: Path = list,
): { readonly source: string; readonly targets: readonly string[] } => {
  const here = opened(source);
  const style = styleOf(here.text, here.document);
  const collection = collectionAt(here, locate(here, list));
  const grown = targets.map(({ text, indexes }) => {
    const elements = indexes.map(index => ({
      piece: pieceAt(here, collection, index, style),
      value: dataAt(here.value, [...list, index]) ?? null,
    }));
    const file = withElements(withList(opened(text), into), into, elements, style);
    return (text.startsWith(MARK) ? MARK : '') + file.text;
  });
  // From behind, so that comments keep their owners until these are gone.
  const gone = targets.flatMap(({ indexes }) => indexes).toSorted((a, b) => b - a);
  const left = editYaml(
    source,
    gone.map(index => ({ kind: 'remove', path: [...list, index] })),
  );
  requireComments([source, ...targets.map(({ text }) => text)], [left, ...grown]);
  return { source: left, targets: grown };
};

const MARK = '\ufeff';

/** Every line ends in a line break. */
const opened = (text: string): YamlFile => {
  const body = text.startsWith(MARK) ? text.slice(MARK.length) : text;
  return readYaml(body === '' || body.endsWith('\n') ? body : body + lineBreakAt(body, body.length));
};

/** A list that was left out is there, empty. */
const withList = (file: YamlFile, list: Path): YamlFile =>
  dataAt(file.value, list) === undefined
    ? readYaml(editYaml(file.text, [{ kind: 'set', path: list, value: [] }]))
    : file;

interface Element {
  readonly piece: Piece | undefined;
  readonly value: YamlValue;
}

/** All at once where that leaves no doubt, else one by one. An empty list gets its first one by itself: the others then stand as it does. */
const withElements = (file: YamlFile, list: Path, elements: readonly Element[], otherwise: Style): YamlFile => {
  const [first, ...rest] = elements;
  if (first === undefined) return file;
  const members = dataAt(file.value, list);
  const index = isList(members) ? members.length : 0;
  const oneByOne = () =>
    elements.reduce((there, { piece, value }) => withElement(there, list, piece, value, otherwise), file);
  const style = styleOf(file.text, file.document);
  if (rest.length === 0 || (style.json && !otherwise.json)) return oneByOne();
  if (index === 0)
    return withElements(withElement(file, list, first.piece, first.value, otherwise), list, rest, otherwise);
  try {
    const lineBreak = lineBreakAt(file.text, file.text.length);
    const pieces = elements.map(({ piece, value }) =>
      piece === undefined ? rewritten(list, value) : withBreaks(piece, lineBreak),
    );
    const change = placeAtEnd({ file, style }, list, pieces);
    const values = elements.map(({ value }) => value);
    const expected = withInserted(file.value, list, index, values);
    return change === undefined ? oneByOne() : checked(file.text, spliced(file.text, change.splices), expected);
  } catch (error) {
    if (error instanceof EditRefused) return oneByOne();
    throw error;
  }
};

const rewritten = (list: Path, value: YamlValue): Piece => ({ kind: 'value', value, key: keyOf(list) });

const withElement = (
  file: YamlFile,
  list: Path,
  piece: Piece | undefined,
  value: YamlValue,
  otherwise: Style,
): YamlFile => {
  const members = dataAt(file.value, list);
  const index = isList(members) ? members.length : 0;
  // A list without elements shows no habits.
  const here = styleOf(file.text, file.document);
  const style = index === 0 ? { ...otherwise, json: here.json } : here;
  const expected = applyEdits(file.value, [{ kind: 'insert', list, index, value }]);
  const put = (element: Piece): YamlFile =>
    checked(file.text, spliced(file.text, placeElement({ file, style }, list, index, element).splices), expected);
  if (piece === undefined || (style.json && !otherwise.json)) return put(rewritten(list, value));
  try {
    return put(withBreaks(piece, lineBreakAt(file.text, file.text.length)));
  } catch (error) {
    if (error instanceof EditRefused) return put(rewritten(list, value));
    throw error;
  }
};

/** With the line breaks that the other file uses. */
const withBreaks = (piece: Piece, lineBreak: string): Piece =>
  piece.kind === 'value' ? piece : { ...piece, text: piece.text.replaceAll(/\r?\n/g, lineBreak) };

const requireComments = (before: readonly string[], after: readonly string[]): void => {
  const counts = new Map<string, number>();
  const count = (texts: readonly string[], by: number) => {
    for (const comment of texts.flatMap(commentsIn)) counts.set(comment.text, (counts.get(comment.text) ?? 0) + by);
  };
  count(before, 1);
  count(after, -1);
  const lost = [...counts].find(([, missing]) => missing > 0);
  if (lost !== undefined)
    throw new EditRefused(
      `The comment "${lost[0]}" would be lost on the way to the other file; please move it by hand first.`,
    );
};
