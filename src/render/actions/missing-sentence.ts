import type { StillMissing } from '../../analyze/actions/missing.ts';
import { changeNoun } from '../../model/words/change-noun.ts';
import { byNumber, listed } from '../../model/words/words.ts';

/** What a record still lacks, with the command that adds it. */
export const missingSentence = (missing: StillMissing): string => {
  const { item } = missing;
  switch (missing.kind) {
    case 'entry':
      return `${item}: ${changeNoun(missing.change)} is not on record; \`${missing.command}\``;
    case 'promise':
      return `${item}: its work is delivered, and the record of its promise was taken out of the file; put the commitment back`;
    case 'informed':
      return `${haveTo(missing.who)} be told; \`${missing.command}\``;
    case 'approved_by':
      return `${haveTo(missing.who)} agree; \`${missing.command}\``;
    case 'cause':
      return `${item}: the decision gives no cause; \`${missing.command}\``;
    case 'because_of':
      return `${item}: the decision does not say for which item; \`${missing.command}\``;
    case 'fixed':
      return `${item}: ${missing.wayFor}, for which it makes way, has no commitment with \`fixed: true\``;
  }
};

const haveTo = (who: readonly string[]): string => {
  if (who.length === 0) return 'somebody has to';
  return `${listed(who)} ${byNumber(who.length, 'has', 'have')} to`;
};
