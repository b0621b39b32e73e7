import type { Company } from './files/company.ts';
import type { Item } from './item.ts';
import { isLive } from './item.ts';
import type { Calendar } from './time/calendar.ts';
import type { Day } from './time/day.ts';
import { isAfter } from './time/day.ts';
import type { Quarter } from './time/quarter.ts';
import { addQuarters, lastDayOf, quarterOf } from './time/quarter.ts';

export const queueLimit = (company: Company | undefined): number => company?.policy?.queue_limit ?? 5;

/** What is promised for after this quarter is far away. */
export const lastNearQuarter = (today: Day, calendar: Calendar): Quarter => addQuarters(quarterOf(today, calendar), 1);

/**
 * Tells which queued items the limit counts: all of them, unless `policy.queue_counts_far_commitments` is false; then not those
 * that are promised for a day after the next quarter.
 */
export const countsInQueue = (
  company: Company | undefined,
  today: Day,
  calendar: Calendar,
): ((item: Pick<Item, 'commitment'>) => boolean) => {
  if (company?.policy?.queue_counts_far_commitments ?? true) return () => true;
  const lastDay = lastDayOf(lastNearQuarter(today, calendar), calendar);
  return ({ commitment }) => !isLive(commitment) || !isAfter(commitment.date, lastDay);
};
