import type { What } from '../../engine/changes/change.ts';
import type { Act } from '../../engine/edits/outcome.ts';
import type { Commitment, Item, PromiseChange } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import { sameScope } from '../../model/scope.ts';
import type { ActionContext } from './action-context.ts';
import { closedItem, forNewValue } from './action-context.ts';
import type { ActionOutcome, ActionRemark } from './action-outcome.ts';
import { needsOf } from './needs.ts';
import type { Happening } from './outcome.ts';
import { outcomeOf, promiseChange } from './outcome.ts';
import { recordedUntil, withEntry, withPromise } from './promised.ts';
import { askRecord, UNRECORDED } from './record.ts';
import { askNeeds } from './record-needs.ts';

/** What becomes of a promise that stands; what is left out is not spoken of, and stays. */
interface Terms {
  readonly act: Act;
  readonly date?: string;
  readonly scope?: string;
  readonly fixed?: boolean | undefined;
  readonly scoping?: Item['scoping'];
  readonly isWording?: boolean;
  readonly usualReason?: string;
  /** What happens; `step`: what is added to the record. */
  readonly news: (step: Step) => readonly Happening[];
  readonly remarks?: readonly ActionRemark[];
}

type Step = Pick<PromiseChange, 'date' | 'scope' | 'wording'>;

/** Changes date or scope of a promise that stands, and adds the entry that leads there from what is on record. */
export function* renegotiate(context: ActionContext, commitment: Commitment, terms: Terms): Script<ActionOutcome> {
  const { act, date, scope, isWording = false, remarks = [], usualReason } = terms;
  const held = isNew(commitment, terms) ? forNewValue(context) : context;
  const kinds: readonly What['kind'][] = [
    ...(date === undefined ? [] : ['commitment-date' as const]),
    ...(scope === undefined ? [] : ['commitment-scope' as const]),
  ];
  const fixed = terms.fixed ?? commitment.fixed;
  const next: Commitment = {
    date: date ?? commitment.date,
    to: commitment.to,
    scope: scope ?? commitment.scope,
    ...(fixed === undefined ? {} : { fixed }),
    changes: commitment.changes,
  };
  const step: Step = { ...stepOf(held, commitment, terms), ...(isWording ? { wording: true as const } : {}) };
  const isStep = step.date !== undefined || step.scope !== undefined;
  const scoping = terms.scoping === undefined ? {} : { scoping: terms.scoping };
  const done = { act, news: terms.news(step), remarks, isOver: closedItem(context) !== undefined };
  if (!isStep) {
    const revision = withPromise(context, next, scoping);
    const { recorded, edits, corrections } = yield* askNeeds(held, needsOf(held, revision.content, kinds));
    return outcomeOf(context, { ...done, edits: [...edits, ...revision.edits], corrections, recorded });
  }
  const { today } = context.world;
  // With an entry that names nobody it shows who must agree.
  const preview = withPromise(context, withEntry(next, promiseChange(today, step, UNRECORDED)), scoping);
  const recorded = yield* askRecord(held, needsOf(held, preview.content, kinds), usualReason);
  const { edits } = withPromise(context, withEntry(next, promiseChange(today, step, recorded)), scoping);
  return outcomeOf(context, { ...done, edits, recorded });
}

const isNew = (commitment: Commitment, { date, scope }: Terms): boolean =>
  (date !== undefined && date !== commitment.date) || (scope !== undefined && !sameScope(scope, commitment.scope));

/** From what is on record to what is promised next; what stays is left out. */
const stepOf = (context: ActionContext, commitment: Commitment, { date, scope }: Terms): Step => {
  const dateBefore = date && recordedUntil(context, 'date', commitment, date);
  const scopeBefore = scope && recordedUntil(context, 'scope', commitment, scope);
  return {
    ...(date === undefined || dateBefore === undefined || dateBefore === date
      ? {}
      : { date: { from: dateBefore, to: date } }),
    ...(scope === undefined || scopeBefore === undefined || sameScope(scopeBefore, scope)
      ? {}
      : { scope: { from: scopeBefore, to: scope } }),
  };
};
