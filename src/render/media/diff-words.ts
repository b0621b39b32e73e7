import { missingWords } from '../../engine/changes/change-words.ts';
import type { Base } from '../../engine/changes/comparison.ts';
import type { PlanChange, PlanDiff } from '../../engine/diff/plan-diff.ts';
import { CAUSE_WORDS } from '../../model/words/place-words.ts';
import { listed } from '../../model/words/words.ts';

/** `main (merge base with origin/main, 3f2a1bc)`. */
export const baseWords = ({ commit, name, why }: Base): string => {
  const facts = [why, ...(commit === undefined ? [] : [commit.slice(0, 7)])].filter(
    fact => fact !== '' && fact !== name,
  );
  return facts.length === 0 ? name : `${name} (${facts.join(', ')})`;
};

export const isEmpty = ({ company, teams }: PlanDiff): boolean => company.length + teams.length === 0;

/** Where something could not be read, nobody knows that nothing changed. */
export const nothingChanged = (diff: PlanDiff): string =>
  diff.unread.length === 0
    ? `Nothing that the plan says has changed since ${baseWords(diff.base)}.`
    : [`What can be read of the plan is as it was at ${baseWords(diff.base)}.`, ...unreadWords(diff)].join(' ');

/** `plans/teams/search.yaml cannot be read at the base: what changed there is missing here.` */
export const unreadWords = ({ unread }: Pick<PlanDiff, 'unread'>): readonly string[] =>
  (['base', 'now'] as const).flatMap(at =>
    [true, false].flatMap(lost => {
      const files = unread.filter(one => one.at === at && one.lost === lost).map(({ file }) => file);
      if (files.length === 0) return [];
      const whole = lost ? '' : ' in full';
      return [
        `${inShort(files)} cannot be read${whole}${at === 'base' ? ' at the base' : ''}: what changed there ${lost ? 'is' : 'may be'} missing here.`,
      ];
    }),
  );

/** `Agreed: Sales (also for Acme).` */
export const doneWords = ({ asks }: PlanChange, nameOf: PlanDiff['nameOf']): string => {
  if (asks === undefined) return '';
  const { need, who, told, agreed, missingPeople, missingParts } = asks;
  if (need === 'decision') return missingParts.length === 0 ? 'Recorded.' : '';
  const heard = need === 'approve' ? agreed : [...new Set([...told, ...agreed])];
  if (heard.length === 0) return '';
  const spokenFor = who.filter(id => !(heard.includes(id) || missingPeople.includes(id)));
  const also = spokenFor.length === 0 ? '' : ` (also for ${names(spokenFor, nameOf)})`;
  return `${need === 'approve' ? 'Agreed' : 'Told'}: ${names(heard, nameOf)}${also}.`;
};

/** `Not agreed yet: Acme. No record of it.` */
export const openWords = ({ asks }: PlanChange, nameOf: PlanDiff['nameOf']): string => {
  if (asks === undefined) return '';
  const { need, missingPeople, missingParts } = asks;
  return [
    ...(missingPeople.length === 0
      ? []
      : [`Not ${need === 'approve' ? 'agreed' : 'told'} yet: ${names(missingPeople, nameOf)}.`]),
    ...missingParts.map(part => `${missingWords(part).replace(/^n/, 'N')}.`),
  ].join(' ');
};

/** `Why: Acme moves to Entra ID in January. Cause: an incident (outage).` */
export const whyWords = ({ why }: PlanChange): string => {
  const { reasons, cause, becauseOf } = why;
  const causes = cause === undefined ? [] : [CAUSE_WORDS[cause]];
  return [
    ...reasons.map(reason => `Why: ${reason}`),
    ...causes.map(words => `Cause: ${words}${becauseOf.length === 0 ? '' : ` (${listed(becauseOf)})`}.`),
  ].join(' ');
};

const names = (ids: readonly string[], nameOf: PlanDiff['nameOf']): string => inShort(ids.map(nameOf));

const inShort = (names: readonly string[]): string => {
  const more = names.length - MANY;
  return listed(more > 0 ? [...names.slice(0, MANY), `${more} more`] : names);
};

const MANY = 10;
