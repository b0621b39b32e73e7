import type { TeamFact } from '../../engine/diff/change-fact.ts';
import type { TeamFile } from '../../model/world.ts';

/** How many new entries wait to be triaged: as long as they have no id, they are told apart by their titles alone. */
export const inboxFacts = (then: TeamFile, now: TeamFile): readonly TeamFact[] => {
  if (then.content === now.content || ![then, now].every(file => file.isWholeAt(['inbox']))) return [];
  const before = countByTitle(then);
  const fresh = [...countByTitle(now)].reduce(
    (sum, [title, count]) => sum + Math.max(0, count - (before.get(title) ?? 0)),
    0,
  );
  return fresh === 0 ? [] : [{ kind: 'inbox', entries: fresh }];
};

const countByTitle = ({ content: { inbox } }: TeamFile): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { id, title } of inbox) if (id === undefined) counts.set(title, (counts.get(title) ?? 0) + 1);
  return counts;
};
