import type { What } from '../../engine/changes/change.ts';
import type { OnRecord } from '../../engine/history/records.ts';
import type { Decision } from '../../model/files/team.ts';
import type { ClosedItem, Place } from '../../model/item.ts';
import type { Commit } from '../../model/repository.ts';
import type { Position } from '../../model/snapshot.ts';
import type { Day } from '../../model/time/day.ts';

/** What became of one item, oldest first. */
export interface ItemHistory {
  /** The id it goes by now, or went by last. */
  readonly id: string;
  readonly title: string;
  /** Ids that it had before, oldest first. */
  readonly formerly: readonly string[];
  /** Undefined: in no file any more. */
  readonly now: Position | undefined;
  /** Everything about days and promises. */
  readonly dates: readonly ItemEvent[];
  readonly stays: readonly Stay[];
  /** Effort, steps, names, its rank in the queue, and the other fields. */
  readonly rest: readonly ItemEvent[];
}

/** One thing that happened to an item. */
export interface ItemEvent {
  /** The day that its record names; without one that of the commit. */
  readonly day: Day;
  /** True for what was so already when a history that is cut off begins. */
  readonly atLeast: boolean;
  /** Undefined: not committed yet. */
  readonly commit: Commit | undefined;
  readonly what: ItemEventFact;
  readonly record: OnRecord | undefined;
  readonly missing: MissingPeople | undefined;
}

export type ItemEventFact =
  | Exclude<What, { readonly kind: 'added' | 'vanished' | 'team' | 'place' | 'commitment-dropped' | 'answered' }>
  /** `date`: what was promised at the end, where a version shows it. */
  | {
      readonly kind: 'promise-ended';
      readonly how: Extract<What, { readonly kind: 'commitment-dropped' }>['how'];
      readonly date: Day | undefined;
    }
  /** `promised`: the date of a promise that stood at the end. */
  | {
      readonly kind: 'closed';
      readonly outcome: ClosedItem['outcome'];
      readonly on: Day;
      readonly promised: Day | undefined;
    }
  /** An answer to an asked-for date; undefined: declined. */
  | { readonly kind: 'answered'; readonly offered: Day | undefined }
  /** Places in the queue, from 1, of `of`. */
  | { readonly kind: 'rank'; readonly from: number; readonly to: number; readonly of: number }
  /** A decision that goes with no change that a commit shows. */
  | { readonly kind: 'decided'; readonly from: Decision['from']; readonly to: Decision['to'] };

/** A time in one place of one team. */
export interface Stay {
  readonly team: string;
  /** `nowhere`: in no file, between vanishing and coming back, or for good. */
  readonly place: Place | 'inbox' | 'nowhere';
  /** The team that handed it over. */
  readonly handedOverBy: string | undefined;
  readonly from: Day;
  /** The day on which it left; undefined: there still. */
  readonly to: Day | undefined;
  /** True where it was there already when a history that is cut off begins. */
  readonly atLeast: boolean;
  readonly commit: Commit | undefined;
  /** The day that the plan itself names for it: `added`, `started`, `closed_on`. */
  readonly said: Day | undefined;
  /** Of closed work. */
  readonly outcome: ClosedItem['outcome'] | undefined;
  readonly record: OnRecord | undefined;
  readonly missing: MissingPeople | undefined;
}

/**
 * Who should have agreed or been told, and is not on record as that to this day. `who` is empty where anybody would have done.
 * `decision`: nobody in particular, but there is no record of why.
 */
export interface MissingPeople {
  readonly need: 'decision' | 'inform' | 'approve';
  readonly who: readonly string[];
}
