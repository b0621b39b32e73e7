import type { Act, TriageOutcome } from '../../engine/edits/outcome.ts';
import { outcomeFacts } from '../../engine/edits/outcome.ts';
import type { Fields, ListName } from '../../engine/edits/plan-draft.ts';
import { PlanDraft } from '../../engine/edits/plan-draft.ts';
import { promiseEffect } from '../../engine/forecast/promise-effect.ts';
import type { YamlValue } from '../../model/edit.ts';
import { ITEM_KEYS } from '../../model/item.ts';
import { needOf } from '../../model/policy.ts';
import { tidy } from '../../model/tidy.ts';
import type { TriageDecision } from './decision.ts';
import { isRemoved, jumps } from './decision.ts';
import type { Destination } from './destination.ts';
import { positionAmong } from './destination.ts';
import { newsOf } from './news.ts';
import { planAfter } from './plan-after.ts';
import type { Work } from './work.ts';

/** Turns what was decided into edits of the plan, entries of the decision log, and facts. */
export const planEdits = (work: Work, decision: TriageDecision): TriageOutcome => {
  const draft = new PlanDraft(work.team);
  const records = [
    ...ownDecision(work, decision),
    ...removeFromQueue(draft, work, decision),
    ...interrupt(draft, work, decision),
  ];
  place(draft, work, decision);
  return {
    ...outcomeFacts(work, {
      item: work.item.id,
      act: ACTS[decision.destination.kind],
      news: newsOf(work, decision),
      reason: decision.reason,
      occasion: { agreed: [], asked: [], isProposed: false, isOver: false },
    }),
    edits: draft.edits,
    decisions: records.map(record => tidy(record) ?? {}),
    promises: promiseEffect(work.world, work.team, planAfter(work, decision.destination, decision.removals)),
  };
};

const ACTS: { readonly [K in Destination['kind']]: Act } = {
  start: 'start',
  queue: 'queue',
  backlog: 'put-to-backlog',
  close: 'close',
};

/** The decision about the work itself: the answer to a wish, a jump over the queue, a removal from it. Closing is recorded on the item. */
const ownDecision = (work: Work, { wish, destination, reason, heard }: TriageDecision): readonly Fields[] => {
  const removal = destination.kind === 'backlog' && isRemoved(work, destination) && isRecorded(work, 'queue-removal');
  if (wish === undefined && !removal && !jumps(work, destination)) return [];
  const from = work.subject.kind === 'waiting' ? work.subject.placed.place : 'new';
  const to = { start: 'in_progress', queue: 'coming_soon', backlog: 'backlog', close: 'closed' }[destination.kind];
  const { informed, approvedBy } = heard;
  const cause = destination.kind === 'start' ? destination.cause : undefined;
  const why = { reason, cause, asked: wish };
  return [{ on: work.world.today, item: work.item.id, from, to, ...why, informed, approved_by: approvedBy }];
};

const isRecorded = ({ world }: Work, change: 'queue-removal' | 'work-interrupted'): boolean =>
  needOf(change, world.company?.content) !== 'free';

/** What leaves the queue. */
const removeFromQueue = (draft: PlanDraft, work: Work, { removals }: TriageDecision): readonly Fields[] =>
  removals.flatMap(({ placed, to, informed, approvedBy, reason }) => {
    const handle = draft.handle('coming_soon', placed.index);
    const record = { reason, informed, approved_by: approvedBy };
    if (to === 'closed') {
      draft.move(handle, 'closed', draft.length('closed'));
      draft.write(handle, { outcome: 'dropped', closed_on: work.world.today, ...record });
      return [];
    }
    draft.move(handle, 'backlog', 0);
    return isRecorded(work, 'queue-removal')
      ? [{ on: work.world.today, item: placed.id, from: 'coming_soon', to, ...record }]
      : [];
  });

/** What is interrupted goes to the head of the queue. */
const interrupt = (draft: PlanDraft, work: Work, { destination, reason }: TriageDecision): readonly Fields[] =>
  destination.kind !== 'start'
    ? []
    : destination.interrupted.flatMap(({ placed, informed, approvedBy }, index) => {
        const handle = draft.handle('in_progress', placed.index);
        draft.move(handle, 'coming_soon', index);
        if (placed.work.target_date !== undefined) draft.remove(handle, ['target_date']);
        const because = { reason, cause: destination.cause, because_of: work.item.id };
        const record = { ...because, informed, approved_by: approvedBy };
        return isRecorded(work, 'work-interrupted')
          ? [{ on: work.world.today, item: placed.id, from: 'in_progress', to: 'coming_soon', ...record }]
          : [];
      });

/** The work itself. */
const place = (draft: PlanDraft, work: Work, decision: TriageDecision): void => {
  const { destination, reason, heard } = decision;
  const { subject, world } = work;
  const { informed, approvedBy } = heard;
  const closing = { closed_on: world.today, reason, informed, approved_by: approvedBy };
  const fields: Fields = {
    ...Object.fromEntries(work.given),
    ...(destination.kind === 'close' ? { outcome: destination.outcome, ...closing } : {}),
  };
  const [list, index] = newPlace(draft, work, decision);
  if (subject.kind === 'new') {
    draft.insert(list, index, inOrder(fields));
    return;
  }
  const from = subject.kind === 'inbox' ? 'inbox' : waitingList(work);
  const handle = draft.handle(from, subject.placed.index);
  if (from !== list || from === 'coming_soon') draft.move(handle, list, index);
  if (subject.kind === 'inbox' && subject.placed.work.added !== undefined) draft.remove(handle, ['added']);
  draft.write(handle, fields, work.before);
};

const waitingList = ({ isQueued }: Work): ListName => (isQueued ? 'coming_soon' : 'backlog');

const newPlace = (draft: PlanDraft, work: Work, { destination, removals }: TriageDecision): [ListName, number] => {
  switch (destination.kind) {
    case 'start':
      return ['in_progress', draft.length('in_progress')];
    case 'queue':
      return ['coming_soon', positionAmong(work, destination.position, removals)];
    case 'backlog':
      return ['backlog', draft.length('backlog')];
    case 'close':
      return ['closed', draft.length('closed')];
  }
};

const inOrder = (fields: Fields): YamlValue => {
  const rank = (key: string) => ITEM_KEYS.indexOf(key);
  return tidy(Object.fromEntries(Object.entries(fields).sort(([a], [b]) => rank(a) - rank(b)))) ?? {};
};
