import type { Snapshot } from '../../model/snapshot.ts';
import { formerIdsIn, idsIn } from './positions.ts';
import type { Setting } from './setting.ts';
import type { Unread } from './unread.ts';

/** For a team that the base did not have: the teams that are gone, and whose work it holds. */
export const formerTeamsOf = (
  before: Snapshot,
  after: Snapshot,
  unreadBefore: Unread | undefined,
  unreadAfter: Unread | undefined,
): Setting['formerTeams'] => {
  const gone = teamsOnlyIn(before, after, unreadAfter);
  if (gone.length === 0) return () => [];
  const former = new Map(
    teamsOnlyIn(after, before, unreadBefore).map(team => {
      const ids = new Set([...idsIn(team), ...formerIdsIn(team)]);
      return [team.id, gone.filter(other => idsIn(other).some(id => ids.has(id))).map(({ id }) => id)];
    }),
  );
  return team => former.get(team) ?? [];
};

const teamsOnlyIn = ({ teams }: Snapshot, other: Snapshot, unread: Unread | undefined): Snapshot['teams'] => {
  const known = new Set(other.teams.map(({ id }) => id));
  return teams.filter(({ id }) => !(known.has(id) || unread?.isLost(id)));
};
