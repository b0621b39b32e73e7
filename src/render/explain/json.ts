import type { Rule } from '../../engine/lint/rule.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';

/** What `plan explain --json` prints, besides what every output begins with. */
export interface ExplainOutput {
  readonly rule: string;
  /** The one that no policy has changed. */
  readonly severity: 'error' | 'warning';
  readonly summary: string;
  readonly why: string;
  /** Its page with examples, in Markdown; absent where the pages are not beside the program. */
  readonly page?: string | undefined;
}

export const ruleAsJson = (
  { id, severity, summary, why }: Rule,
  page: string | undefined,
  start: OutputStart,
): string =>
  outputText('explain', start, { rule: id, severity, summary, why: why.trim(), page } satisfies ExplainOutput);
