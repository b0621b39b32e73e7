import type { LintReport } from '../../analyze/lint/report.ts';
import { plain, plainPath } from '../../model/words/plain.ts';

/** One line a finding: `file:line:column: severity rule: message`; behind it, if so, that the base has it too. */
export const lintAsCompact = ({ diagnostics }: LintReport): string =>
  diagnostics
    .map(
      ({ file, line, column, severity, rule, message, existing }) =>
        `${plainPath(file)}:${line}:${column}: ${severity} ${rule}: ${plain(message)}${existing ? ' (in the base too)' : ''}\n`,
    )
    .join('');
