import type { CheckIn, PromisedWork } from '../../analyze/review/check-in.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, code, heading, list, markdownText, paragraph, quote, strong } from '../media/markdown.ts';
import { linePart } from './check-in-forecast.ts';
import { excluded, outcome, risks, status, successMetrics } from './check-in-parts.ts';
import { retrospective } from './check-in-past.ts';
import { planSnapshot } from './check-in-plan.ts';
import { marker, OUTCOME } from './document.ts';
import { summaryWords } from './figures.ts';
import { aboutOf, askWords, asOfWords } from './words.ts';

/** The check-in document of a team. The same value gives the same bytes. */
export const renderCheckIn = (checkIn: CheckIn): string => markdownText(checkInBlocks(checkIn));

export const checkInBlocks = (checkIn: CheckIn): readonly Block[] => [
  ...head(checkIn),
  ...section('Retrospective', retrospective(checkIn)),
  ...section('Status', status(checkIn)),
  ...section('Plan snapshot', planSnapshot(checkIn)),
  ...section('Success metrics', successMetrics(checkIn)),
  ...section('Risks / open questions / needs', risks(checkIn)),
  ...section('Excluded', excluded(checkIn)),
  ...section(OUTCOME, outcome(checkIn)),
];

const section = (title: string, blocks: readonly Block[]): readonly Block[] => [heading(2, title), ...blocks];

/** What an executive reads in ten seconds. */
const head = (checkIn: CheckIn): readonly Block[] => [
  marker(checkIn.asOf, `answers go to ${checkIn.answersFile}`),
  heading(1, `${brief(checkIn.team.name)}: check-in ${checkIn.quarter}`),
  paragraph([asOfWords(checkIn.asOf), ...leads(checkIn)]),
  ...(checkIn.mission === undefined ? [] : [quote(checkIn.mission)]),
  list([...quarterLine(checkIn), promiseLine(checkIn), ...cutLine(checkIn), askLine(checkIn), readyLine(checkIn)]),
];

const leads = ({ leads }: CheckIn): readonly string[] =>
  leads.length === 0 ? [] : [` Led by ${listed(leads.map(({ role, name }) => `${brief(name)} (${role})`))}.`];

const quarterLine = ({ retrospective: history, asOf, quarter }: CheckIn): readonly Words[] => {
  if (history.kind === 'untold') return [];
  const label =
    asOf.since === undefined
      ? history.end === asOf.day
        ? 'The quarter so far:'
        : `${quarter}:`
      : `Since ${history.start.day}:`;
  return [[strong(label), ` ${summaryWords(history.figures)}.`]];
};

const promiseLine = ({ promises, asOf }: CheckIn): Words => {
  if (promises.length === 0) return [strong('Promises:'), ' none; nobody outside the team counts on a date.'];
  const states = [
    ['broken', promises.filter(({ isBroken }) => isBroken)] as const,
    ['at risk', promises.filter(({ isAtRisk, isBroken }) => isAtRisk && !isBroken)] as const,
  ].flatMap(([state, some]) => (some.length === 0 ? [] : `${some.length} ${state}: ${listed(fewOf(some, asOf.day))}`));
  const words = states.length === 0 ? 'none of them at risk' : `of which ${states.join('; ')}`;
  return [strong('Promises:'), ` ${promises.length}, ${words}.`];
};

const fewOf = (promises: readonly PromisedWork[], today: string): readonly string[] => [
  ...promises
    .slice(0, FEW)
    .map(
      promise =>
        `${brief(promise.title)} (${promise.date}${chanceOf(promise, today)}${promise.accepted === undefined ? '' : ', accepted'})`,
    ),
  ...(promises.length > FEW ? [`${promises.length - FEW} more`] : []),
];

const chanceOf = ({ chance, due }: PromisedWork, today: string): string =>
  'why' in chance || due < today
    ? ''
    : `, chance ${chance.isAtBest ? 'at best ' : ''}${chanceWords(chance.probability)}`;

/** How far the capacity of the quarter goes. */
const cutLine = (checkIn: CheckIn): readonly Words[] => {
  const above = linePart(checkIn, 'above').length;
  const drawn = above + linePart(checkIn, 'below').length;
  const rest = checkIn.outlook.items.length - drawn;
  if (drawn === 0) return [];
  return [
    [
      strong(`Until ${checkIn.draws.quarter.ends}:`),
      ` ${above} of ${counted(drawn, 'item')} will probably be finished${rest === 0 ? '' : `; of ${rest} more there is no forecast`}.`,
    ],
  ];
};

/** More do not fit into ten seconds. */
const FEW = 3;

const askLine = (checkIn: CheckIn): Words => [strong('Asked of the executives:'), ` ${askWords([checkIn])}.`];

const readyLine = ({ open, answersFile }: CheckIn): Words =>
  open.length === 0
    ? [strong('Not ready:'), ' nothing; every question is answered.']
    : [
        strong('Not ready:'),
        ` ${counted(open.length, 'question')} not answered yet, about ${listed(aboutOf(open))}. Answers go to `,
        code(answersFile),
        '.',
      ];
