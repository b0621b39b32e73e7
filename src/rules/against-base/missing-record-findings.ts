import type { ItemChange, MissingPart, Requirement } from '../../engine/changes/change.ts';
import { asNames, commandOf } from '../../engine/changes/change-words.ts';
import type { Comparison } from '../../engine/changes/comparison.ts';
import type { ChangeKey, Company } from '../../model/files/company.ts';
import { wantsCause } from '../../model/policy.ts';
import { missingWords } from '../../model/words/missing-words.ts';
import { listed } from '../../model/words/words.ts';
import type { ChangeWords } from './change-words.ts';
import { wordsOf } from './change-words.ts';
import { spotOf } from './spot.ts';

/** The changes of a kind that nobody wrote down, or not all of it. */
export const missingRecordFindings = (comparison: Comparison, key: ChangeKey) => {
  const { before, after: now, changes } = comparison;
  const nameOfTeam = (team: string): string =>
    [...now.teams, ...before.teams].find(({ id }) => id === team)?.content.name ?? team;
  return changes.items.flatMap(change => {
    const { requirement, item, after } = change;
    if (requirement?.key !== key || requirement.missing.length === 0) return [];
    const words = wordsOf(change, nameOfTeam);
    const spot = spotOf(change, comparison);
    if (words === undefined || spot === undefined) return [];
    return [
      {
        ...spot,
        path: after === undefined ? spot.path : [...spot.path, ...words.field],
        item,
        message:
          words.remedy === undefined
            ? `${words.message}; ${listed(requirement.missing.map(lack => lackOf(lack, requirement)))}`
            : words.message,
        hint:
          words.remedy === undefined
            ? hintFor(change, requirement, words, before.company?.content)
            : `${words.remedy}.`,
      },
    ];
  });
};

const lackOf = (missing: MissingPart, { record }: Requirement): string =>
  missing.kind === 'entry' ? `${RECORDS[record]} speaks of it` : missingWords(missing);

const RECORDS = {
  changes: 'no entry of `commitment.changes`',
  decisions: 'no decision',
  closing: 'nothing in the closed item',
} as const;

const hintFor = (
  change: ItemChange,
  requirement: Requirement,
  { first }: ChangeWords,
  company: Company | undefined,
): string => {
  const { key, need, who, record, missing } = requirement;
  if (missing.every(({ kind }) => kind === 'informed' || kind === 'approved_by'))
    return sentence(missing.flatMap(lack => completion(change.item, lack)));
  const steps = [...(first === undefined ? [] : [first]), ...(need === 'decision' ? [] : talk(need, who))];
  // Work that is handed over to another team is not asked for a cause, and a closed item has no room for one.
  const isHandedOver = change.what.kind === 'place' && change.what.handedOverBy !== undefined;
  const isCaused = record === 'decisions' && !isHandedOver && wantsCause(key, company);
  const isForItem = missing.some(({ kind }) => kind === 'because_of' || kind === 'fixed');
  const flags = [
    '--reason "…"',
    ...(isCaused ? ['--cause CAUSE'] : []),
    ...(isForItem ? ['--because-of ITEM'] : []),
    ...(need === 'approve' ? [`--approved-by ${asNames(who)}`] : []),
    ...(need === 'inform' && who.length > 0 ? [`--informed ${asNames(who)}`] : []),
  ].join(' ');
  return `${sentence([...steps, `record it: \`plan ${commandOf(change)} ${flags}\``])}${isCaused ? CAUSES : ''}`;
};

const CAUSES =
  '; CAUSE is incident or fixed_commitment (both with `--because-of ITEM`), blocked, or redirected (with `--approved-by NAME`)';

/** What completes a record that is there. */
const completion = (item: string, missing: MissingPart): readonly string[] => {
  switch (missing.kind) {
    case 'informed':
      return [...talk('inform', missing.who), `\`plan inform ${item} --to ${asNames(missing.who)}\``];
    case 'approved_by':
      return [...talk('approve', missing.who), `\`plan approve ${item} --by ${asNames(missing.who)}\``];
    case 'entry':
    case 'cause':
    case 'because_of':
    case 'fixed':
      return [];
  }
};

const talk = (need: 'inform' | 'approve', who: readonly string[]): readonly string[] => {
  if (need === 'approve') return [who.length === 0 ? 'have somebody agree' : `ask ${listed(who)}`];
  return who.length === 0 ? [] : [`tell ${listed(who)}`];
};

/** `Ask acme and sales, then record it: …` */
const sentence = (steps: readonly string[]): string =>
  steps.join(', then ').replace(/^[a-z]/, letter => letter.toUpperCase());
