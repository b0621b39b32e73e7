import { isMap, isScalar } from 'yaml';
import type { YamlValue } from '../../model/edit.ts';
import type { Path } from '../../model/path.ts';
import { blockSeparator, insertBlock, removeBlock } from './block.ts';
import type { Piece } from './carry.ts';
import { pieceInline, pieceLines } from './carry.ts';
import type { Change } from './change.ts';
import { placeOfKey } from './data.ts';
import type { YamlSpot } from './file.ts';
import { collectionAt, keyOf, locate } from './file.ts';
import type { FillContext } from './fill.ts';
import { asLines, commentLines, fill, isFilled } from './fill.ts';
import { flowSeparator, insertFlow, removeFlow, replaceFlow } from './flow.ts';
import type { Collection, Entry } from './layout.ts';
import { lineBreakAt, lineStart } from './layout.ts';
import { behindKey, flowKey, flowText, keyText } from './render.ts';
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
  return placeFilled({ file, style }, spot, index, [piece]);
};

/** Puts elements to the end of a list with others in it, all at once; undefined for one without. */
export const placeAtEnd = (context: FillContext, list: Path, pieces: readonly Piece[]): Change | undefined => {
  const spot = locate(context.file, list);
  if (!isFilled(spot)) return undefined;
  return placeFilled(context, spot, collectionAt(context.file, spot).entries.length, pieces);
};

const placeFilled = (
  { file: { text }, file, style }: FillContext,
  spot: YamlSpot,
  index: number,
  pieces: readonly Piece[],
): Change => {
  const collection = collectionAt(file, spot);
  if (collection.flow) {
    const brackets = spot.flowFrom ?? collection.open;
    const indent = text.slice(lineStart(text, brackets)).search(/[^ ]/);
    const inline = pieces.map(piece => pieceInline(piece, indent, style));
    const members = inline.map(member => member.text).join(flowSeparator(text, collection));
    return {
      splices: [
        ...commentLines(
          text,
          brackets,
          inline.flatMap(({ comments }) => comments),
        ),
        ...insertFlow(text, collection, index, members, style),
      ],
    };
  }
  const neighbour = collection.entries[index - 1] ?? collection.entries[0];
  if (neighbour === undefined) return { splices: [] };
  const gap = text.slice(neighbour.behind, neighbour.valueFrom);
  const lines = pieces.map(piece => {
    const scalar = piece.kind === 'value' && (typeof piece.value !== 'object' || piece.value === null);
    const usable = /^ +$/.test(gap) || (scalar && /^[ \t]+$/.test(gap));
    const { column, end } = neighbour;
    return pieceLines(piece, column, lineBreakAt(text, end), style, usable ? gap : style.dashGap);
  });
  const separated = style.separated(spot.path.length);
  const block = lines.join(blockSeparator(text, collection, separated));
  return { splices: insertBlock(text, collection, index, block, separated) };
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
      splices: insertFlow(text, collection, index, `${flowKey(key, style)}: ${flowText(value, key, style)}`, style),
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
  return removeFrom(file.text, collectionAt(file, above), holder.index, above);
};

/** Takes elements away, all at once. */
export const removeAll = ({ file }: FillContext, list: Path, indexes: ReadonlySet<number>): Change => {
  const above = locate(file, list);
  const { collection, gone } = inRuns(collectionAt(file, above), indexes);
  const changes = gone.map(index => removeFrom(file.text, collection, index, above));
  return {
    splices: changes.flatMap(({ splices }) => splices),
    dropped: changes.flatMap(({ dropped }) => dropped ?? []),
  };
};

const removeFrom = (text: string, collection: Collection, index: number, above: YamlSpot): Change =>
  collection.flow
    ? removeFlow(text, collection, index)
    : removeBlock(text, collection, index, above.holder?.entry, isMap(collection.node) ? '{}' : '[]');

/** The same with elements that stand next to each other, and that go, as one each. */
const inRuns = (
  { entries, commas, ...collection }: Collection,
  indexes: ReadonlySet<number>,
): { readonly collection: Collection; readonly gone: readonly number[] } => {
  const merged: Entry[] = [];
  const behind: number[] = [];
  const gone: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const last = merged.at(-1);
    if (indexes.has(index) && indexes.has(index - 1) && last !== undefined) {
      merged[merged.length - 1] = { ...last, to: entry.to, end: entry.end };
      behind.pop();
    } else {
      merged.push(entry);
      if (indexes.has(index)) gone.push(merged.length - 1);
    }
    const comma = commas[index];
    if (comma !== undefined) behind.push(comma);
  }
  return { collection: { ...collection, entries: merged, commas: behind }, gone };
};
