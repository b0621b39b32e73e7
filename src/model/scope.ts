/** Whether two descriptions promise the same: letter case, white space and punctuation make no difference. */
export const sameScope = (scope: string, other: string): boolean => folded(scope) === folded(other);

/** Punctuation becomes a gap instead of nothing, so that "1.5 million" is not "15 million". */
const folded = (scope: string): string =>
  scope
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}`]+/gu, ' ')
    .trim();
