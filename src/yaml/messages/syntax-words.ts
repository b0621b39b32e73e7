import { openedBefore } from '../read/opened.ts';
import type { YamlProblem } from '../read/read-text.ts';

/** An error or warning of the YAML library. */
interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** The library's errors in the words of somebody who writes a plan and not a parser. */
export const syntaxProblem = ({ code, message, pos: [from, to] }: YamlError, text: string): YamlProblem => {
  const problem = { kind: 'syntax' as const, from, to };
  const words = WORDS.find(([pattern]) => pattern.test(`${code}: ${message}`))?.[1] ?? {
    message: `this is no YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
    hint: 'Text with special characters wants quotes around it.',
  };
  const blank = oddBlank(text, from, NO_SPACE_AHEAD, ODD_BLANK);
  if (blank !== undefined) return { ...problem, ...blank };
  if (words === UNEVEN) return { ...problem, ...(oddBlank(text, from, TAB_AHEAD, TAB) ?? UNEVEN) };
  if (words === SECOND_COLON && !hasColon(text, from)) return { ...problem, ...UNEVEN };
  if (words === BEHIND_END && startsLine(text, from)) return { ...problem, ...ASIDE };
  if (words !== UNCLOSED_QUOTE && words !== UNCLOSED_BRACKET) return { ...problem, ...words };
  // The library notices it far behind, often at the end of the file: what is not closed is where it was opened.
  const { quote, bracket } = openedBefore(text, Math.max(from, 1));
  const at = words === UNCLOSED_QUOTE ? quote : bracket;
  return { ...problem, ...words, ...(at === undefined ? {} : { from: at, to: at + 1 }) };
};

/** What stands among the blanks in front of the first word of a line and is no space, if anything does. */
const oddBlank = (
  text: string,
  from: number,
  odd: RegExp,
  words: Words,
): (Words & { readonly from: number; readonly to: number }) | undefined => {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const spaces = odd.exec(text.slice(start, start + 200))?.[0].length;
  return spaces === undefined ? undefined : { ...words, from: start + spaces, to: start + spaces + 1 };
};

const TAB_AHEAD = /^ *(?=\t)/;

/** It looks like a space, as text copied from a page has it. */
const NO_SPACE_AHEAD = /^ *(?=[^\S\n\r\t ])/;

const hasColon = (text: string, from: number): boolean => /^[^\n]*:(\s|$)/.test(text.slice(from, from + 2000));

const startsLine = (text: string, from: number): boolean =>
  /(^|\n)[ ]*$/.test(text.slice(Math.max(0, from - 200), from));

interface Words {
  readonly message: string;
  readonly hint: string;
}

const TAB: Words = {
  message: 'a tab is used for indentation',
  hint: 'YAML indents with spaces: replace every leading tab by two spaces.',
};

const ODD_BLANK: Words = {
  message: 'a blank that is no space, such as a no-break space, stands at the start of this line',
  hint: 'Replace it by a space.',
};

const UNCLOSED_QUOTE: Words = { message: 'a quote is opened and never closed', hint: 'Close it where the text ends.' };

const UNCLOSED_BRACKET: Words = {
  message: 'a bracket is opened and not closed',
  hint: 'Close every [ with ] and every { with }.',
};

const SECOND_COLON: Words = {
  message: 'a second colon stands in this line',
  hint: 'Text that holds a colon and a space wants quotes around it: "Search: faster".',
};

const BEHIND_END: Words = {
  message: 'text goes on behind a closed quote or bracket',
  hint: 'Put the whole text into one pair of quotes.',
};

const ASIDE: Words = {
  message: 'this line does not belong to what stands before it',
  hint: 'Indent lines that belong together alike; keys and a list cannot stand side by side.',
};

const UNEVEN: Words = {
  message: 'lines that belong together are not indented alike',
  hint: 'Indent the keys of one item alike, and the hyphens of one list.',
};

export const TOO_DEEP: Words = {
  message: 'the file is nested too deeply to be read',
  hint: 'A plan needs about eight levels; look for brackets or indentation that never end.',
};

/** By the library's code and message; the first that fits is taken. */
const WORDS: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [/\btabs?\b/i, TAB],
  [/Missing closing ["']quote/, UNCLOSED_QUOTE],
  [/and end with a [\]}]|Flow (map|sequence).*must end|Expected flow.*to end/, UNCLOSED_BRACKET],
  [
    /^BLOCK_IN_FLOW|Missing , (or : )?between/,
    {
      message: 'a comma is missing, or a bracket is not closed',
      hint: 'Put a comma between members; close every [ and {.',
    },
  ],
  [
    /Unexpected (empty item|,) in/,
    { message: 'a comma stands here with nothing in front of it', hint: 'Take the comma away.' },
  ],
  [/Nested mappings are not allowed in compact/, SECOND_COLON],
  [/^BAD_INDENT: All (mapping|sequence)|A block sequence may not be used|Sequence item without/, UNEVEN],
  [
    /block-seq-ind on same line/,
    {
      message: 'a hyphen stands behind a key',
      hint: 'Start the list on the next line, or put quotes around the text.',
    },
  ],
  [
    /Block scalar header|Not a YAML token/,
    { message: 'text starts with | or >, which begin a block of lines', hint: 'Put quotes around the text.' },
  ],
  [
    /Block scalar/,
    {
      message: 'the lines behind | or > are not indented below their key',
      hint: 'Indent them by two spaces more than the key.',
    },
  ],
  [
    /^MULTILINE_IMPLICIT_KEY|need to be followed by map values/,
    {
      message: 'a key without a colon, or text where none can stand',
      hint: 'Write `key: value`, with a space behind the colon. Text over several lines is indented below its key.',
    },
  ],
  [/^BAD_SCALAR_START/, { message: 'text cannot start with this character', hint: 'Put quotes around the text.' }],
  [
    /^BAD_DQ_ESCAPE/,
    {
      message: 'a backslash in double quotes starts an escape that does not exist',
      hint: 'Write \\\\ for a backslash, or use single quotes.',
    },
  ],
  [
    /^TAG_RESOLVE_FAILED/,
    {
      message: 'a word that starts with ! is a tag, and is not read',
      hint: 'Put quotes around text that starts with !.',
    },
  ],
  [
    /^(BAD_ALIAS|ALIAS_PROPS|MULTIPLE_ANCHORS|BAD_PROP_ORDER)/,
    {
      message: '& and * name parts of a file; this use of them is not valid',
      hint: 'Put quotes around text that starts with & or *.',
    },
  ],
  [
    /flow-(seq|map)-end/,
    { message: 'a bracket is closed that was not opened', hint: 'Take it away, or put quotes around the text.' },
  ],
  [/at node end|-scalar in |Unexpected scalar/, BEHIND_END],
  [
    /Comments must be separated/,
    {
      message: 'a # starts a comment here, but no space stands in front of it',
      hint: 'Put a space in front of the #, or quotes around the text.',
    },
  ],
  [
    /^(BAD_DIRECTIVE|MISSING_CHAR: Missing directives)/,
    {
      message: 'a line that starts with % is a directive',
      hint: 'Put quotes around the text, or indent it below its key.',
    },
  ],
];
