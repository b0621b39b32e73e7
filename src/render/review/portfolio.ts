import type { CheckIn, ExecutiveAsk, Meeting, Portfolio } from '../../analyze/review/check-in.ts';
import type { Figures } from '../../analyze/review/retrospective/retrospective-result.ts';
import type { TeamName } from '../../engine/world/names.ts';
import { listed } from '../../model/words/words.ts';
import { chanceCell } from '../media/chance-words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, code, heading, linkBeside, list, markdownText, paragraph, strong, table } from '../media/markdown.ts';
import { dueWords, mustStartWords, standsWords } from './check-in-plan.ts';
import { untold } from './check-in-retrospective.ts';
import { companyRisks } from './check-in-risks.ts';
import { marker } from './document.ts';
import { summaryWords } from './figures.ts';
import { capacityLine, capacityTable, portfolioChart } from './portfolio-forecast.ts';
import { aboutOf, askWords, asOfWords, none, workCell } from './words.ts';

/** The roll-up over all teams. */
export const renderPortfolio = (portfolio: Portfolio): string => markdownText(portfolioBlocks(portfolio));

export const portfolioBlocks = (portfolio: Portfolio): readonly Block[] => [
  ...head(portfolio),
  heading(2, 'What became of the quarter'),
  ...quarterFigures(portfolio),
  heading(2, 'Promises, by the day they are due'),
  ...promises(portfolio),
  heading(2, 'When work is likely to be finished'),
  ...portfolioChart(portfolio, linkOf),
  heading(2, 'Capacity'),
  ...capacityTable(portfolio, linkOf),
  heading(2, 'Dates at risk'),
  companyRisks(portfolio.riskGroups),
  heading(2, 'Asked of the executives'),
  ...asked(portfolio),
  heading(2, 'Documents that are not ready'),
  ...notReady(portfolio),
  heading(2, 'Meetings'),
  ...meetings(portfolio),
];

const head = (portfolio: Portfolio): readonly Block[] => {
  const { asOf, quarter, company, figures, asked, waiting } = portfolio;
  return [
    marker(asOf, 'answers go to the YAML files beside it'),
    heading(1, `${company === undefined ? 'Check-ins' : `${brief(company)}: check-ins`} ${quarter}, all teams`),
    paragraph(asOfWords(asOf)),
    list([
      ...(figures === undefined ? [] : [[strong('The quarter:'), ` ${summaryWords(figures)}.`]]),
      [strong('Promises:'), ` ${promiseWords(portfolio)}.`],
      ...capacityLine(portfolio),
      [strong('Asked of the executives:'), ` ${askWords(asked)}.`],
      [
        strong('Not ready:'),
        waiting.length === 0
          ? ' nothing; every team has answered every question.'
          : ` ${listed(waiting.map(({ team }) => brief(team.name)))}.`,
      ],
    ]),
  ];
};

const promiseWords = ({ promises, endangered: { broken, atRisk: late } }: Portfolio): string => {
  if (promises.length === 0) return 'none';
  const states = [
    ...(broken.length === 0 ? [] : [`${broken.length} broken`]),
    ...(late.length === 0 ? [] : [`${late.length} at risk`]),
  ];
  return `${promises.length}, ${states.length === 0 ? 'none of them at risk' : `of which ${listed(states)}`}`;
};

const teamLink = ({ team }: Pick<CheckIn, 'team'>): Words => linkOf(team);

const linkOf = ({ id, name }: TeamName): Words => linkBeside(brief(name), `${id}.md`);

const quarterFigures = ({ checkIns, figures }: Portfolio): readonly Block[] => {
  const [first] = checkIns;
  if (figures === undefined)
    return first?.retrospective.kind === 'untold' ? [untold(first.retrospective)] : [none('The plan has no teams.')];
  return [
    table(
      [
        'Team',
        'Planned work delivered',
        'Promises kept',
        'First targets met',
        'Unplanned',
        'Churn of the queue',
        'Interruptions',
        'Still owed',
      ],
      [
        ...checkIns.map(({ team, retrospective }) => [
          teamLink({ team }),
          ...(retrospective.kind === 'told' ? figureCells(retrospective.figures) : NO_FIGURES),
        ]),
        [strong('All teams'), ...figureCells(figures)],
      ],
    ),
    paragraph(
      'A promise counts where it came due or ended. Churn: items that left the queue neither started nor delivered, of those that were in it.',
    ),
  ];
};

const figureCells = (figures: Figures): readonly string[] => [
  outOf(figures.delivered, figures.planned),
  outOf(figures.promises.kept, figures.ended),
  outOf(figures.onTarget, figures.aimed),
  String(figures.unplanned),
  outOf(figures.churned, figures.queued),
  String(figures.interruptions),
  String(figures.missingRecords),
];

const outOf = (count: number, all: number): string => (all === 0 ? '–' : `${count} of ${all}`);

const NO_FIGURES = ['–', '–', '–', '–', '–', '–', '–'];

const promises = ({ promises, asOf }: Portfolio): readonly Block[] =>
  promises.length === 0
    ? [none('No team has promised a date to anybody.')]
    : [
        table(
          ['By', 'What', 'Team', 'Promised to', 'Must start by', 'Chance', 'Where it stands'],
          promises.map(promise => [
            dueWords(promise, asOf.day),
            workCell(promise),
            teamLink(promise),
            listed(promise.to.map(brief)),
            mustStartWords(promise, asOf.day),
            chanceCell(promise.chance, promise.isDuePast),
            standsWords(promise, asOf.day),
          ]),
        ),
      ];

const asked = ({ asked: { all } }: Portfolio): readonly Block[] => [
  all.length === 0
    ? none('No team asks anything of them yet.')
    : table(
        ['Team', '', 'What', 'Since'],
        all.map(({ team, kind, text, since }) => [linkOf(team), ASK_WORDS[kind], text, since ?? '–']),
      ),
];

const ASK_WORDS: { readonly [K in ExecutiveAsk['kind']]: string } = {
  question: 'Question',
  need: 'Need',
  guidance: 'Guidance',
};

const notReady = ({ waiting }: Portfolio): readonly Block[] => [
  waiting.length === 0
    ? none('Every team has answered every question.')
    : table(
        ['Team', 'Answers missing', 'About', 'They go to'],
        waiting.map(checkIn => [
          teamLink(checkIn),
          String(checkIn.open.length),
          listed(aboutOf(checkIn.open)),
          code(checkIn.answersFile),
        ]),
      ),
];

const meetings = ({ checkIns }: Portfolio): readonly Block[] => [
  checkIns.length === 0
    ? none('The plan has no teams.')
    : table(
        ['Team', 'Scheduled', 'Held', 'Aligned', 'Follow-up'],
        checkIns.map(checkIn => [teamLink(checkIn), ...meetingCells(checkIn.outcome)]),
      ),
];

const meetingCells = ({ scheduledOn, meetings }: CheckIn['outcome']): readonly Words[] => {
  const last = meetings.at(-1);
  if (last === undefined) return [scheduledOn ?? strong('not scheduled'), 'not yet', '–', '–'];
  const held = listed(meetings.map(({ on }) => on));
  return [scheduledOn ?? '–', held, last.aligned ? 'yes' : strong('no'), followUp(last)];
};

const followUp = ({ aligned, followUpOn, isFollowUpOverdue }: Meeting): Words => {
  if (followUpOn === undefined) return aligned ? 'not needed' : strong('not set');
  return isFollowUpOverdue ? strong(`${followUpOn}, overdue`) : followUpOn;
};
