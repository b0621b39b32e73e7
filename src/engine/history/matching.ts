import type { Decision } from '../../model/files/team.ts';
import type { PromiseChange } from '../../model/item.ts';
import type { Commit } from '../../model/repository.ts';
import { sameScope } from '../../model/scope.ts';
import { leads } from '../changes/decided.ts';
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
  readonly run: (
    field: 'date' | 'scope',
    from: string,
    to: string,
    commit: Commit | undefined,
  ) => readonly ChangeStep[];
  /** The steps that this commit brought and that nobody took. */
  readonly brought: (field: 'date' | 'scope', commit: Commit | undefined) => readonly ChangeStep[];
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

/** From where to where a change led, and which step a decision speaks of; undefined: of none of this kind. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly stepOf: (decision: Decision) => { readonly from: string; readonly to: string } | undefined;
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
      const runs = runsOf(steps[field].filter(isFree), from, to, field === 'date' ? isSame : sameScope);
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
        ),
      ),
    decision: ({ from, to, stepOf }) =>
      first(
        decisions.filter(({ entry }) => {
          const step = stepOf(entry);
          return step?.from === from && step.to === to;
        }),
      ),
    rest: () => ({
      date: steps.date.filter(isFree),
      scope: steps.scope.filter(isFree),
      withdrawals: withdrawals.filter(isFree),
      decisions: decisions.filter(isFree),
    }),
  };
};

const stepsOf = (changes: Records['changes'], field: 'date' | 'scope'): readonly ChangeStep[] =>
  changes.flatMap(kept => {
    const step = kept.entry[field];
    return step === undefined ? [] : [{ ...step, kept }];
  });

const isBare = ({ date, scope, withdrawn }: PromiseChange): boolean =>
  date === undefined && scope === undefined && withdrawn === undefined;

const isSame = (one: string, other: string): boolean => one === other;

/** Every run of steps, each beginning where the one before ended, that leads from one to the other. */
const runsOf = (
  steps: readonly ChangeStep[],
  from: string,
  to: string,
  same: typeof isSame,
): readonly (readonly ChangeStep[])[] =>
  steps.flatMap((step, start) => {
    if (!same(step.from, from)) return [];
    const run: ChangeStep[] = [];
    for (const next of steps.slice(start)) {
      if (!same(next.from, run.at(-1)?.to ?? from)) return [];
      run.push(next);
      if (same(next.to, to)) return [run];
    }
    return [];
  });

const onTheWay = (decisions: readonly Kept<Decision>[], { from, to, stepOf }: Way): readonly Kept<Decision>[] => {
  const found = decisions.flatMap(kept => {
    const step = stepOf(kept.entry);
    return step === undefined ? [] : [{ kept, step }];
  });
  const steps = found.map(({ step }) => step);
  return found
    .filter(
      ({ step }) =>
        (step.from === from || leads(steps, from, step.from)) && (step.to === to || leads(steps, step.to, to)),
    )
    .map(({ kept }) => kept);
};
