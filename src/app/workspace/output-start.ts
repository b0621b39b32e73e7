import type { Day } from '../../model/time/day.ts';
import type { Inputs } from '../inputs.ts';

/** The day on which a plan was read, and the commit that it was read at: for what programs are told. */
export const outputStart = async (
  { host, today }: Pick<Inputs, 'host' | 'today'>,
  root: string,
): Promise<{ readonly today: Day; readonly revision: string | undefined }> => ({
  today,
  revision: await host.git.revision(root),
});
