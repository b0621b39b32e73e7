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
