import type { LintReport } from '../../src/analyze/lint/report.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';

/** An error in the second line of a plan, unless told otherwise. */
export const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'target-missing',
  severity: 'error',
  file: 'plans/teams/search.yaml',
  line: 2,
  column: 7,
  endLine: 2,
  endColumn: 13,
  message: 'saml-sso has no target date',
  related: [],
  ...more,
});

export const report = (
  diagnostics: readonly Diagnostic[],
  texts: { readonly [file: string]: string } = {},
  { all = false } = {},
): LintReport => ({
  diagnostics,
  counting: diagnostics.filter(({ existing }) => all || existing !== true),
  accepted: diagnostics.filter(({ existing }) => !all && existing === true),
  texts: new Map(Object.entries(texts)),
  partial: [],
  base: undefined,
  unread: [],
  noBase: undefined,
  all,
  summary: {
    files: 4,
    items: 61,
    rules: 41,
    ...tally(diagnostics),
    new: tally(diagnostics.filter(({ existing }) => existing !== true)),
    existing: diagnostics.filter(({ existing }) => existing === true).length,
    counting: tally(diagnostics.filter(({ existing }) => all || existing !== true)),
  },
  unchecked: { lost: [], partial: [] },
  warningsAllowed: undefined,
  fails: diagnostics.some(({ severity, existing }) => severity === 'error' && (all || existing !== true)),
  seconds: 0.16,
});

const tally = (diagnostics: readonly Diagnostic[]) => ({
  errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
});

/** What a plan may hold to make a line of output say or do what it should not. */
export const HOSTILE = [
  '\u001b[2J\u001b]0;x\u0007',
  'a\r::error::forged',
  'a\n::error::forged',
  '::error::forged',
  '##[error]forged',
  'a | b',
  '`` ` ``',
  '</details><script>',
  '@everyone #1',
  'x'.repeat(5000),
  'حكاية \u202e gpj.exe',
  '👩🏽‍🚀 🇪🇺',
  'a, title=forged: 100%0A::error::forged',
] as const;
