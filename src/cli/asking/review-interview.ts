import type { GivenAnswer } from '../../app/review/answers.ts';
import { answersChange, answersPlace } from '../../app/review/answers.ts';
import type { CheckIn, QuestionKey, ReviewSession } from '../../app/review/review-session.ts';
import { checkInAt } from '../../app/review/review-session.ts';
import type { YamlValue } from '../../model/edit.ts';
import type { Company } from '../../model/files/company.ts';
import type { Host, PromptChoice } from '../../model/host.ts';
import { Interrupted, UsageError } from '../../model/host.ts';
import { isDay } from '../../model/time/day.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, nearest } from '../../model/words/words.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import { brief } from '../../render/media/markdown.ts';
import { cut } from '../../render/media/terminal.ts';
import { factsFor } from '../../render/review/facts.ts';
import { QUESTIONS } from '../../render/review/words.ts';
import type { Session } from '../session.ts';

/** Asks what nobody has answered and keeps the answers; the team whose document is to be written now, if the person wants that. */
export const interview = async (session: Session, review: ReviewSession): Promise<string | undefined> => {
  const { host } = session;
  if (!host.stdin.isTerminal || !host.stderr.isTerminal)
    throw new UsageError(
      `--interview asks questions, and nobody is at a terminal here. Write the answers to ${answersPlace(review, onlyTeam(review))} instead; \`plan review --check\` lists what it lacks.`,
    );
  const id = onlyTeam(review) ?? (await teamOf(host, review));
  const checkIn = checkInAt(review, id);
  if (checkIn.open.length === 0)
    host.remark(`Every question of ${plain(checkIn.team.name)} in ${review.quarter} is answered.\n`);
  const kept = checkIn.open.length > 0 && (await fill(session, review, checkIn));
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

const onlyTeam = ({ teams: [first, ...others] }: ReviewSession): string | undefined =>
  others.length === 0 ? first : undefined;

const teamOf = async (host: Host, review: ReviewSession): Promise<string> => {
  const choices = review.teams.map((id): PromptChoice => {
    const { team, open } = checkInAt(review, id);
    return { value: id, label: `${brief(team.name)} (${counted(open.length, 'open question')})` };
  });
  return String(await host.ask({ kind: 'choice', message: 'Which team?', choices }));
};

/** True if answers were kept. Throws `Interrupted` on Ctrl-C, before anything is written. */
const fill = async (session: Session, review: ReviewSession, checkIn: CheckIn): Promise<boolean> => {
  const { host, paintRemarks: paint } = session;
  host.remark(
    `${counted(checkIn.open.length, 'question')} for ${plain(checkIn.team.name)} in ${review.quarter}. Leave an answer empty to skip it.\n`,
  );
  const given: GivenAnswer[] = [];
  // Two lines at most, each. Some terminals do not know their width, and say 0.
  const room = 2 * Math.max(40, host.stderr.columns) - 1;
  for (const key of checkIn.open) {
    const facts = factsFor(key, checkIn).map(fact => `${paint.dim(cut(plain(fact), room))}\n`);
    host.remark(`\n${facts.join('')}`);
    const value = await ASK[key](host, QUESTIONS[key], review.world.company?.content);
    if (value !== undefined) given.push({ key, value });
  }
  if (given.length === 0) {
    host.remark('\nNothing was answered, so nothing was written.\n');
    return false;
  }
  const change = answersChange(review, checkIn.team.id, given);
  const shown = review.host.shown(change.path);
  host.remark(
    `\n${counted(given.length, 'answer')} of ${checkIn.open.length}:\n\n${renderDiff(shown, change.before, change.after, paint)}\n`,
  );
  if ((await host.ask({ kind: 'yes-no', message: 'Keep these answers?', default: true })) !== true) {
    host.remark('Nothing was written.\n');
    return false;
  }
  host.write([change], [review.root]);
  host.print(`${plain(shown)}: written, ${counted(given.length, 'answer')} added\n`);
  return true;
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
