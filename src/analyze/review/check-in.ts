// Longer than other files, and one subject: everything that a check-in document shows, in the order of the document. Types, and the keys of its questions.

import type { Outlook, Silence, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { TeamName, WorkName } from '../../engine/world/names.ts';
import type { NotDrawn } from '../../model/forecast.ts';
import type { Cause, Item } from '../../model/item.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { Day } from '../../model/time/day.ts';
import type { MustStart } from '../../model/time/must-start-by.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import type { Placed } from '../../model/world.ts';
import type { Figures, Retrospective } from './retrospective/retrospective-result.ts';
import type { TimeChart } from './time-row.ts';

/** The day and the revision of the plan that a document speaks of. */
export interface AsOf {
  readonly day: Day;
  /** A short id, with `+` behind it for uncommitted changes; absent without a commit. */
  readonly revision?: string | undefined;
  /** Where the retrospective begins; absent: with the quarter. */
  readonly since?: Since | undefined;
  /** True where nobody wants what only the history of the plan tells. */
  readonly withoutHistory?: true | undefined;
}

/** The last check-in; the beginning of a day; or a commit, by the first digits of its id. */
export type Since = 'check-in' | { readonly day: Day } | { readonly commit: string };

/** A team's check-in, as far as the plan and the answers of people tell. People and stakeholders are named as the company names them. */
export interface CheckIn {
  readonly team: TeamName;
  readonly quarter: Quarter;
  readonly asOf: AsOf;
  readonly mission: string | undefined;
  readonly leads: readonly { readonly role: string; readonly name: string }[];
  /** The file of the answers, from the folder that holds the workspace. */
  readonly answersFile: string;
  readonly answers: { readonly [K in QuestionKey]: CheckInAnswer };
  /** What only people can answer, and nobody has. */
  readonly open: readonly QuestionKey[];
  readonly promises: readonly PromisedWork[];
  readonly atRisk: readonly RiskFinding[];
  readonly inProgress: readonly PlannedWork[];
  readonly comingSoon: readonly PlannedWork[];
  /** Its stakeholders and launches go by what the plan calls them. */
  readonly outlook: TeamOutlook;
  readonly draws: Draws;
  readonly chart: TimeChart;
  readonly backlog: number;
  readonly inbox: number;
  /** Sources of the work in progress and coming soon. */
  readonly sources: readonly SourceShare[];
  readonly goals: readonly GoalServed[];
  readonly metrics: readonly MetricState[];
  readonly retrospective: Retrospective;
  readonly past: Past;
  readonly risks: readonly OpenRisk[];
  readonly questions: readonly Ask[];
  readonly needs: readonly Ask[];
  readonly excluded: Excluded;
  readonly outcome: Outcome;
}

/** How the forecast was drawn, and where its cut line lies: at the end of the quarter of the day that the document speaks of. */
export type Draws = Pick<Outlook, 'runs' | 'quarter'>;

/** Questions that only people can answer, by where the answer stands in the answers file, in the order in which they are asked. */
export const QUESTION_KEYS = [
  'retrospective.how_well',
  'retrospective.evidence',
  'status.serving',
  'plan.fit',
  'plan.data',
  'plan.confidence',
  'guidance',
  'complete',
  'excluded.why',
  'excluded.declined',
  'scheduled_on',
  'invited',
] as const;

export type QuestionKey = (typeof QUESTION_KEYS)[number];

/** Prose has one entry, a list any number; none: not answered. */
export type CheckInAnswer = readonly { readonly text: string; readonly source?: string | undefined }[];

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
  readonly isAtRisk: boolean;
  /** The promised day has passed. */
  readonly isBroken: boolean;
  /** Why the risk is accepted; absent where there is none, or one that nobody has accepted. */
  readonly accepted: string | undefined;
}

/** How likely it is that work ends by the day on which it is due, or why nobody can say. */
export type Chance =
  | { readonly probability: number; readonly isAtBest: boolean }
  /** `not-planned`: neither in progress nor queued. */
  | { readonly why: NotDrawn | Silence | 'not-planned' };

/** `disordered`: there is an effort, but it is not low ≤ likely ≤ high. */
export type Scoping = 'none' | 'disordered' | 'ordered';

/** A must-start-by day and what it was worked out from. */
export interface StartSum extends MustStart {
  readonly scopedOn: Day;
  readonly engineers: number;
  readonly focus: number;
  /** Of work in progress: the working days by which the later of its start and its scoping lies before the last day to start; negative after it. */
  readonly spare: number | undefined;
}

/** What a rule found that puts a date at risk. */
export interface RiskFinding {
  readonly rule: RuleId;
  readonly work: WorkName | undefined;
  /** Speaks of the work by its id; without one, of the team. */
  readonly message: string;
  readonly hint: string | undefined;
  /** The reason of an `ignore` entry that silences the rule here. */
  readonly accepted: string | undefined;
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

/** What the plan itself holds of the time since the start of the retrospective; where its history tells of closed work, only what that leaves out. */
export interface Past {
  readonly delivered: readonly ClosedWork[];
  readonly dropped: readonly ClosedWork[];
  readonly promiseChanges: readonly PromiseChangeTold[];
  readonly decisions: readonly DecisionTaken[];
  readonly settled: readonly { readonly on: Day; readonly what: string; readonly how: string }[];
}

export interface ClosedWork extends WorkName {
  readonly on: Day;
  readonly promised: Day | undefined;
  readonly promisedTo: readonly string[];
  readonly target: Day | undefined;
  readonly reason: string | undefined;
}

export interface PromiseChangeTold {
  readonly on: Day;
  readonly work: WorkName;
  readonly date: { readonly from: Day; readonly to: Day } | undefined;
  readonly scope: { readonly from: string; readonly to: string } | undefined;
  readonly withdrawn: boolean;
  readonly reason: string | undefined;
  readonly approvedBy: readonly string[];
  readonly link: string | undefined;
}

export interface DecisionTaken {
  readonly on: Day;
  readonly work: WorkName;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly cause: Cause | undefined;
  readonly becauseOf: WorkName | undefined;
  readonly target: { readonly from: Day; readonly to: Day } | undefined;
  readonly asked: string | undefined;
  readonly link: string | undefined;
}

export interface OpenRisk {
  readonly risk: string;
  readonly likelihood: string | undefined;
  readonly impact: string | undefined;
  readonly mitigation: string | undefined;
  readonly owner: string | undefined;
}

/** An open question or need. */
export interface Ask {
  readonly id: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly ofExecutives: boolean;
  readonly askedOn: Day | undefined;
}

export interface Excluded {
  readonly belowTheLine: readonly (WorkName & { readonly askedBy: readonly string[]; readonly isBacklog: boolean })[];
  /** False: worked out from priorities, since the answers name none. */
  readonly isChosen: boolean;
  readonly wontFix: readonly ClosedWork[];
  /** Asked-for dates that were declined. */
  readonly declined: readonly DecisionTaken[];
}

interface Outcome {
  readonly scheduledOn: Day | undefined;
  readonly invited: readonly string[];
  readonly meetings: readonly Meeting[];
}

export interface Meeting {
  readonly on: Day;
  readonly attendees: readonly string[];
  readonly aligned: boolean;
  readonly concerns: readonly string[];
  readonly followUpOn: Day | undefined;
}

/** The check-ins of all teams, rolled up. */
export interface Portfolio {
  readonly quarter: Quarter;
  readonly asOf: AsOf;
  readonly company: string | undefined;
  readonly checkIns: readonly CheckIn[];
  /** Sorted by the day they are due. */
  readonly promises: readonly PromisedWork[];
  readonly draws: Draws;
  readonly chart: TimeChart;
  /** Added up over the teams whose retrospective can be told; undefined where none can. */
  readonly figures: Figures | undefined;
}
