import { resolve } from 'node:path';
import { triage } from '../../analyze/triage/script.ts';
import { openChoices, subjectOf } from '../../analyze/triage/subject.ts';
import type { Subject } from '../../analyze/triage/work.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { changesOf } from '../../app/workspace/planned-changes.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { refuseUnreadable } from '../../app/workspace/readable.ts';
import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import { answersAsData, answersIn, resultOf, unaskedAnswers } from '../../engine/questions/answers.ts';
import { replay } from '../../engine/questions/replay.ts';
import type { Host } from '../../model/host.ts';
import { ReadFailed, UsageError } from '../../model/host.ts';
import type { Answers, Question, Step } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';
import { promiseLines } from '../../render/media/promise-effect.ts';
import { outcomeAsJson, stepAsJson } from '../../render/triage/json.ts';
import { renderStep } from '../../render/triage/triage.ts';
import { YamlText } from '../../yaml/read/text.ts';
import { readText } from '../../yaml/read/thorough-text.ts';
import type { PlannedWrite } from '../asking/confirm-and-write.ts';
import { confirmAndWrite, requireCommitted, requireRepository } from '../asking/confirm-and-write.ts';
import { converse, requireTerminal, shownChoices } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface TriageOptions {
  readonly team?: string;
  readonly title?: string;
  readonly answers?: string;
  readonly questions?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
}

/** Asks, shows what would change, asks for the yes, writes plan and decision log together. */
export const runTriage = async (
  session: Session,
  global: GlobalOptions,
  item: string | undefined,
  options: TriageOptions,
): Promise<ExitCode> => {
  const { host, today } = session;
  const { root, files } = workspaceFiles(host, global);
  await requireRepository(session, root, options);
  const { world } = await readWorld(files, today);
  const given = options.answers === undefined ? NO_ANSWERS : await answersFrom(session, options.answers);
  const { answers: told } = given;
  const subject = subjectIn(world, {
    item: chosenBy('item', item, told),
    team: chosenBy('team', options.team, told),
    title: chosenBy('title', options.title, told),
  });
  const readable = (chosen: Subject): Subject => {
    refuseUnreadable(session, world, files, chosen.team);
    return chosen;
  };
  const settled = (outcome: TriageOutcome, answers?: Answers): Promise<ExitCode> =>
    confirmAndWrite(session, settlementOf(session, world, root, outcome, answers), options);

  if (options.questions) {
    requireNone(given.problems);
    return showQuestion(session, world, subject && readable(subject), told, options);
  }
  if (options.answers !== undefined) {
    if (subject === undefined)
      requireNone([...given.problems, 'nothing says which work is meant: give `item`, or `team` and `title`']);
    else {
      const work = await committable(session, root, world, readable(subject), options);
      const decided = resultOf(() => triage(world, work), told, today);
      requireNone([...given.problems, ...('problems' in decided ? decided.problems : [])]);
      if ('result' in decided) return settled(decided.result);
    }
  }
  requireTerminal(host, 'plan triage asks questions', 'give the answers with --answers FILE (see plan triage --help)');
  const named = readable(subject ?? (await chooseSubject(session, world)));
  const chosen = await committable(session, root, world, named, options);
  const answers = new Map(subjectAnswers(chosen));
  const outcome = await converse(session, triage(world, chosen), answers);
  return settled(outcome, answers);
};

/** `answers` of a conversation are given back where they cannot be written. */
const settlementOf = (
  { host, paint, paintRemarks }: Session,
  world: World,
  root: string,
  outcome: TriageOutcome,
  answers: Answers | undefined,
): PlannedWrite => ({
  ...outcome,
  root,
  changes: changesOf(host, world, root, outcome),
  notes: promiseLines(outcome.promises, answers === undefined ? paint : paintRemarks),
  asksYes: answers !== undefined,
  ...(answers === undefined
    ? {}
    : {
        giveBack: `Your answers, for \`plan triage --answers FILE\`:\n${JSON.stringify(answersAsData(answers), null, 2)}\n`,
      }),
  asJson: (shown, written, commit) => outcomeAsJson(outcome, shown, written, commit),
});

/** Returns the work, whose files may be committed. */
const committable = async (
  session: Session,
  root: string,
  { decisions }: World,
  subject: Subject,
  options: TriageOptions,
): Promise<Subject> => {
  const { team } = subject;
  const files = [team, ...decisions.filter(file => file.team === team.id)].map(({ path }) => `${root}/${path}`);
  await requireCommitted(session, root, files, options);
  return subject;
};

const NO_ANSWERS: GivenAnswers = { answers: new Map(), problems: [] };

/** All that is wrong with the answers, at once. */
const requireNone = (problems: readonly string[]): void => {
  if (problems.length > 0)
    throw new UsageError(
      `The answers do not make a decision yet:\n${problems.map(problem => `  - ${plain(problem)}`).join('\n')}`,
    );
};

/** What the command line and the answers say of the same thing must be the same. */
const chosenBy = (key: string, argument: string | undefined, answers: Answers): string | undefined => {
  const answer = answers.get(key);
  const answered = typeof answer === 'string' && answer !== '' ? answer : undefined;
  if (argument !== undefined && answered !== undefined && argument !== answered)
    throw new UsageError(
      `The command says ${key} ${plain(argument)}, the answers say ${plain(answered)}; leave one of them out.`,
    );
  return argument ?? answered;
};

/** Undefined where nothing was named. */
const subjectIn = (world: World, named: Parameters<typeof subjectOf>[1]): Subject | undefined => {
  const found = subjectOf(world, named);
  switch (found.kind) {
    case 'subject':
      return found.subject;
    case 'open':
      return undefined;
    case 'problem': {
      const unread = world.whole ? '' : ' Some files cannot be read in full; `plan lint` shows them.';
      throw new UsageError(`${plain(found.problem)}${unread}`);
    }
  }
};

/** What an answers file says of the work that was named, so that it can be named again. */
const subjectAnswers = (subject: Subject): readonly (readonly [string, string])[] =>
  subject.kind === 'new'
    ? [['team', subject.team.id], ...(subject.title === undefined ? [] : [['title', subject.title] as const])]
    : [['item', `${subject.team.id}/${subject.placed.id}`]];

/** What a file of answers holds, and what is wrong with it beside that. */
type GivenAnswers = ReturnType<typeof answersIn>;

const answersFrom = async ({ host }: Session, file: string): Promise<GivenAnswers> => {
  const text = file === '-' ? await host.readStdin() : answersText(host, file);
  const shown = file === '-' ? 'standard input' : plain(file);
  if (text === undefined) throw new UsageError(`There is no file ${shown} with answers.`);
  const yaml = new YamlText(text, readText);
  const [problem] = yaml.problems;
  if (problem !== undefined)
    throw new UsageError(`${shown}:${yaml.spanOf(problem.from, problem.to).line}: ${problem.message}.`);
  return answersIn(yaml.value ?? {});
};

const answersText = (host: Host, file: string): string | undefined => {
  try {
    return host.readFile(resolve(host.cwd, file));
  } catch (error) {
    if (!(error instanceof ReadFailed)) throw error;
    throw new UsageError(`${error.message} For answers from a pipe: --answers -`);
  }
};

const WHICH_WORK = 'What came in?';

const chooseSubject = async ({ host }: Session, world: World): Promise<Subject> => {
  const choices = openChoices(world);
  if (choices.length === 0)
    throw new UsageError(
      world.whole
        ? 'There is no team yet; `plan init --team NAME` adds one.'
        : 'No plan of a team can be read; `plan lint` shows why.',
    );
  const item = await host.ask({
    kind: 'choice',
    message: WHICH_WORK,
    choices: shownChoices(choices, host.stderr.columns),
  });
  const found = subjectIn(world, { item: String(item) });
  if (found === undefined) throw new RangeError(`no work is called ${String(item)}`);
  return found;
};

/** Where the answers given so far lead, for people or for other programs. */
const showQuestion = (
  { host, paint }: Session,
  world: World,
  subject: Subject | undefined,
  given: Answers,
  { json }: TriageOptions,
): ExitCode => {
  const step: Step<TriageOutcome> =
    subject === undefined
      ? { kind: 'question', question: whichWork(world), asked: [] }
      : replay(() => triage(world, subject), given);
  const unasked = step.kind === 'done' ? unaskedAnswers(given, step.asked) : [];
  host.print(json ? stepAsJson(step, given, unasked) : renderStep(step, unasked, paint));
  return step.kind === 'refused' || unasked.length > 0 ? 2 : 0;
};

const whichWork = (world: World): Question => ({
  key: 'item',
  kind: 'choice',
  message: WHICH_WORK,
  notes: [],
  choices: openChoices(world),
  check: () => undefined,
});
