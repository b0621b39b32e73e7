import { dueUntil, isOfTeams } from '../../engine/due/calendar.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import { countsInQueue, queueLimit } from '../../model/queue.ts';
import { workingDaysFrom } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, daysBetween } from '../../model/time/day.ts';
import { START_SOON } from '../../model/time/must-start-by.ts';
import { shifted } from '../../model/time/span.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type { Attention, Board, BoardItem, ItemConcern, TeamBoard } from './board-item.ts';
import { CONCERNS, worstFirst } from './board-item.ts';

/** Of one team, or of all of them and the company. */
export const boardOf = (world: World, team?: TeamFile): Board => ({
  today: world.today,
  company: world.company?.content.name,
  teams: (team === undefined ? world.teams : [team]).map(file => teamBoard(file, world)),
  next: nextOf(world, team),
});

/** Starts so near, and what is overdue, need attention. */
const nextOf = (world: World, team: TeamFile | undefined): Board['next'] =>
  dueUntil(world, shifted(world.today, START_SOON)).filter(
    entry =>
      entry.day >= world.today && entry.kind !== 'start' && isOfTeams(entry, team === undefined ? [] : [team.id]),
  );

const teamBoard = (team: TeamFile, world: World): TeamBoard => {
  const inProgress = team.inProgress.map(placed => boardItem(placed, team, world));
  const company = world.company?.content;
  const counts = countsInQueue(company, world.today, world.calendar);
  const comingSoon = team.comingSoon.map(placed => boardItem(placed, team, world));
  return {
    id: team.id,
    name: team.content.name,
    mission: team.content.mission,
    engineers: team.content.engineers,
    inProgress,
    comingSoon,
    queued: team.comingSoon.filter(({ work }) => counts(work)).length,
    queueLimit: queueLimit(company),
    backlog: team.backlog.map(placed => boardItem(placed, team, world)),
    inbox: team.inbox.map(({ work: { title, added, asked } }) => ({
      title,
      added,
      workingDays: added === undefined ? undefined : workingDaysAfter(added, world),
      askedFor: asked?.date,
    })),
    attention: [...inProgress, ...comingSoon].flatMap(attentionTo).sort(worstFirst),
  };
};

const boardItem = ({ work, id, place }: Placed<Item>, { content }: TeamFile, world: World): BoardItem => {
  const { commitment } = work;
  const item = {
    id,
    title: work.title,
    priority: work.priority,
    owner: work.owner,
    target: place === 'in_progress' ? work.target_date : undefined,
    commitment: isLive(commitment)
      ? { date: commitment.date, to: commitment.to, fixed: commitment.fixed ?? false }
      : undefined,
    mustStart: place === 'coming_soon' && work.started === undefined ? world.mustStart(content, work) : undefined,
  };
  const concern = place === 'backlog' ? undefined : CONCERNS.find(kind => isConcern(kind, item, world.today));
  return { ...item, concern };
};

const isConcern = (concern: ItemConcern, item: Omit<BoardItem, 'concern'>, today: Day): boolean => {
  const day = dayOf(concern, item);
  if (day === undefined) return false;
  return concern === 'start-soon' ? daysBetween(today, day) <= START_SOON : day < today;
};

const dayOf = (
  concern: ItemConcern,
  { commitment, mustStart, target }: Omit<BoardItem, 'concern'>,
): Day | undefined => {
  switch (concern) {
    case 'commitment-passed':
      return commitment?.date;
    case 'target-passed':
      return target;
    case 'start-overdue':
    case 'start-soon':
      return mustStart?.on;
  }
};

const attentionTo = (item: BoardItem): readonly Attention[] => {
  const on = item.concern && dayOf(item.concern, item);
  return item.concern === undefined || on === undefined ? [] : [{ concern: item.concern, on, item }];
};

/** What came in this morning has waited for no day. */
const workingDaysAfter = (added: Day, { today, calendar }: World): number =>
  added < today ? workingDaysFrom(addDays(added, 1), today, calendar) : 0;
