import type { Diagnostic } from './diagnostic.ts';

/** What a lint run has to show, whatever the format. */
export interface LintReport {
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that could be read, by the name they are shown under: for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files of the workspace that could not be read in full, by the name they are shown under. */
  readonly torn: readonly string[];
  readonly summary: {
    readonly files: number;
    readonly items: number;
    readonly rules: number;
    readonly errors: number;
    readonly warnings: number;
  };
  /** How long it took; only shown to people. */
  readonly seconds: number;
}
