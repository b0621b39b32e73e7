import type { CalendarEntry } from '../../engine/due/entry.ts';
import type { ItemConcern } from '../../engine/due/item-concern.ts';
import type { Item } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';

/** Where the work of all teams stands today. */
export interface Board {
  readonly today: Day;
  readonly company: string | undefined;
  readonly teams: readonly TeamBoard[];
  /** Of all teams, worst first. */
  readonly attention: readonly Attention[];
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
  /** How many working days an entry has waited there at the most. */
  readonly longestWait: number;
  /** Worst first. */
  readonly attention: readonly Attention[];
}

export interface BoardItem {
  readonly id: string;
  readonly title: string;
  readonly priority: Item['priority'];
  readonly owner: string | undefined;
  readonly target: Day | undefined;
  readonly isTargetPassed: boolean;
  /** Live ones only. */
  readonly commitment: Promised | undefined;
  /** Of queued work that has not been started before. */
  readonly mustStart: MustStart | undefined;
  /** The worst. */
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

export interface Attention {
  /** The team's id. */
  readonly team: string;
  readonly concern: ItemConcern;
  /** The day that has passed, or comes soon. */
  readonly on: Day;
  /** The item's id. */
  readonly item: string;
}
