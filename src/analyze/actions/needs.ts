import type { ItemChange, Requirement, What } from '../../engine/changes/change.ts';
import { compare } from '../../engine/changes/compare.ts';
import { unreadOf } from '../../engine/changes/unread.ts';
import type { Team } from '../../model/files/team.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import type { ActionContext } from './action-context.ts';

/** A change that needs others, and for which something is missing. */
export type ActionNeed = ItemChange & { readonly requirement: Requirement };

/** What is missing for an item, of these kinds of changes, once the team's plan holds this. */
export const needsOf = (
  context: ActionContext,
  content: Team,
  kinds: readonly What['kind'][],
  id = context.placed.id,
): readonly ActionNeed[] => needsAmong(changesOf(context, content), id).filter(({ what }) => kinds.includes(what.kind));

/** What is missing for the item as the plan stands. */
export const currentNeeds = (context: ActionContext): readonly ActionNeed[] =>
  needsAmong(changesOf(context, context.team.content), context.placed.id);

/** True when something is missing for such a change of the item as the plan stands. */
export const lacksRecord = (context: ActionContext, kind: What['kind']): boolean =>
  currentNeeds(context).some(({ what }) => what.kind === kind);

/** The changes of an item for which something is missing. */
export const needsAmong = (items: readonly ItemChange[], id: string): readonly ActionNeed[] =>
  items.flatMap(change =>
    change.item === id && change.requirement !== undefined && change.requirement.missing.length > 0
      ? [{ ...change, requirement: change.requirement }]
      : [],
  );

const changesOf = ({ base, world, team }: ActionContext, content: Team): readonly ItemChange[] =>
  compare(base, withContent(world, team.id, content), {
    today: world.today,
    unreadBefore: unreadOf(base),
    unreadAfter: unreadOf(world),
  }).items;

const withContent = (world: Snapshot, id: string, content: Team): Snapshot => ({
  teams: world.teams.map(team => (team.id === id ? { id, content } : team)),
  archives: world.archives,
  decisions: world.decisions,
  company: world.company,
});

/** True where there is no record at all, or one that says too little to be completed with names. */
export const needsEntry = ({ requirement: { missing } }: ActionNeed): boolean =>
  missing.some(({ kind }) => kind !== 'informed' && kind !== 'approved_by');
