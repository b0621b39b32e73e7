import { askTarget, promiseAhead } from '../../engine/questions/target.ts';
import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isBefore } from '../../model/time/day.ts';
import type { World } from '../../model/world.ts';

/** Why a day is no target of work that started then; undefined for those that are. */
export const beforeStart = (day: Day, started: Day | undefined): string | undefined =>
  started !== undefined && isBefore(day, started)
    ? `it started on ${started}, and the target cannot be earlier`
    : undefined;

/** Asks for a target date; `check` looks at those that do not lie behind the promise. */
export function* askNewTarget(item: Item, world: World, check: (day: Day) => string | undefined): Script<Day> {
  const promised = promiseAhead(item, world);
  return yield* askTarget(item, world, {
    notes: promised === undefined ? [] : [`Promised for ${promised}.`],
    later: day => `it is promised for ${day}, and the target cannot be later`,
    check,
  });
}
