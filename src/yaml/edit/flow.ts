import { isMap } from 'yaml';
import type { Change, Splice, Stretch } from './change.ts';
import type { Collection, Entry } from './layout.ts';
import { isBlank, lineBreakAt, lineEnd, lineStart } from './layout.ts';
import type { Style } from './style.ts';

/** Puts an element or `key: value` between brackets; on a line of its own where its neighbour has one. */
export const insertFlow = (
  text: string,
  collection: Collection,
  index: number,
  inserted: string,
  style: Style,
): Splice[] => {
  const { entries, commas } = collection;
  const next = entries[index];
  if (next?.alone)
    return [
      { from: next.lead, to: next.lead, text: `${' '.repeat(next.column)}${inserted},${lineBreakAt(text, next.lead)}` },
    ];
  if (next !== undefined) return [{ from: next.from, to: next.from, text: `${inserted}, ` }];
  const last = entries.at(-1);
  if (last === undefined) return fillFlow(text, collection, inserted, style);
  const comma = commas[entries.length - 1];
  const behind = comma === undefined ? last.to : comma + 1;
  if (!last.alone || !isLineDone(text, behind))
    return [{ from: behind, to: behind, text: comma === undefined ? `, ${inserted}` : ` ${inserted},` }];
  const end = lineEnd(text, behind);
  return [
    ...(comma === undefined ? [{ from: last.to, to: last.to, text: ',' }] : []),
    {
      from: end,
      to: end,
      text: `${' '.repeat(last.column)}${inserted}${comma === undefined ? '' : ','}${lineBreakAt(text, end)}`,
    },
  ];
};

/** What stands between two elements that come to the end of a flow collection. */
export const flowSeparator = (text: string, { entries, commas }: Collection): string => {
  const last = entries.at(-1);
  const comma = commas[entries.length - 1];
  if (last === undefined || !last.alone || !isLineDone(text, comma === undefined ? last.to : comma + 1)) return ', ';
  return `,${lineBreakAt(text, last.to)}${' '.repeat(last.column)}`;
};

/** Takes an entry and one comma away; its comments only go with it when its lines are all its own. */
export const removeFlow = (text: string, collection: Collection, index: number): Change => {
  const { entries, commas, open, close } = collection;
  const entry = entries[index];
  if (entry === undefined) return { splices: [] };
  const comma = commas[index];
  const lines = ownLines(text, collection, index);
  if (lines !== undefined) {
    // A comment in a line of its own stays where a key goes.
    const from = entry.key === undefined ? lines.from : lineStart(text, entry.from);
    const before = comma === undefined ? commas[index - 1] : undefined;
    const splices = [...(before === undefined ? [] : [cut(before, before + 1)]), cut(from, lines.to)];
    return { splices, dropped: { from, to: lines.to } };
  }
  const comments = entry.key === undefined ? commentsBeside(text, collection, index) : [];
  const dropped = [{ from: entry.from, to: entry.to }, ...comments];
  const behind = comma === undefined ? entry.to : comma + 1;
  if (entries.length === 1 && isBlank(text.slice(open + 1, entry.from) + text.slice(behind, close)))
    return { splices: [cut(open + 1, close)], dropped };
  const between = cutBetween(text, entry, comma, commas[index - 1]);
  return { splices: [...between, ...comments.map(({ from, to }) => cut(from, to))], dropped };
};

/** Gives an entry of a flow map or list another value. */
export const replaceFlow = ({ valueFrom, behind, to }: Entry, value: string): Splice[] => {
  if (valueFrom !== undefined) return [{ from: valueFrom, to, text: value }];
  return behind === undefined
    ? [{ from: to, to, text: `: ${value}` }]
    : [{ from: behind, to: behind, text: ` ${value}` }];
};

/** The lines of a flow entry with its comma and comments, if nothing else stands in them. */
export const ownLines = (
  text: string,
  { entries, commas }: Collection,
  index: number,
): { from: number; to: number } | undefined => {
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const comma = commas[index];
  if (!entry.alone || (comma !== undefined && text.slice(entry.to, comma).includes('\n'))) return undefined;
  const behind = comma === undefined ? entry.to : comma + 1;
  return isLineDone(text, behind) ? { from: entry.lead, to: lineEnd(text, behind) } : undefined;
};

/** An entry's comments where it shares a line with the brackets or others: those above it, or behind it where only the opening bracket stands before it. */
export const commentsBeside = (text: string, { entries, commas, open }: Collection, index: number): Stretch[] => {
  const entry = entries[index];
  if (entry === undefined) return [];
  const start = lineStart(text, entry.from);
  if (entry.alone) return entry.lead < start ? [{ from: entry.lead, to: start }] : [];
  const behind = (commas[index] ?? entry.to - 1) + 1;
  if (index > 0 || start > open || text.slice(entry.to, behind).includes('\n') || !isLineDone(text, behind)) return [];
  return [{ from: behind, to: behind + text.slice(behind).search(/\r?\n/) }];
};

const cut = (from: number, to: number): Splice => ({ from, to, text: '' });

const cutBetween = (
  text: string,
  { from, to }: Entry,
  comma: number | undefined,
  before: number | undefined,
): Splice[] => {
  if (comma !== undefined) {
    const spaces = /^ +(?=[^ #\r\n])/.exec(text.slice(comma + 1))?.[0].length ?? 0;
    return isBlank(text.slice(to, comma)) ? [cut(from, comma + 1 + spaces)] : [cut(from, to), cut(comma, comma + 1)];
  }
  if (before === undefined) return [cut(from, to)];
  return isBlank(text.slice(before + 1, from)) ? [cut(before, to)] : [cut(before, before + 1), cut(from, to)];
};

/** Nothing but a comment follows in the line. */
const isLineDone = (text: string, at: number): boolean => /^[ \t]*(#.*)?\r?\n$/.test(text.slice(at, lineEnd(text, at)));

const fillFlow = (text: string, { node, open, close }: Collection, inserted: string, style: Style): Splice[] => {
  const padding = isMap(node) ? style.mapPadding : style.listPadding;
  if (isBlank(text.slice(open + 1, close))) return [{ from: open + 1, to: close, text: padding + inserted + padding }];
  // Only comments stand inside, so that the closing bracket has a line of its own.
  const start = lineStart(text, close);
  return [
    {
      from: start,
      to: start,
      text: `${' '.repeat(close - start + style.mapStep)}${inserted}${lineBreakAt(text, start)}`,
    },
  ];
};
