import type { CalendarEntry } from '../../engine/due/entry.ts';
import type { Item } from '../../model/item.ts';
import { compareText } from '../../model/order.ts';
import type { Day } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';

/** Where the work of all teams stands today. */
export interface Board {
  readonly today: Day;
  readonly company: string | undefined;
  readonly teams: readonly TeamBoard[];
  /** What is due within two weeks, by day, besides what needs attention. */
  readonly next: readonly CalendarEntry[];
}

export interface TeamBoard {
  readonly id: string;
  readonly name: string;
  readonly mission: string | undefined;
  readonly engineers: number | undefined;
  readonly inProgress: readonly BoardItem[];
  readonly comingSoon: readonly BoardItem[];
  /** How many of the queue count towards its limit. */
  readonly queued: number;
  readonly queueLimit: number;
  readonly backlog: readonly BoardItem[];
  readonly inbox: readonly Waiting[];
  /** Worst first. */
  readonly attention: readonly Attention[];
}

export interface BoardItem {
  readonly id: string;
  readonly title: string;
  readonly priority: Item['priority'];
  readonly owner: string | undefined;
  readonly target: Day | undefined;
  /** Live ones only. */
  readonly commitment: Promised | undefined;
  /** Of queued work that has not been started before. */
  readonly mustStart: MustStart | undefined;
  readonly concern: ItemConcern | undefined;
}

interface Promised {
  readonly date: Day;
  readonly to: readonly string[];
  readonly fixed: boolean;
}

/** An entry of the inbox; it goes by its number, from 1 in the order of the file. */
interface Waiting {
  readonly title: string;
  readonly added: Day | undefined;
  /** After the day it came in, today counted; undefined with that day. */
  readonly workingDays: number | undefined;
  readonly askedFor: Day | undefined;
}

/** What an item needs somebody to look at, worst first. */
export const CONCERNS = ['commitment-passed', 'start-overdue', 'target-passed', 'start-soon'] as const;

export type ItemConcern = (typeof CONCERNS)[number];

export interface Attention {
  readonly concern: ItemConcern;
  /** The day that has passed, or comes soon. */
  readonly on: Day;
  readonly item: BoardItem;
}

export const worstFirst = (a: Attention, b: Attention): number =>
  CONCERNS.indexOf(a.concern) - CONCERNS.indexOf(b.concern) || compareText(a.on, b.on);
