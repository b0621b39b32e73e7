import { UsageError } from '../../model/host.ts';
import type { ClosedItem, Commitment, Item, PromiseChange } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { ActionContext } from './action-context.ts';
import { closedItem, openItem, standingAtBase } from './action-context.ts';
import { Revision } from './revision.ts';

/** The promise that stands. Refused with a sentence where there is none. */
export const livePromise = ({ placed }: ActionContext): Commitment => {
  const { commitment } = placed.work;
  if (isLive(commitment)) return commitment;
  throw new UsageError(
    commitment === undefined
      ? `${placed.id} is promised to nobody; \`plan commit-date ${placed.id} DATE --to WHO --scope "…"\` promises it.`
      : `The promise of ${placed.id} is withdrawn already.`,
  );
};

/**
 * Where the record of a date or a scope has to go on from: where its new entries end, else what the base promised. That may not be what
 * stands in the file: somebody may have changed it by hand. Where the base promises what stands there, its record may have been broken
 * before, which is put right when `next` is that, too.
 */
export const recordedUntil = (
  context: ActionContext,
  field: 'date' | 'scope',
  commitment: Commitment,
  next: string,
): string => {
  const then = standingAtBase(context)?.work.commitment;
  const ends = (changes: Commitment['changes']) => changes.findLast(entry => entry[field] !== undefined)?.[field]?.to;
  if (!isLive(then)) return ends(commitment.changes) ?? commitment[field];
  const fresh = ends(commitment.changes.slice(then.changes.length));
  if (fresh !== undefined) return fresh;
  return then[field] === commitment[field] && commitment[field] === next
    ? (ends(commitment.changes) ?? commitment[field])
    : then[field];
};

export const withEntry = (commitment: Commitment, entry: PromiseChange): Commitment => ({
  ...commitment,
  changes: [...commitment.changes, entry],
});

/** The team's plan with another promise of the item, wherever that stands. */
export const withPromise = (
  context: ActionContext,
  commitment: Commitment,
  more: Pick<Item, 'scoping'> = {},
): Revision => {
  const revision = new Revision(context.team);
  const closed = closedItem(context);
  if (closed === undefined) {
    const placed = openItem(context);
    revision.change(placed, { ...placed.work, ...more, commitment } satisfies Item);
  } else revision.changeClosed(closed, { ...closed.work, ...more, commitment } satisfies ClosedItem);
  return revision;
};
