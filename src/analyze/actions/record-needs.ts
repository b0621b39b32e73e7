import type { Correction } from '../../engine/edits/outcome.ts';
import type { Edit } from '../../model/edit.ts';
import type { Script } from '../../model/question.ts';
import type { ActionContext } from './action-context.ts';
import { completion, recordsOf } from './complete.ts';
import type { ActionNeed } from './needs.ts';
import { needsEntry } from './needs.ts';
import type { Recorded } from './record.ts';
import { askHeard, askRecord, UNRECORDED } from './record.ts';

/** What is written for needs: names on records that are there; for the others the caller writes new ones from `recorded`. */
interface Answered {
  readonly recorded: Recorded;
  /** Those without a record. */
  readonly fresh: readonly ActionNeed[];
  readonly edits: readonly Edit[];
  readonly corrections: readonly Correction[];
}

/** Asks for what is missing of records: for new ones everything, for those that are there who was told or agreed. */
export function* askNeeds(
  context: ActionContext,
  needs: readonly ActionNeed[],
  usualReason?: string,
): Script<Answered> {
  const kept = needs.flatMap(need =>
    needsEntry(need)
      ? []
      : (['informed', 'approved_by'] as const).flatMap(key =>
          recordsOf(context, need, key).map(({ record }) => ({ need, record })),
        ),
  );
  const fresh = needs.filter(need => kept.every(one => one.need !== need));
  if (needs.length === 0) return { recorded: UNRECORDED, fresh, edits: [], corrections: [] };
  const recorded =
    fresh.length > 0
      ? yield* askRecord(context, needs, usualReason)
      : { ...UNRECORDED, ...(yield* askHeard(context, needs)) };
  // One record may speak of several changes.
  const records = new Map(kept.map(({ record }) => [JSON.stringify([record.log, record.path]), record]));
  const completed = [...records.values()].map(record => completion(record, recorded));
  return {
    recorded,
    fresh,
    edits: completed.flatMap(({ edits }) => edits),
    corrections: completed.flatMap(({ corrections }) => corrections),
  };
}
