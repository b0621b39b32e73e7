import { askScoping } from '../../engine/questions/scoping.ts';
import type { Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays, isAfter } from '../../model/time/day.ts';
import type { ActionContext } from './action-context.ts';

/** Asks how much time it takes, and how many do it. Undefined where it is not needed and nobody says. */
export function* askAssessment(
  context: ActionContext,
  more: { readonly needed: boolean; readonly on?: Day; readonly engineers?: number | 'to be said' },
): Script<Item['scoping']> {
  return yield* askScoping(context, {
    message: 'How much undisturbed engineer time does it take, as low/likely/high?',
    notes: ['Roughly: 2w/3w/5w, or 3d/5d/10d.'],
    ...more,
  });
}

const EIGHT_WEEKS = 56;

/** A promise of work that nobody has scoped can wait for that only while it is far away and not started. */
export const mustBeScoped = ({ world }: ActionContext, item: Item): boolean =>
  isLive(item.commitment) &&
  (item.started !== undefined ||
    item.target_date !== undefined ||
    !isAfter(world.due(item) ?? item.commitment.date, addDays(world.today, EIGHT_WEEKS)));
