import type { Added } from '../../analyze/add/added.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan add --json` prints. */
export interface AddOutput {
  readonly team: string;
  /** The plan file, as the user would type it. */
  readonly file: string;
  readonly to: 'inbox' | 'backlog';
  readonly written: boolean;
  /** What is new; without an id in the inbox. */
  readonly added: readonly { readonly id?: string | undefined; readonly title: string }[];
  /** How many titles stood there already. */
  readonly skipped: number;
}

export const addAsJson = (start: OutputStart, { team, to, entries, skipped, isWritten }: Added): string =>
  outputText('add', start, {
    team: team.id,
    file: team.shown,
    to,
    written: isWritten,
    added: entries.map(({ id, title }) => ({ id, title })),
    skipped: skipped.length,
  } satisfies AddOutput);
