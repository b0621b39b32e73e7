import type { Item } from '../../model/item.ts';
import { isWorkingDay } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, isBefore } from '../../model/time/day.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../../model/time/effort.ts';
import type { LatestStart } from '../../model/time/latest-start.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import { dueDay, mustStart, PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import type { TeamFile, World } from '../../model/world.ts';

/** An item of a team, and the plan that it is judged in. */
export interface WorkOfTeam {
  readonly item: Item;
  readonly team: TeamFile;
  readonly world: World;
}

/** When the work must start to be done by a day, with the confidence that a promise needs; undefined when nobody knows how long it takes. */
const startFor = ({ item, team, world }: WorkOfTeam, date: Day): MustStart | undefined => {
  const due = dueDay({ commitmentDate: date }, world.calendar);
  return item.scoping === undefined || due === undefined
    ? undefined
    : mustStart(item.scoping, team.content.focus ?? 1, due, world.calendar);
};

/** True when it would have had to start by now. */
export const isOverdue = ({ world, team }: Pick<WorkOfTeam, 'world' | 'team'>, item: Item): boolean => {
  const start = world.mustStart(team.content, item);
  return start !== undefined && isBefore(start.on, world.today);
};

/** True when it could not be kept even if the work started today. */
export const isTooLate = (work: WorkOfTeam, date: Day): boolean => {
  const start = startFor(work, date);
  return start !== undefined && isBefore(start.on, work.world.today);
};

export const latestStart = (work: WorkOfTeam, date: Day): LatestStart => {
  const { scoping } = work.item;
  if (scoping === undefined) return { kind: 'unscoped' };
  const start = startFor(work, date);
  if (start === undefined) return { kind: 'unknown' };
  const { team, world } = work;
  const launch = launchStart(work, date, start);
  return {
    kind: 'known',
    date,
    today: world.today,
    start,
    scoping,
    focus: team.content.focus ?? 1,
    ...(launch === undefined ? {} : { launch }),
  };
};

/** What the launch that the work belongs to wants, where it wants it sooner than the promise. */
const launchStart = ({ item, team, world }: WorkOfTeam, date: Day, own: MustStart): MustStart | undefined => {
  const start = world.mustStart(team.content, promisedFor(item, date));
  return start === undefined || start.due >= own.due ? undefined : start;
};

/** The work as it would be with a promise for that day. */
export const promisedFor = (item: Item, date: Day): Item => ({
  ...item,
  commitment: { date, to: [], scope: item.title, changes: [] },
});

/** How far the search for the end goes: more than a hundred years. */
const HORIZON = 40_000;

/** The day on which the work would be done with that confidence if it started today; undefined when nobody knows how long it takes. */
export const earliestFinish = ({ item, team, world }: WorkOfTeam, confidence = PROMISE_CONFIDENCE): Day | undefined => {
  const { scoping } = item;
  if (scoping === undefined || !isOrdered(effortDays(scoping.effort))) return undefined;
  let left = Math.max(1, wholeDays(durationAt(confidence, scoping, team.content.focus ?? 1)));
  for (let days = 0; days < HORIZON; days += 1) {
    const day = addDays(world.today, days);
    if (isWorkingDay(day, world.calendar)) left -= 1;
    if (left === 0) return day;
  }
  return undefined;
};
