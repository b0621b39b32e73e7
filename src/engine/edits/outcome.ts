import type { Edit, YamlValue } from '../../model/edit.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { PromiseEffect } from '../forecast/affected-promise.ts';
import { calledBy } from '../questions/people.ts';
import type { OutcomeEvent } from './outcome-event.ts';

/** A message that is ready to be sent to somebody who must hear of a change. */
export interface Message {
  readonly to: string;
  /** What they are called, where that is public and says more than their id. */
  readonly name?: string;
  readonly text: string;
}

/** A change of a decision that stands already, in its file, by the path below the workspace. */
export interface Correction {
  readonly file: string;
  readonly edit: Edit;
}

/** What a change of the plan with its record comes to: edits that are to be made, and facts on what happens. */
export interface Outcome extends OutcomeFacts {
  /** The changes of the team's plan file; empty when everything stays as it is. */
  readonly edits: readonly Edit[];
  /** New decisions, in order. */
  readonly decisions: readonly YamlValue[];
}

/** What a summary, messages and a commit message are made of. */
export interface OutcomeFacts {
  readonly team: string;
  /** The path of the plan file that the work stands in: two files may be of one team. */
  readonly file: string;
  readonly teamName: string;
  /** The id of the work. */
  readonly item: string;
  readonly act: Act;
  readonly news: readonly OutcomeNews[];
  /** Why, where a record says so. */
  readonly reason: string | undefined;
  readonly occasion: Occasion;
  /** How those who are told, or spoken of, are called; a private name is not among them. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is done to the work, in one word. */
export type Act =
  | 'start'
  | 'queue'
  | 'put-to-backlog'
  | 'close'
  | 'promise'
  | 'promise-anew'
  | 'record-promise'
  | 'withdraw'
  | 'rescope'
  | 'retarget'
  | 'scope'
  | 'record-approval'
  | 'record-telling';

/** One thing that happens, and who must hear of it. */
export interface OutcomeNews {
  readonly event: OutcomeEvent;
  readonly to: readonly string[];
  /** Why, as those are told. */
  readonly reason: string | undefined;
}

/** What the news are to those who hear them. */
interface Occasion {
  /** These agreed to it. */
  readonly agreed: readonly string[];
  /** It happens only if these agree. */
  readonly asked: readonly string[];
  readonly isProposed: boolean;
  /** Nothing is left that could get in anybody's way. */
  readonly isOver: boolean;
}

/** What a triage decided. */
export interface TriageOutcome extends Outcome {
  /** What becomes of the team's promises. */
  readonly promises: PromiseEffect;
}

/** The facts, with the names of those of whom they speak. */
export const outcomeFacts = (
  { world, team }: { readonly world: World; readonly team: TeamFile },
  facts: Omit<OutcomeFacts, 'team' | 'file' | 'teamName' | 'names'>,
): OutcomeFacts => {
  const people = facts.news.flatMap(({ event, to }) => [...to, ...('people' in event ? event.people : [])]);
  return {
    team: team.id,
    file: team.path,
    teamName: team.content.name,
    ...facts,
    names: new Map(people.map(who => [who, calledBy(who, world)])),
  };
};
