import type { ChalkInstance } from 'chalk';
import type { ActionEffect } from '../../analyze/actions/action-effect.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import { latestStartWords } from '../../model/words/latest-start-words.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';
import { byNumber, listed } from '../../model/words/words.ts';
import { promiseLines } from '../media/promise-effect.ts';
import { missingSentence } from './missing-sentence.ts';

/** What somebody should know who does this, a sentence each. `unwritten`: as the user calls what the command says and nothing records. */
export const actionRemarks = (
  { remarks }: Pick<ActionOutcome, 'remarks'>,
  unwritten: readonly string[],
  { missing }: Pick<ActionEffect, 'missing'>,
): readonly string[] => [
  ...remarks.map(({ start }) => `${latestStartWords(start)}.`),
  ...(unwritten.length === 0
    ? []
    : [
        `${listed(unwritten)} ${byNumber(unwritten.length, 'is', 'are')} not written down: ${missing.length === 0 ? 'this needs no record' : 'this makes no record, and what is still owed stands below'}.`,
      ]),
];

/** What somebody should know before the yes, a line each. */
export const actionNotes = (
  remarks: readonly string[],
  { missing, found, promises }: ActionEffect,
  paint: ChalkInstance,
): readonly string[] => {
  const notes = [
    ...remarks.map(plain),
    ...promiseLines(promises, paint),
    ...missing.map(one => `${paint.yellow('still owed:')} ${plain(missingSentence(one))}`),
    ...found.map(
      ({ severity, rule, message }) =>
        `${paint.yellow(`plan lint will say ${severity === 'error' ? 'error' : 'warning'} ${rule}:`)} ${plain(message)}`,
    ),
  ];
  const hasNone = missing.length + found.length === 0;
  return [...notes, ...(hasNone ? [paint.dim('`plan lint` has nothing new against it.')] : [])].map(withoutCommands);
};
