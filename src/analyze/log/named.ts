import { find } from '../../engine/changes/positions.ts';
import type { ChangeLog } from '../../engine/history/logged-changes.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { nearest } from '../../model/words/words.ts';

export type NamedInHistory =
  | { readonly kind: 'team'; readonly id: string }
  | { readonly kind: 'item'; readonly id: string }
  /** `nearest`: the id of a team or an item, whichever the name is meant to be. */
  | { readonly kind: 'unknown'; readonly nearest: string | undefined };

/** What a person calls a team or an item, also one that is there no more: its id now or before, `team/id`, a team's name. */
export const namedInHistory = ({ entries, currentId }: ChangeLog, now: Snapshot, name: string): NamedInHistory => {
  const teams = new Set(now.teams.map(({ id }) => id));
  /** The teams that an item ever was of, by every id that it ever had. */
  const items = new Map<string, Set<string>>();
  for (const entry of entries) {
    for (const { team } of entry.teams) teams.add(team);
    // The one that it had before may stand nowhere but in `was`.
    for (const { item, before, after, what } of entry.items)
      for (const id of [item, before?.id, what.kind === 'renamed' ? what.from : undefined, after?.work.was]) {
        if (id === undefined) continue;
        const known = items.get(id) ?? new Set();
        items.set(id, known);
        for (const position of [before, after])
          if (position !== undefined) {
            known.add(position.team);
            teams.add(position.team);
          }
      }
  }
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

const isEverOf = (
  team: string,
  id: string,
  items: ReadonlyMap<string, ReadonlySet<string>>,
  currentId: ChangeLog['currentId'],
): boolean =>
  items.has(id) && [...items].some(([other, teams]) => teams.has(team) && currentId(other) === currentId(id));
