import type { Rule } from '../engine/lint/rule.ts';
import type { Commitment, Item } from '../model/item.ts';
import { isLive } from '../model/item.ts';
import { addDays, daysBetween, isAfter } from '../model/time/day.ts';
import { counted, listed } from '../model/words/words.ts';
import type { Placed, TeamFile, World } from '../model/world.ts';

export const unscopedCommitmentSoon: Rule = {
  id: 'unscoped-commitment-soon',
  severity: 'error',
  endangers: 'date',
  summary: 'Promised work that has started, or is due within eight weeks, is not scoped.',
  why: `
Nobody knows whether an unscoped promise can be kept, nor when work on it has to start. Eight weeks before it is due there is still time to
cut scope, add people or agree another day; later there is only bad news. Promises further away are \`unscoped-commitment\`, a warning.

Work in progress and coming soon is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`.
`,
  looksAt: 'team',

  check(file, world) {
    return unscopedPromises(file, world).flatMap(({ id, path, commitment: { date, to }, soon }) =>
      soon === undefined
        ? []
        : [
            {
              path: [...path, 'commitment', 'date'],
              message: `${id} is promised to ${listed(to)} for ${date} but is not scoped, and ${soon}`,
              hint: `Let engineering estimate it now and write that as \`scoping\`; if it does not fit, talk to ${listed(to)} early.`,
            },
          ],
    );
  },
};

const EIGHT_WEEKS = 56;

interface UnscopedPromise extends Placed<Item> {
  readonly commitment: Commitment;
  /** Why scoping can wait no longer, in words; undefined: it can. */
  readonly soon: string | undefined;
}

/** The live commitments without scoping. In the backlog and the inbox it is the commitment itself that is wrong. */
export const unscopedPromises = (
  { inProgress, comingSoon, isWholeAt }: TeamFile,
  world: World,
): readonly UnscopedPromise[] =>
  [...inProgress, ...comingSoon].flatMap(placed => {
    const { commitment, scoping } = placed.work;
    return isLive(commitment) &&
      scoping === undefined &&
      isWholeAt([...placed.path, 'scoping']) &&
      isWholeAt([...placed.path, 'commitment'])
      ? [{ ...placed, commitment, soon: soonness(placed, commitment, world) }]
      : [];
  });

const soonness = ({ work, place }: Placed<Item>, { date }: Commitment, { due, today }: World): string | undefined => {
  if (place === 'in_progress' || work.started !== undefined) return 'work has started';
  const day = due(work) ?? date;
  if (isAfter(day, addDays(today, EIGHT_WEEKS))) return undefined;
  const left = daysBetween(today, day);
  if (left < 0) return `was due ${counted(-left, 'day')} ago`;
  return left === 0 ? 'is due today' : `is due in ${counted(left, 'day')}`;
};
