// Longer than other files, and one subject: every fact of a change as programs get it, one kind after the other.

import type { ChangeFact, EffortFact, MoveFact, PlaceFact } from '../../engine/diff/change-fact.ts';
import type { Asks } from '../../engine/diff/plan-change.ts';
import { saysOf } from './change-sentences.ts';

/** A change for programs: what it means, the same in words, and the facts that its kind has. */
export interface ChangeOutput extends FactOutput {
  /** What it means: promise-moved, started, delivered… */
  readonly change: string;
  /** From what to what, in words. */
  readonly says: string;
}

interface FactOutput {
  /** Days, ids, texts, places or numbers, by the kind of change; absent: none before, or none any more. */
  readonly from?: string | number | undefined;
  readonly to?: string | number | undefined;
  /** In the queue, from 1, where work comes from there or goes there. */
  readonly fromRank?: number | undefined;
  readonly toRank?: number | undefined;
  /** Of work that goes to another team: what the teams are called, and the list that it went into, or is in still. */
  readonly fromName?: string | undefined;
  readonly toName?: string | undefined;
  readonly into?: string | undefined;
  readonly still?: string | undefined;
  /** Of a promise, or of an asked-for date: its date. */
  readonly date?: string | undefined;
  readonly scope?: string | undefined;
  readonly fixed?: boolean | undefined;
  /** Ids of people: whom it is, or was, promised to; who joined or left; who asks; who became an approver, or is none any more. */
  readonly who?: readonly string[] | undefined;
  /** How it came about, or whether it was added, removed, changed… */
  readonly how?: string | undefined;
  /** The day on which work was closed, or which a record names. */
  readonly on?: string | undefined;
  /** Of delivered work: the date that it was promised for. */
  readonly promised?: string | undefined;
  /** What work aims at, or aimed at before it was interrupted; of a metric the value. */
  readonly target?: string | number | undefined;
  /** Of something that is no longer on record: what it was, and what it said. */
  readonly record?: string | undefined;
  readonly words?: string | undefined;
  /** Titles of steps that shipped. */
  readonly steps?: readonly string[] | undefined;
  readonly effortFrom?: EffortOutput | undefined;
  readonly effortTo?: EffortOutput | undefined;
  readonly answer?: string | undefined;
  readonly answers?: readonly string[] | undefined;
  /** Ids of those who were told of an answer. */
  readonly told?: readonly string[] | undefined;
  readonly fields?: readonly FieldOutput[] | undefined;
  /** How many items a first plan holds. */
  readonly items?: number | undefined;
  /** How many new entries an inbox has. */
  readonly entries?: number | undefined;
  /** A queue in its new order. */
  readonly queue?: readonly { readonly id: string; readonly title: string }[] | undefined;
  /** The key that changed, of a team, a policy, or a calendar. */
  readonly field?: string | undefined;
  /** Of a metric, a risk, a question, a need, a stakeholder, a goal or a launch. */
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly unit?: string | undefined;
  readonly by?: string | undefined;
  /** True for a metric that was not there before. */
  readonly first?: boolean | undefined;
  /** New ones. */
  readonly readings?: readonly { readonly on: string; readonly value: number }[] | undefined;
  readonly likelihood?: string | undefined;
  readonly impact?: string | undefined;
  readonly mitigation?: string | undefined;
  /** A rule that is ignored, or whose severity changed, and the item of which it is ignored. */
  readonly rule?: string | undefined;
  readonly ofItem?: string | undefined;
  readonly reason?: string | undefined;
  /** True where changes of the plan need less of people than before. */
  readonly asksLess?: boolean | undefined;
  /** Of a stakeholder: through whom they may be reached, what they are, whether their name is private now, and whether it changed. */
  readonly throughFrom?: readonly string[] | undefined;
  readonly throughTo?: readonly string[] | undefined;
  readonly kindFrom?: string | undefined;
  readonly kindTo?: string | undefined;
  readonly private?: boolean | undefined;
  readonly renamed?: boolean | undefined;
  readonly days?: readonly string[] | undefined;
}

export interface EffortOutput {
  /** As in the plan: `6w`. */
  readonly low: string;
  readonly likely: string;
  readonly high: string;
  readonly engineers: number;
  /** Working days that 85 of 100 such efforts would not exceed; absent where the effort is out of order. */
  readonly workingDays?: number | undefined;
}

interface FieldOutput {
  readonly field: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const changeOutput = (fact: ChangeFact, nameOf: (id: string) => string): ChangeOutput => ({
  change: fact.kind,
  says: saysOf(fact, nameOf),
  ...factOutput(fact),
});

const factOutput = (fact: ChangeFact): FactOutput => {
  switch (fact.kind) {
    case 'promise-moved':
    case 'promise-rescoped':
    case 'promise-reworded':
    case 'team-renamed':
    case 'target-moved':
    case 'renamed':
      return { from: fact.from, to: fact.to };
    case 'promise-ended':
      return { how: fact.how, date: fact.date, who: fact.who };
    case 'promise-left':
      return { who: fact.who };
    case 'promised':
      return { date: fact.date, scope: fact.scope, who: fact.who, fixed: fact.isFixed };
    case 'promise-joined':
      return { date: fact.date, who: fact.who };
    case 'record-rewritten':
      return fact.record === 'promise'
        ? { record: fact.record, date: fact.date }
        : { record: fact.record, on: fact.on, words: fact.words };
    case 'step-shipped':
      return { steps: fact.steps };
    case 'effort-changed':
      return { effortFrom: fact.from && effortOutput(fact.from), effortTo: fact.to && effortOutput(fact.to) };
    case 'asked':
      return { from: fact.from, to: fact.to, who: fact.who, answers: fact.answers };
    case 'answered':
      return { date: fact.date, answer: fact.answer, told: fact.told };
    case 'fields':
      return { fields: fact.fields.map(({ field, from, to }) => ({ field, from, to })) };
    case 'team-adopted':
    case 'team-gone':
    case 'queue-reordered':
    case 'team-size':
    case 'metric':
    case 'risk':
    case 'question':
    case 'need':
    case 'inbox':
      return teamOutput(fact);
    case 'policy':
    case 'stakeholder':
    case 'ignored':
    case 'goal':
    case 'calendar':
    case 'launch':
      return companyOutput(fact);
    default:
      return moveOutput(fact);
  }
};

const moveOutput = (fact: MoveFact): FactOutput => {
  switch (fact.kind) {
    case 'started':
    case 'reopened':
    case 'interrupted':
      return { ...moved(fact.from, fact.to), target: fact.target };
    case 'delivered':
      return { ...moved(fact.from, CLOSED), on: fact.on, promised: fact.promised };
    case 'dropped':
    case 'wont-fix':
      return { ...moved(fact.from, CLOSED), on: fact.on };
    case 'queued':
    case 'unqueued':
    case 'added':
    case 'backlogged':
      return moved(fact.from, fact.to);
    case 'vanished':
      return moved(fact.from, undefined);
    case 'team-changed': {
      const { from, to, into, still } = fact;
      return { from: from.id, to: to.id, fromName: from.name, toName: to.name, into, still };
    }
  }
};

const CLOSED = { place: 'closed' } as const;

const moved = (from: PlaceFact | undefined, to: PlaceFact | undefined): FactOutput => ({
  from: from?.place,
  to: to?.place,
  fromRank: from?.rank,
  toRank: to?.rank,
});

type TeamKind = 'team-adopted' | 'team-gone' | 'queue-reordered' | 'team-size';

type OfTeam = Extract<ChangeFact, { readonly kind: TeamKind | 'metric' | 'risk' | 'question' | 'need' | 'inbox' }>;

const teamOutput = (fact: OfTeam): FactOutput => {
  switch (fact.kind) {
    case 'team-adopted':
      return { items: fact.items };
    case 'team-gone':
      return {};
    case 'queue-reordered':
      return { queue: fact.queue };
    case 'team-size':
      return { field: fact.field, from: fact.from, to: fact.to };
    case 'metric': {
      const { id, name, unit, target, by, isNew, readings } = fact;
      return { id, name, unit, target, by, first: isNew, readings: readings.map(({ on, value }) => ({ on, value })) };
    }
    case 'risk': {
      const { id, text, how, likelihood, impact, mitigation } = fact;
      return { id, text, how, likelihood, impact, mitigation };
    }
    case 'question':
    case 'need':
      return { id: fact.id, text: fact.text, how: fact.how, answer: fact.answer };
    case 'inbox':
      return { entries: fact.entries };
  }
};

type OfCompany = Extract<
  ChangeFact,
  { readonly kind: 'policy' | 'stakeholder' | 'ignored' | 'goal' | 'calendar' | 'launch' }
>;

const companyOutput = (fact: OfCompany): FactOutput => {
  switch (fact.kind) {
    case 'policy':
      return policyOutput(fact);
    case 'stakeholder':
      return fact.how === 'changed' ? stakeholderOutput(fact) : { id: fact.id, how: fact.how };
    case 'ignored':
      return {
        rule: fact.rule,
        ofItem: fact.item,
        how: fact.how,
        reason: fact.how === 'added' ? fact.reason : undefined,
      };
    case 'goal':
      return { id: fact.id, name: fact.name, how: fact.how };
    case 'calendar':
      return calendarOutput(fact);
    case 'launch':
      return fact.how === 'moved'
        ? { id: fact.id, name: fact.name, how: fact.how, from: fact.from, to: fact.to }
        : { id: fact.id, name: fact.name, how: fact.how, date: fact.date };
  }
};

const policyOutput = (fact: Extract<ChangeFact, { readonly kind: 'policy' }>): FactOutput => {
  switch (fact.part) {
    case 'preset':
      return { field: fact.part, from: fact.from, to: fact.to, asksLess: fact.asksLess };
    case 'level':
      return { field: fact.change, from: fact.from, to: fact.to, asksLess: fact.asksLess };
    case 'approvers':
      return { field: fact.part, how: fact.how, who: fact.who };
    case 'rule':
      return { rule: fact.rule, from: fact.from, to: fact.to };
    case 'setting':
      return { field: fact.setting, from: fact.from, to: fact.to };
  }
};

const calendarOutput = (fact: Extract<ChangeFact, { readonly kind: 'calendar' }>): FactOutput => {
  switch (fact.part) {
    case 'holidays':
      return { field: fact.part, how: fact.how, days: fact.days };
    case 'fiscal_year_starts':
    case 'fiscal_year_named':
      return { field: fact.part, from: fact.from, to: fact.to };
    case 'planning':
      return { field: fact.part };
  }
};

const stakeholderOutput = ({
  id,
  how,
  through,
  type,
  isPrivate,
  isRenamed,
}: Extract<ChangeFact, { readonly kind: 'stakeholder'; readonly how: 'changed' }>): FactOutput => ({
  id,
  how,
  throughFrom: through?.from,
  throughTo: through?.to,
  kindFrom: type?.from,
  kindTo: type?.to,
  private: isPrivate,
  renamed: isRenamed,
});

const effortOutput = ({ effort: { low, likely, high }, engineers, days }: EffortFact): EffortOutput => ({
  low,
  likely,
  high,
  engineers,
  workingDays: days,
});

/** What a change needs of people, and what of it is on record. */
export interface NeedsOutput {
  /** The key of the company's policy. */
  readonly rule: string;
  readonly level: 'decision' | 'inform' | 'approve';
  /** Ids of everybody who must be told, or agree; who is recorded as told, and as having agreed; for whom nobody is recorded. */
  readonly who: readonly string[];
  readonly told: readonly string[];
  readonly agreed: readonly string[];
  readonly missing: readonly string[];
  /** Where the record stands, or would stand. */
  readonly record: 'changes' | 'decisions' | 'closing';
  /** What is missing of it. */
  readonly owed: readonly { readonly kind: string; readonly who?: readonly string[]; readonly item?: string }[];
}

export const needsOutput = ({ key, need, who, told, agreed, missingPeople, record, missing }: Asks): NeedsOutput => ({
  rule: key,
  level: need,
  who,
  told,
  agreed,
  missing: missingPeople,
  record,
  owed: missing,
});
