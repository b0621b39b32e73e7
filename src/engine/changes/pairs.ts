import type { Decision } from '../../model/files/team.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';
import type { LogChanges } from './decisions.ts';
import { isEqual } from './equal.ts';
import { find, idsInOwnFiles, orderIn, positionsOf } from './positions.ts';
import type { Pair, Setting } from './setting.ts';

/**
 * Every item that changed in any way, or whose asked-for date was answered, in the order of the later snapshot. Of what could not be read it is not
 * said that it came or went.
 */
export const pairsOf = (setting: Setting, { decisionsOn, answered }: LogChanges): readonly Pair[] => {
  const { before, after, unreadBefore, unreadAfter } = setting;
  const old = idsInOwnFiles(before, after);
  const pairs: Pair[] = [];
  const followed = new Set<string>();
  for (const id of new Set([...idsInOwnFiles(after, before), ...old, ...answered])) {
    const { one: same, other: now } = sameIn(before, after, id);
    if (now === undefined) continue;
    const former = now.work.was;
    const isRenamed = former !== undefined && find(after, former) === undefined;
    const then = same ?? (isRenamed && !followed.has(former) ? find(before, former) : undefined);
    if (then === undefined && unreadBefore?.mayHold(id, now.team)) continue;
    if (then !== undefined) followed.add(then.id);
    if (then !== undefined && isSame(then, now) && !answered.has(id)) continue;
    const names = new Set([id, then?.id ?? id, ...(isRenamed ? [former] : [])]);
    pairs.push({ before: then, after: now, position: now, news: inOrder([...names].flatMap(decisionsOn)) });
  }
  for (const id of old) {
    const then = followed.has(id) || find(after, id) !== undefined ? undefined : find(before, id);
    if (then === undefined || unreadAfter?.mayHold(id, then.team)) continue;
    pairs.push({ before: then, after: undefined, position: then, news: inOrder(decisionsOn(id)) });
  }
  const order = orderIn(after);
  const place = ({ position, after: now }: Pair) => ({ ...position, isGone: now === undefined });
  return pairs.sort((one, other) => order(place(one), place(other)));
};

/** An id that stands twice is the item that stayed where it was, and not what somebody gave the same id. */
const sameIn = (
  before: Snapshot,
  after: Snapshot,
  id: string,
): { readonly one: Position | undefined; readonly other: Position | undefined } => {
  const [one, other] = [find(before, id), find(after, id)];
  if (one === undefined || other === undefined || stayed(one, other)) return { one, other };
  const others = positionsOf(after, id);
  const pairs = positionsOf(before, id).flatMap(then => others.map(now => ({ one: then, other: now })));
  return (
    pairs.find(pair => stayed(pair.one, pair.other)) ??
    pairs.find(pair => pair.one.team === pair.other.team) ?? { one, other }
  );
};

const stayed = (then: Position, now: Position): boolean => then.team === now.team && then.place === now.place;

const isSame = (then: Position, now: Position): boolean =>
  stayed(then, now) && (then.work === now.work || isEqual(then.work, now.work));

const inOrder = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
