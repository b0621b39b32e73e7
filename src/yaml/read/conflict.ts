import type { TextSpan } from '../../model/diagnostic.ts';

/** The first of the lines that git puts around the two sides of a conflict; one that was forgotten is enough. */
export const conflictIn = (text: string): TextSpan | undefined => {
  if (!/<{7}|>{7}|={7}|\|{7}/.test(text)) return undefined;
  const line = text.split('\n').findIndex(found => MARKER.test(found));
  return line === -1 ? undefined : { line: line + 1, column: 1, endLine: line + 1, endColumn: 8 };
};

const MARKER = /^\uFEFF?((<{7}|>{7}|\|{7})( |\r?$)|={7}\r?$)/;
