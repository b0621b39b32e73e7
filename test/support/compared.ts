import type { Changes, MissingPart } from '../../src/engine/changes/change.ts';
import { compareWorlds } from '../../src/engine/changes/compare-worlds.ts';
import type { World } from '../../src/model/world.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** What changed from these files to those. */
export const comparedTexts = (
  beforeTexts: Texts,
  afterTexts: Texts,
  today = TODAY,
): { readonly before: World; readonly after: World; readonly changes: Changes } => {
  const { world: before } = readWorld(sourcesOf(beforeTexts), today);
  const { world: after } = readWorld(sourcesOf(afterTexts), today);
  return { before, after, changes: compareWorlds(before, after) };
};

/** One line a change: the item, what changed, and the values. */
export const whatsIn = ({ items }: Changes): readonly string[] =>
  items.map(({ item, what: { kind, ...values } }) => {
    const said = JSON.stringify(values);
    return `${item} ${kind}${said === '{}' ? '' : ` ${said}`}`;
  });

/** One line a duty: `key need of who; told …; agreed …; in record; owes …`. */
export const dutiesIn = ({ items }: Changes): readonly string[] =>
  items.flatMap(({ item, requirement }) => {
    if (requirement === undefined) return [];
    const { key, need, who, told, agreed, record, missing: owed } = requirement;
    const names = [
      ...(who.length === 0 ? [] : [`of ${who}`]),
      ...(told.length === 0 ? [] : [`told ${told}`]),
      ...(agreed.length === 0 ? [] : [`agreed ${agreed}`]),
      `in ${record}`,
      owed.length === 0 ? 'settled' : `owes ${owed.map(inWords).join(', ')}`,
    ];
    return [`${item} ${key} ${need}: ${names.join('; ')}`];
  });

const inWords = (owed: MissingPart): string => {
  switch (owed.kind) {
    case 'informed':
    case 'approved_by':
      return `${owed.kind} [${owed.who}]`;
    case 'fixed':
      return `fixed ${owed.item}`;
    case 'entry':
    case 'cause':
    case 'because_of':
      return owed.kind;
  }
};
