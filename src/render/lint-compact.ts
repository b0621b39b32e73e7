import type { LintReport } from '../model/lint-report.ts';
import { plain, plainPath } from './terminal.ts';

/** One line a finding: `file:line:column: severity rule: message`. */
export const lintAsCompact = ({ diagnostics }: LintReport): string =>
  diagnostics
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `${plainPath(file)}:${line}:${column}: ${severity} ${rule}: ${plain(message)}\n`,
    )
    .join('');
