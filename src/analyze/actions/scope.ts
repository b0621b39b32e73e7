import { askDay } from '../../engine/questions/ask.ts';
import { latestStart } from '../../engine/questions/start-sum.ts';
import { isLive } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { ActionContext } from './action-context.ts';
import { openItem } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { askAssessment } from './assessment.ts';
import { outcomeOf } from './outcome.ts';
import { Revision } from './revision.ts';

/** Writes down the high-level engineering assessment; of work in progress, what remains. Nobody has to agree to it. */
export function* scope(context: ActionContext): Script<ActionOutcome> {
  const { world, team } = context;
  const placed = openItem(context);
  const { work } = placed;
  const on = yield* askDay('on', 'On which day was it assessed?', {
    default: world.today,
    check: day => {
      if (day > world.today) return `${day} has not come yet`;
      const last = work.scoping?.on;
      return last !== undefined && day < last
        ? `it was assessed on ${last}, and what is older cannot replace that`
        : undefined;
    },
  });
  const scoping = yield* askAssessment(context, {
    needed: true,
    on,
    engineers: work.scoping?.engineers ?? 'to be said',
  });
  if (scoping === undefined) throw new RangeError('an effort is needed');
  const revision = new Revision(team);
  revision.change(placed, { ...work, scoping });
  const item = { ...work, scoping };
  const remarks =
    isLive(work.commitment) && work.started === undefined
      ? [{ kind: 'must-start' as const, start: latestStart({ item, team, world }, work.commitment.date) }]
      : [];
  const { title } = work;
  return outcomeOf(context, {
    act: 'scope',
    news: [{ event: { kind: 'assessed', title, scoping, isRest: work.started !== undefined } }],
    edits: revision.edits,
    remarks,
  });
}
