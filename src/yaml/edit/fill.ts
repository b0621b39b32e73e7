import { isMap, isScalar, isSeq } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import { apart, replaceBlock } from './block.ts';
import type { Piece } from './carry.ts';
import { pieceInline, pieceLines } from './carry.ts';
import type { Change, Splice } from './change.ts';
import { definedKeys, isList, isPlainMap } from './data.ts';
import type { YamlFile, YamlSpot } from './file.ts';
import { collectionAt, keyOf } from './file.ts';
import { insertFlow, replaceFlow } from './flow.ts';
import type { Collection } from './layout.ts';
import { isBlank, lineBreakAt, lineEnd, lineStart, rootExtent } from './layout.ts';
import { behindDash, behindKey, documentLines, flowKey, flowList, flowText } from './render.ts';
import type { Style } from './style.ts';

/** A file being edited, and the style that new text takes. */
export interface FillContext {
  readonly file: YamlFile;
  readonly style: Style;
}

/** What comes into an empty place: a value, or a list of one element that is moved there. */
export type Content =
  | { readonly kind: 'whole'; readonly value: YamlValue }
  | { readonly kind: 'list'; readonly piece: Piece };

/** Neither nothing nor a scalar nor an empty list or map. */
export const isFilled = ({ node }: YamlSpot): boolean => node !== null && !isScalar(node) && !isEmptyCollection(node);

/** Gives a place another value than what is there. */
export const fill = (context: FillContext, spot: YamlSpot, content: Content): Change => {
  const { file, style } = context;
  const { node, holder, flowFrom } = spot;
  if (isEmptyCollection(node)) {
    const collection = collectionAt(file, spot);
    const members = membersOf(content, isMap(node), style);
    // Comments between the brackets have no other place to stand, and JSON has nothing but brackets.
    if (members !== undefined && (style.json || !isBlank(file.text.slice(collection.open + 1, collection.close))))
      return { splices: insertMembers(file.text, flowFrom ?? collection.open, collection, members, style) };
  }
  if (holder === undefined) return { splices: fillDocument(context, content) };
  const { entry } = holder;
  if (flowFrom !== undefined) {
    const { text, comments } = inlineOf(content, keyOf(spot.path), style);
    return { splices: [...commentLines(file.text, flowFrom, comments), ...replaceFlow(entry, text)], dropped: entry };
  }
  const lineBreak = lineBreakAt(file.text, entry.from);
  if (content.kind === 'list') {
    const inset = entry.key === undefined ? 1 + style.dashGap.length : style.listStep;
    const lines = pieceLines(content.piece, entry.column + inset, lineBreak, style);
    return replaceBlock(file.text, entry, { first: '', below: apart(file.text, entry.end, lines) + lines });
  }
  const { first, lines } =
    entry.key === undefined
      ? behindDash(content.value, keyOf(spot.path), style)
      : behindKey(content.value, entry.key, style);
  return replaceBlock(file.text, entry, { first, below: asLines(lines, entry.column, lineBreak) });
};

export const asLines = (lines: readonly string[], column: number, lineBreak: string): string =>
  lines.map(line => (line === '' ? '' : ' '.repeat(column) + line) + lineBreak).join('');

/** Comments that find no place between brackets go above the line that these begin in. */
export const commentLines = (text: string, brackets: number, comments: readonly string[]): Splice[] => {
  const at = lineStart(text, brackets);
  const indent = text.slice(at).search(/[^ ]/);
  return comments.length === 0 ? [] : [{ from: at, to: at, text: asLines(comments, indent, lineBreakAt(text, at)) }];
};

const isEmptyCollection = (node: YamlSpot['node']): boolean => (isMap(node) || isSeq(node)) && node.items.length === 0;

interface Inline {
  readonly text: string;
  readonly comments: readonly string[];
}

const inlineOf = (content: Content, key: string, style: Style): Inline => {
  if (content.kind === 'whole') return { text: flowText(content.value, key, style), comments: [] };
  const { text, comments } = pieceInline(content.piece, 0, style);
  return { text: flowList([text], style), comments };
};

/** What goes between brackets that stay; undefined when the content wants others. */
const membersOf = (content: Content, map: boolean, style: Style): Inline | undefined => {
  if (content.kind === 'list') return map ? undefined : pieceInline(content.piece, 0, style);
  const { value } = content;
  if (isList(value))
    return map ? undefined : { text: value.map(member => flowText(member, '', style)).join(', '), comments: [] };
  if (!isPlainMap(value) || !map) return undefined;
  return {
    text: definedKeys(value)
      .map(key => `${flowKey(key, style)}: ${flowText(value[key] ?? null, key, style)}`)
      .join(', '),
    comments: [],
  };
};

const insertMembers = (
  text: string,
  brackets: number,
  collection: Collection,
  { text: members, comments }: Inline,
  style: Style,
): Splice[] => [...commentLines(text, brackets, comments), ...insertFlow(text, collection, 0, members, style)];

const fillDocument = ({ file, style }: FillContext, content: Content): Splice[] => {
  const { text } = file;
  const extent = rootExtent(file.document);
  // In a document without a value the mark of its end can only be that.
  const end = /^\.\.\.\s/m.exec(text)?.index ?? text.length;
  const from = extent?.from ?? end;
  const line = extent === undefined ? end : lineEnd(text, extent.to);
  const lineBreak = lineBreakAt(text, line);
  const lines =
    content.kind === 'list'
      ? pieceLines(content.piece, 0, lineBreak, style)
      : asLines(documentLines(content.value, style), 0, lineBreak);
  if (extent === undefined) return [{ from: end, to: end, text: lines }];
  const alone = isBlank(text.slice(lineStart(text, from), from) + text.slice(extent.to, line));
  if (alone) return [{ from: lineStart(text, from), to: line, text: lines }];
  return [
    { from, to: extent.to, text: '' },
    { from: line, to: line, text: lines },
  ];
};
