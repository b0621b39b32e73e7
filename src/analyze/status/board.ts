import { dueUntil, isOfTeams } from '../../engine/due/calendar.ts';
import { concernDay, ITEM_CONCERNS, lastStart, targetOf } from '../../engine/due/item-concern.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { countsInQueue, queueLimit } from '../../model/queue.ts';
import { workingDaysFrom } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, daysBetween } from '../../model/time/day.ts';
import { START_SOON } from '../../model/time/must-start-by.ts';
import { shifted } from '../../model/time/span.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { Attention, Board, BoardItem, TeamBoard } from './board-item.ts';

/** Of one team, or of all of them and the company. */
export const boardOf = (world: World, team?: TeamFile): Board => {
  const teams = (team === undefined ? world.teams : [team]).map(file => teamBoard(file, world));
  return {
    today: world.today,
    company: world.company?.content.name,
    teams,
    attention: teams.flatMap(({ attention }) => attention).toSorted(worstFirst),
    next: nextOf(world, team),
  };
};

/** Starts so near, and what is overdue, need attention. */
const nextOf = (world: World, team: TeamFile | undefined): Board['next'] =>
  dueUntil(world, shifted(world.today, START_SOON)).filter(
    entry =>
      entry.day >= world.today && entry.kind !== 'start' && isOfTeams(entry, team === undefined ? [] : [team.id]),
  );

const teamBoard = (team: TeamFile, world: World): TeamBoard => {
  const company = world.company?.content;
  const counts = countsInQueue(company, world.today, world.calendar);
  const inbox = team.inbox.map(({ work: { title, added, asked } }) => ({
    title,
    added,
    workingDays: added === undefined ? undefined : workingDaysAfter(added, world),
    askedFor: asked?.date,
  }));
  const itemsOf = (list: readonly Placed<Item>[]) => list.map(placed => boardItem(placed, team, world));
  return {
    id: team.id,
    name: team.content.name,
    mission: team.content.mission,
    engineers: team.content.engineers,
    inProgress: itemsOf(team.inProgress),
    comingSoon: itemsOf(team.comingSoon),
    queued: team.comingSoon.filter(({ work }) => counts(work)).length,
    queueLimit: queueLimit(company),
    backlog: itemsOf(team.backlog),
    inbox,
    longestWait: Math.max(0, ...inbox.map(({ workingDays = 0 }) => workingDays)),
    attention: [...team.inProgress, ...team.comingSoon]
      .flatMap(placed => attentionTo(placed, team, world))
      .toSorted(worstFirst),
  };
};

const boardItem = (placed: Placed<Item>, team: TeamFile, world: World): BoardItem => {
  const { work, id } = placed;
  const { commitment } = work;
  const target = targetOf(placed);
  return {
    id,
    title: work.title,
    priority: work.priority,
    owner: work.owner,
    target,
    isTargetPassed: target !== undefined && target < world.today,
    commitment: isLive(commitment)
      ? { date: commitment.date, to: commitment.to, fixed: commitment.fixed ?? false }
      : undefined,
    mustStart: lastStart(placed, team, world),
    concern: worstOf(placed, team, world)?.concern,
  };
};

const worstOf = (placed: Placed<Item>, team: TeamFile, world: World): Pick<Attention, 'concern' | 'on'> | undefined => {
  for (const concern of ITEM_CONCERNS) {
    const on = concernDay(concern, placed, team, world);
    if (on !== undefined) return { concern, on };
  }
  return undefined;
};

const attentionTo = (placed: Placed<Item>, team: TeamFile, world: World): readonly Attention[] => {
  const worst = worstOf(placed, team, world);
  return worst === undefined ? [] : [{ ...worst, team: team.id, item: placed.id }];
};

const worstFirst = (a: Attention, b: Attention): number =>
  ITEM_CONCERNS.indexOf(a.concern) - ITEM_CONCERNS.indexOf(b.concern) || daysBetween(b.on, a.on);

/** What came in this morning has waited for no day. */
const workingDaysAfter = (added: Day, { today, calendar }: World): number =>
  added < today ? workingDaysFrom(addDays(added, 1), today, calendar) : 0;
