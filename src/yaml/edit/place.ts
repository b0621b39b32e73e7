import { isMap, isScalar } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';
import { insertBlock, removeBlock } from './block.ts';
import type { Piece } from './carry.ts';
import { pieceInline, pieceLines } from './carry.ts';
import type { Change } from './change.ts';
import { placeOfKey } from './data.ts';
import { collectionAt, keyOf, locate } from './file.ts';
import type { FillContext } from './fill.ts';
import { asLines, commentLines, fill, isFilled } from './fill.ts';
import { insertFlow, removeFlow, replaceFlow } from './flow.ts';
import { lineBreakAt, lineStart } from './layout.ts';
import { behindKey, flowText, keyText } from './render.ts';
import type { Style } from './style.ts';

/** Puts an element into a list that is there, perhaps empty. */
export const placeElement = ({ file, style }: FillContext, list: Path, index: number, piece: Piece): Change => {
  const spot = locate(file, list);
  if (!isFilled(spot))
    return fill(
      { file, style },
      spot,
      piece.kind === 'value' ? { kind: 'whole', value: [piece.value] } : { kind: 'list', piece },
    );
  const { text } = file;
  const collection = collectionAt(file, spot);
  if (collection.flow) {
    const brackets = spot.flowFrom ?? collection.open;
    const inline = pieceInline(piece, text.slice(lineStart(text, brackets)).search(/[^ ]/), style);
    return {
      splices: [
        ...commentLines(text, brackets, inline.comments),
        ...insertFlow(text, collection, index, inline.text, style),
      ],
    };
  }
  const neighbour = collection.entries[index - 1] ?? collection.entries[0];
  if (neighbour === undefined) return { splices: [] };
  const gap = text.slice(neighbour.behind, neighbour.valueFrom);
  const scalar = piece.kind === 'value' && (typeof piece.value !== 'object' || piece.value === null);
  const usable = /^ +$/.test(gap) || (scalar && /^[ \t]+$/.test(gap));
  const lines = pieceLines(
    piece,
    neighbour.column,
    lineBreakAt(text, neighbour.end),
    style,
    usable ? gap : style.dashGap,
  );
  return { splices: insertBlock(text, collection, index, lines, style.separated(list.length)) };
};

/** Gives a map a key that it does not have. */
export const placeKey = (
  { file, style }: FillContext,
  path: Path,
  value: YamlValue,
  order?: readonly string[],
): Change => {
  const key = String(path.at(-1));
  const spot = locate(file, path.slice(0, -1));
  if (!isFilled(spot)) return fill({ file, style }, spot, { kind: 'whole', value: Object.fromEntries([[key, value]]) });
  const collection = collectionAt(file, spot);
  const keys = collection.entries.map(entry => entry.key ?? '');
  const index = placeOfKey(keys, key, order);
  const { text } = file;
  if (collection.flow)
    return {
      splices: insertFlow(text, collection, index, `${keyText(key, true)}: ${flowText(value, key, style)}`, style),
    };
  const neighbour = collection.entries[index - 1] ?? collection.entries[0];
  const { first, lines } = behindKey(value, key, style);
  const added = asLines(
    [`${keyText(key)}:${first}`, ...lines],
    neighbour?.column ?? 0,
    lineBreakAt(text, neighbour?.end ?? 0),
  );
  return { splices: insertBlock(text, collection, index, added, style.separated(path.length - 1)) };
};

export const replaceValue = ({ file, style: habit }: FillContext, path: Path, value: YamlValue): Change => {
  const spot = locate(file, path);
  const { node, holder, flowFrom } = spot;
  const old = isScalar(node) && typeof node.value === 'string' ? node.type : undefined;
  const style: Style =
    old === 'PLAIN' || old === 'QUOTE_SINGLE' || old === 'QUOTE_DOUBLE' ? { ...habit, quoting: () => old } : habit;
  if (holder === undefined || flowFrom === undefined) return fill({ file, style }, spot, { kind: 'whole', value });
  return { splices: replaceFlow(holder.entry, flowText(value, keyOf(path), style)), dropped: holder.entry };
};

export const removeAt = ({ file }: FillContext, path: Path): Change => {
  const { holder } = locate(file, path);
  if (holder === undefined) return { splices: [] };
  const above = locate(file, path.slice(0, -1));
  const collection = collectionAt(file, above);
  if (collection.flow) return removeFlow(file.text, collection, holder.index);
  return removeBlock(file.text, collection, holder.index, above.holder?.entry, isMap(collection.node) ? '{}' : '[]');
};
