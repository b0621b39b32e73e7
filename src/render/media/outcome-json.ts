import type { Message, Outcome } from '../../engine/edits/outcome.ts';
import type { PromiseEffect } from '../../engine/forecast/affected-promise.ts';
import type { YamlValue } from '../../model/edit.ts';
import type { Day } from '../../model/time/day.ts';
import { outcomeWords } from './outcome-words.ts';

/** What becomes of a change, for programs. */
export interface WriteOutput {
  /** Files that change, as the user would type them. */
  readonly files: readonly string[];
  readonly written: boolean;
  /** The short id of the commit; absent when nothing was committed. */
  readonly commit?: string | undefined;
}

/** What a change of the plan with its record comes to, for programs. */
export interface OutcomeOutput {
  readonly team: string;
  /** The id of the work. */
  readonly item: string;
  /** What happens, a sentence each. */
  readonly summary: readonly string[];
  /** New entries of the decision log, as they are written. */
  readonly decisions: readonly YamlValue[];
  /** Who must be told, one message each; `name` where it says more than the id, and is public. */
  readonly messages: readonly Message[];
  readonly promises: readonly PromiseOutput[];
}

/** A promise of the team, and how likely it is kept without and with the change, from 0 to 1; absent where there are no figures. */
interface PromiseOutput {
  readonly item: string;
  readonly due: Day;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

export const outcomeForPrograms = (outcome: Outcome, { promises }: PromiseEffect): OutcomeOutput => {
  const { team, item, decisions } = outcome;
  const { summary, messages } = outcomeWords(outcome);
  return {
    team,
    item,
    summary,
    decisions,
    messages,
    promises: promises.map(({ id, due, before, after }) => ({ item: id, due, before, after })),
  };
};
