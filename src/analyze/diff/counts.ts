import type { ChangeKind } from '../../engine/diff/change-fact.ts';
import type { ChangeCounts, PromiseGroup, TeamDiff, WorkGroup } from './plan-diff.ts';

export const countsOf = (teams: readonly TeamDiff[]): ChangeCounts => {
  const kinds = teams.flatMap(team => team.changes.map(({ what }) => what.kind));
  const count = (wanted: readonly ChangeKind[]): number => kinds.filter(kind => wanted.includes(kind)).length;
  const promises = PROMISES.map(([what, of]) => ({ what, count: count(of) }));
  const work = WORK.map(what => ({ what, count: count([what]) }));
  const counted = [...promises, ...work];
  return {
    promises: promises.filter(({ count }) => count > 0),
    work: work.filter(({ count }) => count > 0),
    others: kinds.length - counted.reduce((sum, { count }) => sum + count, 0),
  };
};

const PROMISES: readonly (readonly [group: PromiseGroup, of: readonly ChangeKind[]])[] = [
  ['moved', ['promise-moved']],
  ['rescoped', ['promise-rescoped']],
  ['ended', ['promise-ended', 'promise-left']],
  ['made', ['promised', 'promise-joined']],
];

const WORK: readonly WorkGroup[] = [
  'started',
  'delivered',
  'dropped',
  'wont-fix',
  'vanished',
  'interrupted',
  'team-changed',
  'queued',
  'unqueued',
  'target-moved',
  'added',
];
