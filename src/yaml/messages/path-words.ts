import type { Path } from '../../model/path.ts';

/** A place as the user sees it, without the way to the item that it stands in: `commitment.date`, entry 2 of `backlog`. */
export const placeName = (path: Path): string => {
  const last = path.findLastIndex(key => typeof key === 'number');
  const inside = path.slice(last + 1);
  if (inside.length > 0) return `\`${shortened(inside.join('.'))}\``;
  if (last === -1) return 'the file';
  const entry = `entry ${Number(path[last]) + 1}`;
  return last === 0 ? entry : `${entry} of ${placeName(path.slice(0, last))}`;
};

/** A value in a sentence: text in quotes, everything else by what it is. */
export const shown = (value: unknown): string => {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'a map' : String(value);
};

/** On one line, at most sixty characters. */
export const shortened = (words: string): string => {
  const line = words.slice(0, 200).trim().replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
