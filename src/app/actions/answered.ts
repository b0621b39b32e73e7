import { allowRecordAnswers } from '../../analyze/actions/record-answers.ts';
import { certainResultOf, unaskedAnswers } from '../../engine/questions/answers.ts';
import { UsageError } from '../../model/host.ts';
import type { Answers, Choice, Question, Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { plain } from '../../model/words/plain.ts';

/** How an action speaks with whoever does it. */
export interface ActionDialog {
  /** As they call the answer to a question. */
  readonly nameOf: (key: string) => string;
  /** Absent where nobody can be asked: then everything must be given. */
  readonly atTerminal?: {
    /** Returns the value of one of the choices. */
    readonly chooseItem: (choices: readonly Choice[]) => Promise<string>;
    /** Asks what is neither given nor has a default. */
    readonly askMissing: <Result>(
      script: Script<Result>,
      given: Answers,
    ) => Promise<{ readonly result: Result; readonly asked: readonly Question[] }>;
  };
}

/** What comes of an action's questions: all that is missing, or makes no sense, is refused at once. */
export const answered = async <Result>(
  script: () => Script<Result>,
  { name, answers }: { readonly name: string; readonly answers: Answers },
  today: Day,
  { nameOf, atTerminal }: ActionDialog,
): Promise<{ readonly result: Result; readonly unwritten: readonly string[] }> => {
  const words = { name: nameOf, missing: inWords };
  const tolerant = () => allowRecordAnswers(script());
  if (atTerminal === undefined) {
    const found = certainResultOf(tolerant, answers, today, words);
    if ('problems' in found) throw refusal(name, found.problems);
    return found.result;
  }
  const { result, asked } = await atTerminal.askMissing(tolerant(), answers);
  const unasked = unaskedAnswers(answers, asked, words);
  if (unasked.length > 0) throw refusal(name, unasked);
  return result;
};

const inWords = ({ message, choices, check }: Question): string => {
  const open = choices.filter(({ value }) => check(value) === undefined);
  return `${message}${open.length === 0 ? '' : ` (${open.map(({ value }) => value).join(', ')})`}`;
};

const refusal = (name: string, problems: readonly string[]): UsageError =>
  new UsageError(
    `This is not enough for \`plan ${name}\`:\n${problems.map(problem => `  - ${plain(problem)}`).join('\n')}`,
  );
