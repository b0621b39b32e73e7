import { fitted, isList, problemWith } from '../../app/questions/fitting.ts';
import type { Host, Prompt } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import type { Answer, Answers, Choice, Question, Script } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import { cut, wrapped } from '../../render/media/terminal.ts';
import type { Session } from '../session.ts';

/** Prompts want a terminal on both sides. */
export const isAtTerminal = (host: Host): boolean => host.stdin.isTerminal && host.stderr.isTerminal;

/** `instead` says what to do without one. */
export const requireTerminal = (host: Host, what: string, instead: string): void => {
  if (!isAtTerminal(host)) throw new UsageError(`${what}, and there is no terminal to ask at; ${instead}.`);
};

/** Asks the questions of a script at the terminal, and notes the answers by their keys. */
export const converse = async <Result>(
  session: Session,
  script: Script<Result>,
  answers: Map<string, Answer>,
): Promise<Result> => {
  let step = script.next();
  while (!step.done) {
    const question = step.value;
    const answer = await askOne(session, question);
    answers.set(question.key, answer);
    step = script.next(answer);
  }
  return step.value;
};

/** Asks only what is neither given nor has a default. What is given and will not do is said, and asked again. */
export const askMissing = async <Result>(
  session: Session,
  script: Script<Result>,
  given: Answers,
  nameOf: (key: string) => string,
): Promise<{ readonly result: Result; readonly asked: readonly Question[] }> => {
  const asked: Question[] = [];
  let step = script.next();
  while (!step.done) {
    const question = step.value;
    asked.push(question);
    step = script.next(givenAnswer(session, question, given, nameOf) ?? (await askOne(session, question)));
  }
  return { result: step.value, asked };
};

const givenAnswer = (
  { host }: Session,
  question: Question,
  given: Answers,
  nameOf: (key: string) => string,
): Answer | undefined => {
  const answer = given.get(question.key);
  if (answer === undefined) return question.default;
  const fit = fitted(question, answer);
  const problem = problemWith(question, fit);
  if (problem === undefined) return fit;
  host.remark(`${nameOf(question.key)}: ${plain(problem)}.\n`);
  return undefined;
};

const askOne = async ({ host, paintRemarks }: Session, question: Question): Promise<Answer> => {
  const notes = question.notes.flatMap(note => noteLines(plain(note), host.stderr.columns - 3));
  if (notes.length > 0) host.remark(`\n${notes.map(line => `  ${paintRemarks.dim(line)}\n`).join('')}`);
  return fitting(question, await host.ask(promptOf(question, host.stderr.columns)));
};

/** What is too long goes on below, a little further in where it belongs to a list. */
const noteLines = (note: string, width: number): readonly string[] => {
  const text = note.trimStart();
  const lead = note.slice(0, note.length - text.length);
  return wrapped(text, width - lead.length - 3).map(
    (line, index) => `${lead}${index > 0 && lead !== '' ? '   ' : ''}${line}`,
  );
};

/** A label that is broken over two lines would look like two choices. */
export const shownChoices = (choices: readonly Choice[], columns: number): readonly Choice[] =>
  choices.map(choice => ({
    ...choice,
    label: cut(plain(choice.label), columns - 4),
    ...(choice.hint === undefined ? {} : { hint: plain(choice.hint) }),
  }));

const promptOf = (question: Question, columns: number): Prompt => {
  const { kind, default: fallback } = question;
  const message = plain(question.message);
  const shown = shownChoices(possible(question), columns);
  switch (kind) {
    case 'yes_no':
      return { kind: 'yes-no', message, default: fallback === true };
    case 'choice':
      return {
        kind: 'choice',
        message,
        choices: shown,
        ...(typeof fallback === 'string' ? { default: fallback } : {}),
      };
    case 'choices':
      return {
        kind: 'choices',
        message,
        choices: shown,
        ...(fallback !== undefined && isList(fallback) ? { default: fallback } : {}),
        check: chosen => wordsOn(question, chosen),
      };
    case 'text':
      return {
        kind: 'text',
        message,
        ...(typeof fallback === 'string' && fallback !== '' ? { default: plain(fallback) } : {}),
        check: text => wordsOn(question, asMeant(question, text)),
      };
  }
};

/** A list shows only what may be chosen; where that is nothing, it is said why. */
const possible = (question: Question): readonly Choice[] => {
  if (question.kind !== 'choice') return question.choices;
  const choices = question.choices.filter(({ value }) => question.check(value) === undefined);
  const [first] = question.choices;
  const problem = choices.length === 0 && first !== undefined ? question.check(first.value) : undefined;
  if (problem !== undefined) throw new UsageError(`${plain(problem)}.`);
  return choices;
};

const wordsOn = (question: Question, answer: Answer): string | undefined => {
  const problem = problemWith(question, answer);
  return problem === undefined ? undefined : plain(problem);
};

/** A default is shown without what a terminal would act upon; taken, it means what it was. */
const asMeant = ({ default: fallback }: Question, answer: Answer): Answer =>
  typeof fallback === 'string' && answer === plain(fallback) ? fallback : answer;

const fitting = (question: Question, given: Answer): Answer => {
  const answer = asMeant(question, given);
  const problem = problemWith(question, answer);
  if (problem !== undefined) throw new RangeError(`${question.key}: ${problem}`);
  return answer;
};
