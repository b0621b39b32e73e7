import type { OutlookItem, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import { gradeOf } from '../../model/chance.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays } from '../../model/time/day.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { TimeChart, TimeRow } from './time-row.ts';

export const timeChartOf = (world: World, team: TeamFile, outlook: TeamOutlook): TimeChart => {
  const { in_progress, coming_soon } = team.content;
  const rows = [...in_progress, ...coming_soon].flatMap((work, index) => {
    const found = outlook.items[index];
    return found === undefined ? [] : [rowOf(world, team, work, found, outlook.isAtBest)];
  });
  return chartOf(world.today, rows, 0);
};

/** Of all teams. */
export const joinedChart = (today: Day, charts: readonly TimeChart[]): TimeChart =>
  chartOf(
    today,
    charts.flatMap(({ rows }) => rows),
    charts.reduce((sum, { left }) => sum + left, 0),
  );

const rowOf = (world: World, team: TeamFile, work: Item, found: OutlookItem, isAtBest: boolean): TimeRow => {
  const { rank, due, ends } = found;
  const promise = isLive(work.commitment) ? work.commitment : undefined;
  const figures = figuresOf(ends);
  return {
    team: { id: team.id, name: team.content.name },
    id: work.id,
    title: work.title,
    place: rank === undefined ? 'in_progress' : 'coming_soon',
    started: work.started,
    target: work.target_date,
    promised: promise && { date: promise.date, to: promise.to.map(nameIn(world.company?.content)) },
    due: due?.on,
    isAtBest,
    ...figures,
    isDuePast: due !== undefined && due.on < world.today,
    isDated: [figures.forecast, work.target_date, due].some(found => found !== undefined),
    isNotForecast: figures.forecast === undefined && !isOfTeam(figures.why),
  };
};

/** Why nothing at all is forecast is said of the team, not of each item. */
const isOfTeam = (why: TimeRow['why']): boolean =>
  why === 'unreadable' || why === 'engineers-unknown' || why === 'no-engineers';

const figuresOf = (ends: OutlookItem['ends']): Pick<TimeRow, 'forecast' | 'why' | 'probability' | 'grade'> => {
  if ('why' in ends) return { forecast: undefined, why: ends.why, probability: undefined, grade: undefined };
  const { p50, p85, p95, probability } = ends;
  const isWithinReach = p50 !== undefined && p85 !== undefined && p95 !== undefined;
  return {
    forecast: isWithinReach ? { p50, p85, p95 } : undefined,
    why: undefined,
    probability,
    grade: probability === undefined ? undefined : gradeOf(probability),
  };
};

const MOST_ROWS = 40;

const chartOf = (today: Day, rows: readonly TimeRow[], left: number): TimeChart => {
  const fitting = promisedFirst(rows, MOST_ROWS);
  return { today, ...axisOf(today, fitting), rows: fitting, left: left + rows.length - fitting.length };
};

/** So many, in the order in which they were; what is promised gives way last. */
const promisedFirst = (rows: readonly TimeRow[], most: number): readonly TimeRow[] => {
  const promised = rows.filter(row => row.promised !== undefined);
  const others = rows.filter(row => row.promised === undefined);
  const kept = new Set([...promised, ...others].slice(0, most));
  return rows.filter(row => kept.has(row));
};

/** What lies longer ago, or farther ahead, is only named. */
const LONGEST_AGO = 92;
const FARTHEST = 730;

const axisOf = (today: Day, rows: readonly TimeRow[]): Pick<TimeChart, 'from' | 'to'> => {
  const [earliest, latest] = [addDays(today, -LONGEST_AGO), addDays(today, FARTHEST)];
  const days = rows
    .flatMap(({ started, target, promised, due, forecast }) => [started, target, promised?.date, due, forecast?.p95])
    .map(day => day ?? today)
    .map(day => within(day, earliest, latest));
  const [first, last] = [today, ...days].reduce(
    ([least, most], day) => [day < least ? day : least, day > most ? day : most],
    [today, today],
  );
  return { from: firstOfMonth(first), to: addDays(firstOfMonth(addDays(firstOfMonth(last), 31)), -1) };
};

const within = (day: Day, earliest: Day, latest: Day): Day => {
  if (day < earliest) return earliest;
  return day > latest ? latest : day;
};

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
