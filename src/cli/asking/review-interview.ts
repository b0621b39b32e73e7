import type { AsOf, CheckIn, QuestionKey } from '../../analyze/review/check-in.ts';
import { answersPath, reviewFileOf } from '../../analyze/review/review.ts';
import type { ReviewSession } from '../../app/review/review-session.ts';
import { checkInAt } from '../../app/review/review-session.ts';
import type { YamlValue } from '../../model/edit.ts';
import type { Company } from '../../model/files/company.ts';
import type { Host, PromptChoice } from '../../model/host.ts';
import { Interrupted, UsageError, WriteRefused } from '../../model/host.ts';
import { isDay } from '../../model/time/day.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, nearest } from '../../model/words/words.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import { brief } from '../../render/media/markdown.ts';
import { cut } from '../../render/media/terminal.ts';
import { factsFor } from '../../render/review/facts.ts';
import { QUESTIONS } from '../../render/review/words.ts';
import { editYaml } from '../../yaml/edit/edit.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { Session } from '../session.ts';

/** Asks what nobody has answered and keeps the answers; the team whose document is to be written now, if the person wants that. */
export const interview = async (
  session: Session,
  review: ReviewSession,
  asOf: AsOf,
  ids: readonly string[],
): Promise<string | undefined> => {
  const { host } = session;
  if (!host.stdin.isTerminal || !host.stderr.isTerminal)
    throw new UsageError(
      `--interview asks questions, and nobody is at a terminal here. Write the answers to ${fileWords(review, ids)} instead; \`plan review --check\` lists what it lacks.`,
    );
  const id = await teamOf(host, review, asOf, ids);
  const checkIn = checkInAt(review, id, asOf);
  if (checkIn.open.length === 0)
    host.remark(`Every question of ${plain(checkIn.team.name)} in ${review.quarter} is answered.\n`);
  const kept = checkIn.open.length > 0 && (await fill(session, review, asOf, checkIn));
  return (await wantsDocument(host, kept)) ? id : undefined;
};

/** Where answers were kept, Ctrl-C only means that nothing else is to be written. */
const wantsDocument = async (host: Host, kept: boolean): Promise<boolean> => {
  try {
    return (await host.ask({ kind: 'yes-no', message: 'Write the check-in document now?', default: true })) === true;
  } catch (error) {
    if (error instanceof Interrupted && kept) return false;
    throw error;
  }
};

const fileWords = (review: ReviewSession, ids: readonly string[]): string =>
  review.host.shown(`${review.root}/${answersPath(review.quarter, ids.length === 1 ? (ids[0] ?? '') : 'TEAM')}`);

const teamOf = async (host: Host, review: ReviewSession, asOf: AsOf, ids: readonly string[]): Promise<string> => {
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return only;
  const choices = ids.map((id): PromptChoice => {
    const { team, open } = checkInAt(review, id, asOf);
    return { value: id, label: `${brief(team.name)} (${counted(open.length, 'open question')})` };
  });
  return String(await host.ask({ kind: 'choice', message: 'Which team?', choices }));
};

/** True if answers were kept. Throws `Interrupted` on Ctrl-C, before anything is written. */
const fill = async (session: Session, review: ReviewSession, asOf: AsOf, checkIn: CheckIn): Promise<boolean> => {
  const { host, paintRemarks: paint } = session;
  const { world } = review.inputAt(asOf);
  host.remark(
    `${counted(checkIn.open.length, 'question')} for ${plain(checkIn.team.name)} in ${review.quarter}. Leave an answer empty to skip it.\n`,
  );
  const given: { readonly key: QuestionKey; readonly value: YamlValue }[] = [];
  // Two lines at most, each. Some terminals do not know their width, and say 0.
  const room = 2 * Math.max(40, host.stderr.columns) - 1;
  for (const key of checkIn.open) {
    const facts = factsFor(key, checkIn).map(fact => `${paint.dim(cut(plain(fact), room))}\n`);
    host.remark(`\n${facts.join('')}`);
    const value = await ASK[key](host, QUESTIONS[key], world.company?.content);
    if (value !== undefined) given.push({ key, value });
  }
  if (given.length === 0) {
    host.remark('\nNothing was answered, so nothing was written.\n');
    return false;
  }
  const file = reviewFileOf(world, review.quarter, checkIn.team.id);
  const path = `${review.root}/${file?.path ?? answersPath(review.quarter, checkIn.team.id)}`;
  const after = withAnswers(file?.text ?? emptyAnswers(review.quarter, checkIn.team.id), given);
  host.remark(
    `\n${counted(given.length, 'answer')} of ${checkIn.open.length}:\n\n${renderDiff(review.host.shown(path), file?.text, after, paint)}\n`,
  );
  if ((await host.ask({ kind: 'yes-no', message: 'Keep these answers?', default: true })) !== true) {
    host.remark('Nothing was written.\n');
    return false;
  }
  host.write([{ path, before: file?.text, after }], [review.root]);
  host.print(`${plain(review.host.shown(path))}: written, ${counted(given.length, 'answer')} added\n`);
  return true;
};

const emptyAnswers = (quarter: string, team: string): string =>
  `# yaml-language-server: $schema=../../.schemas/review.schema.json\nquarter: ${quarter}\nteam: ${team}\n`;

const ORDER = [
  ...[
    'quarter',
    'team',
    'scheduled_on',
    'invited',
    'retrospective',
    'how_well',
    'evidence',
    'status',
    'serving',
    'plan',
    'fit',
  ],
  ...['data', 'confidence', 'guidance', 'complete', 'excluded', 'below_the_line', 'why', 'declined', 'meetings'],
];

const withAnswers = (
  text: string,
  given: readonly { readonly key: QuestionKey; readonly value: YamlValue }[],
): string => {
  try {
    return editYaml(
      text,
      given.map(({ key, value }) => ({ kind: 'set', path: key.split('.'), value, order: ORDER })),
    );
  } catch (error) {
    if (error instanceof EditRefused) throw new WriteRefused(error.message);
    throw error;
  }
};

type Ask = (host: Host, question: string, company: Company | undefined) => Promise<YamlValue | undefined>;

const line = async (
  host: Host,
  message: string,
  check?: (answer: string) => string | undefined,
): Promise<string | undefined> => {
  const answer = await host.ask({ kind: 'text', message, ...(check === undefined ? {} : { check }) });
  return typeof answer === 'string' && answer.trim() !== '' ? answer.trim() : undefined;
};

const askProse: Ask = (host, question) => line(host, question);

const askList: Ask = async (host, question) => {
  const answers: string[] = [];
  for (;;) {
    const answer = await line(host, answers.length === 0 ? `${question} (one at a time)` : 'And? (empty: that is all)');
    if (answer === undefined) return answers.length === 0 ? undefined : answers;
    answers.push(answer);
  }
};

const askEvidence: Ask = async (host, question) => {
  const answers: YamlValue[] = [];
  for (;;) {
    const shows = await line(
      host,
      answers.length === 0 ? `${question} (one at a time)` : 'What else? (empty: that is all)',
    );
    if (shows === undefined) return answers.length === 0 ? undefined : answers;
    answers.push({ shows, source: await line(host, 'Where does that come from? (empty: not said)') });
  }
};

const askDay: Ask = (host, question) =>
  line(host, `${question} (YYYY-MM-DD)`, answer =>
    answer.trim() === '' || isDay(answer.trim())
      ? undefined
      : 'That is no day of the calendar; write it as 2026-12-11.',
  );

const askStakeholders: Ask = async (host, question, company) => {
  const ids = Object.keys(company?.stakeholders ?? {});
  const answer = await line(host, `${question} (names with commas between them)`, text => {
    const unknown = ids.length === 0 ? undefined : partsOf(text).find(name => !ids.includes(name));
    if (unknown === undefined) return undefined;
    const meant = nearest(unknown, ids);
    return `company.yaml knows no stakeholder ${plain(unknown)}. ${meant === undefined ? `It knows ${ids.join(', ')}.` : `Did you mean ${meant}?`}`;
  });
  return answer === undefined ? undefined : partsOf(answer);
};

const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

const ASK: { readonly [K in QuestionKey]: Ask } = {
  'retrospective.how_well': askProse,
  'retrospective.evidence': askEvidence,
  'status.serving': askProse,
  'plan.fit': askProse,
  'plan.data': askList,
  'plan.confidence': askProse,
  guidance: askList,
  complete: askProse,
  'excluded.why': askProse,
  'excluded.declined': askProse,
  scheduled_on: askDay,
  invited: askStakeholders,
};
