import type { MissingPart } from '../../model/missing-part.ts';
import { shellWord } from '../../model/words/words.ts';
import type { ItemChange, Requirement } from './change.ts';

/** The command that makes a change with its record, without who was told, who agreed, and why. */
export const commandOf = ({ item, what, after }: Pick<ItemChange, 'item' | 'what' | 'after'>): string => {
  switch (what.kind) {
    case 'commitment-date':
      return `commit-date ${item} ${what.to}`;
    case 'commitment-scope':
      return `rescope ${item} --scope ${shellWord(what.to)}`;
    case 'commitment-dropped':
      return `withdraw ${item}`;
    case 'commitment-to':
      return `withdraw ${item} --from ${asNames(what.left)}`;
    case 'target':
      return `retarget ${item} ${what.to ?? 'DATE'}`;
    default:
      return placeCommand(item, after);
  }
};

const placeCommand = (item: string, after: ItemChange['after']): string => {
  switch (after?.place) {
    case 'in_progress':
      return `start ${item}`;
    case 'closed':
      return `close ${item} --outcome ${'outcome' in after.work ? after.work.outcome : 'dropped'}`;
    case 'coming_soon':
      return `move ${item} coming_soon`;
    default:
      return `move ${item} backlog`;
  }
};

/** A list of names for a flag; nobody: a word to be replaced. */
export const asNames = (who: readonly string[]): string => (who.length === 0 ? 'NAME' : who.map(shellWord).join(','));

/** What is missing, by whose word it is: names say more than that there is no record. */
export const missingByName = ({
  need,
  who,
  missing,
}: Pick<Requirement, 'need' | 'who' | 'missing'>): readonly MissingPart[] =>
  missing.map(one => {
    if (one.kind !== 'entry' || need === 'decision' || who.length === 0) return one;
    return { kind: need === 'approve' ? 'approved_by' : 'informed', who };
  });
