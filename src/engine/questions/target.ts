import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isAfter, isBefore } from '../../model/time/day.ts';
import type { World } from '../../model/world.ts';
import { askDay } from './ask.ts';

/** The day that the work is promised for; undefined once that has passed, when any target is as good as another. */
export const promiseAhead = ({ commitment }: Item, { today }: World): Day | undefined =>
  isLive(commitment) && !isBefore(commitment.date, today) ? commitment.date : undefined;

/** Asks for a target date that does not lie behind the promise. `later` says that one does; `check` looks at the others. */
export function* askTarget(
  item: Item,
  world: World,
  {
    later,
    check,
    ...extras
  }: {
    readonly later: (promised: Day) => string;
    readonly notes: readonly string[];
    readonly default?: Day;
    readonly earliest?: Day;
    readonly check?: (day: Day) => string | undefined;
  },
): Script<Day> {
  const promised = promiseAhead(item, world);
  return yield* askDay('target_date', TARGET_QUESTION, {
    ...extras,
    check: day => (promised !== undefined && isAfter(day, promised) ? later(promised) : check?.(day)),
  });
}

export const TARGET_QUESTION = 'When is it probably done (its target date)?';
