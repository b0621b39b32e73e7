import type { World } from '../../model/world.ts';
import type { Changes } from './change.ts';
import { compare } from './compare.ts';
import { unreadOf } from './unread.ts';

/** What changed between two worlds; what could not be read in full of either says nothing. */
export const compareWorlds = (before: World, after: World): Changes =>
  compare(before, after, {
    today: after.today,
    unreadBefore: unreadOf(before, after),
    unreadAfter: unreadOf(after, before),
  });

/** True when something was changed, or may have been, of which nothing is said because the later world cannot be read in full. */
export const holdsBack = (before: World, after: World, said: Changes): boolean => {
  if (after.whole) return false;
  const all = compare(before, after, { today: after.today, unreadBefore: unreadOf(before, after) });
  const known = new Set(complaintsIn(said));
  return complaintsIn(all).some(complaint => !known.has(complaint));
};

/** What asks for anything, in a few words. */
const complaintsIn = ({ items, rewritten }: Changes): readonly string[] => [
  ...items
    .filter(({ what, requirement, before }) =>
      what.kind === 'vanished'
        ? before?.place !== 'inbox' && before?.place !== 'closed'
        : requirement !== undefined && requirement.missing.length > 0,
    )
    .map(({ item, before, what, requirement }) => JSON.stringify([before?.team, item, what, requirement?.missing])),
  ...rewritten.map(({ kind, team, item, on, words }) => JSON.stringify([kind, team, item, on, words])),
];
