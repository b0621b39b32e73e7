import type { ClosedItem } from '../../../model/item.ts';
import type { Standing } from '../../../model/snapshot.ts';
import type { Day } from '../../../model/time/day.ts';
import type { World } from '../../../model/world.ts';
import type { TeamName, WorkName } from '../check-in.ts';
import type { Chronicle, Life } from './plan-history.ts';
import { standingAt } from './plan-history.ts';
import type { Whereabouts } from './retrospective-types.ts';
import type { Span } from './span.ts';

/** What every part of a team's retrospective looks at. */
export interface Scene {
  readonly chronicle: Chronicle;
  readonly span: Span;
  readonly world: World;
  readonly team: string;
  readonly items: readonly Actor[];
}

/** An item that concerns the team: it has it at the end, or had it at the start. */
export interface Actor {
  readonly id: string;
  readonly life: Life;
  readonly start: Standing | undefined;
  readonly end: Standing | undefined;
  /** The last that is known of it. */
  readonly last: Standing;
}

export const sceneOf = (chronicle: Chronicle, span: Span, world: World, team: string): Scene => ({
  chronicle,
  span,
  world,
  team,
  items: [...chronicle.lives].flatMap(([id, life]) => {
    const start = standingAt(life, span.from);
    const end = endOf(life, span);
    const last = end ?? life.findLast(({ at, standing }) => at <= span.to && standing !== undefined)?.standing;
    if (last === undefined) return [];
    const concerns = last.team === team || start?.team === team;
    return concerns ? [{ id, life, start, end, last }] : [];
  }),
});

/** What was closed in the quarter and committed after it closed in the quarter. */
const endOf = (life: Life, { to, end }: Span): Standing | undefined => {
  const seen = standingAt(life, to);
  if (closedIn(seen) !== undefined) return seen;
  const closed = closedIn(life.at(-1)?.standing);
  return closed !== undefined && closed.closed_on <= end ? life.at(-1)?.standing : seen;
};

export const closedIn = (standing: Standing | undefined): ClosedItem | undefined =>
  standing !== undefined && 'outcome' in standing.work ? standing.work : undefined;

export const deliveredOn = (standing: Standing | undefined): Day | undefined => {
  const closed = closedIn(standing);
  return closed?.outcome === 'delivered' ? closed.closed_on : undefined;
};

export const nameOf = ({ id, last: { work } }: Actor): WorkName => ({
  id,
  title: work.title,
  ...(work.priority === undefined ? {} : { priority: work.priority }),
});

export const whereabouts = ({ end }: Actor): Whereabouts => {
  if (end === undefined) return { kind: 'gone' };
  const closed = closedIn(end);
  if (closed !== undefined) return { kind: closed.outcome, on: closed.closed_on };
  return end.place === 'closed' ? { kind: 'gone' } : { kind: 'open', place: end.place };
};

export const teamName = ({ world }: Scene, id: string): TeamName => ({
  id,
  name: world.teams.find(file => file.id === id)?.content.name ?? id,
});
