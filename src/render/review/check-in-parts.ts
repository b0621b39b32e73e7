import type { CheckIn, Meeting, QuestionKey } from '../../analyze/review/check-in.ts';
import type { MetricState, WorkMeasures } from '../../analyze/review/check-in-work.ts';
import { listed } from '../../model/words/words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, code, heading, list, paragraph, strong, table } from '../media/markdown.ts';
import { listAnswer, proseAnswer } from './check-in-answers.ts';
import { asks, asksSince, settled } from './check-in-asks.ts';
import { closedLines, declinedLines } from './check-in-past.ts';
import { teamRisks } from './check-in-risks.ts';
import { figure, latestWords, none, priorityWords, progressWords, targetWords } from './words.ts';

export const status = (checkIn: CheckIn): readonly Block[] => [
  ...proseAnswer('status.serving', checkIn),
  heading(3, 'Metrics against their targets'),
  checkIn.metrics.length === 0
    ? none('The plan has no metrics.')
    : table(
        ['Metric', 'At the start', 'Latest', 'Target', 'So far'],
        checkIn.metrics.map(metric => [
          brief(metric.name),
          startWords(metric),
          latestCell(metric),
          targetWords(metric),
          progressWords(metric),
        ]),
      ),
];

const startWords = ({ baseline, unit }: MetricState): string =>
  baseline === undefined ? 'not known' : figure(baseline, unit);

const latestCell = (metric: MetricState): string =>
  latestWords(metric) + (metric.latest?.source === undefined ? '' : ` (${brief(metric.latest.source)})`);

export const successMetrics = (checkIn: CheckIn): readonly Block[] => {
  const { measured, unmeasured } = checkIn.measures;
  return [
    heading(3, 'What will show that the work succeeded'),
    measured.length === 0
      ? none('No work in progress or coming soon names a metric.')
      : table(
          ['Work', 'Metric', 'Target'],
          measured.flatMap(({ work, metrics }) =>
            metrics.map(metric => [strong(brief(work.title)), ...metricCells(metric)]),
          ),
        ),
    ...(unmeasured.length === 0
      ? []
      : [paragraph([strong('Without a metric:'), ` ${unmeasured.map(({ title }) => brief(title)).join('; ')}.`])]),
    ...goalMetrics(checkIn),
  ];
};

const metricCells = ({ id, state }: WorkMeasures['measured'][number]['metrics'][number]): readonly Words[] =>
  state === undefined ? [`${brief(id)}, which the plan does not define`, '–'] : [brief(state.name), targetWords(state)];

const goalMetrics = ({ goals }: CheckIn): readonly Block[] =>
  goals.length === 0
    ? []
    : [
        heading(3, 'The company goals behind it'),
        table(
          ['Goal', 'Measured by', 'Latest', 'Target', 'So far'],
          goals.map(({ name, metric }) =>
            metric === undefined
              ? [brief(name), 'nothing yet', '–', '–', '–']
              : [brief(name), brief(metric.name), latestWords(metric), targetWords(metric), progressWords(metric)],
          ),
        ),
      ];

export const risks = (checkIn: CheckIn): readonly Block[] => [
  heading(3, 'Dates at risk today'),
  teamRisks(checkIn.riskGroups),
  heading(3, 'Risks and what we do about them'),
  checkIn.risks.length === 0
    ? none('The plan names no open risk.')
    : table(
        ['Risk', 'Likelihood', 'Impact', 'What we do about it', 'Owner'],
        checkIn.risks.map(({ risk, likelihood, impact, mitigation, owner }) => [
          risk,
          likelihood ?? '–',
          impact ?? '–',
          mitigation ?? strong('nothing yet'),
          owner ?? '–',
        ]),
      ),
  ...asks('Open questions', 'Question', checkIn.questions, 'Every question in the plan is answered.'),
  ...asks('Needs', 'Need', checkIn.needs, 'Every need in the plan is met.'),
  ...listAnswer('guidance', checkIn),
  ...proseAnswer('complete', checkIn),
  ...asksSince(checkIn),
  ...settled(checkIn),
];

export const excluded = (checkIn: CheckIn): readonly Block[] => {
  const { belowTheLine, isChosen, wontFix, declined } = checkIn.excluded;
  return [
    heading(3, 'Just below the line'),
    ...(belowTheLine.length === 0 || isChosen ? [] : [FIRST_BY_PRIORITY]),
    belowTheLine.length === 0 ? none('The backlog is empty.') : list(belowTheLine.map(belowLine)),
    ...queuedBelow(checkIn),
    ...(belowTheLine.length === 0 ? [] : proseAnswer('excluded.why', checkIn)),
    heading(3, 'Closed as not to be done this quarter'),
    wontFix.length === 0 ? none('The plan closed nothing that way.') : list(closedLines(wontFix)),
    heading(3, 'Asked-for dates we declined this quarter'),
    declined.length === 0 ? none('The decision log has none.') : list(declinedLines(declined)),
    ...proseAnswer('excluded.declined', checkIn),
  ];
};

const FIRST_BY_PRIORITY = paragraph([
  'The first of the backlog by priority; ',
  code('excluded.below_the_line'),
  ' chooses others.',
]);

const queuedBelow = ({ fit: { queuedBelow: below }, draws }: CheckIn): readonly Block[] =>
  below.length === 0
    ? []
    : [
        paragraph([
          strong(`Queued, but probably not finished in ${draws.quarter.id}:`),
          ` ${below.map(({ title }) => brief(title)).join('; ')}.`,
        ]),
      ];

const belowLine = ({ id, title, priority, askedBy, isBacklog }: CheckIn['excluded']['belowTheLine'][number]): Words => [
  strong(brief(title)),
  ` (${[
    ...(id === title ? [] : [brief(id)]),
    ...(priority === undefined ? [] : [priorityWords(priority)]),
    ...(askedBy.length === 0 ? [] : [`asked for by ${listed(askedBy.map(brief))}`]),
    ...(isBacklog ? [] : ['not in the backlog']),
  ].join('; ')})`,
];

/** Says no `today`: after the meeting the rest of the document keeps the day it was written on, and this part does not. */
export const outcome = (checkIn: CheckIn): readonly Block[] => {
  const { meetings, isHeld, scheduledOn, invited } = checkIn.outcome;
  return [
    ...askedUntilHeld(
      'scheduled_on',
      checkIn,
      scheduledOn === undefined ? undefined : [strong('Scheduled for:'), ` ${scheduledOn}`],
    ),
    ...askedUntilHeld(
      'invited',
      checkIn,
      invited.length === 0 ? undefined : [strong('Invited:'), ` ${listed(invited.map(brief))}`],
    ),
    ...(isHeld
      ? meetings.flatMap(meetingBlocks)
      : [
          paragraph([
            'The meeting has not been held. Its result goes to ',
            code('meetings'),
            ' in ',
            code(checkIn.answersFile),
            '.',
          ]),
        ]),
  ];
};

/** After the meeting nobody asks when it will be, or who comes. */
const askedUntilHeld = (key: QuestionKey, checkIn: CheckIn, words: Words | undefined): readonly Block[] => {
  if (words !== undefined) return [paragraph(words)];
  return checkIn.outcome.isHeld ? [] : proseAnswer(key, checkIn);
};

const meetingBlocks = ({ on, attendees, aligned, concerns, followUpOn }: Meeting): readonly Block[] => [
  heading(3, `Meeting of ${on}`),
  paragraph([
    strong(aligned ? 'Executives and team are aligned.' : 'Not aligned yet.'),
    followUpWords(aligned, followUpOn),
    attendees.length === 0 ? '' : ` Present: ${listed(attendees.map(brief))}.`,
  ]),
  ...(concerns.length === 0 ? [] : [paragraph('Concerns:'), list(concerns)]),
];

const followUpWords = (aligned: boolean, followUpOn: string | undefined): string => {
  if (followUpOn !== undefined) return ` They meet again on ${followUpOn}.`;
  return aligned ? '' : ' No follow-up is set.';
};
