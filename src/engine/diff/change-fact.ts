// Longer than other files, and one subject: every kind of change and what it knows. Types, in the order in which people read changes.

import type { ChangeKey, ChangeLevel, Company } from '../../model/files/company.ts';
import type { Metric, Risk } from '../../model/files/team.ts';
import type { Position } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';
import type { Effort } from '../../model/time/effort.ts';
import type { Rewritten, What } from '../changes/change.ts';

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

/** What changed, from what to what. People by their ids; text as it stands in the plan, not yet safe to show. */
export type ChangeFact = PromiseFact | RewrittenFact | MoveFact | WorkFact | TeamFact | CompanyFact;

export type PromiseFact =
  | { readonly kind: 'promise-moved'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'promise-rescoped' | 'promise-reworded'; readonly from: string; readonly to: string }
  /** `date` and `who`: what was promised at the end, and to whom. */
  | {
      readonly kind: 'promise-ended';
      readonly how: Exclude<Extract<What, { readonly kind: 'commitment-dropped' }>['how'], 'unrecorded'>;
      readonly date: Day | undefined;
      readonly who: readonly string[];
    }
  | { readonly kind: 'promise-left'; readonly who: readonly string[] }
  | {
      readonly kind: 'promised';
      readonly date: Day;
      readonly scope: string;
      readonly who: readonly string[];
      readonly isFixed: boolean;
    }
  | { readonly kind: 'promise-joined'; readonly date: Day | undefined; readonly who: readonly string[] };

/** What was on record and is not, or not so, any more. */
export type RewrittenFact =
  /** The promise of work that is delivered. */
  | { readonly kind: 'record-rewritten'; readonly record: 'promise'; readonly date: Day | undefined }
  | {
      readonly kind: 'record-rewritten';
      readonly record: Rewritten['kind'];
      /** Its day, and what it said. */
      readonly on: Day;
      readonly words: string;
    };

/** A place of work; `rank`: in the queue, from 1. */
export interface PlaceFact {
  readonly place: Position['place'];
  readonly rank?: number;
}

/** Work that came, went, or stands in another place. `from` is undefined for new work. */
export type MoveFact =
  /** `target`: the date that it aims at now. */
  | {
      readonly kind: 'started' | 'reopened';
      readonly from: PlaceFact | undefined;
      readonly to: PlaceFact;
      readonly target: Day | undefined;
    }
  /** `target`: the date that it aimed at. */
  | {
      readonly kind: 'interrupted';
      readonly from: PlaceFact | undefined;
      readonly to: PlaceFact;
      readonly target: Day | undefined;
    }
  /** `promised`: the date of a promise that stood at the end. */
  | {
      readonly kind: 'delivered';
      readonly from: PlaceFact | undefined;
      readonly on: Day;
      readonly promised: Day | undefined;
    }
  | { readonly kind: 'dropped' | 'wont-fix'; readonly from: PlaceFact | undefined; readonly on: Day }
  | {
      readonly kind: 'queued' | 'unqueued' | 'added' | 'backlogged';
      readonly from: PlaceFact | undefined;
      readonly to: PlaceFact;
    }
  | { readonly kind: 'vanished'; readonly from: PlaceFact }
  /** `into`: the list of the new team, where it is another kind of list; `still`: where it is the same; neither where another change says it. */
  | {
      readonly kind: 'team-changed';
      readonly from: TeamCalled;
      readonly to: TeamCalled;
      readonly into?: Position['place'];
      readonly still?: Position['place'];
    };

interface TeamCalled {
  readonly id: string;
  readonly name: string;
}

/** Something else about one item. */
export type WorkFact =
  | { readonly kind: 'step-shipped'; readonly steps: readonly string[] }
  | { readonly kind: 'target-moved'; readonly from: Day | undefined; readonly to: Day | undefined }
  | { readonly kind: 'effort-changed'; readonly from: EffortFact | undefined; readonly to: EffortFact | undefined }
  /** The date that was asked for, by whom, and what new decisions answer: `declined`, or `offered` and a day. */
  | {
      readonly kind: 'asked';
      readonly from: Day | undefined;
      readonly to: Day | undefined;
      readonly who: readonly string[];
      readonly answers: readonly string[];
    }
  | {
      readonly kind: 'answered';
      readonly date: Day | undefined;
      readonly answer: string;
      readonly told: readonly string[];
    }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'fields'; readonly fields: readonly FieldFact[] };

export interface EffortFact {
  readonly effort: Effort;
  readonly engineers: number;
  /** The working days that 85 of 100 such efforts would not exceed; undefined where the effort is out of order. */
  readonly days: number | undefined;
}

interface FieldFact {
  readonly field: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Something about a team's plan besides its items. */
export type TeamFact =
  | { readonly kind: 'team-adopted'; readonly items: number }
  | { readonly kind: 'team-gone' }
  | { readonly kind: 'team-renamed'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'queue-reordered';
      readonly queue: readonly { readonly id: string; readonly title: string }[];
    }
  | {
      readonly kind: 'team-size';
      readonly field: 'engineers' | 'focus';
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  /** `readings`: the new ones. */
  | {
      readonly kind: 'metric';
      readonly id: string;
      readonly name: string;
      readonly unit: string | undefined;
      readonly target: number | undefined;
      readonly by: Metric['by'];
      readonly isNew: boolean;
      readonly readings: Metric['readings'];
    }
  | {
      readonly kind: 'risk';
      readonly id: string;
      readonly text: string;
      readonly how: 'added' | 'changed' | 'closed' | 'removed';
      readonly likelihood: Risk['likelihood'];
      readonly impact: Risk['impact'];
      readonly mitigation: string | undefined;
    }
  | {
      readonly kind: 'question' | 'need';
      readonly id: string;
      readonly text: string;
      readonly how: 'asked' | 'settled' | 'removed';
      readonly answer: string | undefined;
    }
  /** New entries that have no id yet. */
  | { readonly kind: 'inbox'; readonly entries: number };

/** Something about the company itself: by which rules it plans, with whom, towards what, and when. */
export type CompanyFact =
  | PolicyFact
  | { readonly kind: 'stakeholder'; readonly id: string; readonly how: 'added' | 'removed' }
  /** What is undefined did not change. */
  | {
      readonly kind: 'stakeholder';
      readonly id: string;
      readonly how: 'changed';
      readonly through: FromTo<readonly string[]> | undefined;
      readonly type: FromTo<string | undefined> | undefined;
      /** Whether its name is private now. */
      readonly isPrivate: boolean | undefined;
      readonly isRenamed: boolean;
    }
  | {
      readonly kind: 'ignored';
      readonly how: 'added';
      readonly rule: string;
      readonly item: string | undefined;
      readonly reason: string;
    }
  | { readonly kind: 'ignored'; readonly how: 'removed'; readonly rule: string; readonly item: string | undefined }
  | { readonly kind: 'goal'; readonly id: string; readonly name: string; readonly how: 'added' | 'removed' }
  | {
      readonly kind: 'calendar';
      readonly part: 'holidays';
      readonly how: 'added' | 'removed';
      readonly days: readonly Day[];
    }
  | {
      readonly kind: 'calendar';
      readonly part: 'fiscal_year_starts' | 'fiscal_year_named';
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly kind: 'calendar'; readonly part: 'planning' }
  | {
      readonly kind: 'launch';
      readonly id: string;
      readonly name: string;
      readonly how: 'added' | 'removed';
      readonly date: Day;
    }
  | {
      readonly kind: 'launch';
      readonly id: string;
      readonly name: string;
      readonly how: 'moved';
      readonly from: Day;
      readonly to: Day;
    };

/** `asksLess`: changes of the plan need less of people than before. */
export type PolicyFact =
  | {
      readonly kind: 'policy';
      readonly part: 'preset';
      readonly from: string;
      readonly to: string;
      readonly asksLess: boolean;
    }
  | {
      readonly kind: 'policy';
      readonly part: 'level';
      readonly change: ChangeKey;
      readonly from: ChangeLevel;
      readonly to: ChangeLevel;
      readonly asksLess: boolean;
    }
  | {
      readonly kind: 'policy';
      readonly part: 'approvers';
      readonly how: 'added' | 'removed';
      readonly who: readonly string[];
    }
  /** Undefined: the severity that is built in. */
  | {
      readonly kind: 'policy';
      readonly part: 'rule';
      readonly rule: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  /** A map as JSON. */
  | {
      readonly kind: 'policy';
      readonly part: 'setting';
      readonly setting: keyof NonNullable<Company['policy']>;
      readonly from: string | undefined;
      readonly to: string | undefined;
    };

interface FromTo<Value> {
  readonly from: Value;
  readonly to: Value;
}
