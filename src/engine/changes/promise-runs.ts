import type { Company } from '../../model/files/company.ts';
import type { Commitment, PromiseChange } from '../../model/item.ts';
import type { Need } from '../../model/policy.ts';
import { unspokenFor } from '../../model/policy.ts';
import type { NamedPeople } from './duty.ts';
import { namedIn } from './duty.ts';

/** The entries that lead from what was promised to what is promised now, and whom they lack. */
interface Run extends NamedPeople {
  readonly entries: readonly PromiseChange[];
  /** Every entry says that only the words changed. */
  readonly isWording: boolean;
  readonly untold: readonly string[];
  readonly unasked: readonly string[];
}

/** The best of all runs that lead there; undefined where none does. */
export const bestRun = (
  { changes, ...now }: Commitment,
  field: 'date' | 'scope',
  then: string,
  isSame: (one: string, other: string) => boolean,
  duty: { readonly need: Need; readonly who: readonly string[]; readonly company: Company | undefined },
): Run | undefined => {
  let best: Run | undefined;
  let run: readonly PromiseChange[] = [];
  let start = now[field];
  for (const entry of changes.toReversed()) {
    const step = entry[field];
    if (step === undefined) continue;
    if (!isSame(step.to, start)) break;
    run = [entry, ...run];
    start = step.from;
    if (!isSame(start, then)) continue;
    const found = judged(run, field, duty);
    if (best === undefined || lacks(found) < lacks(best)) best = found;
  }
  return best;
};

const lacks = ({ untold, unasked }: Run): number => untold.length + unasked.length;

/** Each entry must name everybody by itself: to agree to one move is not to agree to the next. */
const judged = (
  run: readonly PromiseChange[],
  field: 'date' | 'scope',
  { need, who, company }: Parameters<typeof bestRun>[4],
): Run => {
  const isWording = (entry: PromiseChange) => field === 'scope' && entry.wording === true;
  const mustAgree = run.filter(entry => need === 'approve' && !isWording(entry));
  const mustKnow = run.filter(entry => !mustAgree.includes(entry));
  const unasked = who.filter(one =>
    mustAgree.some(entry => unspokenFor([one], namedIn([entry]).agreed, company).length > 0),
  );
  const untold = who.filter(one =>
    mustKnow.some(entry => unspokenFor([one], namedIn([entry]).told, company).length > 0),
  );
  const { told, agreed } = namedIn(run);
  return {
    entries: run,
    isWording: run.every(isWording),
    untold,
    unasked,
    told: told.filter(one => !untold.includes(one)),
    agreed: agreed.filter(one => !unasked.includes(one)),
  };
};
