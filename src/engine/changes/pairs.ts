import type { Decision } from '../../model/files/team.ts';
import { compareText } from '../../model/order.ts';
import type { Position } from '../../model/snapshot.ts';
import type { LogChanges } from './decisions.ts';
import { isEqual } from './equal.ts';
import { find, orderIn, positionsOf } from './positions.ts';
import type { SameItem } from './same-items.ts';
import { isCopyOf, sameItems } from './same-items.ts';
import type { Pair, Setting } from './setting.ts';

/**
 * Every item that changed in any way, or whose asked-for date was answered, in the order of the later snapshot. Of what could not be read it is not
 * said that it came or went.
 */
export const pairsOf = (setting: Setting, logs: LogChanges): readonly Pair[] => {
  const same = sameItems(setting);
  const isTold = tellerOf(same, setting, logs);
  const pairs = [...same, ...answeredElsewhere(same, setting, logs)]
    .filter(isTold)
    .flatMap(({ before: then, after: now }) => {
      const position = now ?? then;
      if (position === undefined) return [];
      const names = new Set([position.id, then?.id, formerIdOf(now, setting)].filter(name => name !== undefined));
      const teams = [then, now].flatMap(one => (one === undefined ? [] : [one.team, ...setting.formerTeams(one.team)]));
      const news = [...names].flatMap(name =>
        logs.decisionsOn(name).filter(decision => {
          const team = logs.teamOf(decision);
          return team === undefined || teams.includes(team) || !standsIn(team, name, setting);
        }),
      );
      return [{ before: then, after: now, position, news: inOrder(news) }];
    });
  const order = orderIn(setting.after);
  const place = ({ position, after: now }: Pair) => ({ ...position, isGone: now === undefined });
  return pairs.sort((one, other) => order(place(one), place(other)));
};

/** Whether anything is to be said of an item. */
const tellerOf = (
  same: readonly SameItem[],
  { unreadBefore, unreadAfter }: Setting,
  { answered }: LogChanges,
): ((item: SameItem) => boolean) => {
  const kept = new Map<string, SameItem[]>();
  for (const item of same)
    if (item.before !== undefined && item.after !== undefined)
      kept.set(item.after.id, [...(kept.get(item.after.id) ?? []), item]);
  const isCopy = (copy: Position, side: 'before' | 'after') =>
    kept.get(copy.id)?.some(item => {
      const other = item[side];
      return other !== undefined && isCopyOf(copy, other);
    }) === true;
  return ({ before: then, after: now }) => {
    if (now === undefined)
      return then !== undefined && !(isCopy(then, 'before') || unreadAfter?.mayHold(then.id, then.team));
    if (then === undefined) return !(isCopy(now, 'after') || unreadBefore?.mayHold(now.id, now.team));
    return !isUnchanged(then, now) || answered.has(now.id);
  };
};

/** What stands in files that nobody changed, while a decision answers its asked-for date. */
const answeredElsewhere = (
  same: readonly SameItem[],
  { before, after }: Setting,
  { answered }: LogChanges,
): readonly SameItem[] => {
  const looked = new Set(same.flatMap(item => item.after?.work ?? []));
  return [...answered].flatMap(id =>
    positionsOf(after, id)
      .filter(({ work }) => !looked.has(work))
      .map(now => ({ before: positionsOf(before, id).find(({ work }) => work === now.work), after: now })),
  );
};

/** Whether a team has, or had, an item of an id of its own: then its decisions speak of that one. */
const standsIn = (team: string, id: string, { before, after }: Setting): boolean =>
  [before, after].some(snapshot => positionsOf(snapshot, id).some(position => position.team === team));

/** The id that it had before, unless that is another item's by now. */
const formerIdOf = (now: Position | undefined, { after }: Setting): string | undefined => {
  const was = now?.work.was;
  return was !== undefined && find(after, was) === undefined ? was : undefined;
};

const isUnchanged = (then: Position, now: Position): boolean =>
  then.team === now.team && then.place === now.place && (then.work === now.work || isEqual(then.work, now.work));

const inOrder = (decisions: readonly Decision[]): readonly Decision[] =>
  decisions.toSorted((a, b) => compareText(a.on, b.on));
