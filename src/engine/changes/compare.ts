import type { Snapshot } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { Changes, ItemChange } from './change.ts';
import { compareLogs } from './decisions.ts';
import { fieldChanges } from './fields.ts';
import { renamedStakeholders, withRenamed } from './former-stakeholders.ts';
import { formerTeamsOf } from './former-teams.ts';
import { pairsOf } from './pairs.ts';
import { placeChanges } from './place.ts';
import { fixedChanges, promiseChanges } from './promise.ts';
import { rewrittenRecords } from './rewritten.ts';
import type { Pair, Setting } from './setting.ts';
import { targetChanges } from './target.ts';
import { teamChanges } from './teams.ts';
import type { Unread } from './unread.ts';

/** What a comparison has to know besides the two snapshots. */
export interface CompareOptions {
  readonly today: Day;
  /** What could not be read of them; absent: they are whole. */
  readonly unreadBefore?: Unread | undefined;
  readonly unreadAfter?: Unread | undefined;
}

/**
 * What changed between two snapshots, and what that needs of others by the policy of the earlier one. Files that are the same objects in both
 * are not looked into.
 */
export const compare = (before: Snapshot, after: Snapshot, options: CompareOptions): Changes => {
  const { today, unreadBefore, unreadAfter } = options;
  const renamed = renamedStakeholders(before.company?.content, after.company?.content);
  const setting = {
    before,
    after,
    company: withRenamed(before.company?.content, renamed),
    today,
    unreadBefore,
    unreadAfter,
    formerTeams: formerTeamsOf(before, after, unreadBefore, unreadAfter),
    renamedStakeholders: renamed,
  };
  const logs = compareLogs(before, after);
  const pairs = pairsOf(setting, logs);
  return {
    items: pairs.flatMap(pair => itemChanges(pair, setting)),
    teams: teamChanges(setting, pairs),
    rewritten: rewrittenRecords(setting, pairs, logs),
  };
};

const itemChanges = (pair: Pair, setting: Setting): readonly ItemChange[] => {
  const { before, after, position } = pair;
  return [
    ...placeChanges(pair, setting),
    ...promiseChanges(pair, setting),
    ...targetChanges(pair, setting),
    ...fieldChanges(pair, setting),
    ...fixedChanges(pair, setting),
  ].map(({ what, requirement, news }) => ({
    item: position.id,
    before,
    after,
    what,
    requirement,
    decisions: news ?? [],
  }));
};
