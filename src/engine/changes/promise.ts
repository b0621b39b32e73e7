import type { Commitment, PromiseChange } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { MissingPart } from '../../model/missing-part.ts';
import { needOf } from '../../model/policy.ts';
import type { Requirement, What } from './change.ts';
import { missingOn, namedIn } from './duty.ts';
import { isUndelivered } from './positions.ts';
import { bestRun } from './promise-runs.ts';
import { matchRecords } from './records.ts';
import type { PromiseField } from './runs.ts';
import { isBare, SAME } from './runs.ts';
import type { JudgedChange, Pair, Setting } from './setting.ts';
import { isPartial, isPartialInOne, isPromiseUnread, mayHideRecord } from './setting.ts';

/** What became of a promise: by those whom it was made to, not by those who are named now. */
export const promiseChanges = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  if (isPromiseUnread(setting, pair)) return [];
  const mayBeOnRecord = mayHideRecord(setting, pair, 'commitment', 'changes');
  return changesOf(pair, setting).map(({ requirement, ...judged }) => ({
    ...judged,
    requirement: requirement && mayBeOnRecord ? { ...requirement, missing: [] } : requirement,
  }));
};

const changesOf = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  const then = pair.before?.work.commitment;
  const now = pair.after?.work.commitment;
  const promised: readonly JudgedChange[] = isLive(now) ? [{ what: { kind: 'promised', commitment: now } }] : [];
  if (!isLive(then)) return promised;
  const how = howDropped(pair, now);
  const end = how === undefined && isLive(now) ? endOf(then, now) : undefined;
  if (end !== undefined) {
    const requirement = droppedRequirement('withdrawn', then, end, setting);
    const isAgreed = requirement === undefined || requirement.missing.length === 0;
    return isAgreed ? promised : [{ what: { kind: 'commitment-dropped', how: 'withdrawn' }, requirement }];
  }
  const dropped: readonly JudgedChange[] =
    how === undefined
      ? []
      : [
          {
            what: { kind: 'commitment-dropped', how },
            requirement: droppedRequirement(how, then, recordOf(how, pair), setting),
          },
        ];
  const left = isPartialInOne(setting, pair, 'commitment', 'to') || !isLive(now) ? [] : members(then, now, setting);
  return [...(isLive(now) ? moved(then, now, setting) : []), ...dropped, ...left];
};

/** The entry that withdrew a promise, where what stands now was promised after it: that is another promise. */
const endOf = (then: Commitment, now: Commitment): PromiseChange | undefined =>
  matchRecords(then.changes, now.changes).fresh.find(({ withdrawn }) => withdrawn === true);

type How = Extract<What, { readonly kind: 'commitment-dropped' }>['how'];

const howDropped = ({ before, after }: Pair, now: Commitment | undefined): How | undefined => {
  // Closed work has ended its promise, well or badly: what vanishes with it is its closing record.
  if (after === undefined) return before?.place === 'closed' ? undefined : 'vanished';
  if (now === undefined) return 'outcome' in after.work && !isUndelivered(after) ? 'unrecorded' : 'deleted';
  if (!isLive(now)) return 'withdrawn';
  return isUndelivered(after) && !(before !== undefined && isUndelivered(before)) ? 'closed' : undefined;
};

type Record = Pick<PromiseChange, 'informed' | 'approved_by'>;

/** What says who agreed; a closing record says it, but is none of the promise. */
const recordOf = (how: How, { after }: Pair): Record | undefined => {
  if (how === 'withdrawn') return after?.work.commitment?.changes.at(-1);
  return how === 'closed' && after !== undefined && 'outcome' in after.work ? after.work : undefined;
};

const droppedRequirement = (
  how: How,
  { to }: Commitment,
  record: Record | undefined,
  { company }: Setting,
): Requirement | undefined => {
  const level = needOf('commitment-dropped', company);
  if (level === 'free') return undefined;
  // Nobody loses what was delivered: nobody has to agree, but its record belongs there.
  const [need, who] = how === 'unrecorded' ? (['decision', []] as const) : [level, to];
  const named = namedIn(record === undefined ? [] : [record]);
  const owed: readonly MissingPart[] = how === 'withdrawn' ? missingOn(need, who, named, company) : [{ kind: 'entry' }];
  return { key: 'commitment-dropped', need, who, ...named, record: 'changes', missing: owed };
};

/** Another date or scope, while the promise stands. */
const moved = (then: Commitment, now: Commitment, setting: Setting): readonly JudgedChange[] => {
  const date = SAME.date(then.date, now.date) ? undefined : movedRequirement('date', then, now, setting);
  const scope = SAME.scope(then.scope, now.scope) ? undefined : movedRequirement('scope', then, now, setting);
  return [
    ...(date === undefined
      ? []
      : [{ what: { kind: 'commitment-date', from: then.date, to: now.date } as const, requirement: date.requirement }]),
    ...(scope === undefined
      ? []
      : [
          {
            what: { kind: 'commitment-scope', from: then.scope, to: now.scope, wordingOnly: scope.isWording } as const,
            requirement: scope.requirement,
          },
        ]),
  ];
};

const movedRequirement = (
  field: PromiseField,
  then: Commitment,
  now: Commitment,
  { company }: Setting,
): { readonly isWording: boolean; readonly requirement: Requirement | undefined } => {
  const key = field === 'date' ? 'commitment-moved' : 'commitment-rescoped';
  const level = needOf(key, company);
  const who = then.to;
  const run = bestRun(now, field, then[field], SAME[field], { need: level, who, company });
  const isWording = run?.isWording ?? false;
  if (level === 'free') return { isWording, requirement: undefined };
  const need = isWording ? 'inform' : level;
  if (run === undefined) {
    const missing: readonly MissingPart[] = [{ kind: 'entry' }];
    return { isWording, requirement: { key, need, who, told: [], agreed: [], record: 'changes', missing } };
  }
  const { told, agreed, untold, unasked } = run;
  const missing: readonly MissingPart[] = [
    ...(untold.length === 0 ? [] : [{ kind: 'informed', who: untold } as const]),
    ...(unasked.length === 0 ? [] : [{ kind: 'approved_by', who: unasked } as const]),
  ];
  return { isWording, requirement: { key, need, who, told, agreed, record: 'changes', missing } };
};

/** Who else is promised it, and who no longer is. */
const members = (then: Commitment, now: Commitment, setting: Setting): readonly JudgedChange[] => {
  const { renamedStakeholders: renamed } = setting;
  const thenNamed = new Set(then.to.flatMap(who => [who, renamed.get(who)]));
  const isStill = (who: string) => now.to.includes(who) || now.to.includes(renamed.get(who) ?? who);
  const joined = now.to.filter(who => !thenNamed.has(who));
  const left = then.to.filter(who => !isStill(who));
  if (joined.length + left.length === 0) return [];
  const requirement = left.length === 0 ? undefined : leavingRequirement(left, then, now, setting);
  return [{ what: { kind: 'commitment-to', joined, left }, requirement }];
};

/** To leave is a withdrawal for those who leave: what they agreed to in an entry about something else is not that. */
const leavingRequirement = (
  who: readonly string[],
  then: Commitment,
  now: Commitment,
  { company }: Setting,
): Requirement | undefined => {
  const need = needOf('commitment-dropped', company);
  if (need === 'free') return undefined;
  const entries = matchRecords(then.changes, now.changes).fresh.filter(isBare);
  const named = namedIn(entries);
  const owed: readonly MissingPart[] =
    entries.length === 0 ? [{ kind: 'entry' }] : missingOn(need, who, named, company);
  return { key: 'commitment-dropped', need, who, ...named, record: 'changes', missing: owed };
};

/** Whether the date is outside our control. One that was may move from now on: whoever counts on it hears of that, in whatever new entry. */
export const fixedChanges = (pair: Pair, setting: Setting): readonly JudgedChange[] => {
  const then = pair.before?.work.commitment;
  const now = pair.after?.work.commitment;
  if (!isLive(then) || !isLive(now) || isPartial(setting, pair, 'commitment', 'fixed')) return [];
  const [from, to] = [then.fixed ?? false, now.fixed ?? false];
  if (from === to) return [];
  const isHidden = mayHideRecord(setting, pair, 'commitment', 'changes');
  const requirement = from && !isHidden ? freedRequirement(then, now, setting) : undefined;
  return [{ what: { kind: 'field', field: 'fixed', from: String(from), to: String(to) }, requirement }];
};

const freedRequirement = (then: Commitment, now: Commitment, { company }: Setting): Requirement | undefined => {
  if (needOf('commitment-moved', company) === 'free') return undefined;
  const { fresh } = matchRecords(then.changes, now.changes);
  const named = namedIn(fresh);
  const owed: readonly MissingPart[] =
    fresh.length === 0 ? [{ kind: 'entry' }] : missingOn('inform', then.to, named, company);
  return { key: 'commitment-moved', need: 'inform', who: then.to, ...named, record: 'changes', missing: owed };
};
