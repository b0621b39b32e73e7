import type { ChalkInstance } from 'chalk';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import type { PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { jsonText } from '../media/json-text.ts';
import { promiseLines, promisesForPrograms } from '../media/promise-effect.ts';

/** How things stand once an action is written. */
export interface AfterAction {
  /** What its record still lacks, a sentence each. */
  readonly owed: readonly string[];
  /** What lint says that it did not say before. */
  readonly found: readonly Diagnostic[];
  readonly promises: PromiseEffect;
}

/** What somebody should know before the yes, a line each. */
export const actionNotes = (
  { remarks }: ActionOutcome,
  { owed, found, promises }: AfterAction,
  paint: ChalkInstance,
): readonly string[] => {
  const notes = [
    ...remarks.map(plain),
    ...promiseLines(promises, paint),
    ...owed.map(sentence => `${paint.yellow('still owed:')} ${plain(sentence)}`),
    ...found.map(
      ({ severity, rule, message }) =>
        `${paint.yellow(`plan lint will say ${severity === 'error' ? 'error' : 'warning'} ${rule}:`)} ${plain(message)}`,
    ),
  ];
  const hasNone = owed.length + found.length === 0;
  return [...notes, ...(hasNone ? [paint.dim('`plan lint` has nothing new against it.')] : [])].map(withoutCommands);
};

export const actionAsJson = (
  { team, item, summary, decisions, messages, remarks }: ActionOutcome,
  { owed, found, promises }: AfterAction,
  result: { readonly files: readonly string[]; readonly written: boolean; readonly commit: string | null },
): string =>
  jsonText({
    version: 1,
    team,
    item,
    summary,
    decisions,
    messages,
    remarks,
    promises: promisesForPrograms(promises),
    owed,
    lint: found.map(({ rule, severity, item: about, message }) => ({ rule, severity, item: about ?? null, message })),
    ...result,
  });
