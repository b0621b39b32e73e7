import type { History } from './history.ts';
import type { ChangeLog, LoggedChanges } from './logged-changes.ts';

/** Follows teams that go by another name since a version. */
export const currentTeamIn = (
  entries: readonly LoggedChanges[],
  versions: History['versions'],
): ChangeLog['currentTeam'] => {
  const places = new Map(versions.map(({ commit }, index) => [commit.id, index]));
  const placeOf = (commit: LoggedChanges['commit']): number => (commit && places.get(commit.id)) ?? versions.length;
  const renamings = entries.flatMap(({ commit, teams }) =>
    teams.flatMap(({ team, what }) =>
      what.kind === 'renamed' ? [{ at: placeOf(commit), from: what.from, to: team }] : [],
    ),
  );
  return (team, commit) =>
    renamings.reduce((name, { at, from, to }) => (at > placeOf(commit) && from === name ? to : name), team);
};
