import type { ChalkInstance } from 'chalk';
import type { Message } from '../../engine/edits/outcome.ts';
import { plain, withoutCommands } from '../../model/words/plain.ts';

/** What happens, a sentence a line. */
export const renderSummary = (summary: readonly string[], paint: ChalkInstance): string =>
  `\n${summary.map(sentence => `${paint.bold('→')} ${plain(sentence)}`).join('\n')}\n\n`;

/** A message for each who must be told, ready to be sent. */
export const renderMessages = ({ messages }: { readonly messages: readonly Message[] }, paint: ChalkInstance): string =>
  withoutCommands(
    messages
      .map(
        message =>
          `${paint.bold(`── To ${plain(headed(message))}`)}\n${message.text.split('\n').map(plain).join('\n')}\n\n`,
      )
      .join(''),
  );

/** A name that is only the id in other letters says nothing more. */
const headed = ({ to, name }: Message): string =>
  name === undefined || name.toLowerCase() === to ? to : `${name} (${to})`;
