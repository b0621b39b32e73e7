import type { Cause } from '../../model/item.ts';
import type { MissingPart, Requirement } from '../changes/change.ts';
import type { Base } from '../changes/comparison.ts';
import type { Message } from '../edits/outcome.ts';

/** What a change of a plan means, in the order in which people read it: promises first. */
export const CHANGE_KINDS = [
  'promise-moved',
  'promise-rescoped',
  'promise-reworded',
  'promise-ended',
  'promise-left',
  'promised',
  'promise-joined',
  'record-rewritten',
  'team-adopted',
  'team-gone',
  'team-renamed',
  'started',
  'delivered',
  'step-shipped',
  'dropped',
  'wont-fix',
  'vanished',
  'interrupted',
  'team-changed',
  'queued',
  'unqueued',
  'queue-reordered',
  'target-moved',
  'added',
  'reopened',
  'backlogged',
  'effort-changed',
  'team-size',
  'metric',
  'risk',
  'question',
  'need',
  'asked',
  'answered',
  'inbox',
  'renamed',
  'fields',
  'policy',
  'stakeholder',
  'ignored',
  'goal',
  'calendar',
  'launch',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A change of a plan as people read it. Everything here is text from the plan, on one line, and not yet safe to show. */
export interface PlanChange {
  readonly kind: ChangeKind;
  /** Undefined where it is no single item's. */
  readonly item: { readonly id: string; readonly title: string } | undefined;
  /** From what to what, without names of people; empty where the kind says it all. */
  readonly says: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** For those who look after the plan: who it is promised to, and the like. */
  readonly notes: readonly string[];
  readonly why: Why;
  readonly asks: Asks | undefined;
  /** Ids of everybody whom it concerns: who must be told or asked, who is recorded as told or asked, and who was promised the work. */
  readonly hears: readonly string[];
}

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

export interface TeamDiff {
  readonly id: string;
  readonly name: string;
  /** By kind, and of each kind in the order of the plan. */
  readonly changes: readonly PlanChange[];
}

/** Somebody whom changes concern. */
export interface Concerned {
  readonly id: string;
  readonly name: string;
  /** The id of whom they are spoken to through; themselves where undefined. */
  readonly through: string | undefined;
  readonly concerns: readonly PersonalConcern[];
}

export interface PersonalConcern {
  readonly team: TeamDiff;
  readonly change: PlanChange;
  /** `news`: nobody asks that they be told. */
  readonly need: 'approve' | 'inform' | 'news';
  /** Whether they, or who speaks for them, are recorded as told, or as having agreed where that is needed. */
  readonly isRecorded: boolean;
}

/** A file that could not be read, or not in full. */
export interface UnreadFile {
  readonly file: string;
  readonly at: 'base' | 'now';
  /** True when nothing of it could be read. */
  readonly lost: boolean;
}

/** What changed between a base and the plan as it is. */
export interface PlanDiff {
  readonly base: Base;
  /** What changed of the company itself: by which rules it plans, with whom, towards what, and when. */
  readonly company: readonly PlanChange[];
  /** Those in which something changed, by id. */
  readonly teams: readonly TeamDiff[];
  /** Files of which something is missing here, since it could not be read. */
  readonly unread: readonly UnreadFile[];
  /** What changed, counted; a sentence each, empty where nothing did. */
  readonly headline: { readonly promises: string; readonly work: string };
  /** What is missing of records; a sentence each. */
  readonly missing: readonly string[];
  /** By id. */
  readonly people: readonly Concerned[];
  /** One for each who must hear of something or is asked, by id. */
  readonly messages: readonly Message[];
  /** Ids to names, as the company calls them; ids of those whose name is private. */
  readonly nameOf: (id: string) => string;
}
