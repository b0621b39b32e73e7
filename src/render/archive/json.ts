import type { Batch } from '../../analyze/archive/batches.ts';
import type { Day } from '../../model/time/day.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import type { OutputStart } from '../media/json-text.ts';
import { outputText } from '../media/json-text.ts';
import type { WriteOutput } from '../media/outcome-json.ts';

/** What `plan archive --json` prints. */
export interface ArchiveOutput extends WriteOutput {
  /** What closed before this quarter moves. */
  readonly before: Quarter;
  /** `file` is the path below the workspace. */
  readonly moved: readonly { readonly team: string; readonly item: string; readonly file: string }[];
  /** Those of past years, each with the item that it is about. */
  readonly decisions: readonly {
    readonly team: string;
    readonly on: Day;
    readonly item: string;
    readonly file: string;
  }[];
}

export const archiveAsJson = (
  start: OutputStart,
  batches: readonly (Batch & { readonly file: string })[],
  before: Quarter,
  result: WriteOutput,
): string =>
  outputText('archive', start, {
    before,
    moved: batches.flatMap(({ team, items, file }) => items.map(({ id }) => ({ team: team.id, item: id, file }))),
    decisions: batches.flatMap(({ team, decisions, file }) =>
      decisions.map(({ decision: { on, item } }) => ({ team: team.id, on, item, file })),
    ),
    ...result,
  } satisfies ArchiveOutput);
