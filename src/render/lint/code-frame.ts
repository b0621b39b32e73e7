import stringWidth from 'fast-string-width';
import type { TextSpan } from '../../model/diagnostic.ts';
import { plain } from '../../model/words/plain.ts';
import { cut, cutFront } from '../media/terminal.ts';

/** A line of a file and, below it, what underlines the place; both cut around the place to the same width. */
interface CodeFrame {
  readonly source: string;
  readonly underline: string;
}

/** Columns in front of and behind the place that stay in sight however long the marked text is. */
const CONTEXT = 24;

/** Units of a line that are looked at on either side of the place: a line may have a million. */
const REACH = 4000;

/** Undefined for a line with nothing on it. */
export const codeFrame = (line: string, span: TextSpan, width: number): CodeFrame | undefined => {
  if (line.trim() === '') return undefined;
  const from = span.column - 1;
  const to = span.endLine === span.line ? Math.max(span.endColumn - 1, from + 1) : line.length;
  const before = plain(line.slice(Math.max(0, from - REACH), from).replace(/^\ufeff/, ''));
  const marked = plain(line.slice(from, Math.min(to, from + REACH)));
  const after = plain(line.slice(to, to + REACH));

  const room = width - stringWidth(marked) - Math.min(stringWidth(after), CONTEXT);
  const start = cutFront(before, Math.min(Math.max(CONTEXT, room), width - 2));
  const middle = cut(marked, width - stringWidth(start) - (after === '' ? 0 : 1));
  const end = cut(after, width - stringWidth(start) - stringWidth(middle));
  return {
    source: `${start}${middle}${end}`,
    underline: `${' '.repeat(stringWidth(start))}${'^'.repeat(Math.max(1, stringWidth(middle)))}`,
  };
};
