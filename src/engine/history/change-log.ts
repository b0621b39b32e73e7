import type { Snapshot } from '../../model/snapshot.ts';
import { EMPTY_SNAPSHOT } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { Changes } from '../changes/change.ts';
import { compare } from '../changes/compare.ts';
import type { Unread } from '../changes/unread.ts';
import { currentIdIn } from './current-id.ts';
import { currentTeamIn } from './current-team.ts';
import type { History } from './history.ts';
import type { ChangeLog, LoggedChanges } from './logged-changes.ts';

/**
 * Compares every version with the one before it, and the last one with the plan as it is now. Commits that changed nothing but the look of a file
 * are no entries. Without history there is no change log. `unreadNow`: what cannot be read of the plan just now.
 */
export const changeLogOf = (history: History, now: Snapshot, today: Day, unreadNow?: Unread): ChangeLog => {
  const entries: LoggedChanges[] = [];
  let before: Snapshot = EMPTY_SNAPSHOT;
  for (const { commit, snapshot } of history.versions) {
    const changes = compare(before, snapshot, { today: commit.day });
    if (hasAny(changes))
      entries.push({ commit, day: commit.day, ...(before === EMPTY_SNAPSHOT ? withoutDuties(changes) : changes) });
    before = snapshot;
  }
  if (before !== EMPTY_SNAPSHOT) {
    const changes = compare(before, now, { today, unreadAfter: unreadNow });
    if (hasAny(changes)) entries.push({ commit: undefined, day: today, ...changes });
  }
  return {
    entries,
    currentId: currentIdIn(entries, now),
    currentTeam: currentTeamIn(entries, history.versions),
  };
};

const hasAny = ({ items, teams, rewritten }: Changes): boolean =>
  items.length > 0 || teams.length > 0 || rewritten.length > 0;

/** What stood there from the start was never changed, so nobody had to hear of it. */
const withoutDuties = (changes: Changes): Changes => ({
  ...changes,
  items: changes.items.map(change => ({ ...change, requirement: undefined })),
});
