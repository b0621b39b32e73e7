import type { Item, OUTCOMES } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';

/** A place in the plan where work waits. `position` counts from 1; `first`: before all that waited there. */
export type WaitingAt =
  | { readonly place: 'coming_soon'; readonly position: number | 'first' }
  | { readonly place: 'backlog' };

/** One thing that happens to work, or is so already. `title` is the work's; `people` are ids of those of whom it speaks. */
export type OutcomeEvent =
  | { readonly kind: 'starts'; readonly title: string; readonly target: Day }
  | { readonly kind: 'runs-already'; readonly title: string; readonly target: Day }
  /** Decided at triage. */
  | { readonly kind: 'starts-now'; readonly title: string; readonly target: Day | undefined }
  | { readonly kind: 'moves'; readonly title: string; readonly at: WaitingAt }
  | { readonly kind: 'waits-already'; readonly title: string; readonly at: WaitingAt }
  /** Looked at again at triage. */
  | { readonly kind: 'goes-on-waiting'; readonly title: string; readonly at: WaitingAt }
  /** `promisedFor`: an interruption ends no promise. */
  | {
      readonly kind: 'interrupted';
      readonly title: string;
      readonly at: WaitingAt;
      readonly promisedFor: Day | undefined;
    }
  /** Makes room for other work. */
  | { readonly kind: 'leaves-queue'; readonly title: string; readonly to: 'backlog' | 'closed' }
  | { readonly kind: 'closed'; readonly title: string; readonly outcome: (typeof OUTCOMES)[number] }
  | PromiseEvent
  | { readonly kind: 'wish-declined'; readonly date: Day | undefined }
  | { readonly kind: 'date-offered'; readonly date: Day }
  /** `before`: the target until now. */
  | { readonly kind: 'retargeted'; readonly title: string; readonly target: Day; readonly before: Day | undefined }
  | { readonly kind: 'aims-already'; readonly title: string; readonly target: Day }
  /** `isRest`: what remains of work that was started. */
  | {
      readonly kind: 'assessed';
      readonly title: string;
      readonly scoping: NonNullable<Item['scoping']>;
      readonly isRest: boolean;
    }
  /** Who was told of a change, or agreed to it, since its record was written. `what`: nouns for what is on record. */
  | {
      readonly kind: 'named-on-record';
      readonly title: string;
      readonly people: readonly string[];
      readonly as: 'informed' | 'approved_by';
      readonly what: readonly string[];
      readonly isAlready: boolean;
    };

type PromiseEvent =
  /** `asked`: who must first agree that an earlier promise to them ends. */
  | {
      readonly kind: 'promised';
      readonly title: string;
      readonly people: readonly string[];
      readonly date: Day;
      readonly scope: string;
      readonly asked: readonly string[];
    }
  /** With what else is decided about the work at triage. */
  | {
      readonly kind: 'promised-as-well';
      readonly title: string;
      readonly people: readonly string[];
      readonly date: Day;
      readonly scope: string;
      readonly start: PromiseStart | undefined;
    }
  /** `from` is the day itself where it stays. */
  | {
      readonly kind: 'promise-moved';
      readonly title: string;
      readonly people: readonly string[];
      readonly from: Day;
      readonly date: Day;
    }
  | {
      readonly kind: 'rescoped';
      readonly title: string;
      readonly people: readonly string[];
      readonly date: Day;
      readonly scope: string;
    }
  /** With a new day. */
  | { readonly kind: 'rescoped-as-well'; readonly scope: string }
  | { readonly kind: 'end-not-agreed'; readonly title: string; readonly date: Day }
  /** `isWhole`: it holds for nobody any more; else `people` are those who are taken out. */
  | {
      readonly kind: 'withdrawn';
      readonly title: string;
      readonly people: readonly string[];
      readonly date: Day;
      readonly isWhole: boolean;
    }
  /** Somebody ended it by hand, before its record was whole. */
  | {
      readonly kind: 'withdrawn-before';
      readonly title: string;
      readonly people: readonly string[];
      readonly date: Day;
      readonly isRecorded: boolean;
    }
  /** Closed undelivered. */
  | { readonly kind: 'ends-with-work'; readonly people: readonly string[]; readonly date: Day };

/** When promised work has to start, or had to. */
interface PromiseStart {
  readonly on: Day;
  readonly days: number;
  readonly hasPassed: boolean;
}
