import type { History } from '../../engine/history/history.ts';
import type { LoggedChanges } from '../../engine/history/logged-changes.ts';
import type { Commit } from '../../model/repository.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { ItemEvent } from './item-event.ts';

/** Where an item was moved within its queue; that it rises because others left is no move. */
export const ranksOf = (
  entries: readonly LoggedChanges[],
  { versions }: History,
  isIt: (id: string) => boolean,
): readonly ItemEvent[] =>
  entries.flatMap(({ teams, commit, day }) =>
    teams.flatMap(({ team, what }) => {
      if (what.kind !== 'reordered' || !what.moved.some(isIt)) return [];
      const to = what.queue.findIndex(isIt) + 1;
      const from = rankIn(snapshotBefore(versions, commit), team, isIt);
      const fact = { kind: 'rank', from, to, of: what.queue.length } as const;
      return [{ day, commit, atLeast: false, what: fact, record: undefined, missing: undefined }];
    }),
  );

const snapshotBefore = (versions: History['versions'], commit: Commit | undefined): Snapshot | undefined => {
  const index = commit === undefined ? versions.length : versions.findIndex(version => version.commit === commit);
  return versions[index - 1]?.snapshot;
};

const rankIn = (snapshot: Snapshot | undefined, team: string, isIt: (id: string) => boolean): number =>
  1 + (snapshot?.teams.find(({ id }) => id === team)?.content.coming_soon.findIndex(({ id }) => isIt(id)) ?? -1);
