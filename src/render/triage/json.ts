import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { Answer, Answers, Question, Step } from '../../model/question.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';
import type { OutcomeOutput, WriteOutput } from '../media/outcome-json.ts';
import { outcomeForPrograms } from '../media/outcome-json.ts';

/** What `plan triage --json` prints. */
export interface TriageOutput extends OutcomeOutput, WriteOutput {}

/** What `plan triage --questions --json` prints: where the answers so far lead. */
export interface TriageStepOutput {
  readonly answered: { readonly [key: string]: Answer | undefined };
  /** Absent when nothing is left to ask. */
  readonly next?: QuestionOutput | undefined;
  /** What is wrong with the answer to `next`, or which answers nobody asks for; then there is no outcome. */
  readonly problem?: string | undefined;
  readonly outcome?: OutcomeOutput | undefined;
}

/** A question; `default` is absent where it must be answered. */
type QuestionOutput = Omit<Question, 'check'>;

export const stepAsJson = (
  start: OutputStart,
  step: Step<TriageOutcome>,
  answers: Answers,
  unasked: readonly string[] = [],
): string =>
  outputText('triage-step', start, {
    answered: Object.fromEntries(step.asked.map(({ key }) => [key, answers.get(key)])),
    ...whatNext(step, unasked),
  } satisfies TriageStepOutput);

const whatNext = (step: Step<TriageOutcome>, unasked: readonly string[]): Omit<TriageStepOutput, 'answered'> => {
  switch (step.kind) {
    case 'question':
      return { next: questionForPrograms(step.question) };
    case 'refused':
      return { next: questionForPrograms(step.question), problem: step.problem };
    case 'done':
      return unasked.length > 0
        ? { problem: unasked.join('; ') }
        : { outcome: outcomeForPrograms(step.result, step.result.promises) };
  }
};

const questionForPrograms = ({ check: _, ...question }: Question): QuestionOutput => {
  const { key, kind, message, notes, choices } = question;
  return {
    key,
    kind,
    message,
    notes,
    choices,
    ...(question.default === undefined ? {} : { default: question.default }),
  };
};

export const triageAsJson = (start: OutputStart, outcome: TriageOutcome, result: WriteOutput): string =>
  outputText('triage', start, {
    ...outcomeForPrograms(outcome, outcome.promises),
    ...result,
  } satisfies TriageOutput);
