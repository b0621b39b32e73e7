import type { Day } from '../../model/time/day.ts';
import type { Inputs } from '../inputs.ts';
import { revisionOf } from './revision.ts';

/** The day on which a plan was read, and the commit that it was read at: for what programs are told. */
export const outputStart = async (
  inputs: Pick<Inputs, 'host' | 'today' | 'remark'>,
  root: string,
): Promise<{ readonly today: Day; readonly revision: string | undefined }> => ({
  today: inputs.today,
  revision: await revisionOf(inputs, root),
});
