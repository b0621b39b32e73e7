import { CHANGE_KINDS } from '../../engine/diff/change-fact.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';

/** The changes of a team as people read them: by kind, with the small print of an item as one change. */
export const forReading = (changes: readonly PlanChange[]): readonly PlanChange[] =>
  inReadingOrder(withFieldsTogether(changes));

const withFieldsTogether = (changes: readonly PlanChange[]): readonly PlanChange[] => {
  const together: PlanChange[] = [];
  for (const change of changes) {
    const last = together.at(-1);
    if (last?.what.kind === 'fields' && change.what.kind === 'fields' && last.item?.id === change.item?.id)
      together[together.length - 1] = {
        ...last,
        what: { kind: 'fields', fields: [...last.what.fields, ...change.what.fields] },
      };
    else together.push(change);
  }
  return together;
};

const RANKS = new Map(CHANGE_KINDS.map((kind, rank) => [kind, rank]));

const rankOf = ({ what }: PlanChange): number => RANKS.get(what.kind) ?? 0;

const isOfPromise = ({ what }: PlanChange): boolean => what.kind.startsWith('promise');

/** What became of one promise stands together, where the first of it stands. */
const inReadingOrder = (changes: readonly PlanChange[]): readonly PlanChange[] => {
  const first = new Map<string | undefined, number>();
  for (const change of changes.filter(isOfPromise))
    first.set(change.item?.id, Math.min(rankOf(change), first.get(change.item?.id) ?? Number.POSITIVE_INFINITY));
  const rank = (change: PlanChange) => (isOfPromise(change) ? first.get(change.item?.id) : undefined) ?? rankOf(change);
  return changes.toSorted((a, b) => rank(a) - rank(b));
};
