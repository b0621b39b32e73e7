import type { TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import { isExecutive } from '../../engine/world/names.ts';
import type { ReviewAnswers } from '../../model/files/review.ts';
import type { Day } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { firstDayOf, lastDayOf } from '../../model/time/quarter.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { ReviewFile, TeamFile, World } from '../../model/world.ts';
import type { Ask, AsOf, CheckIn, CheckInAnswer } from './check-in.ts';
import type { Past } from './check-in-past.ts';
import type { RiskFinding } from './check-in-work.ts';
import { excludedOf } from './excluded.ts';
import { askedBy } from './executive-asks.ts';
import { inOrder } from './in-order.ts';
import { goalsServed, measuresOf, metricsOf } from './metrics.ts';
import { drawsOf } from './outlook.ts';
import { reviewWindowOf } from './past.ts';
import { quarterFitOf } from './quarter-fit.ts';
import { answersIn, openQuestions } from './questions.ts';
import type { Retrospective } from './retrospective/retrospective-result.ts';
import { riskGroupsOf } from './risk-groups.ts';
import type { RuleFindings } from './risks.ts';
import { openRisks, riskFindings } from './risks.ts';
import { timeChartOf } from './time-chart.ts';
import { cutsIn, endangeredIn, plannedWork, promisesOf, scopedIn, sourcesOf } from './work.ts';

/** What a check-in is made from. The world is that of the day of `asOf`. */
export interface ReviewInput extends RuleFindings {
  /** The name of the folder of plans, for naming files in it. */
  readonly folder: string;
  readonly quarter: Quarter;
  readonly asOf: AsOf;
  readonly retrospective: (team: TeamFile) => Retrospective;
  readonly outlook: (team: TeamFile) => TeamOutlook;
}

export const checkInOf = (input: ReviewInput, team: TeamFile): CheckIn => {
  const { world, quarter } = input;
  const { content } = team;
  const company = world.company?.content;
  const file = reviewFileOf(world, quarter, team.id);
  const names = nameIn(company);
  const answers = answersIn(file?.content, names);
  const outcome = outcomeOf(file?.content, world);
  const atRisk = riskFindings(input, team);
  const [inProgress, comingSoon] = [content.in_progress, content.coming_soon].map(work =>
    work.map(item => plannedWork(world, team, item)),
  );
  const planned = [...(inProgress ?? []), ...(comingSoon ?? [])];
  const retrospective = input.retrospective(team);
  const outlook = input.outlook(team);
  const first = firstDayOf(quarter, world.calendar);
  const { wontFix, declined } = reviewWindowOf(world, team, isWithin(first, input));
  const name = { id: team.id, name: content.name };
  const open = openQuestions(answers, { hasBacklog: content.backlog.length > 0, isHeld: outcome.isHeld });
  const metrics = metricsOf(content, company, new Set(planned.flatMap(work => work.metrics)));
  return {
    team: name,
    quarter,
    asOf: input.asOf,
    mission: content.mission,
    leads: Object.entries(content.triad ?? {}).flatMap(([role, name]) => (name === undefined ? [] : [{ role, name }])),
    answersFile: `${input.folder}/${file?.path ?? answersPath(quarter, team.id)}`,
    answers,
    open,
    isWaiting: open.length > 0 && !outcome.isHeld,
    ...promisesIn(world, team, outlook, atRisk),
    atRisk,
    riskGroups: riskGroupsOf([{ team: name, atRisk }]),
    inProgress: inProgress ?? [],
    comingSoon: comingSoon ?? [],
    scoped: scopedIn(planned),
    cuts: cutsIn(planned),
    measures: measuresOf(planned, metrics),
    outlook,
    draws: drawsOf(world),
    fit: quarterFitOf(outlook),
    chart: timeChartOf(world, team, outlook),
    backlog: content.backlog.length,
    inbox: content.inbox.length,
    sources: sourcesOf(planned, world),
    goals: goalsServed(planned, company),
    metrics,
    retrospective,
    past: pastOf(input, team, retrospective),
    risks: openRisks(content.risks),
    ...asksOf(world, team, answers.guidance),
    excluded: excludedOf(world, team, file?.content, { wontFix, declined }),
    outcome,
  };
};

const promisesIn = (
  world: World,
  team: TeamFile,
  outlook: TeamOutlook,
  atRisk: readonly RiskFinding[],
): Pick<CheckIn, 'promises' | 'endangered' | 'promisedTo'> => {
  const promises = promisesOf(world, team, outlook, atRisk);
  return {
    promises,
    endangered: endangeredIn(promises),
    promisedTo: [...new Set(promises.flatMap(({ to }) => to))],
  };
};

const asksOf = (
  world: World,
  { id, content }: TeamFile,
  guidance: CheckInAnswer,
): Pick<CheckIn, 'questions' | 'needs' | 'asked'> => {
  const questions = content.questions
    .filter(({ answer, answered_on }) => answer === undefined && answered_on === undefined)
    .map(({ question, ...ask }) => askOf({ text: question, ...ask }, world));
  const needs = content.needs
    .filter(({ met_on }) => met_on === undefined)
    .map(({ need, ...ask }) => askOf({ text: need, ...ask }, world));
  return { questions, needs, asked: askedBy({ id, name: content.name }, { questions, needs, guidance }) };
};

/** Inside the workspace, where no answers file stands yet. */
export const answersPath = (quarter: Quarter, team: string): string => `reviews/${quarter}/${team}.yaml`;

export const reviewFileOf = ({ reviews }: World, quarter: Quarter, team: string): ReviewFile | undefined =>
  reviews.find(file => file.quarter === quarter && file.team === team);

/** What the history tells item by item is not told again. */
const pastOf = (input: ReviewInput, team: TeamFile, retrospective: Retrospective): Past => {
  const isTold = retrospective.kind === 'told';
  const isChosen = isTold && input.asOf.since !== undefined;
  const first = isChosen ? retrospective.start.day : firstDayOf(input.quarter, input.world.calendar);
  const { wontFix, declined, ...window } = reviewWindowOf(input.world, team, isWithin(first, input));
  const past = { ...window, since: isChosen ? first : undefined };
  if (!isTold) return past;
  const { planned, unplanned, churned, asks } = retrospective;
  const told = new Set([...planned, ...unplanned, ...churned].map(({ id }) => id));
  const settled = new Set(asks.filter(({ fate }) => fate === 'settled').map(({ text }) => text));
  return {
    ...past,
    delivered: past.delivered.filter(({ id }) => !told.has(id)),
    dropped: past.dropped.filter(({ id }) => !told.has(id)),
    settled: past.settled.filter(({ what }) => !settled.has(what)),
  };
};

const isWithin = (first: Day, { quarter, world: { calendar, today } }: ReviewInput) => {
  const last = lastDayOf(quarter, calendar);
  return (day: Day): boolean => day >= first && day <= last && day <= today;
};

const askOf = (
  {
    id,
    text,
    to,
    asked_on,
  }: {
    readonly id: string;
    readonly text: string;
    readonly to: readonly string[];
    readonly asked_on?: string | undefined;
  },
  { company }: World,
): Ask => ({
  id,
  text,
  to: to.map(nameIn(company?.content)),
  ofExecutives: to.some(who => isExecutive(company?.content, who)),
  askedOn: asked_on,
});

const outcomeOf = (answers: ReviewAnswers | undefined, { company, today }: World): CheckIn['outcome'] => {
  const meetings = (answers?.meetings ?? []).map(({ follow_up_on: followUpOn, ...meeting }) => ({
    ...meeting,
    followUpOn,
    isFollowUpOverdue: followUpOn !== undefined && followUpOn < today,
  }));
  return {
    scheduledOn: answers?.scheduled_on,
    invited: (answers?.invited ?? []).map(nameIn(company?.content)),
    isHeld: meetings.length > 0,
    meetings: meetings.sort((a, b) => inOrder(a.on, b.on)),
  };
};
