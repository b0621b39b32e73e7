import type { OutlookItem, Silence } from '../../engine/forecast/team-outlook.ts';
import type { TeamName, WorkName } from '../../engine/world/names.ts';
import type { ChanceGrade } from '../../model/chance.ts';
import type { NotDrawn } from '../../model/forecast.ts';
import type { Item } from '../../model/item.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { Day } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import type { Placed } from '../../model/world.ts';

/** Work with a live commitment. */
export interface PromisedWork extends WorkName {
  readonly team: TeamName;
  readonly scope: string;
  readonly to: readonly string[];
  readonly date: Day;
  /** The working day on which it is due: not after `date`, earlier for a launch. */
  readonly due: Day;
  readonly fixed: boolean;
  readonly place: Placed['place'];
  /** In its list, from 1. */
  readonly rank: number;
  readonly started: Day | undefined;
  readonly target: Day | undefined;
  readonly scoping: Scoping;
  /** Absent: not scoped, scoped out of order, or scoped for longer than can be counted back. */
  readonly sum: StartSum | undefined;
  readonly chance: Chance;
  /** `due` has passed. */
  readonly isDuePast: boolean;
  /** `broken`: the promised day has passed; `at-risk`: it has not, and a rule finds it at risk. */
  readonly state: 'broken' | 'at-risk' | 'sound';
  /** Why the risk is accepted; absent where there is none, or one that nobody has accepted. */
  readonly accepted: string | undefined;
}

/** Promises that are broken or at risk, each in the order in which all are due. */
export interface EndangeredPromises {
  readonly broken: readonly PromisedWork[];
  readonly atRisk: readonly PromisedWork[];
  readonly all: readonly PromisedWork[];
}

/** How likely it is that work ends by the day on which it is due, or why nobody can say. */
export type Chance =
  | { readonly probability: number; readonly grade: ChanceGrade; readonly isAtBest: boolean }
  /** `not-planned`: neither in progress nor queued. */
  | { readonly why: NotDrawn | Silence | 'not-planned' };

/** `disordered`: there is an effort, but it is not low ≤ likely ≤ high. */
export type Scoping = 'none' | 'disordered' | 'ordered';

/** A must-start-by day and what it was worked out from. */
export interface StartSum extends Omit<MustStart, 'isNever'> {
  /** The last day to start has passed. */
  readonly isOverdue: boolean;
  readonly scopedOn: Day;
  readonly engineers: number;
  readonly focus: number;
  /** Of work in progress: the working days by which the later of its start and its scoping lies before the last day to start; negative after it. */
  readonly spare: number | undefined;
}

/** What a rule found that puts a date at risk. */
export interface RiskFinding {
  /** The id of the rule. */
  readonly rule: RuleId;
  readonly work: WorkName | undefined;
  /** Speaks of the work by its id; without one, of the team. */
  readonly message: string;
  readonly hint: string | undefined;
  /** The reason of an `ignore` entry that silences the rule here. */
  readonly accepted: string | undefined;
}

/** What one rule found alike: none of it accepted, or all of it for the same reason. */
export interface RiskGroup extends Pick<RiskFinding, 'rule' | 'accepted'> {
  readonly findings: readonly (RiskFinding & { readonly team: TeamName })[];
}

export interface PlannedWork extends WorkName {
  readonly source: Item['source'];
  readonly owner: string | undefined;
  readonly customerImpact: string | undefined;
  readonly businessImpact: string | undefined;
  readonly target: Day | undefined;
  readonly steps: { readonly done: number; readonly all: number };
  readonly scoping: Scoping;
  /** Working days at 85 % confidence; absent: not scoped, or out of order. */
  readonly size: { readonly days: number; readonly engineers: number } | undefined;
  readonly promisedTo: readonly string[];
  readonly metrics: readonly string[];
}

/** How much of the work in progress or coming soon engineering has assessed. */
export interface ScopedShare {
  readonly scoped: number;
  readonly all: number;
  readonly unscoped: readonly WorkName[];
}

/** What is no must-have, the least wanted first. */
export type Cuts =
  | { readonly kind: 'no-work' | 'no-priorities' | 'must-haves-only' }
  | {
      readonly kind: 'some';
      readonly groups: readonly { readonly priority: 'P1' | 'P2' | undefined; readonly work: readonly PlannedWork[] }[];
    };

/** What will show that work succeeded. */
export interface WorkMeasures {
  readonly measured: readonly {
    readonly work: WorkName;
    /** `state` is undefined where the plan does not define the metric. */
    readonly metrics: readonly { readonly id: string; readonly state: MetricState | undefined }[];
  }[];
  readonly unmeasured: readonly WorkName[];
}

/** What the capacity of the quarter is enough for, as far as there is a forecast. */
export interface QuarterFit {
  /** Finished within the quarter in at least half of the runs. */
  readonly above: readonly OutlookItem[];
  readonly below: readonly OutlookItem[];
  /** Of what lies below. */
  readonly queuedBelow: readonly OutlookItem[];
  /** How many items there is a forecast of, and how many there is none of. */
  readonly forecast: number;
  readonly notForecast: number;
  /** What work takes against what there is, in engineer days, as fine as they are shown in weeks; undefined where nothing is forecast for the team. */
  readonly balance: { readonly kind: 'short' | 'even' | 'spare'; readonly days: number } | undefined;
}

export interface SourceShare {
  readonly source: Item['source'];
  readonly items: number;
  /** 0 to 1, by number of items. */
  readonly share: number;
  /** What the company's policy wants. */
  readonly wanted: number | undefined;
}

export interface GoalServed {
  readonly name: string;
  readonly northStar: boolean;
  readonly metric: MetricState | undefined;
  readonly work: readonly WorkName[];
}

export interface MetricState {
  readonly id: string;
  readonly name: string;
  readonly unit: string | undefined;
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  readonly by: Quarter | undefined;
  readonly latest: { readonly on: Day; readonly value: number; readonly source?: string | undefined } | undefined;
  readonly progress: MetricProgress;
}

/** How far a metric came from its baseline to its target. */
export type MetricProgress =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'reached' }
  /** 0 to 1; negative where it went the wrong way. */
  | { readonly kind: 'part'; readonly share: number };
