// Longer than other files, and one subject: what programs get of a check-in, in the order of the document. Half of it are types.

import type { Ask, CheckIn, OpenRisk, Portfolio } from '../../analyze/review/check-in.ts';
import type { MetricState, PlannedWork, PromisedWork, RiskFinding } from '../../analyze/review/check-in-work.ts';
import type { DocumentedReview, DocumentState } from '../../analyze/review/document-state.ts';
import { outputText } from '../media/json-text.ts';
import type { FiguresOutput, RetrospectiveOutput } from './retrospective-output.ts';
import { figuresOutput, retrospectiveOutput } from './retrospective-output.ts';
import type { WorkOutput } from './work-output.ts';
import { workOutput } from './work-output.ts';

/** What `plan review --json` prints, besides what every output begins with. People and stakeholders are named as the company names them. */
export interface ReviewOutput {
  readonly quarter: string;
  readonly teams: readonly CheckInOutput[];
  /** Over all teams; absent where only some were named. */
  readonly rollUp?: RollUpOutput | undefined;
}

interface CheckInOutput {
  readonly team: string;
  readonly name: string;
  readonly mission?: string | undefined;
  readonly document: DocumentOutput;
  readonly answersFile: string;
  /** Where the answers that are missing would stand in the answers file. */
  readonly unanswered: readonly string[];
  /** Somebody waits for these answers: the meeting has not been held. */
  readonly waiting: boolean;
  readonly promises: readonly PromiseOutput[];
  readonly atRisk: readonly RiskOutput[];
  readonly inProgress: readonly PlannedOutput[];
  readonly comingSoon: readonly PlannedOutput[];
  readonly fit: FitOutput;
  readonly metrics: readonly MetricOutput[];
  /** Absent where it cannot be told; then `noRetrospective` says why. */
  readonly retrospective?: RetrospectiveOutput | undefined;
  readonly noRetrospective?: string | undefined;
  readonly risks: readonly OpenRiskOutput[];
  /** Those that are not settled. */
  readonly questions: readonly AskOutput[];
  readonly needs: readonly AskOutput[];
  /** The guidance that the team wants of the executives. */
  readonly guidance: readonly string[];
  readonly meeting: MeetingOutput;
}

interface DocumentOutput {
  readonly path: string;
  /** `up-to-date`, `stale`, `unwritten`, `foreign` (something else stands there), or `unknown` (a shallow clone cannot tell). */
  readonly state: string;
  /** The day that it was written for. */
  readonly asOf?: string | undefined;
}

interface PromiseOutput extends WorkOutput {
  readonly team: string;
  readonly scope: string;
  readonly to: readonly string[];
  readonly date: string;
  /** The working day on which it is due. */
  readonly due: string;
  /** The date is outside our control. */
  readonly fixed: boolean;
  readonly place: string;
  readonly started?: string | undefined;
  readonly targetDate?: string | undefined;
  /** The last day to start; absent without a sum. */
  readonly mustStartBy?: string | undefined;
  /** `broken`: its day has passed; `at-risk`; or `sound`. */
  readonly state: string;
  /** Why the risk is accepted. */
  readonly accepted?: string | undefined;
  /** That it is finished by the day on which it is due, 0 to 1; absent where nobody can say, and then `noChance` says why. */
  readonly chance?: number | undefined;
  /** Other work in progress has no forecast, so the chance can only be worse. */
  readonly atBest?: boolean | undefined;
  readonly noChance?: string | undefined;
}

interface RiskOutput {
  readonly rule: string;
  readonly item?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly accepted?: string | undefined;
}

interface PlannedOutput extends WorkOutput {
  readonly source?: string | undefined;
  readonly owner?: string | undefined;
  readonly targetDate?: string | undefined;
  readonly stepsDone: number;
  readonly steps: number;
  /** At 85 % confidence; absent where it is not scoped. */
  readonly workingDays?: number | undefined;
  readonly engineers?: number | undefined;
  readonly metrics: readonly string[];
}

/** What the capacity of the quarter is probably enough for. Items by their ids. */
interface FitOutput {
  readonly lastDay: string;
  readonly finished: readonly string[];
  readonly notFinished: readonly string[];
  /** How many items there is no forecast of. */
  readonly notForecast: number;
  /** `short`, `even` or `spare`, and by how many engineer days; absent where nothing is forecast for the team. */
  readonly balance?: string | undefined;
  readonly engineerDays?: number | undefined;
}

interface MetricOutput {
  readonly id: string;
  readonly name: string;
  readonly unit?: string | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly by?: string | undefined;
  readonly latest?: { readonly on: string; readonly value: number; readonly source?: string | undefined } | undefined;
  readonly reached: boolean;
  /** Of the way from the baseline to the target, 0 to 1; negative where it went the wrong way. */
  readonly share?: number | undefined;
}

interface OpenRiskOutput {
  readonly risk: string;
  readonly likelihood?: string | undefined;
  readonly impact?: string | undefined;
  readonly mitigation?: string | undefined;
  readonly owner?: string | undefined;
}

interface AskOutput {
  readonly id: string;
  readonly text: string;
  readonly to: readonly string[];
  readonly ofExecutives: boolean;
  readonly askedOn?: string | undefined;
}

interface MeetingOutput {
  readonly scheduledOn?: string | undefined;
  readonly invited: readonly string[];
  readonly held: readonly {
    readonly on: string;
    readonly attendees: readonly string[];
    readonly aligned: boolean;
    readonly concerns: readonly string[];
    readonly followUpOn?: string | undefined;
    readonly followUpOverdue: boolean;
  }[];
}

interface RollUpOutput {
  readonly company?: string | undefined;
  readonly document: DocumentOutput;
  readonly promises: { readonly all: number; readonly broken: number; readonly atRisk: number };
  /** Ids of teams that have more work than hands until the quarter ends, and of how many that is known. */
  readonly overCapacity: { readonly known: number; readonly teams: readonly string[] };
  readonly askedOfExecutives: { readonly questions: number; readonly needs: number; readonly guidance: number };
  /** Ids of teams whose answers somebody waits for. */
  readonly waiting: readonly string[];
  /** Added up over the teams whose retrospective can be told; absent where none can. */
  readonly figures?: FiguresOutput | undefined;
}

export const reviewAsJson = ({ quarter, asOf, teams, rollUp }: DocumentedReview): string => {
  const output: ReviewOutput = {
    quarter,
    teams: teams.map(checkInOutput),
    rollUp: rollUp && rollUpOutput(rollUp.portfolio, rollUp.document),
  };
  return outputText('review', { today: asOf.day, revision: asOf.revision }, output);
};

const checkInOutput = ({ checkIn, document, answersFile }: DocumentedReview['teams'][number]): CheckInOutput => {
  const { team, retrospective } = checkIn;
  return {
    team: team.id,
    name: team.name,
    mission: checkIn.mission,
    document: documentOutput(document),
    answersFile,
    unanswered: checkIn.open,
    waiting: checkIn.isWaiting,
    promises: checkIn.promises.map(promiseOutput),
    atRisk: checkIn.atRisk.map(riskOutput),
    inProgress: checkIn.inProgress.map(plannedOutput),
    comingSoon: checkIn.comingSoon.map(plannedOutput),
    fit: fitOutput(checkIn),
    metrics: checkIn.metrics.map(metricOutput),
    retrospective: retrospective.kind === 'told' ? retrospectiveOutput(retrospective) : undefined,
    noRetrospective: retrospective.kind === 'told' ? undefined : retrospective.why,
    risks: checkIn.risks.map(openRiskOutput),
    questions: checkIn.questions.map(askOutput),
    needs: checkIn.needs.map(askOutput),
    guidance: checkIn.answers.guidance.map(({ text }) => text),
    meeting: meetingOutput(checkIn),
  };
};

const documentOutput = ({ path, state, asOf }: DocumentState): DocumentOutput => ({ path, state, asOf });

const promiseOutput = (promise: PromisedWork): PromiseOutput => ({
  ...workOutput(promise),
  team: promise.team.id,
  scope: promise.scope,
  to: promise.to,
  date: promise.date,
  due: promise.due,
  fixed: promise.fixed,
  place: promise.place,
  started: promise.started,
  targetDate: promise.target,
  mustStartBy: promise.sum?.on,
  state: promise.state,
  accepted: promise.accepted,
  ...('why' in promise.chance
    ? { noChance: promise.chance.why }
    : { chance: promise.chance.probability, atBest: promise.chance.isAtBest }),
});

const riskOutput = ({ rule, work, message, hint, accepted }: RiskFinding): RiskOutput => ({
  rule,
  item: work?.id,
  message,
  hint,
  accepted,
});

const plannedOutput = (work: PlannedWork): PlannedOutput => ({
  ...workOutput(work),
  source: work.source,
  owner: work.owner,
  targetDate: work.target,
  stepsDone: work.steps.done,
  steps: work.steps.all,
  workingDays: work.size?.days,
  engineers: work.size?.engineers,
  metrics: work.metrics,
});

const fitOutput = ({ fit, draws }: CheckIn): FitOutput => ({
  lastDay: draws.quarter.ends,
  finished: fit.above.map(({ id }) => id),
  notFinished: fit.below.map(({ id }) => id),
  notForecast: fit.notForecast,
  balance: fit.balance?.kind,
  engineerDays: fit.balance?.days,
});

const metricOutput = ({ id, name, unit, baseline, target, by, latest, progress }: MetricState): MetricOutput => ({
  id,
  name,
  unit,
  baseline,
  target,
  by,
  latest,
  reached: progress.kind === 'reached',
  share: progress.kind === 'part' ? progress.share : undefined,
});

const openRiskOutput = ({ risk, likelihood, impact, mitigation, owner }: OpenRisk): OpenRiskOutput => ({
  risk,
  likelihood,
  impact,
  mitigation,
  owner,
});

const askOutput = ({ id, text, to, ofExecutives, askedOn }: Ask): AskOutput => ({
  id,
  text,
  to,
  ofExecutives,
  askedOn,
});

const meetingOutput = ({ outcome: { scheduledOn, invited, meetings } }: CheckIn): MeetingOutput => ({
  scheduledOn,
  invited,
  held: meetings.map(({ on, attendees, aligned, concerns, followUpOn, isFollowUpOverdue }) => ({
    on,
    attendees,
    aligned,
    concerns,
    followUpOn,
    followUpOverdue: isFollowUpOverdue,
  })),
});

const rollUpOutput = (portfolio: Portfolio, document: DocumentState): RollUpOutput => {
  const { company, promises, endangered, capacity, asked, waiting, figures } = portfolio;
  return {
    company,
    document: documentOutput(document),
    promises: { all: promises.length, broken: endangered.broken.length, atRisk: endangered.atRisk.length },
    overCapacity: { known: capacity.known, teams: capacity.short.map(({ team }) => team.id) },
    askedOfExecutives: {
      questions: asked.counts.question,
      needs: asked.counts.need,
      guidance: asked.counts.guidance,
    },
    waiting: waiting.map(({ team }) => team.id),
    figures: figures && figuresOutput(figures),
  };
};
