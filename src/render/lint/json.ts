import type { LintReport } from '../../analyze/lint/report.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan lint --format json` writes behind its start. */
export interface LintOutput {
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly DiagnosticOutput[];
  /** `errors` and `warnings` are all of them, `new` those that the base did not have. */
  readonly summary: CountsOutput & {
    readonly files: number;
    readonly items: number;
    readonly new: CountsOutput;
    readonly existing: number;
  };
  /** What the plan was compared with, and why with this; absent: with nothing, and everything is new. */
  readonly base?:
    | {
        /** Absent before the first one. */
        readonly commit?: string | undefined;
        readonly name: string;
        readonly why: string;
        /** Files that could not be read there, or not in full: what changed in what is missing was not judged. */
        readonly unread: readonly string[];
      }
    | undefined;
  /** Why there was nothing to compare with; absent where there was, or nobody wanted it. */
  readonly noBase?: string | undefined;
}

interface CountsOutput {
  readonly errors: number;
  readonly warnings: number;
}

interface SpanOutput {
  /** Relative to where the command ran, with `/`. */
  readonly file: string;
  /** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface DiagnosticOutput extends SpanOutput {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  /** The item, metric, risk… it speaks of; absent where it speaks of the file or the team as a whole. */
  readonly item?: string | undefined;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string | undefined;
  readonly related: readonly (SpanOutput & { readonly message: string })[];
  /** The base had it, too. */
  readonly existing: boolean;
}

export const lintAsJson = ({ diagnostics, summary, base, unread, noBase }: LintReport, start: OutputStart): string =>
  outputText('lint', start, {
    diagnostics: diagnostics.map(diagnosticOutput),
    summary: summaryOutput(summary),
    base: base && { commit: base.commit, name: base.name, why: base.why, unread: unread.map(({ file }) => file) },
    noBase: noBase?.why,
  } satisfies LintOutput);

const summaryOutput = (summary: LintReport['summary']): LintOutput['summary'] => {
  const { files, items, errors, warnings, new: fresh, existing } = summary;
  return { files, items, errors, warnings, new: fresh, existing };
};

const diagnosticOutput = (diagnostic: Diagnostic): DiagnosticOutput => {
  const { rule, severity, item, message, hint, related, existing = false, ...span } = diagnostic;
  return {
    rule,
    severity,
    ...spanOutput(span),
    item,
    message,
    hint,
    related: related.map(({ message: note, ...place }) => ({ ...spanOutput(place), message: note })),
    existing,
  };
};

const spanOutput = ({ file, line, column, endLine, endColumn }: SpanOutput): SpanOutput => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});
