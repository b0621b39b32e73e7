import type { ItemConcern } from '../engine/due/item-concern.ts';
import { concernDay, lastStart } from '../engine/due/item-concern.ts';
import type { Rule } from '../engine/lint/rule.ts';
import type { Item } from '../model/item.ts';
import { isLive } from '../model/item.ts';
import type { Path } from '../model/path.ts';
import { workingDayBackFrom } from '../model/time/calendar.ts';
import type { Day } from '../model/time/day.ts';
import { daysBetween } from '../model/time/day.ts';
import { counted, listed } from '../model/words/words.ts';
import type { TeamFile, World } from '../model/world.ts';

export const startOverdue: Rule = {
  id: 'start-overdue',
  severity: 'error',
  endangers: 'date',
  summary: 'Work that is due had to start before today, and has not.',
  why: `
From scoping follows the last day on which work can start and still be done in time with 85 % confidence. Every day after it makes the
promise less likely to be kept, long before anybody notices. Now there is still a choice: start, cut scope, or agree another day.

Work coming soon that has never been started is looked at; a promise that waits in the backlog or the inbox is \`dated-backlog\`.
`,
  looksAt: 'team',

  check(file, world) {
    return startsOf('start-overdue', file, world).map(({ id, path, on, isNever, sum, partners }) => ({
      path,
      message: isNever
        ? `${id} had to start more than a hundred years ago, so that it is never done in time: ${sum}`
        : `${id} had to start by ${on}, ${counted(daysBetween(on, world.today), 'day')} ago: ${sum}`,
      hint: `Start it now, cut its scope, or agree a later date with ${partners}.`,
    }));
  },
};

interface Start {
  readonly id: string;
  /** The promise, or the launch, that the work is due for. */
  readonly path: Path;
  /** The last day to start. */
  readonly on: Day;
  /** No day suffices. */
  readonly isNever: boolean;
  /** How that day comes about, in words. */
  readonly sum: string;
  /** Who would have to agree to a later date, in words. */
  readonly partners: string;
}

/** The queued items whose last day to start has passed, or comes soon. */
export const startsOf = (
  concern: Extract<ItemConcern, 'start-overdue' | 'start-soon'>,
  file: TeamFile,
  world: World,
): readonly Start[] =>
  file.comingSoon.flatMap(placed => {
    const { work, id, path } = placed;
    const on = concernDay(concern, placed, file, world);
    const start = lastStart(placed, file, world);
    if (on === undefined || start === undefined || work.scoping === undefined) return [];
    const engineers = counted(work.scoping.engineers, 'engineer');
    const sum = `${counted(start.days, 'working day')} at 85 % for ${engineers}, due ${start.due}`;
    return [{ id, on, isNever: start.isNever, sum, ...dueFor(work, path, start.due, world) }];
  });

/** What work is due for on that day. */
export const dueFor = (
  { commitment }: Item,
  path: Path,
  due: Day,
  { calendar }: World,
): Pick<Start, 'path' | 'partners'> =>
  isLive(commitment) && workingDayBackFrom(commitment.date, calendar) === due
    ? { path: [...path, 'commitment', 'date'], partners: listed(commitment.to) }
    : { path: [...path, 'launch'], partners: 'marketing' };
