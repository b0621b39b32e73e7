import { onOneLine, shortened } from '../../model/words/title.ts';

const LONGEST_TEXT = 160;
const LONGEST_VALUE = 60;

export const shortText = (text: string): string => shortened(onOneLine(text), LONGEST_TEXT);

export const quotedText = (text: string): string => `"${shortText(text)}"`;

/** From what to what; of text that is longer than a value, only that it changed. */
export const valueWords = (from: string | undefined, to: string | undefined): string => {
  const [before, after] = [from, to].map(value => value && onOneLine(value));
  const isLong = (before ?? '').length > LONGEST_VALUE || (after ?? '').length > LONGEST_VALUE;
  if (!isLong) return `${before ?? 'none'} → ${after ?? 'none'}`;
  if (before === undefined) return 'added';
  return after === undefined ? 'taken out' : 'changed';
};

/** From what to what, where the second is what counts. */
export const changedWords = (from: string | undefined, to: string | undefined): string => {
  if (from === undefined) return to ?? '';
  return to === undefined ? `${from}, none any more` : `${from} → ${to}`;
};
