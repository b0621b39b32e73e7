import type { Answer, Answers, Question, Script, Step } from '../../model/question.ts';

/**
 * Replays a script with answers: the state machine's step. A question with a default is still asked unless `defaults` says to take it.
 * A question that comes again (an effort is needed after all) is open again if its answer will not do any more.
 * `unchecked` are keys whose answers are taken as they are.
 */
export const replay = <Result>(
  script: () => Script<Result>,
  answers: Answers,
  defaults = false,
  unchecked: ReadonlySet<string> = NONE,
): Step<Result> => {
  const run = script();
  const asked: Question[] = [];
  let step = run.next();
  while (!step.done) {
    const question = step.value;
    const answer = answerTo(question, answers.get(question.key), defaults);
    if (answer === undefined) return { kind: 'question', question, asked };
    const problem = unchecked.has(question.key) ? undefined : problemWith(question, answer);
    if (problem !== undefined)
      return asked.some(({ key }) => key === question.key)
        ? { kind: 'question', question, asked }
        : { kind: 'refused', question, problem, asked };
    asked.push(question);
    step = run.next(answer);
  }
  return { kind: 'done', result: step.value, asked };
};

const NONE: ReadonlySet<string> = new Set();

const answerTo = (question: Question, given: Answer | undefined, defaults: boolean): Answer | undefined => {
  if (given !== undefined) return fitted(question, given);
  return defaults ? question.default : undefined;
};

/** An answer as its question wants it: a list of names answers a text, a name a list, a list of one a choice. */
export const fitted = ({ kind }: Question, answer: Answer): Answer => {
  if (kind === 'text' && isList(answer)) return answer.join(', ');
  if (kind === 'choices' && typeof answer === 'string')
    return answer
      .split(',')
      .map(name => name.trim())
      .filter(name => name !== '');
  const [only] = isList(answer) ? answer : [];
  return kind === 'choice' && isList(answer) && answer.length === 1 && only !== undefined ? only : answer;
};

/** What is wrong with an answer, its kind and its choices included. */
export const problemWith = (question: Question, answer: Answer): string | undefined => {
  const { kind, choices } = question;
  const offered = (value: string) => choices.some(choice => choice.value === value);
  const known = choices.map(({ value }) => (value === '' ? 'nothing' : value)).join(', ');
  if (kind === 'yes_no' && typeof answer !== 'boolean') return 'answer true or false';
  if (kind === 'choice' && (typeof answer !== 'string' || !offered(answer)))
    return `${shown(answer)} cannot be chosen here; choose one of: ${known}`;
  if (kind === 'choices' && (!isList(answer) || !answer.every(offered)))
    return `${shown(answer)} cannot be chosen here; choose from: ${known}`;
  if (kind === 'text' && typeof answer !== 'string') return 'answer with text';
  return question.check(answer);
};

export const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

const shown = (answer: Answer): string => {
  if (isList(answer)) return `[${answer.join(', ')}]`;
  return answer === '' ? 'an empty text' : String(answer);
};
