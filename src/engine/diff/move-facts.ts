import { isLive } from '../../model/item.ts';
import type { Position } from '../../model/snapshot.ts';
import type { ItemChange } from '../changes/change.ts';
import type { MoveFact, PlaceFact } from './change-fact.ts';
import type { DiffContext } from './context.ts';

/** Work that came, went, or stands in another place. */
export const moveFacts = ({ what, before, after }: ItemChange, context: DiffContext): readonly MoveFact[] => {
  if (after === undefined) return before === undefined ? [] : [{ kind: 'vanished', from: placeFact(before) }];
  const move = moveFact(before, after);
  if (what.kind === 'place' && what.handedOverBy !== undefined && isLeaving(move))
    return [{ ...handedOver(what.handedOverBy, after.team, context), into: after.place }];
  return [move];
};

/** Work that goes to another team, which need not have started it. Where it was started or closed there, its place says more. */
export const teamFacts = (
  { from, to }: Extract<ItemChange['what'], { readonly kind: 'team' }>,
  { before, after }: Pick<ItemChange, 'before' | 'after'>,
  context: DiffContext,
): readonly MoveFact[] => {
  if (after === undefined) return [];
  if (before?.place === after.place) return [{ ...handedOver(from, to, context), still: after.place }];
  return isLeaving(moveFact(before, after)) ? [] : [handedOver(from, to, context)];
};

const handedOver = (from: string, to: string, { teamBefore, teamAfter }: DiffContext) => {
  const called = (id: string) => ({ id, name: (teamBefore(id) ?? teamAfter(id))?.name ?? id });
  return { kind: 'team-changed', from: called(from), to: called(to) } as const;
};

const LEAVING: ReadonlySet<MoveFact['kind']> = new Set(['interrupted', 'queued', 'unqueued', 'backlogged']);

const isLeaving = ({ kind }: MoveFact): boolean => LEAVING.has(kind);

const moveFact = (before: Position | undefined, after: Position): MoveFact => {
  const from = before && placeFact(before);
  const to = placeFact(after);
  const target = after.work.target_date;
  if ('outcome' in after.work) {
    const { outcome, closed_on: on, commitment } = after.work;
    const promised = isLive(commitment) ? commitment.date : undefined;
    if (outcome === 'delivered') return { kind: 'delivered', from, on, promised };
    return { kind: outcome === 'dropped' ? 'dropped' : 'wont-fix', from, on };
  }
  if (before?.place === 'closed') return { kind: 'reopened', from, to, target };
  if (after.place === 'in_progress') return { kind: 'started', from, to, target };
  if (before?.place === 'in_progress') return { kind: 'interrupted', from, to, target: before.work.target_date };
  if (after.place === 'coming_soon') return { kind: 'queued', from, to };
  if (before === undefined) return { kind: 'added', from, to };
  return { kind: before.place === 'coming_soon' ? 'unqueued' : 'backlogged', from, to };
};

const placeFact = ({ place, index }: Position): PlaceFact =>
  place === 'coming_soon' ? { place, rank: index + 1 } : { place };
