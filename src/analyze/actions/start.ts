import { askDay } from '../../engine/questions/ask.ts';
import { TARGET_QUESTION } from '../../engine/questions/target.ts';
import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import type { Placed } from '../../model/world.ts';
import type { ActionContext } from './action-context.ts';
import { forNewValue, openItem, standingAtBase } from './action-context.ts';
import type { ActionOutcome } from './action-outcome.ts';
import { askAssessment, mustBeScoped } from './assessment.ts';
import { needsOf } from './needs.ts';
import { decisionOn, outcomeOf } from './outcome.ts';
import { askNeeds } from './record-needs.ts';
import { Revision } from './revision.ts';
import { askNewTarget, beforeStart } from './target.ts';

/** Starts work, with its target date; where it overtakes the queue, with the reason. */
export function* start(of: ActionContext): Script<ActionOutcome> {
  const placed = openItem(of);
  const { work } = placed;
  const isRunning = placed.place === 'in_progress';
  const context = isRunning ? of : forNewValue(of);
  const started = yield* askStarted(context, work);
  const target = yield* askTargetOf(context, placed, started);
  const begun: Item = { ...work, started, target_date: target };
  const scoping =
    work.scoping ?? (yield* askAssessment(context, { needed: mustBeScoped(context, begun) && !isRunning }));
  const revision = new Revision(context.team);
  const index = isRunning ? placed.index : revision.length('in_progress');
  revision.put(placed, 'in_progress', index, { ...begun, ...(scoping === undefined ? {} : { scoping }) });
  const needs = needsOf(context, revision.content, ['place', 'added']);
  const { recorded, fresh, edits, corrections } = yield* askNeeds(context, needs);
  const stays = isRunning && (needs.length === 0 || standingAtBase(context)?.place === 'in_progress');
  return outcomeOf(context, {
    act: 'start',
    news: [{ event: { kind: stays ? 'runs-already' : 'starts', title: work.title, target } }],
    edits: [...edits, ...revision.edits],
    decisions: fresh.length > 0 ? [decisionOn(context, 'in_progress', recorded)] : [],
    corrections,
    recorded,
  });
}

/** Work that somebody put in progress by hand may lack its record, or its target; to move that takes another command. */
function* askTargetOf({ world }: ActionContext, { place, work }: Placed<Item>, started: Day): Script<Day> {
  const now = place === 'in_progress' ? work.target_date : undefined;
  if (now === undefined) return yield* askNewTarget(work, world, day => beforeStart(day, started));
  return yield* askDay('target_date', TARGET_QUESTION, {
    default: now,
    check: day =>
      day === now
        ? undefined
        : `it is in progress already and aims at ${now}; \`plan retarget ${work.id} ${day}\` moves that`,
  });
}

function* askStarted({ world }: ActionContext, work: Item): Script<Day> {
  return yield* askDay('on', 'On which day did it start?', {
    default: work.started ?? world.today,
    check: day => (day > world.today ? `${day} has not come yet` : undefined),
  });
}
