import type { Day } from '../../model/time/day.ts';

/** What may be due; entries of one day stand in this order. */
export const ENTRY_KINDS = [
  'commitment',
  'due',
  'start',
  'target',
  'check-in',
  'follow-up',
  'handoff',
  'insight',
  'planning',
  'launch',
  'event',
  'reading',
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Something that is due on a day. */
export interface CalendarEntry {
  /** Unique in a calendar, of letters, digits, `-` and `.`; the same whatever becomes of its day and its words. */
  readonly uid: string;
  readonly kind: EntryKind;
  readonly day: Day;
  /** Undefined: the whole company's. */
  readonly team: { readonly id: string; readonly name: string } | undefined;
  readonly item: { readonly id: string; readonly title: string } | undefined;
  /** What it is about, besides its kind and its team; of an item, the title. */
  readonly about: string;
  /** What else there is to know, in sentences. */
  readonly notes: readonly string[];
  /** The day has passed, and what was due is still open. */
  readonly overdue: boolean;
  /** Nobody outside may hear of it. */
  readonly confidential: boolean;
}

/** What is due over a stretch of time. */
export interface DueList {
  readonly today: Day;
  /** The last day. */
  readonly until: Day;
  readonly company: string | undefined;
  /** Those that were asked for; empty: all of them, and the company. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** By day, what is overdue first. */
  readonly entries: readonly CalendarEntry[];
}
