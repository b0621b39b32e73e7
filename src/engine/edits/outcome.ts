import type { Edit, YamlValue } from '../../model/edit.ts';
import type { PromiseEffect } from '../forecast/affected-promise.ts';

/** A message that is ready to be sent to somebody who must hear of a change. */
export interface Message {
  readonly to: string;
  /** What they are called, where that is public and says more than their id. */
  readonly name?: string;
  readonly text: string;
}

/** What a triage decided. */
export interface TriageOutcome {
  readonly team: string;
  /** The id of the work that was triaged. */
  readonly item: string;
  /** The changes of the team's plan file; empty when everything stays as it is. */
  readonly edits: readonly Edit[];
  /** New entries of the decision log, in order. */
  readonly decisions: readonly YamlValue[];
  /** What happens, a sentence each. */
  readonly summary: readonly string[];
  /** Who must be told, one message each, sorted by name. */
  readonly messages: readonly Message[];
  /** A commit message: a subject of at most 72 characters, an empty line, the sentences. */
  readonly commitMessage: string;
  /** What becomes of the team's promises. */
  readonly promises: PromiseEffect;
}
