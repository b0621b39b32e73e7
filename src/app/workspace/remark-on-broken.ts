import type { Diagnostic } from '../../model/diagnostic.ts';
import { counted } from '../../model/words/words.ts';
import type { Inputs } from '../inputs.ts';

/** Says that not everything could be read, where what could be read is shown all the same. */
export const remarkOnBroken = ({ remark }: Pick<Inputs, 'remark'>, diagnostics: readonly Diagnostic[]): void => {
  const broken = new Set(diagnostics.map(({ file }) => file)).size;
  if (broken > 0)
    remark(`${counted(broken, 'file has', 'files have')} errors, so something may be missing here: run plan lint`);
};
