import type { TeamFile } from '../../model/world.ts';
import type { EntryPlace, NewEntry } from './entries.ts';
import type { SkippedTitle } from './titles.ts';

/** What became of titles that were to be added. */
export interface Added {
  readonly team: TeamFile;
  readonly to: EntryPlace;
  readonly entries: readonly NewEntry[];
  readonly skipped: readonly SkippedTitle[];
  /** Those who are named as asking, and whom the company's file does not know. */
  readonly strangers: readonly Stranger[];
  /** The plan file as it is with them. */
  readonly after: string;
  readonly isWritten: boolean;
}

/** A name, the file that does not know it as the user would type it, and the nearest name there. */
export interface Stranger {
  readonly name: string;
  readonly file: string;
  readonly nearest: string | undefined;
}
