import type { LintReport, Tally } from '../../analyze/lint/report.ts';
import type { Severity } from '../../model/diagnostic.ts';
import { jsonText } from '../media/json-text.ts';

/** What `--format json` writes. Keys are only ever added; anything else gets a new version. */
interface LintJson {
  readonly version: 1;
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly DiagnosticJson[];
  /** `errors` and `warnings` are all of them, `new` those that the base did not have. */
  readonly summary: Tally & {
    readonly files: number;
    readonly items: number;
    readonly new: Tally;
    readonly existing: number;
  };
  /** What the plan was compared with, and why with this; null: with nothing, and everything is new. `commit` is null before the first one. */
  readonly base: {
    readonly commit: string | null;
    readonly name: string;
    readonly why: string;
    /** Files that could not be read there, or not in full: what changed in what is missing was not judged. */
    readonly unread: readonly string[];
  } | null;
  /** Why there was nothing to compare with; null where there was, or nobody wanted it. */
  readonly noBase: string | null;
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
  /** The base had it, too. */
  readonly existing: boolean;
}

export const lintAsJson = ({ diagnostics, summary, base, unread, noBase }: LintReport): string => {
  const { files, items, errors, warnings, new: fresh, existing: old } = summary;
  const json: LintJson = {
    version: 1,
    diagnostics: diagnostics.map(({ rule, severity, item, message, hint, related, existing = false, ...span }) => ({
      rule,
      severity,
      ...placeOf(span),
      item: item ?? null,
      message,
      hint: hint ?? null,
      related: related.map(({ message: note, ...place }) => ({ ...placeOf(place), message: note })),
      existing,
    })),
    summary: { files, items, errors, warnings, new: fresh, existing: old },
    base:
      base === undefined
        ? null
        : { commit: base.commit ?? null, name: base.name, why: base.why, unread: unread.map(({ file }) => file) },
    noBase: noBase?.why ?? null,
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
