import type { ItemChange, Requirement, What } from '../../engine/changes/change.ts';
import { compare } from '../../engine/changes/compare.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import type { Team } from '../../model/files/team.ts';
import type { Moment } from '../../model/snapshot.ts';
import type { Matter } from './action-context.ts';

/** A change that needs others, and for which something is missing. */
export type Need = ItemChange & { readonly requirement: Requirement };

/** What is missing for an item, of these kinds of changes, once the team's plan holds this. */
export const needsOf = (
  matter: Matter,
  content: Team,
  kinds: readonly What['kind'][],
  id = matter.placed.id,
): readonly Need[] => owedIn(changesOf(matter, content), id).filter(({ what }) => kinds.includes(what.kind));

/** What is missing for the item as the plan stands. */
export const owedBy = (matter: Matter): readonly Need[] =>
  owedIn(changesOf(matter, matter.team.content), matter.placed.id);

/** True when something is missing for such a change of the item as the plan stands. */
export const owes = (matter: Matter, kind: What['kind']): boolean =>
  owedBy(matter).some(({ what }) => what.kind === kind);

/** The changes of an item for which something is missing. */
export const owedIn = (items: readonly ItemChange[], id: string): readonly Need[] =>
  items.flatMap(change =>
    change.item === id && change.requirement !== undefined && change.requirement.owed.length > 0
      ? [{ ...change, requirement: change.requirement }]
      : [],
  );

const changesOf = ({ base, world, team }: Matter, content: Team): readonly ItemChange[] =>
  compare(base, withContent(world, team.id, content), {
    today: world.today,
    unreadBefore: unreadOf(base),
    unreadAfter: unreadOf(world),
  }).items;

const withContent = (world: Moment, id: string, content: Team): Moment => ({
  teams: world.teams.map(team => (team.id === id ? { id, content } : team)),
  archives: world.archives,
  decisions: world.decisions,
  company: world.company,
});

/** True where there is no record at all, or one that says too little to be completed with names. */
export const needsEntry = ({ requirement: { owed } }: Need): boolean =>
  owed.some(({ kind }) => kind !== 'informed' && kind !== 'approved_by');
