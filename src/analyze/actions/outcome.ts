import type { News } from '../../engine/edits/messages.ts';
import { messagesFrom } from '../../engine/edits/messages.ts';
import type { Edit } from '../../model/edit.ts';
import type { Decision } from '../../model/files/team.ts';
import type { PromiseChange } from '../../model/item.ts';
import { tidy } from '../../model/tidy.ts';
import type { Day } from '../../model/time/day.ts';
import { onOneLine, shortened } from '../../model/words/title.ts';
import type { ActionContext } from './action-context.ts';
import { standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import type { Recorded } from './record.ts';
import { UNRECORDED } from './record.ts';

/** What happens, and who is told besides those whom the record names. */
export interface Happening {
  /** For the team. */
  readonly sentence: string;
  /** For one of those who are told, where that is not the same: it names nobody else. */
  readonly told?: (who: string) => string;
  /** To one of them while it is only proposed, after "We would like to". */
  readonly wish?: (who: string) => string;
  readonly to?: readonly string[];
}

/** What an action came to, before it is put into words for everybody. */
interface Done {
  /** For the subject of a commit: `retarget`. */
  readonly verb: string;
  readonly news: readonly Happening[];
  readonly edits: readonly Edit[];
  readonly decisions?: readonly Decision[];
  readonly corrections?: readonly Edit[];
  readonly recorded?: Recorded;
  readonly remarks?: readonly string[];
  /** Who has to agree to something that was done before. */
  readonly asked?: readonly string[];
  /** The work has ended, whatever is said of it. */
  readonly isOver?: boolean;
}

export const outcomeOf = (context: ActionContext, done: Done): ActionOutcome => {
  const { edits, decisions = [], corrections = [], recorded = UNRECORDED, remarks = [] } = done;
  const { id } = context.placed;
  const { informed, approvedBy, asked, isProposed, reason } = recorded;
  const news = done.news.map(
    ({ sentence, told, wish, to = [] }): News => ({
      sentence,
      told: isProposed && wish !== undefined ? who => `We would like to ${wish(who)}.` : told,
      to: [...new Set([...informed, ...approvedBy, ...asked, ...to])],
      why: reason,
    }),
  );
  const summary = done.news.map(({ sentence }) => (isProposed ? `Proposed: ${sentence}` : sentence));
  const nothing = edits.length + decisions.length + corrections.length === 0;
  const occasion = {
    agreed: approvedBy,
    asked: [...asked, ...(done.asked ?? [])],
    isProposed,
    isOver: done.isOver ?? false,
  };
  return {
    team: context.team.id,
    item: id,
    edits,
    decisions: decisions.map(decision => tidy(decision) ?? {}),
    corrections,
    remarks,
    summary,
    messages: nothing ? [] : messagesFrom(news, context, occasion),
    commitMessage: [
      shortened(`${context.team.id}: ${done.verb} ${id}`, 72),
      '',
      ...summary,
      ...(reason === undefined ? [] : ['', `Why: ${onOneLine(reason)}`]),
      '',
    ].join('\n'),
  };
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
