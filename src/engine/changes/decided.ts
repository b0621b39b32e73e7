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

export const decidedRequirement = (
  { key, need, who, isCovered, mayWantCause }: Decided,
  pair: Pair,
  setting: Setting,
): Requirement => {
  const { news } = pair;
  const { company } = setting;
  const named = namedIn(news);
  const isCaused = mayWantCause && wantsCause(key, company);
  const judge = (as: Requirement['need'], because: readonly MissingPart[]): Requirement => {
    const everybody = withApprovers(as, who, company);
    const missing = missingOn(as, everybody, named, company);
    const repeats = ({ kind }: MissingPart) => missing.some(other => other.kind === kind);
    const owed = [...missing, ...because.filter(one => !repeats(one))];
    return { key, need: as, who: everybody, ...named, record: 'decisions', missing: owed };
  };
  const plain = judge(need, []);
  if (mayHideDecision(setting)) return { ...plain, missing: [] };
  if (!isCovered) {
    // Who overtakes the queue says why, though nobody has to hear of it; what everybody may know is owed to nobody.
    const isOwed = key === 'queue-jumped' || need !== 'inform' || isCaused || plain.who.length > 0;
    return { ...plain, missing: isOwed ? [{ kind: 'entry' }] : [] };
  }
  if (!isCaused) return plain;
  const causes = news.filter(({ cause }) => cause !== undefined);
  if (causes.length === 0) return judge(need, [{ kind: 'cause' }]);
  return causes
    .map(decision =>
      judge(decision.cause === 'blocked' ? 'inform' : need, missingCause(decision, pair, named.agreed, setting)),
    )
    .reduce((best, other) => (other.missing.length < best.missing.length ? other : best));
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
    (now !== undefined && (unreadAfter?.isTorn(now, 'commitment', 'fixed') ?? false))
  );
};
