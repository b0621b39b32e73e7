import type { Metric } from '../../model/files/team.ts';
import type { ClosedItem, Item } from '../../model/item.ts';
import { measuredWork } from '../../model/measured-work.ts';
import type { PlanFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { addQuarters, isQuarter, lastDayOf, quarterOf } from '../../model/time/quarter.ts';
import { listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import type { EntryDraft } from './draft.ts';
import { FISCAL_KEYS, knowsCalendar, teamOf } from './draft.ts';

/**
 * The next reading of each metric that is watched: those of work in progress, of work delivered lately, and of goals. One is due in the
 * quarter after the last, at its end, and an entry holds all of a team's that are due in one quarter. What is overdue is what lint calls stale.
 */
export const readingEntries = (world: World): readonly EntryDraft[] => {
  if (!knowsCalendar(world, FISCAL_KEYS)) return [];
  const now = quarterOf(world.today, world.calendar);
  const due = [...ofWork(world, now), ...ofGoals(world)].flatMap(watched => {
    const quarter = dueQuarter(watched, now, world);
    return quarter === undefined ? [] : [{ watched, quarter }];
  });
  const groups = new Map<string, Due[]>();
  for (const { watched, quarter } of due) {
    const key = `${quarter} ${watched.team?.id ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), { watched, quarter }]);
  }
  return [...groups.values()].map(group => readingEntry(group, now, world));
};

interface Watched {
  readonly team: EntryDraft['team'];
  /** What its reading goes by. */
  readonly id: string;
  readonly name: string;
  readonly metric: Pick<Metric, 'by' | 'readings'>;
  /** Without any reading, the first is due in this quarter; undefined: in this one. */
  readonly since: Quarter | undefined;
  /** The last quarter in which a reading is wanted; undefined: no end. */
  readonly until: Quarter | undefined;
}

interface Due {
  readonly watched: Watched;
  readonly quarter: Quarter;
}

/** Of metrics of one team that are due in one quarter. */
const readingEntry = (group: readonly Due[], now: Quarter, { calendar }: World): EntryDraft => {
  const { watched: { team } = {}, quarter = now } = group[0] ?? {};
  const metrics = group.map(({ watched }) => watched);
  return {
    kind: 'reading',
    key: [quarter],
    team,
    day: lastDayOf(quarter, calendar),
    about: listed(metrics.map(({ id }) => id)),
    notes: [`A reading is wanted in ${quarter}.`, ...metrics.map(({ id, name }) => `${id}: ${name}`)],
    overdue: quarter < now,
  };
};

const dueQuarter = (
  { metric: { by, readings }, since, until }: Watched,
  now: Quarter,
  { calendar }: World,
): Quarter | undefined => {
  const last = readings
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const due = last === undefined ? (since ?? now) : addQuarters(quarterOf(last, calendar), 1);
  const isOver = by !== undefined && (by < now || by < due);
  return isOver || !isQuarter(due) || (until !== undefined && until < due) ? undefined : due;
};

const ofGoals = ({ company }: World): readonly Watched[] =>
  (company?.content.goals ?? []).flatMap(({ id, name, metric }, index) =>
    metric === undefined || !company?.isWholeAt(['goals', index, 'metric'])
      ? []
      : [{ team: undefined, id, name: metric.name ?? name, metric, since: undefined, until: undefined }],
  );

/** Each metric once, as the work that wants its reading the earliest, and the longest, has it. */
const ofWork = (world: World, now: Quarter): readonly Watched[] => {
  const shared = stands(world.company, undefined);
  const own = new Map(world.teams.map(file => [file.id, stands(file, teamOf(file))]));
  const watched = new Map<Metric, Watched>();
  for (const { team, work } of measuredWork(world)) {
    const time = watchedTime(work, world);
    if (time.until !== undefined && time.until < addQuarters(now, -1)) continue;
    for (const id of work.metrics) {
      const found = own.get(team)?.get(id) ?? shared.get(id);
      if (found === undefined) continue;
      const before = watched.get(found.metric);
      watched.set(found.metric, { ...found, ...(before === undefined ? time : bothTimes(before, time, now)) });
    }
  }
  return [...watched.values()];
};

/** From when until when the metrics of an item are watched; `since` is undefined for work that does not say when it started. */
type WatchedTime = Pick<Watched, 'since' | 'until'>;

const watchedTime = (work: Item | ClosedItem, { calendar }: World): WatchedTime => {
  const until = 'closed_on' in work ? quarterOf(work.closed_on, calendar) : undefined;
  return { since: work.started === undefined ? until : quarterOf(work.started, calendar), until };
};

const bothTimes = (one: WatchedTime, other: WatchedTime, now: Quarter): WatchedTime => ({
  since: earlier(one.since ?? now, other.since ?? now),
  until: later(one.until, other.until),
});

const earlier = (a: Quarter, b: Quarter): Quarter => (a < b ? a : b);

const later = (a: Quarter | undefined, b: Quarter | undefined): Quarter | undefined => {
  if (a === undefined || b === undefined) return undefined;
  return a > b ? a : b;
};

const stands = (
  file: PlanFile<{ readonly metrics: readonly Metric[] }> | undefined,
  team: EntryDraft['team'],
): ReadonlyMap<string, Pick<Watched, 'team' | 'id' | 'name'> & { readonly metric: Metric }> =>
  new Map(
    (file?.content.metrics ?? []).flatMap((metric, index) =>
      file?.isWholeAt(['metrics', index]) ? [[metric.id, { team, id: metric.id, name: metric.name, metric }]] : [],
    ),
  );
