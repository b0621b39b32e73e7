import type { LintReport, Tally } from '../../analyze/lint/report.ts';
import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';

/** How many annotations of a kind GitHub shows for one step of a job. */
const SHOWN_BY_GITHUB = 10;

/** Workflow commands for GitHub Actions, one line a finding, those that the base had too last and as notices. `inRepository` names a file as it is named from the top of the repository. */
export const lintAsGithub = (report: LintReport, inRepository: (file: string) => string = file => file): string => {
  const { counting, accepted, summary } = report;
  const left = leftOut(summary.counting, accepted.length);
  return [
    ...counting.map(diagnostic => annotation(diagnostic, diagnostic.severity, inRepository)),
    ...(left === undefined ? [] : [command('notice', { title: 'plan lint' }, left)]),
    ...accepted.map(diagnostic => annotation(diagnostic, 'notice', inRepository)),
  ]
    .map(line => `${line}\n`)
    .join('');
};

const annotation = (
  diagnostic: Diagnostic,
  kind: Severity | 'notice',
  inRepository: (file: string) => string,
): string => {
  const { rule, file, line, column, endLine, endColumn, message, hint, related, existing } = diagnostic;
  // GitHub takes columns only where the place is on one line.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {};
  const text = [
    `${file}:${line}: ${message}`,
    ...related.map(spot => `${spot.message}: ${spot.file}:${spot.line}`),
    ...(hint === undefined ? [] : [`hint: ${hint}`]),
    ...(existing ? ['The base has it, too.'] : []),
  ];
  return command(
    kind,
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

const leftOut = ({ errors, warnings }: Tally, accepted: number): string | undefined => {
  const more = (count: number, shown: number, what: string) => (count > shown ? [counted(count - shown, what)] : []);
  const found = [...more(errors, SHOWN_BY_GITHUB, 'more error'), ...more(warnings, SHOWN_BY_GITHUB, 'more warning')];
  // This notice takes the place of one of them.
  const room = found.length > 0 || accepted > SHOWN_BY_GITHUB ? SHOWN_BY_GITHUB - 1 : SHOWN_BY_GITHUB;
  const left = [...found, ...more(accepted, room, 'more finding').map(words => `${words} that the base has, too`)];
  return left.length === 0
    ? undefined
    : `GitHub shows at most ${SHOWN_BY_GITHUB} annotations of a kind for a step. Left out: ${listed(left)}; the log of this step lists all of them.`;
};
