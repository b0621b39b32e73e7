import type { Moment } from '../../model/snapshot.ts';
import { NOTHING } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { Changes } from '../changes/change.ts';
import { compare } from '../changes/compare.ts';
import type { Unread } from '../changes/unread.ts';
import type { Chapter, Story } from './change-log-types.ts';
import { currentIdIn } from './current-id.ts';
import { currentTeamIn } from './current-team.ts';
import type { History } from './history.ts';

/**
 * Compares every version with the one before it, and the last one with the plan as it is now. Commits that changed nothing but the look of a file
 * are no chapters. Without history there is no story. `unreadNow`: what cannot be read of the plan just now.
 */
export const storyOf = (history: History, now: Moment, today: Day, unreadNow?: Unread): Story => {
  const chapters: Chapter[] = [];
  let before: Moment = NOTHING;
  for (const { commit, moment } of history.versions) {
    const changes = compare(before, moment, { today: commit.day });
    if (hasAny(changes))
      chapters.push({ commit, day: commit.day, ...(before === NOTHING ? withoutDuties(changes) : changes) });
    before = moment;
  }
  if (before !== NOTHING) {
    const changes = compare(before, now, { today, unreadAfter: unreadNow });
    if (hasAny(changes)) chapters.push({ commit: undefined, day: today, ...changes });
  }
  return {
    chapters,
    currentId: currentIdIn(chapters, now),
    currentTeam: currentTeamIn(chapters, history.versions),
  };
};

const hasAny = ({ items, teams, rewritten }: Changes): boolean =>
  items.length > 0 || teams.length > 0 || rewritten.length > 0;

/** What stood there from the start was never changed, so nobody had to hear of it. */
const withoutDuties = (changes: Changes): Changes => ({
  ...changes,
  items: changes.items.map(change => ({ ...change, requirement: undefined })),
});
