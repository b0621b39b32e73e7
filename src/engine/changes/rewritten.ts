import type { PromiseChange } from '../../model/item.ts';
import { idIn, isLive } from '../../model/item.ts';
import type { Rewritten } from './change.ts';
import type { LogChanges } from './decisions.ts';
import { find } from './positions.ts';
import { hasGrown, matchRecords } from './records.ts';
import type { Pair, Setting } from './setting.ts';
import { isPartial, isPartialInOne, isPromiseUnread, mayHideDecision } from './setting.ts';

/** Records of the earlier snapshot that do not stand as they stood. */
export const rewrittenRecords = (setting: Setting, pairs: readonly Pair[], logs: LogChanges): readonly Rewritten[] => [
  ...pairs.flatMap(pair => rewrittenChanges(pair, setting)),
  ...(mayHideDecision(setting) ? [] : rewrittenDecisions(setting, pairs, logs)),
  ...pairs.flatMap(pair => rewrittenClosing(pair, setting)),
];

const rewrittenChanges = (pair: Pair, setting: Setting): readonly Rewritten[] => {
  const { before, after } = pair;
  const then = before?.work.commitment;
  const now = after?.work.commitment;
  if (then === undefined || after === undefined || isPromiseUnread(setting, pair)) return [];
  if (isPartialInOne(setting, pair, 'commitment', 'changes')) return [];
  // Then the promise itself was dropped, which is said of it as a whole.
  if (now === undefined && isLive(then)) return [];
  return matchRecords(then.changes, now?.changes ?? []).gone.map(entry => ({
    kind: 'change',
    item: after.id,
    after,
    team: after.team,
    on: entry.on,
    words: wordsOf(entry),
  }));
};

const wordsOf = ({ date, scope, withdrawn }: PromiseChange): string =>
  [
    ...(date === undefined ? [] : [`date ${date.from} to ${date.to}`]),
    ...(scope === undefined ? [] : [`scope "${scope.from}" to "${scope.to}"`]),
    ...(withdrawn === undefined ? [] : ['withdrawn']),
  ].join(', ');

const rewrittenDecisions = (
  { after }: Setting,
  pairs: readonly Pair[],
  { rewritten }: LogChanges,
): readonly Rewritten[] => {
  const renamed = new Map(pairs.map(pair => [pair.before?.id, pair.after]));
  return rewritten.map(({ team, log, decision }) => {
    const item = idIn(decision.item);
    const position = find(after, item) ?? renamed.get(item);
    const words = `${decision.from} to ${decision.to}: ${decision.reason}`;
    return { kind: 'decision', item: position?.id ?? item, after: position, team, log, on: decision.on, words };
  });
};

const rewrittenClosing = (pair: Pair, setting: Setting): readonly Rewritten[] => {
  const then = pair.before?.work;
  const { after } = pair;
  if (then === undefined || !('outcome' in then)) return [];
  const now = after?.work;
  // Work that was opened again has no closing record to keep.
  if (now !== undefined && !('outcome' in now)) return [];
  const isUnread = ['reason', 'informed', 'approved_by', 'link'].some(key => isPartial(setting, pair, key));
  const isSame =
    now !== undefined &&
    now.outcome === then.outcome &&
    now.closed_on === then.closed_on &&
    now.reason === then.reason &&
    hasGrown(then, now);
  if (isUnread || isSame) return [];
  const words = then.reason === undefined ? then.outcome : `${then.outcome}: ${then.reason}`;
  return [{ kind: 'closing', item: pair.position.id, after, team: pair.position.team, on: then.closed_on, words }];
};
