import { compareText } from '../../model/order.ts';
import type { Position } from '../../model/snapshot.ts';
import { isEqual } from './equal.ts';
import { positionsInOwnFiles } from './positions.ts';
import type { Setting } from './setting.ts';

/** One item as it stood and as it stands; at one of the two it may stand nowhere. */
export interface SameItem {
  readonly before: Position | undefined;
  readonly after: Position | undefined;
}

/**
 * What of the earlier snapshot is what of the later one, in files that changed. The same item is the one with the same id in the same team; only then
 * one that `was` it, then the id in another team that did not have it.
 */
export const sameItems = ({ before, after, formerTeams }: Setting): readonly SameItem[] => {
  const stood = positionsInOwnFiles(before, after);
  const standing = positionsInOwnFiles(after, before);
  const named = new Set(stood.map(nameOf));
  const teamsOf = ({ team }: Position) => [team, ...formerTeams(team)];
  const hadIt = (now: Position) => teamsOf(now).some(team => named.has(nameOf({ team, id: now.id })));
  const wasIn = ({ work: { was } }: Position, teams: readonly string[]) =>
    was === undefined ? [] : teams.map(team => nameOf({ team, id: was }));
  const rounds: readonly Round[] = [
    { nameThen: nameOf, namesNow: now => [nameOf(now)] },
    { nameThen: nameOf, namesNow: now => formerTeams(now.team).map(team => nameOf({ team, id: now.id })) },
    { nameThen: nameOf, namesNow: now => wasIn(now, teamsOf(now)) },
    { nameThen: ({ id }) => id, namesNow: ({ work: { was } }) => (was === undefined ? [] : [was]) },
    { nameThen: ({ id }) => id, namesNow: now => (hadIt(now) ? [] : [now.id]) },
  ];
  const found = new Map<Position, Position>();
  let [left, open] = [stood, standing];
  for (const round of rounds) {
    const pairs = matched(left, open, round);
    const taken = new Set(pairs.values());
    for (const [now, then] of pairs) found.set(now, then);
    left = left.filter(then => !taken.has(then));
    open = open.filter(now => !pairs.has(now));
  }
  return [
    ...standing.map(now => ({ before: found.get(now), after: now })),
    ...left.map(then => ({ before: then, after: undefined })),
  ];
};

/** Of two that say the same in one team, the one that may come and go beside the other, which stands in no lesser place. */
export const isCopyOf = (copy: Position, other: Position): boolean =>
  copy.id === other.id &&
  copy.team === other.team &&
  (copy.place === other.place || STEPS.indexOf(copy.place) < STEPS.indexOf(other.place)) &&
  isEqual(withoutStart(copy.work), withoutStart(other.work));

/** What is closed is in no higher place than what is not, nor the other way round. */
const STEPS: readonly Position['place'][] = ['inbox', 'backlog', 'coming_soon', 'in_progress'];

const withoutStart = ({ started: _, target_date: __, ...work }: Position['work']) => work;

/** What has a name in common is matched. */
interface Round {
  readonly nameThen: (then: Position) => string;
  readonly namesNow: (now: Position) => readonly string[];
}

const nameOf = ({ team, id }: Pick<Position, 'team' | 'id'>): string => `${team}/${id}`;

const matched = (
  left: readonly Position[],
  open: readonly Position[],
  { nameThen, namesNow }: Round,
): ReadonlyMap<Position, Position> => {
  const found = new Map<Position, Position>();
  const byName = groupedBy(open, namesNow);
  for (const [name, group] of groupedBy(left, then => [nameThen(then)])) {
    const free = (byName.get(name) ?? []).filter(now => !found.has(now));
    for (const [now, then] of mostAlike(group, free)) found.set(now, then);
  }
  return found;
};

/** Of several by one name, place and content decide, never which of them comes first. */
const mostAlike = (
  left: readonly Position[],
  open: readonly Position[],
): readonly (readonly [Position, Position])[] => {
  const [then, now] = [left[0], open[0]];
  if (then === undefined || now === undefined) return [];
  if (left.length === 1 && open.length === 1) return [[now, then]];
  const found = new Map<Position, Position>();
  const rest = new Set([...left].sort(byContent));
  for (const likeness of LIKENESSES) {
    const byLikeness = groupedBy([...rest], one => [likeness(one)]);
    for (const one of open.filter(other => !found.has(other)).sort(byContent)) {
      const alike = byLikeness.get(likeness(one))?.shift();
      if (alike === undefined) continue;
      found.set(one, alike);
      rest.delete(alike);
    }
  }
  return [...found];
};

const textOf = (content: unknown): string => JSON.stringify(content) ?? '';

const LIKENESSES: readonly ((position: Position) => string)[] = [
  ({ place, work }) => `${place} ${textOf(work)}`,
  ({ place, work }) => `${place} ${textOf(work.commitment)}`,
  ({ place }) => place,
  ({ work }) => textOf(work),
  ({ work }) => textOf(work.commitment),
  () => '',
];

const byContent = (one: Position, other: Position): number => compareText(textOf(one.work), textOf(other.work));

const groupedBy = <Member>(members: readonly Member[], namesOf: (member: Member) => readonly string[]) => {
  const groups = new Map<string, Member[]>();
  for (const member of members)
    for (const name of namesOf(member)) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [member]);
      else group.push(member);
    }
  return groups;
};
