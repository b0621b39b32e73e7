import type { Outlook, TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { TeamName, WorkName } from '../../engine/world/names.ts';
import type { Day } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import type { ClosedWork, DecisionTaken, Past } from './check-in-past.ts';
import type {
  Cuts,
  EndangeredPromises,
  GoalServed,
  MetricState,
  PlannedWork,
  PromisedWork,
  QuarterFit,
  RiskFinding,
  RiskGroup,
  ScopedShare,
  SourceShare,
  WorkMeasures,
} from './check-in-work.ts';
import type { Figures, Retrospective } from './retrospective/retrospective-result.ts';
import type { TimeChart } from './time-row.ts';

/** The day and the revision of the plan that a document speaks of. */
export interface AsOf {
  readonly day: Day;
  /** A short id, with `+` behind it for uncommitted changes; absent without a commit, and where git does not say it. */
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
  /** Something is not answered that somebody still waits for: after the meeting nobody does. */
  readonly isWaiting: boolean;
  readonly promises: readonly PromisedWork[];
  readonly endangered: EndangeredPromises;
  /** Whom any of it is promised to, each once. */
  readonly promisedTo: readonly string[];
  readonly atRisk: readonly RiskFinding[];
  /** The same, by what is found alike. */
  readonly riskGroups: readonly RiskGroup[];
  readonly inProgress: readonly PlannedWork[];
  readonly comingSoon: readonly PlannedWork[];
  readonly scoped: ScopedShare;
  readonly cuts: Cuts;
  readonly measures: WorkMeasures;
  /** Its stakeholders and launches go by what the plan calls them. */
  readonly outlook: TeamOutlook;
  readonly draws: Draws;
  readonly fit: QuarterFit;
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
  readonly asked: ExecutiveAsks;
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

/** What a team, or all of them, ask of the executives. */
export interface ExecutiveAsks {
  readonly all: readonly ExecutiveAsk[];
  /** How many of them, by kind. */
  readonly counts: { readonly [K in ExecutiveAsk['kind']]: number };
}

export interface ExecutiveAsk {
  readonly kind: 'question' | 'need' | 'guidance';
  readonly team: TeamName;
  readonly text: string;
  readonly since: Day | undefined;
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
  readonly isHeld: boolean;
  readonly meetings: readonly Meeting[];
}

export interface Meeting {
  readonly on: Day;
  readonly attendees: readonly string[];
  readonly aligned: boolean;
  readonly concerns: readonly string[];
  readonly followUpOn: Day | undefined;
  readonly isFollowUpOverdue: boolean;
}

/** The check-ins of all teams, rolled up. */
export interface Portfolio {
  readonly quarter: Quarter;
  readonly asOf: AsOf;
  readonly company: string | undefined;
  readonly checkIns: readonly CheckIn[];
  /** Sorted by the day they are due. */
  readonly promises: readonly PromisedWork[];
  readonly endangered: EndangeredPromises;
  readonly riskGroups: readonly RiskGroup[];
  readonly draws: Draws;
  readonly chart: TimeChart;
  /** Teams of which it is known whether they have more work than hands, and those that have. */
  readonly capacity: { readonly known: number; readonly short: readonly CheckIn[] };
  readonly asked: ExecutiveAsks;
  /** Teams that somebody waits for. */
  readonly waiting: readonly CheckIn[];
  /** Added up over the teams whose retrospective can be told; undefined where none can. */
  readonly figures: Figures | undefined;
}
