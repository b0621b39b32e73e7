import type { ChangeKey } from '../../model/files/company.ts';
import type { Decision } from '../../model/files/team.ts';
import { idIn, isLive } from '../../model/item.ts';
import type { MissingPart } from '../../model/missing-part.ts';
import { wantsCause } from '../../model/policy.ts';
import type { Requirement } from './change.ts';
import { missingOn, namedIn, withApprovers } from './duty.ts';
import { find } from './positions.ts';
import type { Pair, Setting } from './setting.ts';
import { mayHideDecision } from './setting.ts';

/** A change that the decision log has to speak of. */
interface Decided {
  readonly key: ChangeKey;
  readonly need: Requirement['need'];
  readonly who: readonly string[];
  /** Whether new decisions lead from where it was to where it is. */
  readonly isCovered: boolean;
  /** False where a cause is not asked for, whatever the policy says. */
  readonly mayWantCause: boolean;
}

/** What a change needs, and what of it the decision log lacks. */
export const decidedRequirement = (change: Decided, pair: Pair, setting: Setting): Requirement => {
  const { key, need, isCovered, mayWantCause } = change;
  const plain = judged(need, [], change, pair, setting);
  if (mayHideDecision(setting)) return { ...plain, missing: [] };
  const isCaused = mayWantCause && wantsCause(key, setting.company);
  if (!isCovered) {
    // Who overtakes the queue says why, though nobody has to hear of it; what everybody may know is owed to nobody.
    const isMissing = key === 'queue-jumped' || need !== 'inform' || isCaused || plain.who.length > 0;
    return { ...plain, missing: isMissing ? [{ kind: 'entry' }] : [] };
  }
  return isCaused ? causedRequirement(change, plain, pair, setting) : plain;
};

/** Of several decisions that give a cause, the one that leaves least to be done. What is blocked is told, whatever else would need agreement. */
const causedRequirement = (change: Decided, plain: Requirement, pair: Pair, setting: Setting): Requirement => {
  const causes = pair.news.filter(({ cause }) => cause !== undefined);
  if (causes.length === 0) return judged(change.need, [{ kind: 'cause' }], change, pair, setting);
  return causes
    .map(decision => {
      const need = decision.cause === 'blocked' ? 'inform' : change.need;
      return judged(need, missingCause(decision, pair, plain.agreed, setting), change, pair, setting);
    })
    .reduce((best, other) => (other.missing.length < best.missing.length ? other : best));
};

/** By everybody whom the new decisions name; what they lack of people is not said again for their cause. */
const judged = (
  need: Requirement['need'],
  ofCause: readonly MissingPart[],
  { key, who }: Decided,
  { news }: Pair,
  { company }: Setting,
): Requirement => {
  const named = namedIn(news);
  const everybody = withApprovers(need, who, company);
  const ofPeople = missingOn(need, everybody, named, company);
  const others = ofCause.filter(part => ofPeople.every(({ kind }) => kind !== part.kind));
  return { key, need, who: everybody, ...named, record: 'decisions', missing: [...ofPeople, ...others] };
};

/** What a cause has to say besides itself. To be blocked is told; the others name the work that is more important, or somebody who chose. */
const missingCause = (
  { cause, because_of: named }: Decision,
  { before, after }: Pair,
  agreed: readonly string[],
  setting: Setting,
): readonly MissingPart[] => {
  // Nothing makes way for itself.
  const because = [before, after].some(own => own !== undefined && own.id === idIn(named ?? '')) ? undefined : named;
  switch (cause) {
    case 'incident':
      return because === undefined ? [{ kind: 'because_of' }] : [];
    case 'fixed_commitment':
      if (because === undefined) return [{ kind: 'because_of' }];
      return isFixed(idIn(because), setting) ? [] : [{ kind: 'fixed', item: because }];
    case 'redirected':
      return agreed.length === 0 ? [{ kind: 'approved_by', who: [] }] : [];
    case 'blocked':
    case undefined:
      return [];
  }
};

/** Of an item that stands nowhere, or not in full, nothing is known: then nobody says that it is not. A promise that was withdrawn fixes nothing. */
const isFixed = (item: string, { before, after, unreadAfter }: Setting): boolean => {
  const now = find(after, item);
  const positions = [now, find(before, item)].filter(position => position !== undefined);
  if (positions.length === 0) return true;
  const [newest] = positions;
  if (newest?.work.commitment !== undefined && !isLive(newest.work.commitment)) return false;
  return (
    positions.some(({ work: { commitment } }) => isLive(commitment) && commitment.fixed === true) ||
    (now !== undefined && (unreadAfter?.isPartial(now, 'commitment', 'fixed') ?? false))
  );
};
