import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { Answers, Question, Step } from '../../model/question.ts';
import { jsonText } from '../media/json-text.ts';
import { outcomeWords } from '../media/outcome-words.ts';
import { promisesForPrograms } from '../media/promise-effect.ts';

/**
 * Where the answers so far lead: `next` is null when nothing is left to ask. `problem` says what is wrong with the answer to `next`,
 * or which answers nobody asks for; then there is no outcome.
 */
export const stepAsJson = (step: Step<TriageOutcome>, answers: Answers, unasked: readonly string[] = []): string =>
  jsonText({
    version: 1,
    answered: Object.fromEntries(step.asked.map(({ key }) => [key, answers.get(key) ?? null])),
    next: step.kind === 'done' ? null : questionForPrograms(step.question),
    problem: step.kind === 'refused' ? step.problem : unasked.length > 0 ? unasked.join('; ') : null,
    outcome: step.kind === 'done' && unasked.length === 0 ? outcomeForPrograms(step.result) : null,
  });

/** `default` is null for a question that must be answered. */
const questionForPrograms = ({ key, kind, message, notes, choices, default: fallback }: Question) => ({
  key,
  kind,
  message,
  notes,
  choices: choices.map(({ value, label, hint }) => ({ value, label, hint: hint ?? null })),
  default: fallback ?? null,
});

/** `commit` is null when nothing was committed. */
export const outcomeAsJson = (
  outcome: TriageOutcome,
  files: readonly string[],
  written: boolean,
  commit: string | undefined,
): string => jsonText({ version: 1, ...outcomeForPrograms(outcome), files, written, commit: commit ?? null });

const outcomeForPrograms = (outcome: TriageOutcome) => {
  const { team, item, decisions, promises } = outcome;
  const { summary, messages } = outcomeWords(outcome);
  return { team, item, summary, decisions, messages, promises: promisesForPrograms(promises) };
};
