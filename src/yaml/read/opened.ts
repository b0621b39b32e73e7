import { Lexer } from 'yaml';

/** What is still open where a text was found to be wrong. */
export interface Opened {
  readonly bracket?: number;
  readonly quote?: number;
}

/** The offsets of the innermost bracket, and of the quote, that are opened before `end` and not closed before it. */
export const openedBefore = (text: string, end: number): Opened => {
  const brackets: number[] = [];
  let quote: number | undefined;
  let at = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (at >= end) break;
    if (MARKS.has(lexeme)) continue;
    switch (lexeme) {
      case '[':
      case '{':
        brackets.push(at);
        break;
      case ']':
      case '}':
        brackets.pop();
        break;
      default:
        if (/^["']/.test(lexeme)) quote = at;
    }
    at += lexeme.length;
  }
  const bracket = brackets.at(-1);
  return { ...(bracket === undefined ? {} : { bracket }), ...(quote === undefined ? {} : { quote }) };
};

/** What the lexer says without text: a document, a plain scalar, or the end of a flow collection follows. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f']);
