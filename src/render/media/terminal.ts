import stringWidth from 'fast-string-width';

/**
 * Control characters, those that turn the direction of what follows, those that nobody sees, and halves of characters: a title must not move the
 * cursor, reorder a line, or pass for another. What joins letters or keeps them apart may stand between those that need it: not beside Latin ones.
 */
const UNSAFE = new RegExp(
  [
    String.raw`[\p{Cc}\p{Cs}\p{DI}\u2028\u2029\ufff9-\ufffb](?<![\u200c\u200d\p{VS}])`,
    String.raw`(?<![^\0-\u02ff])[\u200c\u200d]`,
    String.raw`[\u200c\u200d](?![^\0-\u02ff])`,
  ].join('|'),
  'gu',
);

/** Text from a plan, safe to show on one line of a terminal or of a CI log, where `##[` anywhere begins a command. */
export const plain = (text: string): string =>
  onOneLine(text)
    .replaceAll('\t', ' ')
    .replaceAll('##[', `#${escaped('#')}[`)
    .replaceAll(UNSAFE, escaped);

/** The name of a file, safe at the start of a line too: in a CI log, a line that begins with `::` is a command. */
export const plainPath = (file: string): string => plain(file).replace(/^(?=\s*::)/, './');

/** Lines that may begin with words from a plan: in a CI log, one that begins with `::` is a command; blanks before it do not count. */
export const withoutCommands = (lines: string): string => lines.replaceAll(/^([^\S\n]*):(?=:)/gm, `$1${escaped(':')}`);

// Not by one expression over white space around a newline: that takes quadratic time on a long run of blanks.
const onOneLine = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line, index, lines) => {
          const started = index === 0 ? line : line.trimStart();
          return index === lines.length - 1 ? started : started.trimEnd();
        })
        .filter(line => line !== '')
        .join(' ')
    : text;

const escaped = (found: string): string => {
  const code = (found.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return `\\u${code.length > 4 ? `{${code}}` : code}`;
};

/** Cut to a width in terminal columns, with `…` for what is left out. */
export const cut = (text: string, width: number): string =>
  fits(text, width) ? text : `${taken(segmentsOf(text), width - 1).join('')}…`;

/** Cut to a width from the front: `…` and the end of the text. */
export const cutFront = (text: string, width: number): string =>
  fits(text, width)
    ? text
    : `…${taken([...segmentsOf(text.slice(-width * MOST_UNITS))].reverse(), width - 1)
        .reverse()
        .join('')}`;

/** What is seen as one character takes a dozen units where it is an honest one, and thousands where accents are piled up on a letter. */
const MOST_UNITS = 40;

const fits = (text: string, width: number): boolean => text.length <= width * MOST_UNITS && stringWidth(text) <= width;

function* segmentsOf(text: string): Iterable<string> {
  // What plain letters are needs no dictionary, which takes long to load.
  if (/^[ -~]*$/.test(text)) return yield* text;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) yield segment.slice(0, MOST_UNITS);
}

const taken = (segments: Iterable<string>, width: number): string[] => {
  const kept: string[] = [];
  let columns = 0;
  for (const segment of segments) {
    columns += stringWidth(segment);
    if (columns > width) break;
    kept.push(segment);
  }
  return kept;
};

/** Broken between words into lines of at most a width; a word that is longer stands alone. */
export const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
