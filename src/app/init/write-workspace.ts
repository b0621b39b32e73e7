import { dirname } from 'node:path';
import { GitFailed } from '../../model/repository.ts';
import type { Outside } from '../inputs.ts';
import type { NewWorkspace } from './new-workspace.ts';

/** Writes all of it or nothing. False where nothing is missing, or where nothing is to be written. */
export const writeWorkspace = (
  host: Outside,
  { changes, within }: Pick<NewWorkspace, 'changes' | 'within'>,
  { dryRun = false }: { readonly dryRun?: boolean },
): boolean => {
  if (dryRun || changes.length === 0) return false;
  host.write(changes, within);
  return true;
};

/**
 * True where the plan would have no history. False also where git does not say it: everything is written by then, and it is no more than advice.
 * The folder of plans may be a link to where they really are; git is told beside the link.
 */
export const isOutsideGit = async (host: Outside, { root }: NewWorkspace): Promise<boolean> => {
  try {
    return (await host.git.top(dirname(root))) === undefined;
  } catch (error) {
    if (error instanceof GitFailed) return false;
    throw error;
  }
};
