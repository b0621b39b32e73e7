/** Whether two descriptions promise the same: letter case, white space and punctuation make no difference. */
export const sameScope = (scope: string, other: string): boolean => folded(scope) === folded(other);

/**
 * Punctuation becomes a gap instead of nothing; signs that say how much of what are none of it, nor is what stands between two digits or is the sign
 * of a number: 1.5 is not 1-5, and -5 is not 5. What only looks alike stays apart: 10² is not 102.
 */
const folded = (scope: string): string =>
  scope
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/(?:(?![%‰‱&#@§]|(?<=\d)\S(?=\d)|(?<![\p{L}\p{N}])-(?=\d))[\s\p{P}`])+/gu, ' ')
    .trim();
