import type { Ask, CheckIn, Meeting, Portfolio } from '../../analyze/review/check-in.ts';
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
import { endedOf, summaryWords } from './figures.ts';
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
  ...atRisk(portfolio),
  heading(2, 'Asked of the executives'),
  ...asked(portfolio),
  heading(2, 'Documents that are not ready'),
  ...notReady(portfolio),
  heading(2, 'Meetings'),
  ...meetings(portfolio),
];

const head = (portfolio: Portfolio): readonly Block[] => {
  const { asOf, quarter, company, checkIns, promises, figures } = portfolio;
  const broken = promises.filter(({ isBroken }) => isBroken).length;
  const late = promises.filter(({ isAtRisk, isBroken }) => isAtRisk && !isBroken).length;
  const states = [...(broken === 0 ? [] : [`${broken} broken`]), ...(late === 0 ? [] : [`${late} at risk`])];
  const open = checkIns.filter(isOpen);
  return [
    marker(asOf, 'answers go to the YAML files beside it'),
    heading(1, `${company === undefined ? 'Check-ins' : `${brief(company)}: check-ins`} ${quarter}, all teams`),
    paragraph(asOfWords(asOf)),
    list([
      ...(figures === undefined ? [] : [[strong('The quarter:'), ` ${summaryWords(figures)}.`]]),
      [
        strong('Promises:'),
        promises.length === 0
          ? ' none.'
          : ` ${promises.length}, ${states.length === 0 ? 'none of them at risk' : `of which ${listed(states)}`}.`,
      ],
      ...capacityLine(portfolio),
      [strong('Asked of the executives:'), ` ${askWords(checkIns)}.`],
      [
        strong('Not ready:'),
        open.length === 0
          ? ' nothing; every team has answered every question.'
          : ` ${listed(open.map(({ team }) => brief(team.name)))}.`,
      ],
    ]),
  ];
};

/** After the meeting nobody waits for answers any more. */
export const isOpen = ({ open, outcome }: CheckIn): boolean => open.length > 0 && outcome.meetings.length === 0;

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
  outOf(figures.promises.kept, endedOf(figures)),
  outOf(figures.onTarget, figures.aimed),
  String(figures.unplanned),
  outOf(figures.churned, figures.queued),
  String(figures.interruptions),
  String(figures.owed),
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
            chanceCell(promise.chance, promise.due, asOf.day),
            standsWords(promise, asOf.day),
          ]),
        ),
      ];

const atRisk = ({ checkIns }: Portfolio): readonly Block[] => [
  companyRisks(checkIns.flatMap(({ team, atRisk }) => atRisk.map(finding => ({ ...finding, team: team.name })))),
];

const asked = ({ checkIns }: Portfolio): readonly Block[] => {
  const rows = checkIns.flatMap(checkIn =>
    asksOf(checkIn).map(([kind, text, since]): Words[] => [teamLink(checkIn), kind, text, since]),
  );
  return [rows.length === 0 ? none('No team asks anything of them yet.') : table(['Team', '', 'What', 'Since'], rows)];
};

/** Kind, words, and since when. */
export const asksOf = ({
  questions,
  needs,
  answers,
}: CheckIn): readonly (readonly [kind: string, text: string, since: string])[] => [
  ...ofExecutives(questions).map(({ text, askedOn }) => ['Question', text, askedOn ?? '–'] as const),
  ...ofExecutives(needs).map(({ text, askedOn }) => ['Need', text, askedOn ?? '–'] as const),
  ...answers.guidance.map(({ text }) => ['Guidance', text, '–'] as const),
];

const ofExecutives = (asks: readonly Ask[]): readonly Ask[] => asks.filter(ask => ask.ofExecutives);

const notReady = ({ checkIns }: Portfolio): readonly Block[] => {
  const open = checkIns.filter(isOpen);
  return [
    open.length === 0
      ? none('Every team has answered every question.')
      : table(
          ['Team', 'Answers missing', 'About', 'They go to'],
          open.map(checkIn => [
            teamLink(checkIn),
            String(checkIn.open.length),
            listed(aboutOf(checkIn.open)),
            code(checkIn.answersFile),
          ]),
        ),
  ];
};

const meetings = ({ checkIns, asOf }: Portfolio): readonly Block[] => [
  checkIns.length === 0
    ? none('The plan has no teams.')
    : table(
        ['Team', 'Scheduled', 'Held', 'Aligned', 'Follow-up'],
        checkIns.map(checkIn => {
          const { scheduledOn, meetings } = checkIn.outcome;
          const last = meetings.at(-1);
          return [
            teamLink(checkIn),
            scheduledOn ?? (last === undefined ? strong('not scheduled') : '–'),
            meetings.length === 0 ? 'not yet' : listed(meetings.map(({ on }) => on)),
            last === undefined ? '–' : last.aligned ? 'yes' : strong('no'),
            last === undefined ? '–' : followUp(last, asOf.day),
          ];
        }),
      ),
];

const followUp = ({ aligned, followUpOn }: Meeting, today: string): Words => {
  if (followUpOn === undefined) return aligned ? 'not needed' : strong('not set');
  return followUpOn < today ? strong(`${followUpOn}, overdue`) : followUpOn;
};
