import type { Decision } from '../../model/files/team.ts';
import { compareText } from '../../model/order.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';
import type { LogChanges } from './decisions.ts';
import { isEqual } from './equal.ts';
import { find, idsInOwnFiles, orderIn, positionsOf } from './positions.ts';
import type { Pair, Setting } from './setting.ts';

/**
 * Every item that changed in any way, or whose asked-for date was answered, in the order of the later snapshot. Of what could not be read it is not
 * said that it came or went.
 */
export const pairsOf = (setting: Setting, logs: LogChanges): readonly Pair[] => {
  const { before, after } = setting;
  const old = idsInOwnFiles(before, after);
  const followed = new Set<string>();
  const pairs = [
    ...standingPairs([...idsInOwnFiles(after, before), ...old, ...logs.answered], setting, logs, followed),
    ...vanishedPairs([...old], setting, logs, followed),
  ];
  const order = orderIn(after);
  const place = ({ position, after: now }: Pair) => ({ ...position, isGone: now === undefined });
  return pairs.sort((one, other) => order(place(one), place(other)));
};

/** What stands in the later snapshot and changed. `followed` learns which items of the earlier one they were, so that none is followed twice. */
const standingPairs = (
  ids: readonly string[],
  { before, after, unreadBefore }: Setting,
  { decisionsOn, answered }: LogChanges,
  followed: Set<string>,
): readonly Pair[] =>
  [...new Set(ids)].flatMap(id => {
    const { one: same, other: now } = sameIn(before, after, id);
    if (now === undefined) return [];
    const former = formerIdOf(now, after);
    const renamed = former === undefined || followed.has(former) ? undefined : find(before, former);
    const then = same ?? renamed;
    if (then === undefined && unreadBefore?.mayHold(id, now.team)) return [];
    if (then !== undefined) followed.add(then.id);
    if (then !== undefined && isSame(then, now) && !answered.has(id)) return [];
    const names = new Set([id, then?.id, former].filter(name => name !== undefined));
    return [{ before: then, after: now, position: now, news: inOrder([...names].flatMap(decisionsOn)) }];
  });

/** The id that it had before, unless that is another item's by now. */
const formerIdOf = ({ work: { was } }: Position, after: Snapshot): string | undefined =>
  was !== undefined && find(after, was) === undefined ? was : undefined;

const vanishedPairs = (
  ids: readonly string[],
  { before, after, unreadAfter }: Setting,
  { decisionsOn }: LogChanges,
  followed: ReadonlySet<string>,
): readonly Pair[] =>
  ids.flatMap(id => {
    const then = followed.has(id) || find(after, id) !== undefined ? undefined : find(before, id);
    if (then === undefined || unreadAfter?.mayHold(id, then.team)) return [];
    return [{ before: then, after: undefined, position: then, news: inOrder(decisionsOn(id)) }];
  });

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
  decisions.toSorted((a, b) => compareText(a.on, b.on));
