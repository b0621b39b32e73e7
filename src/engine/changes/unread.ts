import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import { PLACES } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import type { PlanFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';

/** What of a snapshot could not be read: nothing is concluded from its absence. */
export interface Unread {
  /** True for an item of a team that may stand in what was not read. */
  readonly mayHold: (item: string, team: string) => boolean;
  /** True for a team whose plan is there, but nothing of it could be read. */
  readonly isLost: (team: string) => boolean;
  /** True when something of a field of an item was left out, or may have been; `path` leads from the item to the field. */
  readonly isPartial: (position: Position, ...path: readonly string[]) => boolean;
  /** The same for a key of a team's plan. */
  readonly isTeamTorn: (team: string, key: string) => boolean;
  /** True when entries of a decision log were left out. */
  readonly logs: boolean;
}

/** Undefined where everything was read. */
export const unreadOf = (world: World): Unread | undefined => {
  if (world.whole) return undefined;
  const teams = new Map(world.teams.map(file => [file.id, file]));
  const holders = placesThatLostItems(world);
  return {
    mayHold: (item, team) => holders.some(holder => holder.team === team || (holder.words?.has(item) ?? true)),
    isLost: team => world.partial.some(file => file.kind === 'team' && file.lost && stemOf(file.path) === team),
    isPartial: ({ team, place, index, archive }, ...path) => {
      const [file, list] = archive === undefined ? [teams.get(team), place] : [world.archives[archive], 'closed'];
      return file !== undefined && !file.isWholeAt([list, index, ...path]);
    },
    isTeamTorn: (team, key) => !(teams.get(team)?.isWholeAt([key]) ?? true),
    logs: world.partial.some(file => mayHoldDecision(world, file)),
  };
};

/** What of a plan's archive is left out may be a closed item alone. */
const mayHoldDecision = ({ archives }: World, { kind, path, lost }: World['partial'][number]): boolean => {
  if (kind !== 'archive') return kind === 'decision' || kind === 'decisions';
  return lost || archives.some(file => file.path === path && !file.isWholeAt(['decisions']));
};

interface Holder {
  readonly team: string;
  /** Every word of its text; undefined where there is no text. */
  readonly words: ReadonlySet<string> | undefined;
}

/** Files in which items may stand that are not in the world. */
const placesThatLostItems = ({ partial, teams, archives }: World): readonly Holder[] => {
  const readable = new Map<string, PlanFile<unknown>>([...teams, ...archives].map(file => [file.path, file]));
  return partial.flatMap(({ path, text }) => {
    const kind = fileKindOf(path);
    if (kind !== 'team' && kind !== 'archive') return [];
    const file = readable.get(path);
    const lists = kind === 'team' ? [...PLACES, 'inbox'] : ['closed'];
    if (file !== undefined && lists.every(list => file.hasAllAt([list]))) return [];
    const team = kind === 'team' ? stemOf(path) : stemOf(path).replace(/-\d{4}$/, '');
    return [{ team, words: text === undefined ? undefined : new Set(text.split(/[^a-z0-9-]+/)) }];
  });
};
