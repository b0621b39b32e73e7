import type { Company } from './files/company.ts';
import type { Archive, Decision, Team } from './files/team.ts';
import type { ClosedItem, InboxEntry, Item, Place } from './item.ts';

/** What the files of a plan held at one moment: the work tree now, a base, or a commit. A `World` is one, too. */
export interface Snapshot {
  readonly teams: readonly { readonly id: string; readonly content: Team }[];
  readonly archives: readonly { readonly content: Archive }[];
  /** By file, whatever its layout: moving from one to another is no change. */
  readonly decisions: readonly { readonly team: string; readonly content: readonly Decision[] }[];
  readonly company: { readonly content: Company } | undefined;
}

export const EMPTY_SNAPSHOT: Snapshot = { teams: [], archives: [], decisions: [], company: undefined };

/** Where an item stands in a snapshot. Entries of the inbox without an id are nobody's to follow. */
export interface Position {
  readonly id: string;
  /** The id of its team. */
  readonly team: string;
  readonly place: Place | 'inbox';
  /** In its list, from 0. */
  readonly index: number;
  /** For closed work in an archive: the index of the file in `archives`. */
  readonly archive?: number;
  readonly work: Item | InboxEntry | ClosedItem;
}
