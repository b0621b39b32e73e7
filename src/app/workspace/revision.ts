import { GitFailed } from '../../model/repository.ts';
import { plain } from '../../model/words/plain.ts';
import type { Inputs } from '../inputs.ts';

/** The commit that the plan stands at; absent without one. Where git fails it is left out, since a result without it is worth more than none, and that is said. */
export const revisionOf = async (
  { host, remark }: Pick<Inputs, 'host' | 'remark'>,
  root: string,
): Promise<string | undefined> => {
  try {
    return await host.git.revision(root);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    remark(`The revision of the plan is left out: ${plain(error.message)}.`);
    return undefined;
  }
};
