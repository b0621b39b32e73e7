import type { CalendarEntry, EntryKind } from '../../engine/due/entry.ts';

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

/** What it is about, with whose it is. */
export const aboutWhom = ({ team, item, about }: CalendarEntry): string => {
  if (item !== undefined && team !== undefined) return `${about} (${team.id}/${item.id})`;
  return team === undefined ? about : `${team.name}: ${about}`;
};
