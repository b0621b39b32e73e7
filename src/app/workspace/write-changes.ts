export type { Message } from '../../engine/edits/outcome.ts';

import { WriteRefused } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import type { Inputs } from '../inputs.ts';
import type { WriteChoice } from './commit-guard.ts';
import type { ShownChange } from './planned-changes.ts';

/** Changes of files of one workspace, and the message of a commit that holds them. */
export interface ChangeSet {
  readonly root: string;
  readonly changes: readonly ShownChange[];
  readonly commitMessage: string;
}

/** What became of changes: `commit` is its short id. */
export interface Written {
  readonly isWritten: boolean;
  readonly commit?: string;
  /** Why git did not take what was written. */
  readonly refusal?: string;
}

/** True where there is something to write, and it is to be written. */
export const isToBeWritten = (changes: readonly ShownChange[], { dryRun }: WriteChoice): boolean =>
  changes.length > 0 && !dryRun;

/** Writes all or nothing, and commits where that is wanted. Throws `WriteRefused`, as for a file that changed while somebody answered questions. */
export const writeChanges = async (
  { host }: Pick<Inputs, 'host'>,
  { root, changes, commitMessage }: ChangeSet,
  choice: WriteChoice,
): Promise<Written> => {
  if (!isToBeWritten(changes, choice)) return { isWritten: false };
  host.write(changes, [root]);
  if (!choice.commit) return { isWritten: true };
  const paths = changes.map(({ path }) => path);
  try {
    const message = commitMessage.split('\n').map(plain).join('\n');
    return { isWritten: true, commit: await host.git.commit(root, paths, message) };
  } catch (error) {
    if (error instanceof WriteRefused) return { isWritten: true, refusal: error.message };
    throw error;
  }
};
