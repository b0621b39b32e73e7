import type { ItemChange } from '../../engine/changes/change.ts';
import { find } from '../../engine/changes/positions.ts';
import type { ChangeLog } from '../../engine/history/logged-changes.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';
import { nearest } from '../../model/words/words.ts';

export type NamedInHistory =
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  /** `nearest`: the id of a team or an item, whichever the name is meant to be. */
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** What a person calls a team or an item, also one that is there no more: its id now or before, `team/id`, a team's name. */
export const namedInHistory = (changeLog: ChangeLog, now: Snapshot, name: string): NamedInHistory => {
  const { currentId } = changeLog;
  const items = itemsEver(changeLog);
  const teams = teamsEver(changeLog, now, items);
  const wanted = name.toLowerCase();
  if (teams.has(wanted)) return { kind: 'team', id: wanted };
  const called = now.teams.find(({ content }) => content.name.toLowerCase() === wanted);
  if (called !== undefined) return { kind: 'team', id: called.id };
  if (items.has(wanted)) return { kind: 'item', id: currentId(wanted) };
  const slash = wanted.indexOf('/');
  const id = wanted.slice(slash + 1);
  if (slash > 0 && isEverOf(wanted.slice(0, slash), id, items, currentId)) return { kind: 'item', id: currentId(id) };
  const team = find(now, currentId(id))?.team;
  const known = team === undefined ? id : `${team}/${id}`;
  return { kind: 'unknown', nearest: items.has(id) ? known : nearest(id, [...teams, ...items.keys()]) };
};

/** The teams that an item ever was of, by every id that it ever had. */
const itemsEver = ({ entries }: ChangeLog): ReadonlyMap<string, ReadonlySet<string>> => {
  const items = new Map<string, Set<string>>();
  for (const change of entries.flatMap(entry => entry.items))
    for (const id of idsIn(change)) {
      const known = items.get(id) ?? new Set();
      for (const { team } of positionsIn(change)) known.add(team);
      items.set(id, known);
    }
  return items;
};

/** The id that it had before may stand nowhere but in `was`. */
const idsIn = ({ item, before, after, what }: ItemChange): readonly string[] =>
  [item, before?.id, what.kind === 'renamed' ? what.from : undefined, after?.work.was].filter(id => id !== undefined);

const positionsIn = ({ before, after }: ItemChange): readonly Position[] =>
  [before, after].filter(position => position !== undefined);

/** Those of now, those whose plans changed, and those that an item was of. */
const teamsEver = (
  { entries }: ChangeLog,
  now: Snapshot,
  items: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> =>
  new Set([
    ...now.teams.map(({ id }) => id),
    ...entries.flatMap(({ teams }) => teams.map(({ team }) => team)),
    ...[...items.values()].flatMap(teams => [...teams]),
  ]);

const isEverOf = (
  team: string,
  id: string,
  items: ReadonlyMap<string, ReadonlySet<string>>,
  currentId: ChangeLog['currentId'],
): boolean =>
  items.has(id) && [...items].some(([other, teams]) => teams.has(team) && currentId(other) === currentId(id));
