import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import type { LintReport } from '../model/lint-report.ts';
import { counted } from '../model/words.ts';
import { plain } from './terminal.ts';

/** How many annotations of a kind GitHub shows for one step of a job. */
const SHOWN_BY_GITHUB = 10;

/** Workflow commands for GitHub Actions, one line a finding. `inRepository` names a file as it is named from the top of the repository. */
export const lintAsGithub = (
  { diagnostics, summary }: LintReport,
  inRepository: (file: string) => string = file => file,
): string => {
  const lines = diagnostics.map(diagnostic => annotation(diagnostic, inRepository));
  const left = leftOut(summary);
  return [...lines, ...(left === undefined ? [] : [command('notice', { title: 'plan lint' }, left)])]
    .map(line => `${line}\n`)
    .join('');
};

const annotation = (diagnostic: Diagnostic, inRepository: (file: string) => string): string => {
  const { severity, rule, file, line, column, endLine, endColumn, message, hint, related } = diagnostic;
  // GitHub takes columns only where the place is on one line.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {};
  const text = [
    `${file}:${line}: ${message}`,
    ...related.map(spot => `${spot.message}: ${spot.file}:${spot.line}`),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
  ];
  return command(
    severity,
    { file: inRepository(file), line, endLine, ...columns, title: rule },
    text.map(plain).join('\n'),
  );
};

const command = (
  kind: Severity | 'notice',
  properties: { readonly [name: string]: string | number },
  message: string,
): string =>
  `::${kind} ${Object.entries(properties)
    .map(([name, value]) => `${name}=${asProperty(plain(String(value)))}`)
    .join(',')}::${asData(message)}`;

const asData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const asProperty = (text: string): string => asData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const leftOut = ({ errors, warnings }: LintReport['summary']): string | undefined => {
  const more = (count: number, what: string) =>
    count > SHOWN_BY_GITHUB ? [counted(count - SHOWN_BY_GITHUB, what)] : [];
  const left = [...more(errors, 'more error'), ...more(warnings, 'more warning')];
  return left.length === 0
    ? undefined
    : `GitHub shows at most ${SHOWN_BY_GITHUB} annotations of a kind for a step. Left out: ${left.join(' and ')}; the log of this step lists all of them.`;
};
