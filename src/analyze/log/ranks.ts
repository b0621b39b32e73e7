import type { Chapter } from '../../engine/history/change-log-types.ts';
import type { Commit, History } from '../../engine/history/history.ts';
import type { Moment } from '../../model/snapshot.ts';
import type { Happening } from './item-history-types.ts';

/** Where an item was moved within its queue; that it rises because others left is no move. */
export const ranksOf = (
  chapters: readonly Chapter[],
  { versions }: History,
  isIt: (id: string) => boolean,
): readonly Happening[] =>
  chapters.flatMap(({ teams, commit, day }) =>
    teams.flatMap(({ team, what }) => {
      if (what.kind !== 'reordered' || !what.moved.some(isIt)) return [];
      const to = what.queue.findIndex(isIt) + 1;
      const from = rankIn(momentBefore(versions, commit), team, isIt);
      const happened = { kind: 'rank', from, to, of: what.queue.length } as const;
      return [{ day, commit, atLeast: false, what: happened, record: undefined, lacking: undefined }];
    }),
  );

const momentBefore = (versions: History['versions'], commit: Commit | undefined): Moment | undefined => {
  const index = commit === undefined ? versions.length : versions.findIndex(version => version.commit === commit);
  return versions[index - 1]?.moment;
};

const rankIn = (moment: Moment | undefined, team: string, isIt: (id: string) => boolean): number =>
  1 + (moment?.teams.find(({ id }) => id === team)?.content.coming_soon.findIndex(({ id }) => isIt(id)) ?? -1);
