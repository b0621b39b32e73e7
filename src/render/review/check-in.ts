import type { CheckIn } from '../../analyze/review/check-in.ts';
import type { EndangeredPromises, PromisedWork } from '../../analyze/review/check-in-work.ts';
import type { ToldRetrospective } from '../../analyze/review/retrospective/retrospective-result.ts';
import { chanceWords } from '../../model/words/chance-words.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { Block, Words } from '../media/markdown.ts';
import { brief, code, heading, list, markdownText, paragraph, quote, strong } from '../media/markdown.ts';
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

const quarterLine = ({ retrospective: history, past, quarter }: CheckIn): readonly Words[] =>
  history.kind === 'untold'
    ? []
    : [[strong(`${periodWords(past, history, quarter)}:`), ` ${summaryWords(history.figures)}.`]];

const periodWords = ({ since }: CheckIn['past'], { isOver }: ToldRetrospective, quarter: string): string => {
  if (since !== undefined) return `Since ${since}`;
  return isOver ? quarter : 'The quarter so far';
};

const promiseLine = ({ promises, endangered }: CheckIn): Words => {
  if (promises.length === 0) return [strong('Promises:'), ' none; nobody outside the team counts on a date.'];
  const states = statesOf(endangered);
  const words = states.length === 0 ? 'none of them at risk' : `of which ${states.join('; ')}`;
  return [strong('Promises:'), ` ${promises.length}, ${words}.`];
};

const statesOf = ({ broken, atRisk }: EndangeredPromises): readonly string[] =>
  [['broken', broken] as const, ['at risk', atRisk] as const].flatMap(([state, some]) =>
    some.length === 0 ? [] : `${some.length} ${state}: ${listed(fewOf(some))}`,
  );

const fewOf = (promises: readonly PromisedWork[]): readonly string[] => [
  ...promises
    .slice(0, FEW)
    .map(
      promise =>
        `${brief(promise.title)} (${promise.date}${chanceOf(promise)}${promise.accepted === undefined ? '' : ', accepted'})`,
    ),
  ...(promises.length > FEW ? [`${promises.length - FEW} more`] : []),
];

const chanceOf = ({ chance, isDuePast }: PromisedWork): string => {
  if ('why' in chance || isDuePast) return '';
  return `, chance ${chance.isAtBest ? 'at best ' : ''}${chanceWords(chance.probability)}`;
};

/** How far the capacity of the quarter goes. */
const cutLine = ({ fit: { above, forecast, notForecast }, draws }: CheckIn): readonly Words[] => {
  if (forecast === 0) return [];
  const rest = notForecast === 0 ? '' : `; of ${notForecast} more there is no forecast`;
  return [
    [
      strong(`Until ${draws.quarter.ends}:`),
      ` ${above.length} of ${counted(forecast, 'item')} will probably be finished${rest}.`,
    ],
  ];
};

/** More do not fit into ten seconds. */
const FEW = 3;

const askLine = ({ asked }: CheckIn): Words => [strong('Asked of the executives:'), ` ${askWords(asked)}.`];

const readyLine = ({ open, answersFile }: CheckIn): Words =>
  open.length === 0
    ? [strong('Not ready:'), ' nothing; every question is answered.']
    : [
        strong('Not ready:'),
        ` ${counted(open.length, 'question')} not answered yet, about ${listed(aboutOf(open))}. Answers go to `,
        code(answersFile),
        '.',
      ];
