import type { ChangeKind } from '../../engine/diff/change-fact.ts';

interface ChangeLabel {
  /** In a word or two, to stand beside what it happened to; at most 14 characters. */
  readonly label: string;
  /** To stand between the name of what it happened to, and from what to what. */
  readonly phrase: string;
}

/** What happened. */
export const CHANGE_LABELS: { readonly [K in ChangeKind]: ChangeLabel } = {
  'promise-moved': { label: 'promise moved', phrase: 'promised date' },
  'promise-rescoped': { label: 'new scope', phrase: 'promised scope' },
  'promise-reworded': { label: 'reworded', phrase: 'promise in other words:' },
  'promise-ended': { label: 'promise ended', phrase: 'promise' },
  'promise-left': { label: 'promise ended', phrase: 'promised to fewer people' },
  promised: { label: 'promised', phrase: 'promised' },
  'promise-joined': { label: 'promised', phrase: 'promised to more people,' },
  'record-rewritten': { label: 'rewritten', phrase: 'no longer on record:' },
  'team-adopted': { label: 'first plan', phrase: 'first plan' },
  'team-gone': { label: 'plan gone', phrase: '' },
  'team-renamed': { label: 'team renamed', phrase: 'team renamed' },
  started: { label: 'started', phrase: 'started,' },
  delivered: { label: 'delivered', phrase: 'delivered' },
  'step-shipped': { label: 'step shipped', phrase: 'shipped a step:' },
  dropped: { label: 'dropped', phrase: 'dropped' },
  'wont-fix': { label: 'not to be done', phrase: 'will not be done, closed' },
  vanished: { label: 'vanished', phrase: 'is in no file any more,' },
  interrupted: { label: 'interrupted', phrase: 'interrupted,' },
  queued: { label: 'queued', phrase: 'queued' },
  unqueued: { label: 'left queue', phrase: 'left the queue,' },
  'queue-reordered': { label: 'queue order', phrase: 'the queue has another order:' },
  'target-moved': { label: 'target', phrase: 'target date' },
  added: { label: 'new', phrase: 'new' },
  reopened: { label: 'reopened', phrase: 'reopened,' },
  backlogged: { label: 'triaged', phrase: 'triaged,' },
  'team-changed': { label: 'handed over', phrase: 'handed over' },
  'effort-changed': { label: 'effort', phrase: 'effort' },
  'team-size': { label: 'team', phrase: 'team:' },
  metric: { label: 'metric', phrase: 'metric:' },
  risk: { label: 'risk', phrase: 'risk:' },
  question: { label: 'question', phrase: 'question:' },
  need: { label: 'need', phrase: 'need:' },
  asked: { label: 'asked for', phrase: 'asked for' },
  answered: { label: 'answered', phrase: 'asked-for date' },
  inbox: { label: 'inbox', phrase: 'inbox:' },
  renamed: { label: 'renamed', phrase: 'renamed' },
  fields: { label: 'changed', phrase: '' },
  policy: { label: 'policy', phrase: 'policy:' },
  stakeholder: { label: 'stakeholder', phrase: 'stakeholder:' },
  ignored: { label: 'ignored', phrase: 'ignored:' },
  goal: { label: 'goal', phrase: 'goal:' },
  calendar: { label: 'calendar', phrase: 'calendar:' },
  launch: { label: 'launch', phrase: 'launch:' },
};
