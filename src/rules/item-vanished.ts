import type { ItemChange } from '../engine/changes/change.ts';
import type { Rule } from '../engine/lint/rule.ts';
import { WHERE } from '../model/words/place-words.ts';
import { spotOf } from './against-base/spot.ts';

export const itemVanished: Rule = {
  id: 'item-vanished',
  severity: 'error',
  summary: 'An item of the base stands nowhere any more.',
  why: `
Work ends by being closed, with its outcome and its reason, never by taking its lines away: deleted work is work that nobody decided to end,
and nobody who waits for it is told. It is an error for work in progress and in the queue, and a warning for the backlog, which promises
nothing. Entries of the inbox may go.

An item may change its place, its team and, with \`was\`, its id; closed items may move to the archive.
`,
  looksAt: 'base',

  check(comparison) {
    return comparison.changes.items.flatMap(change => {
      const place = placeOf(change);
      const spot = spotOf(change, comparison);
      if (change.what.kind !== 'vanished' || place === undefined || spot === undefined) return [];
      const { item } = change;
      return [
        {
          ...spot,
          item,
          ...(place === 'backlog' ? { severity: 'warning' as const } : {}),
          message: `${item} was ${WHERE[place]} on the base and stands nowhere now`,
          hint: `Put it back, then close it: \`plan close ${item} --outcome ${place === 'backlog' ? 'wont_fix' : 'dropped'} --reason "…"\`; if it has a new id, add \`was: ${item}\` there.`,
        },
      ];
    });
  },
};

/** What was in the inbox may go; that closed work went is a matter of its record. */
const placeOf = ({ before }: ItemChange): 'in_progress' | 'coming_soon' | 'backlog' | undefined =>
  before === undefined || before.place === 'inbox' || before.place === 'closed' ? undefined : before.place;
