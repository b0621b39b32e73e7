import type { ChalkInstance } from 'chalk';
import { structuredPatch } from 'diff';
import { plain, withoutCommands } from '../../model/words/plain.ts';

/** A unified diff of a file with two lines of context; empty when nothing changes. `before` is undefined for a new file, `after` for one that goes. */
export const renderDiff = (
  shownPath: string,
  before: string | undefined,
  after: string | undefined,
  paint: ChalkInstance,
): string => {
  const { hunks } = structuredPatch('', '', before ?? '', after ?? '', '', '', { context: 2 });
  if (hunks.length === 0) return '';
  const path = plain(shownPath);
  const all = [
    paint.bold(`--- ${before === undefined ? '/dev/null' : path}`),
    paint.bold(`+++ ${after === undefined ? '/dev/null' : path}`),
    ...hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
      paint.cyan(`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`),
      ...lines.map(line => painted(plain(line.replace(/\r$/, '')), paint)),
    ]),
    '',
  ];
  return withoutCommands(all.join('\n'));
};

/** The format names the line before where nothing stands. */
const range = (start: number, lines: number): string => `${lines === 0 ? start - 1 : start},${lines}`;

const painted = (line: string, paint: ChalkInstance): string => {
  if (line.startsWith('+')) return paint.green(line);
  if (line.startsWith('-')) return paint.red(line);
  return line.startsWith('\\') ? paint.dim(line) : line;
};
