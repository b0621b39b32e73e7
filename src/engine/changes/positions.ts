import type { Archive, Team } from '../../model/files/team.ts';
import { compareText } from '../../model/order.ts';
import type { Position, Snapshot } from '../../model/snapshot.ts';

/** The lists of a plan in the order in which they stand in a file. */
export const LISTS = ['in_progress', 'coming_soon', 'backlog', 'inbox', 'closed'] as const;

type Spot = Pick<Position, 'id' | 'place' | 'index' | 'work'>;

/** Where an item stands; in a plan rather than in an archive, should it stand in both. */
export const find = ({ teams, archives }: Snapshot, id: string): Position | undefined => {
  for (const [plan, { id: team, content }] of teams.entries()) {
    const spot = spotsIn(content).get(id)?.[0];
    if (spot !== undefined) return { ...spot, team, plan };
  }
  for (const [archive, { content }] of archives.entries()) {
    const spot = spotsIn(content).get(id)?.[0];
    if (spot !== undefined) return { ...spot, team: content.team, archive };
  }
  return undefined;
};

/** Everywhere that an id stands: once, unless somebody gave it twice. */
export const positionsOf = ({ teams, archives }: Snapshot, id: string): readonly Position[] => [
  ...teams.flatMap(({ id: team, content }, plan) =>
    (spotsIn(content).get(id) ?? []).map(spot => ({ ...spot, team, plan })),
  ),
  ...archives.flatMap(({ content }, archive) =>
    (spotsIn(content).get(id) ?? []).map(spot => ({ ...spot, team: content.team, archive })),
  ),
];

/** Everything in files that the other snapshot does not hold as the same objects. */
export const positionsInOwnFiles = (snapshot: Snapshot, other: Snapshot): readonly Position[] => {
  const isShared = sharedWith(other);
  return [
    ...snapshot.teams.flatMap((file, plan) =>
      isShared(file) ? [] : [...spotsIn(file.content).values()].flat().map(spot => ({ ...spot, team: file.id, plan })),
    ),
    ...snapshot.archives.flatMap((file, archive) =>
      isShared(file)
        ? []
        : [...spotsIn(file.content).values()].flat().map(spot => ({ ...spot, team: file.content.team, archive })),
    ),
  ];
};

/** Closed without having been delivered. */
export const isUndelivered = ({ work }: Position): boolean => 'outcome' in work && work.outcome !== 'delivered';

/** The ids of all items in files that the other snapshot does not hold as the same objects. */
export const idsInOwnFiles = (snapshot: Snapshot, other: Snapshot): ReadonlySet<string> =>
  new Set([...snapshot.teams, ...snapshot.archives].filter(not(sharedWith(other))).flatMap(idsIn));

type OneFile = Snapshot['teams'][number] | Snapshot['archives'][number];

/** Whether a snapshot holds a file as the same object: a plan under the same name. */
const sharedWith = ({ teams, archives }: Snapshot): ((file: OneFile) => boolean) => {
  const names = new Map<object, string[]>();
  for (const { id, content } of teams) names.set(content, [...(names.get(content) ?? []), id]);
  const archived = new Set<object>(archives.map(({ content }) => content));
  return file => ('id' in file ? (names.get(file.content)?.includes(file.id) ?? false) : archived.has(file.content));
};

const not =
  (holds: (file: OneFile) => boolean) =>
  (file: OneFile): boolean =>
    !holds(file);

export const idsIn = ({ content }: { readonly content: Team | Archive }): readonly string[] => [
  ...spotsIn(content).keys(),
];

/** What the items of a plan were called before, as they say. */
export const formerIdsIn = ({ content }: { readonly content: Team }): readonly string[] =>
  [...spotsIn(content).values()].flat().flatMap(({ work }) => work.was ?? []);

/** A history holds the same file in many versions: each is looked through once. */
const known = new WeakMap<Team | Archive, ReadonlyMap<string, readonly Spot[]>>();

const spotsIn = (content: Team | Archive): ReadonlyMap<string, readonly Spot[]> => {
  const before = known.get(content);
  if (before !== undefined) return before;
  const spots = new Map<string, Spot[]>();
  const lists = 'in_progress' in content ? LISTS : (['closed'] as const);
  for (const place of lists)
    for (const [index, work] of listOf(content, place).entries())
      if (work.id !== undefined) {
        const spot = { id: work.id, place, index, work };
        const others = spots.get(work.id);
        if (others === undefined) spots.set(work.id, [spot]);
        else others.push(spot);
      }
  known.set(content, spots);
  return spots;
};

const listOf = (content: Team | Archive, place: (typeof LISTS)[number]): readonly Position['work'][] =>
  'in_progress' in content ? content[place] : content.closed;

/** Puts what stands in a snapshot in its order: by team, place and index; what stands nowhere comes last in its team. */
export const orderIn = ({ teams }: Snapshot) => {
  const ranks = new Map(teams.map(({ id }, index) => [id, index]));
  return (one: Place, other: Place): number => {
    const [teamOfOne, teamOfOther] = [ranks.get(one.team) ?? ranks.size, ranks.get(other.team) ?? ranks.size];
    return (
      teamOfOne - teamOfOther ||
      compareText(one.team, other.team) ||
      rankOf(one) - rankOf(other) ||
      one.index - other.index
    );
  };
};

type Place = Pick<Position, 'team' | 'place' | 'index' | 'archive'> & { readonly isGone: boolean };

const rankOf = ({ place, archive, isGone }: Place): number =>
  (isGone ? 1000 : 0) + LISTS.indexOf(place) + (archive === undefined ? 0 : 1 + archive);
