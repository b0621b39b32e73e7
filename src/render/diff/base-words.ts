import type { PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { Base } from '../../engine/changes/comparison.ts';
import { inShort } from './in-short.ts';

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
