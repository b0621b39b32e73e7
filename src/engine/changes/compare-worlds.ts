import type { World } from '../../model/world.ts';
import type { Changes } from './change.ts';
import { compare } from './compare.ts';
import { unreadOf } from './unread.ts';

/** What changed between two worlds; what could not be read in full of either says nothing. */
export const compareWorlds = (before: World, after: World): Changes =>
  compare(before, after, { today: after.today, unreadBefore: unreadOf(before), unreadAfter: unreadOf(after) });
