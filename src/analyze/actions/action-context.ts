import { find } from '../../engine/changes/positions.ts';
import type { WorkInPlan } from '../../engine/questions/queue.ts';
import { itemNamed } from '../../engine/world/find.ts';
import { UsageError } from '../../model/host.ts';
import type { ClosedItem, Item, Place } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import { titleOf } from '../../model/words/title.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** What an action is done to, and what its record is held against. */
export interface ActionContext {
  readonly world: World;
  readonly team: TeamFile;
  readonly placed: Placed;
  /** The plan that others know: at the base; without one, the plan as it is. */
  readonly base: World;
  /** The plan stands as it is in the last commit, which is the base of whatever is changed from here on; `base` is an earlier one, for what its records lack. */
  readonly isCommitted?: boolean;
}

/** What a change is held against that is no mere record of what stands there. */
export const forNewValue = (context: ActionContext): ActionContext =>
  context.isCommitted === true ? { ...context, base: context.world } : context;

/** The work as what is asked about the queue sees it. */
export const workIn = ({ world, team, placed }: ActionContext): WorkInPlan => ({ world, team, path: placed.path });

/** Places in which an action finds its item. */
export type OpenPlace = Exclude<Place, 'closed'>;

/** The work that a name means, or why it can be no action's: a sentence. */
export const actionContextFor = (
  world: World,
  base: World,
  reference: string,
): { readonly context: ActionContext } | { readonly problem: string } => {
  const found = itemNamed(world, reference);
  const name = titleOf({ title: reference });
  switch (found.kind) {
    case 'found':
      return found.placed.place === 'inbox'
        ? { problem: `${name} waits in the inbox; decide about it first: \`plan triage ${inInbox(found)}\`.` }
        : { context: { world, team: found.team, placed: found.placed, base } };
    case 'ambiguous':
      return { problem: `${name} may be ${found.matches.join(' or ')}; say which.` };
    case 'archived':
      return { problem: `${name} is closed and archived in ${found.file}; what stands there stays as it is.` };
    case 'unknown':
      return {
        problem: `There is no item ${name}${found.nearest === undefined ? '; `plan status` shows what there is.' : `; did you mean ${titleOf({ title: found.nearest })}?`}`,
      };
  }
};

const inInbox = ({ team, placed }: { readonly team: TeamFile; readonly placed: Placed }): string =>
  `${team.id}/${placed.index + 1}`;

/** The item where it stands in one of these places. Refused with a sentence where it stands elsewhere. */
export const openItem = ({ team, placed }: ActionContext): Placed<Item> & { readonly place: OpenPlace } => {
  for (const place of ['in_progress', 'coming_soon', 'backlog'] as const)
    if (placed.place === place) {
      const open = listOf(team, place).find(({ index }) => index === placed.index);
      if (open !== undefined) return { ...open, place };
    }
  throw new UsageError(`${placed.id} is closed; if it comes back, triage it as new work.`);
};

export const closedItem = ({ team, placed }: ActionContext): Placed<ClosedItem> | undefined =>
  placed.place === 'closed' ? team.closed[placed.index] : undefined;

const listOf = (team: TeamFile, place: OpenPlace): readonly Placed<Item>[] =>
  ({ in_progress: team.inProgress, coming_soon: team.comingSoon, backlog: team.backlog })[place];

/** Where the item stood at the base; undefined for new work. */
export const standingAtBase = ({ base, placed }: Pick<ActionContext, 'base' | 'placed'>): Position | undefined => {
  const { was } = placed.work;
  return find(base, placed.id) ?? (was === undefined ? undefined : find(base, was));
};
