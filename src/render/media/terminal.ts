import stringWidth from 'fast-string-width';

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
