import type { Company } from '../../model/files/company.ts';
import { backThrough } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays } from '../../model/time/day.ts';
import { workingDaysIn } from '../../model/time/duration.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { addQuarters, firstDayOf, isQuarter, quarterOf } from '../../model/time/quarter.ts';
import type { DaySpan } from '../../model/time/span.ts';
import { shifted } from '../../model/time/span.ts';
import type { World } from '../../model/world.ts';
import type { EntryDraft } from './draft.ts';
import { FISCAL_KEYS, knowsCalendar } from './draft.ts';

type Deadline = NonNullable<Company['calendar']>['planning'][number];

/** The deadlines of planning that fall into a span. Nobody ticks them off, so none is ever overdue. */
export const planningEntries = (world: World, span: DaySpan): readonly EntryDraft[] =>
  knowsCalendar(world, [...FISCAL_KEYS, 'holidays'])
    ? (world.company?.content.calendar?.planning ?? []).flatMap(deadline => occurrences(deadline, world, span))
    : [];

const occurrences = (deadline: Deadline, { calendar }: World, { from, until }: DaySpan): readonly EntryDraft[] => {
  const { id, name, before, by } = deadline;
  const days = workingDaysIn(by);
  const found: EntryDraft[] = [];
  // A quarter that starts earlier than so many days from now has its deadline behind it: working days are no shorter than days.
  for (
    let quarter = quarterOf(shifted(from, Math.floor(days)), calendar);
    isQuarter(quarter);
    quarter = addQuarters(quarter, 1)
  ) {
    const first = firstDayOf(quarter, calendar);
    const day = workingDaysBefore(first, days, calendar);
    if (day === undefined || day > until) return found;
    const period = before === 'half' ? halfThatStarts(quarter) : quarter;
    if (period === undefined || day < from) continue;
    const about = `${name} (before ${period})`;
    found.push({ kind: 'planning', key: [id ?? name, period], day, about, notes: [`${period} starts on ${first}.`] });
  }
  return found;
};

/** The day itself does not count, whether anybody works on it or not. */
const workingDaysBefore = (first: Day, days: number, calendar: World['calendar']): Day | undefined =>
  backThrough(addDays(first, -1), days, calendar);

/** `2027-H1` for its first quarter; undefined for one in the middle of a half. */
const halfThatStarts = (quarter: Quarter): string | undefined => {
  const [year = '', number = ''] = quarter.split('-Q');
  if (number === '1') return `${year}-H1`;
  return number === '3' ? `${year}-H2` : undefined;
};
