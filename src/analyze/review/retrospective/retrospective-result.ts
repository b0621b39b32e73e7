import type { MissingPart, Requirement } from '../../../engine/changes/change.ts';
import type { TeamName, WorkName } from '../../../engine/world/names.ts';
import type { ChangeKey } from '../../../model/files/company.ts';
import type { Decision } from '../../../model/files/team.ts';
import type { Place } from '../../../model/item.ts';
import type { Day } from '../../../model/time/day.ts';

/** What became of a team's quarter, or why that cannot be told. */
export type Retrospective = ToldRetrospective | UntoldRetrospective;

export interface UntoldRetrospective {
  readonly kind: 'untold';
  /** The history begins with the plan as it is (`begins`), or only after the quarter (`later`); the quarter has not begun (`ahead`). */
  readonly why: 'unwanted' | 'no-repository' | 'unreadable' | 'begins' | 'ahead' | 'later';
}

/** By the plan at its start, every version since, and the plan at its end. */
export interface ToldRetrospective {
  readonly kind: 'told';
  readonly start: RetrospectiveStart;
  /** The day of the document, or the last of the quarter. */
  readonly end: Day;
  /** The quarter is over, and ends on that day. */
  readonly isOver: boolean;
  /** A shallow clone: what is older than its first commit is not known, so slips are at least as long as they are given. */
  readonly isCutOff: boolean;
  /** Work that was in progress or queued at the start: first that in progress, each in the order of the plan. */
  readonly planned: readonly PlannedFate[];
  readonly unplanned: readonly UnplannedFate[];
  /** Where planned work of the team is that was not delivered, with how much of it is there. */
  readonly undelivered: readonly { readonly where: Undelivered; readonly items: number }[];
  /** Of promises that stood at some time since the start: first those not decided before it, each in the order of the days for which they were first given. */
  readonly promises: readonly PromiseFate[];
  /** Items that were ever in the queue. */
  readonly queued: number;
  /** Those of them that left it neither started nor delivered. */
  readonly churned: readonly ItemFate[];
  readonly interruptions: readonly InterruptionFate[];
  /** The same by cause; last those that have none on record. */
  readonly interruptionsByCause: readonly {
    readonly cause: Interruption['cause'];
    readonly interruptions: readonly InterruptionFate[];
  }[];
  readonly missingRecords: readonly MissingRecord[];
  /** How many items owe records. */
  readonly itemsMissingRecords: number;
  /** What is owed besides the records of interruptions, by item. */
  readonly otherMissingRecords: readonly { readonly work: WorkName; readonly records: readonly MissingRecord[] }[];
  /** Questions and needs that were open at the start. */
  readonly asks: readonly AskFate[];
  readonly figures: Figures;
}

/** What the start was chosen by: a day or a commit that the user named, the last check-in, or the first day of the quarter. */
export interface RetrospectiveStart {
  readonly by: 'quarter' | 'check-in' | 'day' | 'commit';
  /** Of the plan that it starts from. */
  readonly day: Day;
  /** A short id; undefined where the plan only begins then. */
  readonly commit: string | undefined;
  /** The last check-in was asked for, and none is on record. */
  readonly lacksCheckIn: boolean;
}

/** Where an item stands at the end. */
export type EndState =
  | { readonly kind: 'open'; readonly place: Exclude<Place, 'closed'> | 'inbox' }
  | { readonly kind: 'delivered' | 'dropped' | 'wont_fix'; readonly on: Day }
  /** In no file any more. */
  | { readonly kind: 'gone' };

/** Where work is that was not delivered. */
export type Undelivered = Exclude<Place, 'closed'> | 'inbox' | 'dropped' | 'wont_fix' | 'gone';

export interface ItemFate extends WorkName {
  readonly now: EndState;
}

interface DatedFate extends ItemFate {
  /** The first that it ever had. */
  readonly firstTarget: Day | undefined;
  readonly target: Day | undefined;
  /** It is open and aims at another day than the first. */
  readonly hasNewTarget: boolean;
  readonly slip: Slip | undefined;
  /** The day on which it left progress, where it is open and not in progress any more. */
  readonly setAside: Day | undefined;
}

/** Calendar days from the first target to delivery, or to the end where the work is in progress still and the target has passed. */
export interface Slip {
  /** Negative: delivered earlier. */
  readonly days: number;
  readonly isDelivered: boolean;
  readonly isAtLeast: boolean;
}

export interface PlannedFate extends DatedFate {
  readonly as: 'in_progress' | 'coming_soon';
  /** The team that planned it, where that was another. */
  readonly from: TeamName | undefined;
  /** The team that has it now, which counts it: then it is no more than mentioned here. */
  readonly to: TeamName | undefined;
}

export interface UnplannedFate extends DatedFate {
  /** Where it stood at the start. */
  readonly from: Place | 'inbox' | 'nowhere';
  readonly started: Day | undefined;
}

export type PromiseOutcome = 'kept' | 'renegotiated' | 'withdrawn' | 'broken' | 'open';

export interface PromiseFate extends ItemFate {
  readonly to: readonly string[];
  readonly firstDate: Day;
  /** The last one. */
  readonly date: Day;
  readonly isMoved: boolean;
  /** Calendar days after `date`; undefined where it was not delivered. */
  readonly daysLate: number | undefined;
  readonly outcome: PromiseOutcome;
  /** Of a broken promise: delivered late, not delivered in time, changed, or given up, without agreement. */
  readonly breach: 'late' | 'overdue' | 'changed' | 'dropped' | undefined;
  /** Whether what is promised is no more what was first promised. */
  readonly isRescoped: boolean;
  /** Whom it is no longer promised to, though it stands for others. */
  readonly left: { readonly who: readonly string[]; readonly isAgreed: boolean } | undefined;
  /** True where it was decided before the start: then it is counted no more. */
  readonly wasDecided: boolean;
}

export interface Interruption {
  readonly work: WorkName;
  readonly on: Day;
  readonly to: 'coming_soon' | 'backlog';
  /** Undefined: none is on record. */
  readonly cause: Decision['cause'];
  readonly becauseOf: WorkName | undefined;
  readonly reason: string | undefined;
}

export interface InterruptionFate extends Interruption {
  /** What its record lacks. */
  readonly missingRecord: MissingRecord | undefined;
}

/** A record that a change since the start needed, and that no later version holds. */
export interface MissingRecord {
  readonly work: WorkName;
  /** `item-vanished`: it is in no file any more, and nothing says why. */
  readonly key: ChangeKey | 'item-vanished';
  /** Of the commit that made the change. */
  readonly on: Day;
  /** The days, places or scopes between which it changed. */
  readonly between: { readonly from: string; readonly to: string } | undefined;
  /** Names of those to whom the work is no longer promised, where it still is to others. */
  readonly left: readonly string[];
  readonly need: Requirement['need'];
  readonly missing: readonly MissingPart['kind'][];
  /** Names of everybody whose word is missing; empty where any name would do, or nobody's is needed. */
  readonly who: readonly string[];
}

export interface AskFate {
  readonly kind: 'question' | 'need';
  readonly id: string;
  readonly text: string;
  readonly to: readonly string[];
  /** `settled`: answered, or met. */
  readonly fate: 'settled' | 'open' | 'removed';
  readonly on: Day | undefined;
  readonly answer: string | undefined;
}

/** Counts, each beside what it is out of. */
export interface Figures {
  readonly planned: number;
  /** Of the planned. */
  readonly delivered: number;
  readonly unplanned: number;
  readonly unplannedDelivered: number;
  /** Promises by outcome, but for those decided before the start. */
  readonly promises: { readonly [O in PromiseOutcome]: number };
  /** Of these, all that came due or ended: the others are open. */
  readonly ended: number;
  /** How those ended: where none has, all are kept. */
  readonly record: 'all-kept' | 'some-changed' | 'some-broken';
  /** Promises that were broken before the start and still stand. */
  readonly brokenBefore: number;
  /** Delivered work that ever had a target, and how much of it was delivered by its first one. */
  readonly aimed: number;
  readonly onTarget: number;
  readonly queued: number;
  readonly churned: number;
  readonly interruptions: number;
  readonly missingRecords: number;
}
