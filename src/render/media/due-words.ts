import type { CalendarEntry, EntryKind } from '../../engine/due/entry.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import { counted } from '../../model/words/words.ts';

/** What comes before a day, or before what it is about. */
export const KIND_WORDS: { readonly [K in EntryKind]: string } = {
  commitment: 'promised',
  due: 'due',
  start: 'start by',
  target: 'target',
  'check-in': 'check-in',
  'follow-up': 'follow-up',
  handoff: 'hand-off',
  insight: 'insight',
  planning: 'planning',
  launch: 'launch',
  event: 'event',
  reading: 'reading',
};

/** `in 3 days`, `today`, `3 days ago`, or `3 days late`. */
export const distance = (today: Day, day: Day, behind: 'late' | 'ago' = 'late'): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ${behind}`;
};

/** What it is about, with whose it is. */
export const aboutWhom = ({ team, item, about }: CalendarEntry): string => {
  if (item !== undefined && team !== undefined) return `${about} (${team.id}/${item.id})`;
  return team === undefined ? about : `${team.name}: ${about}`;
};
