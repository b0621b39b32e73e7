import type { Day } from '../time/day.ts';
import { daysBetween } from '../time/day.ts';
import { counted } from './words.ts';

/** `in 3 days`, `today`, `3 days ago`, or `3 days late`. */
export const awayWords = (today: Day, day: Day, behind: 'late' | 'ago'): string => {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ${behind}`;
};

/** `15 days later`. */
export const laterWords = (from: Day, to: Day): string => apart(from, to, ['earlier', 'later']);

/** `15 days after the promised 2026-11-30`. */
export const againstPromise = (promised: Day, on: Day): string =>
  promised === on ? 'as promised' : `${apart(promised, on, ['before', 'after'])} the promised ${promised}`;

const apart = (from: Day, to: Day, [before, after]: readonly [string, string]): string => {
  const days = daysBetween(from, to);
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? before : after}`;
};
