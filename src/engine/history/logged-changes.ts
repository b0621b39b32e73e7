import type { Commit } from '../../model/repository.ts';
import type { Day } from '../../model/time/day.ts';
import type { ItemChange, Rewritten, TeamChange } from '../changes/change.ts';

/** What one commit, or what is not committed yet, did to the plan. */
export interface LoggedChanges {
  /** Undefined: changed in the work tree, not committed. */
  readonly commit: Commit | undefined;
  /** The commit's day; today for what is not committed. */
  readonly day: Day;
  readonly items: readonly ItemChange[];
  readonly teams: readonly TeamChange[];
  readonly rewritten: readonly Rewritten[];
}

/** The history of a plan as changes, oldest first. */
export interface ChangeLog {
  readonly entries: readonly LoggedChanges[];
  /** The id that an item goes by now, from any that it ever had; unknown ids as they are. */
  readonly currentId: (id: string) => string;
  /** What a team is called now, from its name in the version of a commit; undefined: in the plan as it is. */
  readonly currentTeam: (team: string, commit: Commit | undefined) => string;
}
