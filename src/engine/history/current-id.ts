import type { Snapshot } from '../../model/snapshot.ts';
import { find } from '../changes/positions.ts';
import type { ChangeLog, LoggedChanges } from './logged-changes.ts';

/** Follows renamings. An id that stands in the plan now is its own, whatever else once had it. */
export const currentIdIn = (entries: readonly LoggedChanges[], now: Snapshot): ChangeLog['currentId'] => {
  const current = new Map<string, string>();
  /** By the id that they have now, all others that led there. */
  const former = new Map<string, string[]>();
  const rename = (from: string, to: string): void => {
    if (from === to || current.get(from) === to) return;
    const moved = [from, ...(former.get(from) ?? [])];
    former.delete(from);
    current.delete(to);
    for (const id of moved) if (id !== to) current.set(id, to);
    former.set(to, [...(former.get(to) ?? []), ...moved.filter(id => id !== to)]);
  };
  for (const { items } of entries)
    for (const { item, after, what } of items)
      if (what.kind === 'renamed') rename(what.from, what.to);
      else if (after?.work.was !== undefined) rename(after.work.was, item);
  return id => (find(now, id) !== undefined ? id : (current.get(id) ?? id));
};
