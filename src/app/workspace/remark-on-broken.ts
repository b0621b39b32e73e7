import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Host } from '../../model/host.ts';
import { counted } from '../../model/words/words.ts';

/** Says that not everything could be read, where what could be read is shown all the same. */
export const remarkOnBroken = (host: Host, diagnostics: readonly Diagnostic[]): void => {
  const broken = new Set(diagnostics.map(({ file }) => file)).size;
  if (broken > 0)
    host.remark(
      `${counted(broken, 'file has', 'files have')} errors, so something may be missing here: run plan lint\n`,
    );
};
