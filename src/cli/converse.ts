import { isList, problemWith } from '../analyze/triage/question.ts';
import type { Host, Prompt } from '../model/host.ts';
import { UsageError } from '../model/host.ts';
import type { Answer, Choice, Question, Script } from '../model/question.ts';
import { cut, plain, wrapped } from '../render/terminal.ts';
import type { Session } from './session.ts';

/** Prompts want a terminal on both sides; `instead` says what to do without. */
export const requireTerminal = (host: Host, what: string, instead: string): void => {
  if (!host.stdin.isTerminal || !host.stderr.isTerminal)
    throw new UsageError(`${what}, and there is no terminal to ask at; ${instead}.`);
};

/** Asks the questions of a script at the terminal, and notes the answers by their keys. */
export const converse = async <Result>(
  session: Session,
  script: Script<Result>,
  answers: Map<string, Answer>,
): Promise<Result> => {
  const { host, paintRemarks } = session;
  let step = script.next();
  while (!step.done) {
    const question = step.value;
    const notes = question.notes.flatMap(note => noteLines(plain(note), host.stderr.columns - 3));
    if (notes.length > 0) host.remark(`\n${notes.map(line => `  ${paintRemarks.dim(line)}\n`).join('')}`);
    const answer = fitting(question, await host.ask(promptOf(question, host.stderr.columns)));
    answers.set(question.key, answer);
    step = script.next(answer);
  }
  return step.value;
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
  const shown = shownChoices(question.choices, columns);
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
