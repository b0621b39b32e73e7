import type { Company } from '../../model/files/company.ts';
import type { Commitment, PromiseChange } from '../../model/item.ts';
import type { Need } from '../../model/policy.ts';
import { unspokenFor } from '../../model/policy.ts';
import type { NamedPeople } from './duty.ts';
import { namedIn } from './duty.ts';
import type { PromiseField } from './runs.ts';
import { chainsFrom } from './runs.ts';

/** The entries that lead from what was promised to what is promised now, and whom they lack. */
interface Run extends NamedPeople {
  readonly entries: readonly PromiseChange[];
  /** Every entry says that only the words changed. */
  readonly isWording: boolean;
  readonly untold: readonly string[];
  readonly unasked: readonly string[];
}

interface Duty {
  readonly need: Need;
  readonly who: readonly string[];
  readonly company: Company | undefined;
}

/** The best of all runs that lead there and end with the last entry; undefined where none does. Of several that lack as much, the shortest. */
export const bestRun = (
  { changes, ...now }: Commitment,
  field: PromiseField,
  then: string,
  isSame: (one: string, other: string) => boolean,
  duty: Duty,
): Run | undefined => {
  const steps = changes.flatMap(entry => {
    const step = entry[field];
    return step === undefined ? [] : [{ ...step, entry }];
  });
  const last = steps.at(-1);
  if (last === undefined || !isSame(last.to, now[field])) return undefined;
  return chainsFrom(steps, then, isSame)
    .filter(chain => chain.at(-1) === last)
    .map(chain => chain.map(({ entry }) => entry))
    .map(run => judged(run, field, duty))
    .reduceRight<Run | undefined>(
      (best, run) => (best === undefined || lacks(run) < lacks(best) ? run : best),
      undefined,
    );
};

const lacks = ({ untold, unasked }: Run): number => untold.length + unasked.length;

/** Each entry must name everybody by itself: to agree to one move is not to agree to the next. */
const judged = (run: readonly PromiseChange[], field: PromiseField, { need, who, company }: Duty): Run => {
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
