import { UsageError } from '../../model/host.ts';
import type { Script } from '../../model/question.ts';
import type { ActionContext } from './action-context.ts';
import { forNewValue, openItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { needsOf } from './needs.ts';
import { decisionOn, outcomeOf } from './outcome.ts';
import { askNeeds } from './record-needs.ts';
import { Revision } from './revision.ts';
import { askNewTarget, beforeStart } from './target.ts';

/** Gives work in progress another target date, and records the move where others must hear of it. */
export function* retarget(context: ActionContext): Script<ActionOutcome> {
  const placed = openItem(context);
  const { work, id } = placed;
  if (placed.place !== 'in_progress')
    throw new UsageError(
      `${id} is not in progress, and only work in progress has a target date; \`plan start ${id} --target DATE\` starts it.`,
    );
  const target = yield* askNewTarget(work, context.world, day =>
    day === work.target_date ? undefined : beforeStart(day, work.started),
  );
  const revision = new Revision(context.team);
  revision.change(placed, { ...work, target_date: target });
  const stands = work.target_date === target;
  const held = stands ? context : forNewValue(context);
  const needs = needsOf(held, revision.content, ['target']);
  const { recorded, fresh, edits, corrections } = yield* askNeeds(held, needs);
  const decisions = fresh.flatMap(({ what }) =>
    what.kind === 'target' && what.from !== undefined && what.to !== undefined
      ? [decisionOn(held, 'in_progress', recorded, { from: what.from, to: what.to })]
      : [],
  );
  // Of a move that somebody made by hand, only the base knows where it came from.
  const then = stands && needs.length > 0 ? standingAtBase(held)?.work : work;
  const before = then !== undefined && 'target_date' in then ? then.target_date : undefined;
  const stays = stands && (before === undefined || before === target);
  const { title } = work;
  return outcomeOf(context, {
    act: 'retarget',
    news: [{ event: stays ? { kind: 'aims-already', title, target } : { kind: 'retargeted', title, target, before } }],
    edits: [...edits, ...revision.edits],
    decisions,
    corrections,
    recorded,
  });
}
