import type { ChanceGrade } from '../../model/chance.ts';
import type { NotDrawn } from '../../model/forecast.ts';
import type { Day } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';

/** A forecast as people and programs read it. */
export interface Outlook {
  readonly today: Day;
  readonly runs: number;
  readonly seed: number;
  /** The quarter of today: its last day is where the cut line lies. */
  readonly quarter: { readonly id: Quarter; readonly ends: Day };
  readonly teams: readonly TeamOutlook[];
}

/** Why nothing at all is forecast. */
export type Silence =
  /** The file says more than could be read of it. */
  'unreadable' | 'engineers-unknown' | 'no-engineers';

export interface TeamOutlook {
  readonly id: string;
  readonly name: string;
  readonly engineers: number | undefined;
  readonly focus: number;
  /** No item has figures then. */
  readonly silence: Silence | undefined;
  /** Work in progress is among what has no figures: it can only get worse. */
  readonly isAtBest: boolean;
  /** Work in progress, then the queue, in their order. */
  readonly items: readonly OutlookItem[];
  /** How many of the items with figures end within the quarter in at least half of the runs. */
  readonly line: { readonly above: number; readonly of: number };
  readonly capacity: Capacity;
}

/** What a team has for its work until the quarter ends, and what its work wants, in engineer days of undisturbed time. */
export interface Capacity {
  /** Of the quarter, today counted. */
  readonly workingDays: number;
  readonly available: number;
  /** At P50, what remains of work that has figures. */
  readonly inProgress: number;
  readonly queued: number;
  /** There would be enough for all of it, and yet not all of it ends within the quarter: it cannot be done at once. */
  readonly isEnoughButLate: boolean;
}

export interface OutlookItem {
  readonly id: string;
  readonly title: string;
  /** From 1 in the queue; undefined in progress. */
  readonly rank: number | undefined;
  /** How many engineers its scoping wants. */
  readonly wants: number | undefined;
  readonly due: Due | undefined;
  readonly ends: Ends | { readonly why: NotDrawn | Silence };
}

/** The working day on which work is due, and for what; live commitments only. */
export interface Due {
  readonly on: Day;
  readonly isPassed: boolean;
  readonly commitment: { readonly date: Day; readonly to: readonly string[]; readonly fixed: boolean } | undefined;
  /** The launch that wants it by then, where it wants it sooner than the commitment. */
  readonly launch: string | undefined;
}

/** The last day of work in that share of the runs; undefined: not within a hundred years. */
export interface Ends {
  readonly p50: Day | undefined;
  readonly p85: Day | undefined;
  readonly p95: Day | undefined;
  /** The share of the runs in which work ends by its due day. */
  readonly probability: number | undefined;
  readonly grade: ChanceGrade | undefined;
  /** Work ends within the quarter in at least half of the runs. */
  readonly isAboveLine: boolean;
}

/** A live promise of a team, before a change of the plan and after it. */
export interface PromiseShift {
  readonly id: string;
  readonly title: string;
  readonly due: Day;
  /** 0 to 1; undefined: without figures, or not in the plan. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  readonly outcome: ShiftOutcome;
}

/** What becomes of a promise. Likely is what is kept in at least half of the runs. */
export type ShiftOutcome =
  /** Its work is in progress or queued no longer. */
  | 'given-up'
  | 'unchanged'
  /** Without figures before, or from now on. */
  | 'forecast-now'
  | 'forecast-no-longer'
  | 'stays-likely'
  | 'becomes-likely'
  | 'stays-unlikely'
  | 'becomes-unlikely';

/** A forecast as it is, and as it would be. */
export interface WhatIfOutlook extends Pick<Outlook, 'today' | 'runs' | 'seed' | 'quarter'> {
  readonly teams: readonly WhatIfTeam[];
}

export interface WhatIfTeam {
  readonly before: TeamOutlook;
  readonly after: TeamOutlook;
  /** As they were written. */
  readonly suppositions: readonly string[];
  readonly promises: readonly PromiseShift[];
  /** In progress and queued afterwards, in this order, then what would not be done. */
  readonly items: readonly ItemShift[];
}

export interface ItemShift {
  readonly id: string;
  readonly title: string;
  readonly before: OutlookItem | undefined;
  /** Undefined: it would be in progress or queued no longer. */
  readonly after: OutlookItem | undefined;
  /** By P85, of work that has figures before and after; undefined of other work. */
  readonly endsLater: boolean | undefined;
  /** The chance of its due day. */
  readonly isLessLikely: boolean | undefined;
}
