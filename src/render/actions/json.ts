import type { ActionEffect } from '../../analyze/actions/action-effect.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';
import type { OutcomeOutput, WriteOutput } from '../media/outcome-json.ts';
import { outcomeForPrograms } from '../media/outcome-json.ts';
import { missingSentence } from './missing-sentence.ts';

/** What a command that makes one change prints with `--json`. */
export interface ActionOutput extends OutcomeOutput, WriteOutput {
  /** What somebody should know who does this, a sentence each. */
  readonly remarks: readonly string[];
  /** What the record still lacks, a sentence each. */
  readonly owed: readonly string[];
  /** What `plan lint` will say that it did not say before. */
  readonly lint: readonly NewFinding[];
}

/** `item` is absent where the finding speaks of no item. */
interface NewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly item?: string | undefined;
  readonly message: string;
}

/** `name` is the command's. */
export const actionAsJson = (
  start: OutputStart,
  name: string,
  outcome: ActionOutcome,
  remarks: readonly string[],
  { missing, found, promises }: ActionEffect,
  result: WriteOutput,
): string =>
  outputText(name, start, {
    ...outcomeForPrograms(outcome, promises),
    remarks,
    owed: missing.map(missingSentence),
    lint: found.map(({ rule, severity, item, message }) => ({ rule, severity, item, message })),
    ...result,
  } satisfies ActionOutput);
