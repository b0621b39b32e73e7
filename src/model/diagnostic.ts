import type { RuleId } from './rule-id.ts';

export type Severity = 'error' | 'warning';

/** A stretch of a file: lines and columns from 1, columns in UTF-16 units as editors count them; the end is exclusive. */
export interface TextSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Related extends TextSpan {
  readonly file: string;
  readonly message: string;
}

/** Something that is wrong with the plan: a value, never thrown. */
export interface Diagnostic extends TextSpan {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** As the user would type it from where the command runs, with `/`. */
  readonly file: string;
  /** The item, metric, risk… it speaks of; absent: the file or the team as a whole. */
  readonly item?: string;
  /** What is wrong, in the plan's words with its values. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly related: readonly Related[];
  /** The base had it, too; absent: it is new, or nothing was compared. */
  readonly existing?: true;
}
