import type { Decision } from '../../model/files/team.ts';
import type { PromiseChange } from '../../model/item.ts';
import type { Commit } from '../../model/repository.ts';
import type { PromiseField } from '../changes/runs.ts';
import { chainsFrom, isBare, SAME } from '../changes/runs.ts';
import type { Way } from '../changes/way.ts';
import { leadsStraight, onTheWay } from '../changes/way.ts';
import type { Kept, Records } from './records.ts';

/** A step of a promise's date or scope, with the entry of `changes` that speaks of it. */
export interface ChangeStep {
  readonly from: string;
  readonly to: string;
  readonly kept: Kept<PromiseChange>;
}

/** Hands out the records of one item, each to the change that it speaks of. */
export interface Matching {
  /** The run of entries that leads from one date or scope to another: preferably as brought by this commit, else the first that nobody took. */
  readonly run: (field: PromiseField, from: string, to: string, commit: Commit | undefined) => readonly ChangeStep[];
  /** The steps that this commit brought and that nobody took. */
  readonly brought: (field: PromiseField, commit: Commit | undefined) => readonly ChangeStep[];
  readonly withdrawal: () => Kept<PromiseChange> | undefined;
  /**
   * The entries that may say that somebody left the promise: those of this commit that speak of nothing else, else all that it brought, else the
   * first that speaks of nothing else and that nobody took.
   */
  readonly leaving: (commit: Commit | undefined) => readonly Kept<PromiseChange>[];
  /** All decisions of this commit, taken by nobody, that lie on the way from one to the other. */
  readonly decisions: (way: Way, commit: Commit | undefined) => readonly Kept<Decision>[];
  /** The first decision, taken by nobody, that leads straight there, whichever commit brought it. */
  readonly decision: (way: Way) => Kept<Decision> | undefined;
  /** What nobody took, in the end. */
  readonly rest: () => {
    readonly date: readonly ChangeStep[];
    readonly scope: readonly ChangeStep[];
    readonly withdrawals: readonly Kept<PromiseChange>[];
    readonly decisions: readonly Kept<Decision>[];
  };
}

export const matchingOf = ({ changes, decisions }: Records): Matching => {
  const steps = { date: stepsOf(changes, 'date'), scope: stepsOf(changes, 'scope') };
  const withdrawals = changes.filter(({ entry }) => entry.withdrawn === true);
  const taken = new Set<object>();
  const isFree = (thing: object) => !taken.has(thing);
  const take = <Thing extends object>(things: readonly Thing[]): readonly Thing[] => {
    for (const thing of things) taken.add(thing);
    return things;
  };
  const first = <Entry>(kept: readonly Kept<Entry>[]): Kept<Entry> | undefined =>
    take(kept.filter(isFree).slice(0, 1))[0];
  return {
    run: (field, from, to, commit) => {
      const runs = runsOf(steps[field].filter(isFree), from, to, SAME[field]);
      return take(runs.find(run => run.at(-1)?.kept.commit === commit) ?? runs[0] ?? []);
    },
    brought: (field, commit) => take(steps[field].filter(step => isFree(step) && step.kept.commit === commit)),
    withdrawal: () => first(withdrawals),
    leaving: commit => {
      const brought = changes.filter(kept => kept.commit === commit);
      const bare = changes.filter(kept => isFree(kept) && isBare(kept.entry));
      const own = bare.filter(kept => kept.commit === commit);
      return take([own, brought, bare.slice(0, 1)].find(some => some.length > 0) ?? []);
    },
    decisions: (way, commit) =>
      take(
        onTheWay(
          decisions.filter(kept => isFree(kept) && kept.commit === commit),
          way,
          ({ entry }) => entry,
        ),
      ),
    decision: way => first(decisions.filter(({ entry }) => leadsStraight(way, entry))),
    rest: () => ({
      date: steps.date.filter(isFree),
      scope: steps.scope.filter(isFree),
      withdrawals: withdrawals.filter(isFree),
      decisions: decisions.filter(isFree),
    }),
  };
};

const stepsOf = (changes: Records['changes'], field: PromiseField): readonly ChangeStep[] =>
  changes.flatMap(kept => {
    const step = kept.entry[field];
    return step === undefined ? [] : [{ ...step, kept }];
  });

/** Of every chain that begins at the one, what leads to the other. */
const runsOf = (
  steps: readonly ChangeStep[],
  from: string,
  to: string,
  isSame: (one: string, other: string) => boolean,
): readonly (readonly ChangeStep[])[] =>
  chainsFrom(steps, from, isSame).flatMap(chain => {
    const end = chain.findIndex(step => isSame(step.to, to));
    return end === -1 ? [] : [chain.slice(0, end + 1)];
  });
