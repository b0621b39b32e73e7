import type { MissingPart } from '../../engine/changes/change.ts';
import { asNames, changeNoun, commandOf } from '../../engine/changes/change-words.ts';
import { listed } from '../../model/words/words.ts';
import type { ActionNeed } from './needs.ts';

/** What is still missing of the records of an item, a sentence each, with the command that adds it; of names one, whatever they are missing for. */
export const missingWords = (needs: readonly ActionNeed[]): readonly string[] => {
  const all = needs.flatMap(need => need.requirement.missing.map(missing => ({ need, missing })));
  const sentences = all.map(({ need, missing }) => {
    if (missing.kind !== 'informed' && missing.kind !== 'approved_by') return sentence(need, missing);
    const who = new Set(all.flatMap(({ missing: other }) => (other.kind === missing.kind ? other.who : [])));
    return sentence(need, { ...missing, who: [...who] });
  });
  return [...new Set(sentences)];
};

const sentence = (need: ActionNeed, missing: MissingPart): string => {
  const { item } = need;
  switch (missing.kind) {
    case 'entry':
      if (need.what.kind === 'commitment-dropped' && need.what.how === 'unrecorded')
        return `${item}: its work is delivered, and the record of its promise was taken out of the file; put the commitment back`;
      return `${item}: ${changeNoun(need.what)} is not on record; ${commandFor(need)}`;
    case 'informed':
      return `${listed(missing.who)} ${missing.who.length === 1 ? 'has' : 'have'} to be told; \`plan inform ${item} --to ${asNames(missing.who)}\``;
    case 'approved_by': {
      const who =
        missing.who.length === 0
          ? 'somebody has'
          : `${listed(missing.who)} ${missing.who.length === 1 ? 'has' : 'have'}`;
      return `${who} to agree; \`plan approve ${item} --by ${asNames(missing.who)}\``;
    }
    case 'cause':
      return `${item}: the decision gives no cause; ${commandFor(need)}`;
    case 'because_of':
      return `${item}: the decision does not say for which item; ${commandFor(need)}`;
    case 'fixed':
      return `${item}: ${missing.item}, for which it makes way, has no commitment with \`fixed: true\``;
  }
};

/** The command that writes the record, without what only people know. */
export const commandFor = (need: ActionNeed): string =>
  `\`plan ${commandOf(need)} --reason "…"${need.requirement.need === 'approve' ? ' --approved-by NAME' : ''}\``;
