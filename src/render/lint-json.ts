import type { Severity } from '../model/diagnostic.ts';
import type { LintReport } from '../model/lint-report.ts';
import { jsonText } from './json-text.ts';

/** What `--format json` writes. Keys are only ever added; anything else gets a new version. */
interface LintJson {
  readonly version: 1;
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly DiagnosticJson[];
  readonly summary: {
    readonly files: number;
    readonly items: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

interface PlaceJson {
  /** Relative to where the command ran, with `/`. */
  readonly file: string;
  /** Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface DiagnosticJson extends PlaceJson {
  readonly rule: string;
  readonly severity: Severity;
  /** The item, metric, risk… it speaks of; null where it speaks of the file or the team as a whole. */
  readonly item: string | null;
  readonly message: string;
  /** What to do about it; null where there is nothing to say. */
  readonly hint: string | null;
  readonly related: readonly (PlaceJson & { readonly message: string })[];
}

export const lintAsJson = ({ diagnostics, summary: { files, items, errors, warnings } }: LintReport): string => {
  const json: LintJson = {
    version: 1,
    diagnostics: diagnostics.map(({ rule, severity, item, message, hint, related, ...span }) => ({
      rule,
      severity,
      ...placeOf(span),
      item: item ?? null,
      message,
      hint: hint ?? null,
      related: related.map(({ message: note, ...place }) => ({ ...placeOf(place), message: note })),
    })),
    summary: { files, items, errors, warnings },
  };
  return jsonText(json);
};

const placeOf = ({ file, line, column, endLine, endColumn }: PlaceJson): PlaceJson => ({
  file,
  line,
  column,
  endLine,
  endColumn,
});
