import type { ChalkInstance } from 'chalk';
import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { Answer, Question, Step } from '../../model/question.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { renderSummary } from '../media/outcome-text.ts';
import { outcomeWords } from '../media/outcome-words.ts';
import { promiseLines } from '../media/promise-effect.ts';

/** Where the answers so far lead, for people: the next question, or what would happen. `unasked` are sentences on answers that nobody asks for. */
export const renderStep = (step: Step<TriageOutcome>, unasked: readonly string[], paint: ChalkInstance): string =>
  withoutCommands(stepText(step, unasked, paint));

const stepText = (step: Step<TriageOutcome>, unasked: readonly string[], paint: ChalkInstance): string => {
  if (step.kind !== 'done')
    return `${step.kind === 'refused' ? `${paint.red(`${step.question.key}: ${plain(step.problem)}`)}\n\n` : ''}${renderQuestion(step.question, paint)}`;
  if (unasked.length > 0) return unasked.map(problem => `${paint.red(plain(problem))}\n`).join('');
  const promises = promiseLines(step.result.promises, paint).map(line => `${line}\n`);
  return `${renderSummary(outcomeWords(step.result).summary, paint).trimStart()}${promises.length === 0 ? '' : `${promises.join('')}\n`}Nothing is left to ask.\n`;
};

const renderQuestion = ({ key, kind, message, notes, choices, default: fallback }: Question, paint: ChalkInstance) => {
  const width = Math.max(...choices.map(({ value }) => shownValue(value).length));
  return [
    ...notes.map(note => paint.dim(plain(note))),
    `${paint.bold(`${plain(key)}:`)} ${plain(message)}`,
    ...choices.map(
      ({ value, label, hint }) =>
        `  ${shownValue(value).padEnd(width)}  ${plain(label)}${hint === undefined ? '' : ` (${plain(hint)})`}`,
    ),
    ...(kind === 'yes_no' ? ['  true, false'] : []),
    ...(kind === 'choices' ? ['  a list of these'] : []),
    fallback === undefined ? '  must be answered' : `  if left out: ${shownDefault(fallback)}`,
    '',
  ].join('\n');
};

const shownDefault = (fallback: Answer): string =>
  Array.isArray(fallback) ? '[]' : shownValue(plain(String(fallback)));

const shownValue = (value: string): string => (value === '' ? '""' : value);
