import type { Node } from 'yaml';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import type { YamlFile } from './file.ts';
import { commentsIn } from './file.ts';
import { commentsBeside, ownLines } from './flow.ts';
import type { Collection } from './layout.ts';
import { collectionOf, lineStart } from './layout.ts';
import { behindDash, flowKey, flowList, flowMap, flowText } from './render.ts';
import type { Style } from './style.ts';

/** A list element on its way: new, or the text of one that is moved. */
export type Piece =
  | { readonly kind: 'value'; readonly value: YamlValue; readonly key: string }
  /** Whole lines, written for a dash in `column`; `inline` and `comments` are the same for a place between brackets. */
  | {
      readonly kind: 'lines';
      readonly text: string;
      readonly column: number;
      readonly inline: string;
      readonly comments: readonly string[];
    }
  /** What stood between brackets; `indent` is that of the line it began in. */
  | {
      readonly kind: 'inline';
      readonly text: string;
      readonly indent: number;
      readonly above: readonly string[];
      readonly beside: string;
    };

export const pieceAt = (file: YamlFile, collection: Collection, index: number, style: Style): Piece | undefined => {
  const { text } = file;
  const entry = collection.entries[index];
  if (entry === undefined) return undefined;
  const { from, to, lead, end, column, alone } = entry;
  if (collection.flow) {
    const own = ownLines(text, collection, index);
    const stretches =
      own === undefined
        ? commentsBeside(text, collection, index)
        : [
            { from: own.from, to: lineStart(text, from) },
            { from: to, to: own.to },
          ];
    const above = stretches
      .filter(stretch => stretch.to <= from)
      .flatMap(stretch => text.slice(stretch.from, stretch.to).split('\n'))
      .map(line => line.trim())
      .filter(line => line !== '');
    const beside = stretches
      .filter(stretch => stretch.from >= to)
      .map(stretch =>
        text
          .slice(stretch.from, stretch.to)
          .replace(/^\s*,?/, '')
          .trim(),
      )
      .join('');
    return {
      kind: 'inline',
      text: text.slice(from, to),
      indent: text.slice(lineStart(text, from)).search(/[^ ]/),
      above,
      beside,
    };
  }
  const comments = commentsIn(text.slice(lead, end)).map(comment => comment.text);
  const lines = (alone ? '' : ' '.repeat(column)) + text.slice(lead, end);
  return { kind: 'lines', text: lines, column, inline: inlineText(text, entry.value, style), comments };
};

/** The lines of an element behind a dash in `column`. */
export const pieceLines = (
  piece: Piece,
  column: number,
  lineBreak: string,
  style: Style,
  gap = style.dashGap,
): string => {
  const pad = ' '.repeat(column);
  switch (piece.kind) {
    case 'value': {
      const { first, lines } = behindDash(piece.value, piece.key, style, gap);
      return [`${pad}-${first}`, ...lines.map(line => (line === '' ? '' : pad + line))]
        .map(line => line + lineBreak)
        .join('');
    }
    case 'lines':
      return shifted(piece.text, column - piece.column);
    case 'inline': {
      const beside = piece.beside === '' ? '' : ` ${piece.beside}`;
      const element = `-${gap}${shiftedBelow(piece.text, column - piece.indent, column + 1 + gap.length)}`;
      return [...piece.above, element + beside].map(line => pad + line + lineBreak).join('');
    }
  }
};

/** An element for a place between brackets, and the comments that find no place there. */
export const pieceInline = (
  piece: Piece,
  indent: number,
  style: Style,
): { readonly text: string; readonly comments: readonly string[] } => {
  switch (piece.kind) {
    case 'value':
      return { text: flowText(piece.value, piece.key, style), comments: [] };
    case 'lines':
      return { text: piece.inline, comments: piece.comments };
    case 'inline':
      return {
        text: shiftedBelow(piece.text, indent - piece.indent, indent + style.mapStep),
        comments: [...piece.above, ...(piece.beside === '' ? [] : [piece.beside])],
      };
  }
};

/** All lines moved alike, so that the indentation inside block scalars keeps its meaning. */
const shifted = (text: string, by: number): string => {
  if (by <= 0) return text.replaceAll(/^ +/gm, spaces => spaces.slice(Math.min(spaces.length, -by)));
  return text.replaceAll(/^(?=.)(?!\r$)/gm, ' '.repeat(by));
};

/** Not all readers take a line for a part of what is between brackets unless it is indented deeper than what holds these: then all lines come to `least`. */
const shiftedBelow = (text: string, by: number, least: number): string => {
  const first = text.indexOf('\n') + 1;
  if (first === 0) return text;
  const below = text.slice(first);
  const indents = below.split('\n').flatMap(line => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const missing = least - by - Math.min(...indents);
  return text.slice(0, first) + shifted(below, missing > 0 ? by + missing : by);
};

/** A node in one line, its quoting kept where that can stand between brackets. */
const inlineText = (text: string, node: Node | null, style: Style): string => {
  if (node === null) return 'null';
  if (isAlias(node)) return `*${node.source}`;
  const anchor = node.anchor === undefined ? '' : `&${node.anchor} `;
  if (isScalar(node)) {
    const source = node.range ? text.slice(node.range[0], node.range[1]) : '';
    const stays = source !== '' && !source.includes('\n') && (/^['"]/.test(source) || !/[,[\]{}]/.test(source));
    return anchor + (stays ? source : flowText(scalarValue(node.value), '', style));
  }
  if (!isMap(node) && !isSeq(node)) return '';
  const { entries } = collectionOf(text, node, 0);
  const members = entries.map(
    ({ key, value }) => (key === undefined ? '' : `${flowKey(key, style)}: `) + inlineText(text, value, style),
  );
  return anchor + (isMap(node) ? flowMap(members, style) : flowList(members, style));
};

const scalarValue = (value: unknown): YamlValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
