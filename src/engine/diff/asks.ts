import type { ClosedItem } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { ItemChange, Requirement } from '../changes/change.ts';
import { missingByName } from '../changes/change-words.ts';
import type { Asks } from './plan-change.ts';

export const asksOf = (requirement: Requirement | undefined): Asks | undefined => {
  if (requirement === undefined) return undefined;
  const parts = missingByName(requirement);
  const people = parts.flatMap(one => ('who' in one ? one.who : []));
  const others = parts.filter(one => !('who' in one) || (one.kind === 'approved_by' && one.who.length === 0));
  return { ...requirement, missingPeople: [...new Set(people)], missingParts: others };
};

/** Everybody whom a change concerns: who must be told or asked, who is recorded, and who was promised work that is promised or delivered. */
export const hearsOf = (change: ItemChange): readonly string[] => {
  const { requirement, decisions } = change;
  const recorded = [...decisions, ...closingOf(change)].flatMap(({ informed, approved_by }) => [
    ...informed,
    ...approved_by,
  ]);
  const { who = [], told = [], agreed = [] } = requirement ?? {};
  return [...new Set([...who, ...told, ...agreed, ...recorded, ...promisedTo(change)])];
};

const closingOf = ({ what, after }: ItemChange): readonly ClosedItem[] =>
  what.kind === 'place' && after !== undefined && 'outcome' in after.work ? [after.work] : [];

const promisedTo = (change: ItemChange): readonly string[] => {
  if (change.what.kind === 'promised') return change.what.commitment.to;
  const promise = change.before?.work.commitment;
  return closingOf(change).length > 0 && isLive(promise) ? promise.to : [];
};
