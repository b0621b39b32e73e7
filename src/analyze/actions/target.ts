import { askDay } from '../../engine/questions/ask.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isAfter, isBefore } from '../../model/time/day.ts';
import type { World } from '../../model/world.ts';

/** Why a day is no target of work that started then; undefined for those that are. */
export const beforeStart = (day: Day, started: Day | undefined): string | undefined =>
  started !== undefined && isBefore(day, started)
    ? `it started on ${started}, and the target cannot be earlier`
    : undefined;

/** Asks for a target date that does not lie behind the promise; once that has passed, any day is as good as another. */
export function* askTarget(
  { commitment }: Item,
  { today }: World,
  more?: (day: Day) => string | undefined,
): Script<Day> {
  const promised = isLive(commitment) && !isBefore(commitment.date, today) ? commitment.date : undefined;
  return yield* askDay('target_date', 'When is it probably done (its target date)?', {
    notes: promised === undefined ? [] : [`Promised for ${promised}.`],
    check: day =>
      promised !== undefined && isAfter(day, promised)
        ? `it is promised for ${promised}, and the target cannot be later`
        : more?.(day),
  });
}
