import type { Ask, CheckIn, Meeting, Portfolio } from '../model/check-in.ts';
import { listed } from '../model/words.ts';
import { findingWords } from './check-in-parts.ts';
import { dueWords, mustStartWords, standsWords } from './check-in-plan.ts';
import type { Block, Words } from './markdown.ts';
import { brief, code, heading, linkBeside, list, markdownText, paragraph, strong, table } from './markdown.ts';
import { marker } from './review-document.ts';
import { aboutOf, askWords, asOfWords, none, workCell } from './review-words.ts';

/** The roll-up over all teams. */
export const renderPortfolio = (portfolio: Portfolio): string =>
  markdownText([
    ...head(portfolio),
    heading(2, 'Promises, by the day they are due'),
    ...promises(portfolio),
    heading(2, 'Dates at risk'),
    ...atRisk(portfolio),
    heading(2, 'Asked of the executives'),
    ...asked(portfolio),
    heading(2, 'Documents that are not ready'),
    ...notReady(portfolio),
    heading(2, 'Meetings'),
    ...meetings(portfolio),
  ]);

const head = ({ asOf, quarter, company, checkIns, promises }: Portfolio): readonly Block[] => {
  const late = promises.filter(({ isAtRisk }) => isAtRisk).length;
  const open = checkIns.filter(isOpen);
  return [
    marker(asOf, 'answers go to the YAML files beside it'),
    heading(1, `${company === undefined ? 'Check-ins' : `${brief(company)}: check-ins`} ${quarter}, all teams`),
    paragraph(asOfWords(asOf)),
    list([
      [
        strong('Promises:'),
        promises.length === 0
          ? ' none.'
          : ` ${promises.length}, ${late === 0 ? 'none of them' : `of which ${late}`} at risk.`,
      ],
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
const isOpen = ({ open, outcome }: CheckIn): boolean => open.length > 0 && outcome.meetings.length === 0;

const teamLink = ({ team }: Pick<CheckIn, 'team'>): Words => linkBeside(brief(team.name), `${team.id}.md`);

const promises = ({ promises, asOf }: Portfolio): readonly Block[] =>
  promises.length === 0
    ? [none('No team has promised a date to anybody.')]
    : [
        table(
          ['By', 'What', 'Team', 'Promised to', 'Must start by', 'Where it stands'],
          promises.map(promise => [
            dueWords(promise, asOf.day),
            workCell(promise),
            teamLink(promise),
            listed(promise.to.map(brief)),
            mustStartWords(promise, asOf.day),
            standsWords(promise, asOf.day),
          ]),
        ),
      ];

const atRisk = ({ checkIns }: Portfolio): readonly Block[] => {
  const findings = checkIns.flatMap(({ team, atRisk }) => atRisk.map(finding => ({ team, ...finding })));
  return [
    findings.length === 0
      ? none('No rule of planning finds a date at risk.')
      : list(
          findings.map(({ team, ...finding }) => [
            ...(finding.work === undefined ? [] : [`${brief(team.name)}: `]),
            ...findingWords(finding, brief(team.name)),
          ]),
        ),
  ];
};

const asked = ({ checkIns }: Portfolio): readonly Block[] => {
  const rows = checkIns.flatMap(checkIn =>
    asksOf(checkIn).map(([kind, text, since]): Words[] => [teamLink(checkIn), kind, text, since]),
  );
  return [rows.length === 0 ? none('No team asks anything of them yet.') : table(['Team', '', 'What', 'Since'], rows)];
};

const asksOf = ({
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
