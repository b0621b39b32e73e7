import type { What } from '../../engine/changes/change.ts';
import { namedIn } from '../../engine/changes/duty.ts';
import { bestRun } from '../../engine/changes/promise-runs.ts';
import { matchRecords } from '../../engine/changes/records.ts';
import type { Correction } from '../../engine/edits/outcome.ts';
import { pathInFile } from '../../model/decision-files.ts';
import type { Edit } from '../../model/edit.ts';
import type { Decision } from '../../model/files/team.ts';
import { DECISION_KEYS } from '../../model/files/team.ts';
import type { PromiseChange } from '../../model/item.ts';
import { ITEM_KEYS, isLive } from '../../model/item.ts';
import type { Path } from '../../model/path.ts';
import { unspokenFor } from '../../model/policy.ts';
import { sameScope } from '../../model/scope.ts';
import type { ActionContext } from './action-context.ts';
import { standingAtBase } from './action-context.ts';
import type { ActionNeed } from './needs.ts';
import type { RecordedPeople } from './record.ts';

/** A record that is there: in the plan or in the decision log of the item's team, with those whom it names. */
export interface KeptRecord {
  /** The file of the decision that it is; undefined for what stands in the plan. */
  readonly log: string | undefined;
  readonly path: Path;
  readonly order: readonly string[];
  readonly informed: readonly string[];
  readonly approved_by: readonly string[];
  readonly link?: string | undefined;
}

/** Those whom a record can name after it was written. */
export type HeardKey = 'informed' | 'approved_by';

/** A record of a change, or of a step of it. */
interface LackingRecord {
  readonly record: KeptRecord;
  /** What it is about. */
  readonly what: What;
  /** Whom it lacks; nobody: anybody will do. */
  readonly lacks: readonly string[];
}

/** The records of a change that lack somebody who was told, or who agreed; none where there is no record yet. */
export const recordsOf = (context: ActionContext, need: ActionNeed, key: HeardKey): readonly LackingRecord[] => {
  const { requirement, what } = need;
  const missing = requirement.missing.find(({ kind }) => kind === key);
  if (missing === undefined) return [];
  const steps = requirement.record === 'changes' ? stepsTo(context, need) : undefined;
  if (steps !== undefined) return lackingSteps(context, need, key, steps);
  const record = recordOf(context, need);
  return record === undefined ? [] : [{ record, what, lacks: 'who' in missing ? missing.who : [] }];
};

/** The one record that speaks of a change as a whole. */
const recordOf = (context: ActionContext, { requirement, what, decisions }: ActionNeed): KeptRecord | undefined => {
  switch (requirement.record) {
    case 'closing':
      return closingRecord(context);
    case 'decisions': {
      const decision = decisions.at(-1);
      return decision && decisionRecord(context, decision);
    }
    case 'changes':
      return what.kind === 'commitment-dropped' ? changeRecord(context, endOf(context)) : changeRecord(context);
  }
};

/** The steps in which a promise came to its date, or its scope; undefined for other changes. */
const stepsTo = (context: ActionContext, need: ActionNeed): readonly PromiseChange[] | undefined => {
  const { what } = need;
  switch (what.kind) {
    case 'commitment-date':
      return bestRunTo(context, 'date', what.from, (one, other) => one === other, need);
    case 'commitment-scope':
      return bestRunTo(context, 'scope', what.from, sameScope, need);
    default:
      return undefined;
  }
};

/** What ended a promise; where another stands by now, the end of the one that the base knows. */
const endOf = (context: ActionContext): ((entry: PromiseChange) => boolean) => {
  const now = context.placed.work.commitment;
  if (!isLive(now)) return ({ withdrawn }) => withdrawn === true;
  const known = standingAtBase(context)?.work.commitment?.changes ?? [];
  const end = matchRecords(known, now.changes).fresh.find(({ withdrawn }) => withdrawn === true);
  return entry => entry === end;
};

const bestRunTo = (
  { base, placed }: ActionContext,
  field: 'date' | 'scope',
  from: string,
  isSame: (one: string, other: string) => boolean,
  { requirement: { need, who } }: ActionNeed,
): readonly PromiseChange[] => {
  const now = placed.work.commitment;
  if (now === undefined || need === 'decision') return [];
  return bestRun(now, field, from, isSame, { need, who, company: base.company?.content })?.entries ?? [];
};

/** To agree to one step is not to agree to the next: each names everybody by itself. */
const lackingSteps = (
  context: ActionContext,
  { what, requirement: { need, who } }: ActionNeed,
  key: HeardKey,
  steps: readonly PromiseChange[],
): readonly LackingRecord[] =>
  steps.flatMap(entry => {
    const { told, agreed } = namedIn([entry]);
    const mustAgree = need === 'approve' && !(what.kind === 'commitment-scope' && entry.wording === true);
    const lacks = unspokenFor(who, mustAgree ? agreed : told, context.base.company?.content);
    const record = changeRecord(context, other => other === entry);
    if (record === undefined || lacks.length === 0 || mustAgree !== (key === 'approved_by')) return [];
    const step = what.kind === 'commitment-date' && entry.date !== undefined ? { ...what, ...entry.date } : what;
    return [{ record, what: step, lacks }];
  });

const CHANGE_KEYS = ['on', 'date', 'scope', 'withdrawn', 'wording', 'reason', 'approved_by', 'informed', 'link'];

export const changeRecord = (
  { placed }: ActionContext,
  isIt: (entry: PromiseChange) => boolean = () => true,
): (KeptRecord & { readonly on: string }) | undefined => {
  const changes = placed.work.commitment?.changes ?? [];
  const index = changes.findLastIndex(isIt);
  const entry = changes[index];
  return (
    entry && { ...entry, log: undefined, path: [...placed.path, 'commitment', 'changes', index], order: CHANGE_KEYS }
  );
};

export const closingRecord = ({ placed }: ActionContext): KeptRecord | undefined =>
  'outcome' in placed.work ? { ...placed.work, log: undefined, path: placed.path, order: ITEM_KEYS } : undefined;

/** Undefined for a decision in another team's log. */
export const decisionRecord = ({ world, team }: ActionContext, decision: Decision): KeptRecord | undefined => {
  const log = world.decisions.find(file => file.team === team.id && file.content.includes(decision));
  if (log === undefined) return undefined;
  const path = pathInFile(log.kind, [log.content.indexOf(decision)]);
  return { ...decision, log: log.path, path, order: DECISION_KEYS };
};

/** The edits that add to a record whoever is not named there yet. */
export const completion = (
  record: KeptRecord,
  { informed, approvedBy, link }: Pick<RecordedPeople, 'informed' | 'approvedBy' | 'link'>,
): { readonly edits: readonly Edit[]; readonly corrections: readonly Correction[] } => {
  const add = (key: HeardKey, names: readonly string[]): readonly Edit[] =>
    names
      .filter(name => !record[key].includes(name))
      .map((value, count) => ({
        kind: 'insert',
        list: [...record.path, key],
        index: record[key].length + count,
        value,
        order: record.order,
      }));
  const edits: readonly Edit[] = [
    ...add('informed', informed),
    ...add('approved_by', approvedBy),
    ...(link === undefined || record.link !== undefined
      ? []
      : [{ kind: 'set', path: [...record.path, 'link'], value: link, order: record.order } as const]),
  ];
  const { log } = record;
  return log === undefined
    ? { edits, corrections: [] }
    : { edits: [], corrections: edits.map(edit => ({ file: log, edit })) };
};
