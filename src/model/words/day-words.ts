import type { Day } from '../time/day.ts';
import { daysBetween } from '../time/day.ts';
import { counted } from './words.ts';

/** `15 days later`. */
export const laterWords = (from: Day, to: Day): string => apart(from, to, ['earlier', 'later']);

/** `15 days after the promised 2026-11-30`. */
export const againstPromise = (promised: Day, on: Day): string =>
  promised === on ? 'as promised' : `${apart(promised, on, ['before', 'after'])} the promised ${promised}`;

const apart = (from: Day, to: Day, [before, after]: readonly [string, string]): string => {
  const days = daysBetween(from, to);
  return `${counted(Math.abs(days), 'day')} ${days < 0 ? before : after}`;
};
