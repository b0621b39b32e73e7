/** Whether two descriptions promise the same: letter case, white space and punctuation make no difference. */
export const sameScope = (scope: string, other: string): boolean => folded(scope) === folded(other);

/**
 * Punctuation becomes a gap instead of nothing, so that "1.5 million" is not "15 million"; signs that say how much of what are none of it. What only
 * looks alike stays apart: 10² is not 102.
 */
const folded = (scope: string): string =>
  scope
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/(?:(?![%‰‱&#@§])[\s\p{P}`])+/gu, ' ')
    .trim();
