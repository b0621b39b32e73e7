import type { PromiseChange } from '../../model/item.ts';
import { sameScope } from '../../model/scope.ts';

/** From what to what; entries of `changes` and decisions speak of such steps. */
export interface RecordedStep {
  readonly from: string;
  readonly to: string;
}

/** What of a promise may move. */
export type PromiseField = 'date' | 'scope';

/** Whether two dates, or two wordings of a scope, are the same. */
export const SAME: { readonly [K in PromiseField]: (one: string, other: string) => boolean } = {
  date: (one, other) => one === other,
  scope: sameScope,
};

/** An entry that speaks neither of the date, nor of the scope, nor of the end of a promise: it may say that somebody left. */
export const isBare = ({ date, scope, withdrawn }: PromiseChange): boolean =>
  date === undefined && scope === undefined && withdrawn === undefined;

/** Of all steps that begin there, those that follow, as long as each begins where the one before ended; by where they begin. */
export const chainsFrom = <Step extends RecordedStep>(
  steps: readonly Step[],
  from: string,
  isSame: (one: string, other: string) => boolean,
): readonly (readonly Step[])[] =>
  steps.flatMap((step, start) => {
    if (!isSame(step.from, from)) return [];
    const rest = steps.slice(start);
    const end = rest.findIndex((next, index) => index > 0 && !isSame(next.from, rest[index - 1]?.to ?? ''));
    return [end === -1 ? rest : rest.slice(0, end)];
  });
