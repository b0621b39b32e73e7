import type { Act, Correction } from '../../engine/edits/outcome.ts';
import { outcomeFacts } from '../../engine/edits/outcome.ts';
import type { OutcomeEvent } from '../../engine/edits/outcome-event.ts';
import type { Edit } from '../../model/edit.ts';
import type { Decision } from '../../model/files/team.ts';
import type { PromiseChange } from '../../model/item.ts';
import { tidy } from '../../model/tidy.ts';
import type { Day } from '../../model/time/day.ts';
import type { ActionContext } from './action-context.ts';
import { standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import type { Recorded } from './record.ts';
import { UNRECORDED } from './record.ts';

/** What happens, and who is told besides those whom the record names. */
export interface Happening {
  readonly event: OutcomeEvent;
  readonly to?: readonly string[];
}

/** What an action came to, apart from those whom it concerns. */
interface Done {
  readonly act: Act;
  readonly news: readonly Happening[];
  readonly edits: readonly Edit[];
  readonly decisions?: readonly Decision[];
  readonly corrections?: readonly Correction[];
  readonly recorded?: Recorded;
  readonly remarks?: readonly string[];
  /** Who has to agree to something that was done before. */
  readonly asked?: readonly string[];
  /** The work has ended, whatever is said of it. */
  readonly isOver?: boolean;
}

export const outcomeOf = (context: ActionContext, done: Done): ActionOutcome => {
  const { act, edits, decisions = [], corrections = [], recorded = UNRECORDED, remarks = [], isOver = false } = done;
  const { informed, approvedBy, asked, isProposed, reason } = recorded;
  const isNothing = edits.length + decisions.length + corrections.length === 0;
  const heard = [...informed, ...approvedBy, ...asked];
  const facts = outcomeFacts(context, {
    item: context.placed.id,
    act,
    news: done.news.map(({ event, to = [] }) => ({
      event,
      to: isNothing ? [] : [...new Set([...heard, ...to])],
      reason,
    })),
    reason,
    occasion: { agreed: approvedBy, asked: [...asked, ...(done.asked ?? [])], isProposed, isOver },
  });
  return { ...facts, edits, decisions: decisions.map(decision => tidy(decision) ?? {}), corrections, remarks };
};

/** An entry of a commitment's `changes`, in the order in which people read it. */
export const promiseChange = (
  on: Day,
  what: Pick<PromiseChange, 'date' | 'scope' | 'withdrawn' | 'wording'>,
  { reason, approvedBy, informed, link }: Recorded,
): PromiseChange => ({
  on,
  ...what,
  ...(reason === undefined ? {} : { reason }),
  approved_by: [...approvedBy],
  informed: [...informed],
  ...(link === undefined ? {} : { link }),
});

/** An entry of the decision log about where an item was at the base and where it goes. */
export const decisionOn = (
  context: Pick<ActionContext, 'base' | 'placed' | 'world'>,
  to: Decision['to'],
  { reason, cause, becauseOf, informed, approvedBy, link }: Recorded,
  target?: Decision['target'],
): Decision => {
  const from = standingAtBase(context)?.place ?? 'new';
  return {
    on: context.world.today,
    item: context.placed.id,
    from: from === 'inbox' ? 'new' : from,
    to,
    reason: reason ?? '',
    ...(cause === undefined ? {} : { cause }),
    ...(becauseOf === undefined ? {} : { because_of: becauseOf }),
    ...(target === undefined ? {} : { target }),
    informed: [...informed],
    approved_by: [...approvedBy],
    ...(link === undefined ? {} : { link }),
  };
};
