import type { Change, Splice } from './change.ts';
import type { Collection, Entry } from './layout.ts';
import { isBlank, lineBreakAt, lineEnd, lineStart } from './layout.ts';

/** Finished text: what continues the line of a key or dash, and whole lines below. */
export interface TextBlock {
  readonly first: string;
  readonly below: string;
}

/** Puts whole lines between the entries of a block collection; `separated` says whether blank lines stand between entries when its own do not tell. */
export const insertBlock = (
  text: string,
  { entries }: Collection,
  index: number,
  lines: string,
  separated: boolean,
): Splice[] => {
  const previous = entries[index - 1];
  const [first] = entries;
  const [before, behind] = nearestPair(entries, index);
  const at = previous?.end ?? first?.lead ?? 0;
  const blank = (hasGap(text, before, behind) ?? separated) ? lineBreakAt(text, at) : '';
  if (previous !== undefined) return [{ from: at, to: at, text: blank + lines }];
  if (first === undefined || first.alone) return [{ from: at, to: at, text: apart(text, at, lines) + lines + blank }];
  // The first entry shares its line with a dash: the new one takes its place there.
  return [{ from: at, to: at, text: lines.trimStart() + blank + ' '.repeat(first.column) }];
};

/**
 * A blank line between a key, or what is said about its whole list, and the comment of the first element: else it would be read as the list's, and stay
 * behind when the element goes.
 */
export const apart = (text: string, at: number, lines: string): string => {
  const above = text.slice(lineStart(text, at - 1), at);
  return /^[ \t]*#/.test(lines) && at > 0 && !isBlank(above) ? lineBreakAt(text, at) : '';
};

/** The same where an element becomes the first. */
const apartFrom = (text: string, at: number, next: Entry | undefined): string =>
  next === undefined || next.key !== undefined ? '' : apart(text, at, text.slice(next.lead, next.from));

/** What stands between two entries that come to the end of a block collection: a blank line, or nothing. */
export const blockSeparator = (text: string, { entries }: Collection, separated: boolean): string =>
  (hasGap(text, entries.at(-2), entries.at(-1)) ?? separated) ? lineBreakAt(text, entries.at(-1)?.end ?? 0) : '';

/** The two entries whose distance the new one takes over: those that it comes between, else the two at that end. */
const nearestPair = (entries: Collection['entries'], index: number): readonly (Entry | undefined)[] => {
  if (index === 0) return [entries[0], entries[1]];
  if (index === entries.length) return [entries[index - 2], entries[index - 1]];
  return [entries[index - 1], entries[index]];
};

/** `empty` is what a collection without entries looks like. */
export const removeBlock = (
  text: string,
  collection: Collection,
  index: number,
  holder: Entry | undefined,
  empty: string,
): Change => {
  const entry = collection.entries[index];
  if (entry === undefined) return { splices: [] };
  const remove = entry.key === undefined ? removeEntry : removeKey;
  return remove(text, collection, index, entry, holder, empty);
};

const removeEntry = (
  text: string,
  { entries }: Collection,
  index: number,
  entry: Entry,
  holder: Entry | undefined,
  empty: string,
): Change => {
  const next = entries[index + 1];
  if (entries.length === 1) return emptied(text, entry, holder, empty);
  if (!entry.alone && next !== undefined) {
    const dropped = { from: entry.from, to: entry.end };
    return { splices: [{ from: entry.from, to: entry.end + text.slice(entry.end).search(/\S/), text: '' }], dropped };
  }
  const blanksBefore = blanksAbove(text, entry.lead);
  const blanksBehind = blanksBelow(text, entry.end);
  const keepsBefore = entry.end < text.length && (index === 0 || isCommentAbove(text, blanksBefore));
  const [gapBefore, gapBehind] = [blanksBefore < entry.lead, blanksBehind > entry.end];
  // Of the blank lines on both sides one side stays; a comment above keeps its distance, so that it does not become the next entry's.
  const cutBefore = !keepsBefore && gapBefore && (gapBehind || next === undefined);
  const cutBehind = keepsBefore && gapBehind && next !== undefined && (gapBefore || index === 0);
  const [from, to] = [cutBefore ? blanksBefore : entry.lead, cutBehind ? blanksBehind : entry.end];
  const splice = { from, to, text: holder === undefined || index > 0 ? '' : apartFrom(text, from, next) };
  return { splices: [splice], dropped: { from: entry.lead, to: entry.end } };
};

/** Comments in lines of their own say why, or what was meant: they stay where a key goes. */
const removeKey: typeof removeEntry = (text, { entries, ...collection }, index, entry, holder, empty) => {
  const bare = {
    ...entry,
    lead: entry.alone ? lineStart(text, entry.from) : entry.from,
    end: behindLine(text, entry.to),
  };
  const change = removeEntry(text, { ...collection, entries: entries.with(index, bare) }, index, bare, holder, empty);
  const outdented = commentLinesIn(text, bare.end, entry.end)
    .map(from => ({ from, to: from + text.slice(from).search(/\S/), text: ' '.repeat(entry.column) }))
    .filter(({ from }) => change.splices.every(splice => splice.to <= from));
  return { ...change, splices: [...change.splices, ...outdented] };
};

/** Where the lines with a comment begin. */
const commentLinesIn = (text: string, from: number, end: number): readonly number[] => {
  const starts: number[] = [];
  for (let at = from; at < end; at = lineEnd(text, at))
    if (!isBlank(text.slice(at, lineEnd(text, at)))) starts.push(at);
  return starts;
};

/** Gives an entry of a block collection another value; a comment in the line of its key stays there. */
export const replaceBlock = (
  text: string,
  { behind, valueFrom, to, end }: Entry,
  { first, below }: TextBlock,
): Change => {
  if (behind === undefined) return { splices: [] };
  const put = (from: number, upTo: number, inserted: string): Splice => ({ from, to: upTo, text: inserted });
  // Comments below the key speak about the whole list or map that comes; a block scalar would take them for its text.
  const belowKey = (line: number): Splice => put(first === '' ? end : line, first === '' ? end : line, below);
  if (valueFrom === undefined) return { splices: [put(behind, behind, first), belowKey(lineEnd(text, behind))] };
  const line = behindLine(text, to);
  if (text.slice(behind, valueFrom).includes('\n')) {
    const lines = { from: lineStart(text, valueFrom), to: line };
    return { splices: [put(behind, behind, first), { ...lines, text: below }], dropped: lines };
  }
  const [header] = /^[|>][-+0-9]*/.exec(text.slice(valueFrom, to)) ?? [];
  if (header !== undefined) {
    const content = lineEnd(text, valueFrom);
    return {
      splices: [put(behind, valueFrom + header.length, first), put(content, line, below)],
      dropped: { from: content, to: line },
    };
  }
  const spaces = first === '' ? '' : text.slice(behind, valueFrom);
  return { splices: [put(behind, to, spaces + first.trimStart()), belowKey(line)], dropped: { from: valueFrom, to } };
};

/** Behind the line in which a value ends; a block scalar ends behind its own. */
const behindLine = (text: string, to: number): number => (text[to - 1] === '\n' ? to : lineEnd(text, to));

const hasGap = (text: string, before: Entry | undefined, behind: Entry | undefined): boolean | undefined =>
  before === undefined || behind === undefined ? undefined : /^[ \t]*\r?\n/.test(text.slice(before.end, behind.lead));

const emptied = (text: string, entry: Entry, holder: Entry | undefined, empty: string): Change => {
  if (!entry.alone)
    return {
      splices: [
        {
          from: entry.from,
          to: Math.min(entry.to, entry.end),
          text: `${empty}${text[entry.to - 1] === '\n' ? lineBreakAt(text, entry.to) : ''}`,
        },
      ],
      dropped: entry,
    };
  const dropped = { from: entry.lead, to: entry.end };
  if (holder?.behind === undefined)
    return { splices: [{ ...dropped, text: empty + lineBreakAt(text, entry.end) }], dropped };
  const blanks = blanksAbove(text, entry.lead);
  const keepsBlanks =
    entry.end < text.length && isCommentAbove(text, blanks) && blanksBelow(text, entry.end) === entry.end;
  return {
    splices: [
      { from: holder.behind, to: holder.behind, text: ` ${empty}` },
      { from: keepsBlanks ? entry.lead : blanks, to: entry.end, text: '' },
    ],
    dropped,
  };
};

const blanksAbove = (text: string, lead: number): number => {
  let at = lead;
  while (at > 0 && isBlank(text.slice(lineStart(text, at - 1), at))) at = lineStart(text, at - 1);
  return at;
};

const blanksBelow = (text: string, end: number): number => {
  let at = end;
  while (at < text.length && isBlank(text.slice(at, lineEnd(text, at)))) at = lineEnd(text, at);
  return at;
};

const isCommentAbove = (text: string, at: number): boolean => /^[ \t]*#/.test(text.slice(lineStart(text, at - 1), at));
