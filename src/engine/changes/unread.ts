import type { FileKind } from '../../model/files/registry.ts';
import { fileKindOf, namesInPath, stemOf } from '../../model/files/registry.ts';
import { PLACES } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import type { PlanFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';
import { hideTheSame } from './mended.ts';

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

/** Undefined where everything was read. What `other` hides as well is no matter: nothing came from it or went there. */
export const unreadOf = (world: World, other?: World): Unread | undefined => {
  if (world.whole) return undefined;
  const teams = new Map(world.teams.map(file => [file.id, file]));
  const holders = placesThatLostItems(world, other);
  return {
    mayHold: (item, team) => holders.some(holder => holder.team === team || (holder.words?.has(item) ?? true)),
    isLost: team => world.partial.some(file => file.kind === 'team' && file.lost && stemOf(file.path) === team),
    isPartial: ({ plan, team, place, index, archive }, ...path) => {
      const own = plan === undefined ? teams.get(team) : world.teams[plan];
      const [file, list] = archive === undefined ? [own, place] : [world.archives[archive], 'closed'];
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

/** Whether another world hides the same of a file. */
const hidingTheSame = (
  other: World | undefined,
): ((path: string, text: string | undefined, file: PlanFile<unknown> | undefined) => boolean) => {
  const readable = byPath([...(other?.teams ?? []), ...(other?.archives ?? [])]);
  const lost = new Map(other?.partial.filter(file => file.lost).map(({ path, text }) => [path, text]));
  return (path, text, file) => {
    if (file === undefined) return text !== undefined && lost.get(path) === text;
    const counterpart = readable.get(path);
    return counterpart !== undefined && hideTheSame(file, counterpart);
  };
};

const byPath = (files: readonly PlanFile<unknown>[]): ReadonlyMap<string, PlanFile<unknown>> =>
  new Map(files.map(file => [file.path, file]));

interface Holder {
  readonly team: string;
  /** Every word of its text; undefined where there is no text. */
  readonly words: ReadonlySet<string> | undefined;
}

/** Files in which items may stand that are not in the world. */
const placesThatLostItems = ({ partial, teams, archives }: World, other: World | undefined): readonly Holder[] => {
  const readable = byPath([...teams, ...archives]);
  const isHiddenThere = hidingTheSame(other);
  return partial.flatMap(({ path, text }) => {
    const kind = fileKindOf(path);
    const lists = kind === undefined ? [] : LISTS_OF_ITEMS[kind];
    const file = readable.get(path);
    if (lists.length === 0 || (file !== undefined && lists.every(list => file.hasAllAt([list])))) return [];
    if (isHiddenThere(path, text, file)) return [];
    const team = namesInPath(path)['team'] ?? '';
    return [{ team, words: text === undefined ? undefined : new Set(text.split(/[^a-z0-9-]+/)) }];
  });
};

/** Where items stand in a file of each kind. */
const LISTS_OF_ITEMS: { readonly [K in FileKind]: readonly string[] } = {
  team: [...PLACES, 'inbox'],
  archive: ['closed'],
  decision: [],
  decisions: [],
  review: [],
  company: [],
  marketing: [],
  product: [],
  feedback: [],
  accounts: [],
};
