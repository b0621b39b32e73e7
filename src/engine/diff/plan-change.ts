import type { Cause } from '../../model/item.ts';
import type { MissingPart } from '../../model/missing-part.ts';
import type { Requirement } from '../changes/change.ts';
import type { ChangeFact } from './change-fact.ts';

/** A change of a plan as people look at it: what it means, why it was made, and whom it concerns. */
export interface PlanChange {
  /** Undefined where it is no single item's. */
  readonly item: { readonly id: string; readonly title: string } | undefined;
  readonly what: ChangeFact;
  readonly why: Why;
  readonly asks: Asks | undefined;
  /** Ids of everybody whom it concerns: who must be told or asked, who is recorded as told or asked, and who was promised the work. */
  readonly hears: readonly string[];
}

/** Text from the plan, on one line, and not yet safe to show. */
export interface Why {
  readonly reasons: readonly string[];
  readonly cause: Cause | undefined;
  /** Ids of the items that work was interrupted for. */
  readonly becauseOf: readonly string[];
  readonly links: readonly string[];
}

/** What a change needs of people, and what is missing. */
export interface Asks extends Pick<Requirement, 'key' | 'need' | 'who' | 'told' | 'agreed' | 'record' | 'missing'> {
  /** Ids of those in `who` for whom nobody is recorded. */
  readonly missingPeople: readonly string[];
  /** What else is missing. */
  readonly missingParts: readonly MissingPart[];
}
