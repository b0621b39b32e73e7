import type { Base } from '../../engine/changes/comparison.ts';
import type { UnreadBase } from '../../engine/changes/unjudged.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** What a lint run has to show, whatever the format. */
export interface LintReport {
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts of the files that could be read, by the name they are shown under: for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files of the workspace that could not be read in full, by the name they are shown under. */
  readonly partial: readonly string[];
  /** What the plan was compared with; undefined: with nothing, and everything is new. */
  readonly base: Base | undefined;
  readonly unread: readonly UnreadBase[];
  /** Why there was no base, where one was looked for in vain. */
  readonly noBase: string | undefined;
  /** Findings that the base had, too, count like new ones. */
  readonly all: boolean;
  readonly summary: Tally & {
    readonly files: number;
    readonly items: number;
    readonly rules: number;
    readonly new: Tally;
    readonly existing: number;
  };
  /** How long it took; only shown to people. */
  readonly seconds: number;
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
}

/** A finding that the base had, too, and that the run does not fail for. */
export const isAccepted = ({ existing }: Diagnostic, { all }: Pick<LintReport, 'all'>): boolean =>
  existing === true && !all;

/** What the run is judged by. */
export const judgedBy = ({ all, summary }: Pick<LintReport, 'all' | 'summary'>): Tally => (all ? summary : summary.new);
