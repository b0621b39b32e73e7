import { listed, shellWord } from '../../model/words/words.ts';
import type { ItemChange, MissingPart, Requirement, What } from './change.ts';

/** What somebody did, as a noun. */
export const changeNoun = (what: What): string => {
  switch (what.kind) {
    case 'commitment-date':
      return `the move of the promise from ${what.from} to ${what.to}`;
    case 'commitment-scope':
      return 'the new scope of the promise';
    case 'commitment-dropped':
      return 'the end of the promise';
    case 'commitment-to':
      return `the end of the promise to ${listed(what.left)}`;
    case 'target':
      return `the move of the target from ${what.from ?? 'none'} to ${what.to ?? 'none'}`;
    default:
      return 'the move';
  }
};

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

/** What is missing, as a clause. */
export const missingWords = (owed: MissingPart, nameOf: (id: string) => string = id => id): string => {
  switch (owed.kind) {
    case 'entry':
      return 'no record of why';
    case 'informed':
      return `no record says that ${listed(owed.who.map(nameOf))} heard of it`;
    case 'approved_by':
      return `no record says that ${owed.who.length === 0 ? 'anybody' : listed(owed.who.map(nameOf))} agreed`;
    case 'cause':
      return 'no record gives a cause';
    case 'because_of':
      return 'no record names the item that it was for';
    case 'fixed':
      return `${owed.item}, which it was for, has no commitment with a fixed date`;
  }
};

/** What is missing, by whose word it is: names say more than that there is no record. */
export const missingByName = ({
  need,
  who,
  missing: owed,
}: Pick<Requirement, 'need' | 'who' | 'missing'>): readonly MissingPart[] =>
  owed.map(one => {
    if (one.kind !== 'entry' || need === 'decision' || who.length === 0) return one;
    return { kind: need === 'approve' ? 'approved_by' : 'informed', who };
  });
