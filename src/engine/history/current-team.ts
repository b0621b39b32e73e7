import type { Chapter, Story } from './change-log-types.ts';
import type { History } from './history.ts';

/** Follows teams that go by another name since a version. */
export const currentTeamIn = (chapters: readonly Chapter[], versions: History['versions']): Story['currentTeam'] => {
  const places = new Map(versions.map(({ commit }, index) => [commit.id, index]));
  const placeOf = (commit: Chapter['commit']): number => (commit && places.get(commit.id)) ?? versions.length;
  const renamings = chapters.flatMap(({ commit, teams }) =>
    teams.flatMap(({ team, what }) =>
      what.kind === 'renamed' ? [{ at: placeOf(commit), from: what.from, to: team }] : [],
    ),
  );
  return (team, commit) =>
    renamings.reduce((name, { at, from, to }) => (at > placeOf(commit) && from === name ? to : name), team);
};
