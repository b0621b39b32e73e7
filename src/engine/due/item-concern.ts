import type { InboxEntry, Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import { START_SOON } from '../../model/time/must-start-by.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';

/** What somebody must look at of work in progress and of queued work, worst first: the rules of these names say it, the board shows it. */
export const ITEM_CONCERNS = ['commitment-passed', 'start-overdue', 'target-passed', 'start-soon'] as const;

export type ItemConcern = (typeof ITEM_CONCERNS)[number];

/** The day that has passed, or comes soon; undefined where the concern is none of the item's. */
export const concernDay = (
  concern: ItemConcern,
  placed: Placed<Item>,
  team: TeamFile,
  world: World,
): Day | undefined => {
  const { today } = world;
  switch (concern) {
    case 'commitment-passed':
      return placed.place === 'backlog' ? undefined : ifPassed(promisedDay(placed.work), today);
    case 'start-overdue':
      return ifPassed(lastStart(placed, team, world)?.on, today);
    case 'target-passed':
      // Of a broken promise, nothing less is said.
      return ifPassed(promisedDay(placed.work), today) === undefined ? ifPassed(targetOf(placed), today) : undefined;
    case 'start-soon':
      return ifSoon(lastStart(placed, team, world)?.on, today);
  }
};

const promisedDay = ({ commitment }: Item): Day | undefined => (isLive(commitment) ? commitment.date : undefined);

/** Only work in progress aims at a day. */
export const targetOf = ({ work, place }: Placed<Item | InboxEntry>): Day | undefined =>
  place === 'in_progress' ? work.target_date : undefined;

/** The last day to start, of queued work that has never been started. */
export const lastStart = (
  { work, place }: Placed<Item | InboxEntry>,
  { content }: TeamFile,
  world: World,
): MustStart | undefined =>
  place === 'coming_soon' && work.started === undefined ? world.mustStart(content, work) : undefined;

const ifPassed = (day: Day | undefined, today: Day): Day | undefined =>
  day !== undefined && day < today ? day : undefined;

const ifSoon = (day: Day | undefined, today: Day): Day | undefined =>
  day !== undefined && day >= today && daysBetween(today, day) <= START_SOON ? day : undefined;
