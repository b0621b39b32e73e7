import { LIKELY } from '../../model/chance.ts';
import type { OutlookItem, PromiseShift, ShiftOutcome, TeamOutlook } from './team-outlook.ts';

/** What becomes of a team's live promises: those it has, then those it would have. */
export const shiftsBetween = (before: TeamOutlook, after: TeamOutlook): readonly PromiseShift[] => {
  const later = new Map(after.items.map(item => [item.id, item]));
  const known = new Set(before.items.map(({ id }) => id));
  return [
    ...before.items.map(item => shiftOf(later.get(item.id) ?? item, item, later.get(item.id))),
    ...after.items.filter(({ id }) => !known.has(id)).map(item => shiftOf(item, undefined, item)),
  ].filter(shift => shift !== undefined);
};

const shiftOf = (
  { id, title, due }: OutlookItem,
  before: OutlookItem | undefined,
  after: OutlookItem | undefined,
): PromiseShift | undefined => {
  if (due?.commitment === undefined) return undefined;
  return {
    id,
    title,
    due: due.on,
    before: chanceOf(before),
    after: chanceOf(after),
    outcome: after === undefined ? 'given-up' : outcomeOf(chanceOf(before), chanceOf(after)),
  };
};

const outcomeOf = (before: number | undefined, after: number | undefined): ShiftOutcome => {
  if (before === after) return 'unchanged';
  if (before === undefined) return 'forecast-now';
  if (after === undefined) return 'forecast-no-longer';
  if (after >= LIKELY) return before >= LIKELY ? 'stays-likely' : 'becomes-likely';
  return before >= LIKELY ? 'becomes-unlikely' : 'stays-unlikely';
};

const chanceOf = (item: OutlookItem | undefined): number | undefined =>
  item === undefined || 'why' in item.ends ? undefined : item.ends.probability;
