import type { CheckIn } from '../model/check-in.ts';
import { counted, listed } from '../model/words.ts';
import { excluded, outcome, risks, status, successMetrics } from './check-in-parts.ts';
import { retrospective } from './check-in-past.ts';
import { planSnapshot } from './check-in-plan.ts';
import type { Block, Words } from './markdown.ts';
import { brief, heading, list, markdownText, paragraph, quote, strong } from './markdown.ts';
import { marker, OUTCOME } from './review-document.ts';
import { aboutOf, askWords, asOfWords } from './review-words.ts';

/** The check-in document of a team. The same value gives the same bytes. */
export const renderCheckIn = (checkIn: CheckIn): string =>
  markdownText([
    ...head(checkIn),
    ...section('Retrospective', retrospective(checkIn)),
    ...section('Status', status(checkIn)),
    ...section('Plan snapshot', planSnapshot(checkIn)),
    ...section('Success metrics', successMetrics(checkIn)),
    ...section('Risks / open questions / needs', risks(checkIn)),
    ...section('Excluded', excluded(checkIn)),
    ...section(OUTCOME, outcome(checkIn)),
  ]);

const section = (title: string, blocks: readonly Block[]): readonly Block[] => [heading(2, title), ...blocks];

/** What an executive reads in ten seconds. */
const head = (checkIn: CheckIn): readonly Block[] => [
  marker(checkIn.asOf, `answers go to ${checkIn.answersFile}`),
  heading(1, `${brief(checkIn.team.name)}: check-in ${checkIn.quarter}`),
  paragraph([asOfWords(checkIn.asOf), ...leads(checkIn)]),
  ...(checkIn.mission === undefined ? [] : [quote(checkIn.mission)]),
  list([promiseLine(checkIn), askLine(checkIn), readyLine(checkIn)]),
];

const leads = ({ leads }: CheckIn): readonly string[] =>
  leads.length === 0 ? [] : [` Led by ${listed(leads.map(({ role, name }) => `${brief(name)} (${role})`))}.`];

const promiseLine = ({ promises }: CheckIn): Words => {
  if (promises.length === 0) return [strong('Promises:'), ' none; nobody outside the team counts on a date.'];
  const atRisk = promises.filter(({ isAtRisk }) => isAtRisk);
  const which = atRisk
    .slice(0, FEW)
    .map(({ title, date, accepted }) => `${brief(title)} (${date}${accepted === undefined ? '' : ', accepted'})`);
  if (atRisk.length > FEW) which.push(`${atRisk.length - FEW} more`);
  const words = atRisk.length === 0 ? 'none of them at risk' : `of which ${atRisk.length} at risk: ${listed(which)}`;
  return [strong('Promises:'), ` ${promises.length}, ${words}.`];
};

/** More do not fit into ten seconds. */
const FEW = 3;

const askLine = (checkIn: CheckIn): Words => [strong('Asked of the executives:'), ` ${askWords([checkIn])}.`];

const readyLine = ({ open }: CheckIn): Words => [
  strong('Not ready:'),
  open.length === 0
    ? ' nothing; every question is answered.'
    : ` ${counted(open.length, 'question')} not answered yet, about ${listed(aboutOf(open))}.`,
];
