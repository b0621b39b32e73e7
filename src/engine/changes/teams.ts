import type { Metric, Risk, Team } from '../../model/files/team.ts';
import { isAnswered } from '../../model/files/team.ts';
import type { TeamChange, TeamWhat } from './change.ts';
import { isEqual } from './equal.ts';
import { LISTS } from './positions.ts';
import type { Pair, Setting } from './setting.ts';

/** Changes of whole plans; those of teams that are gone come last. */
export const teamChanges = (setting: Setting, pairs: readonly Pair[]): readonly TeamChange[] => {
  const { before, after, unreadAfter } = setting;
  const formerNames = formerNamesIn(setting);
  const formerIds = new Map(pairs.map(({ before: then, after: now }) => [now && `${now.team}/${now.id}`, then?.id]));
  const known = new Set([...after.teams.map(({ id }) => id), ...formerNames.values()]);
  return [
    ...after.teams.flatMap(({ id, content }) =>
      changesOfTeam(id, content, formerNames.get(id), setting, item => formerIds.get(`${id}/${item}`) ?? item).map(
        what => ({
          team: id,
          what,
        }),
      ),
    ),
    ...before.teams
      .filter(({ id }) => !(known.has(id) || unreadAfter?.isLost(id)))
      .map(({ id: team }) => ({ team, what: { kind: 'gone' } as const })),
  ];
};

/**
 * By their id now, what teams were called before. Who took over the work of several teams, or shares that of one with another team, is a new team:
 * then nobody can say who goes on under another name.
 */
const formerNamesIn = ({ after, formerTeams }: Setting): ReadonlyMap<string, string> => {
  const former = after.teams.map(({ id }) => ({ id, names: formerTeams(id) }));
  const heirs = new Map<string, number>();
  for (const name of former.flatMap(({ names }) => names)) heirs.set(name, (heirs.get(name) ?? 0) + 1);
  return new Map(
    former.flatMap(({ id, names: [name, ...others] }) =>
      name !== undefined && others.length === 0 && heirs.get(name) === 1 ? [[id, name]] : [],
    ),
  );
};

/** Of a plan that is the same object, or whose file before could not be read, nothing is said. `from`: what the team was called before. */
const changesOfTeam = (
  team: string,
  now: Team,
  from: string | undefined,
  { before, unreadBefore, unreadAfter }: Setting,
  formerId: (item: string) => string,
): readonly TeamWhat[] => {
  const name = from ?? team;
  const thens = before.teams.filter(({ id }) => id === name).map(({ content }) => content);
  // Where a team has several files, one that stayed as it was is its own.
  const then = thens.find(content => isEqual(content, now)) ?? thens.at(-1);
  if (then === undefined) return unreadBefore?.isLost(team) ? [] : [adopted(now)];
  if (then === now && from === undefined) return [];
  const isPartial = (key: string) =>
    (unreadBefore?.isTeamTorn(name, key) ?? false) || (unreadAfter?.isTeamTorn(team, key) ?? false);
  const changes = changesOf(then, now, isPartial, formerId);
  return from === undefined ? changes : [{ kind: 'renamed', from }, ...changes];
};

const adopted = (plan: Team): TeamWhat => ({
  kind: 'adopted',
  items: LISTS.reduce((count, list) => count + plan[list].length, 0),
});

const changesOf = (
  then: Team,
  now: Team,
  isPartial: (key: string) => boolean,
  formerId: (id: string) => string,
): readonly TeamWhat[] => {
  const unless = (key: string, changes: () => readonly TeamWhat[]) => (isPartial(key) ? [] : changes());
  return [
    ...unless('coming_soon', () => reordered(then, now, formerId)),
    ...(['engineers', 'focus'] as const).flatMap(kind =>
      unless(kind, () => (then[kind] === now[kind] ? [] : [{ kind, from: then[kind], to: now[kind] }])),
    ),
    ...unless('metrics', () => measured(then.metrics, now.metrics)),
    ...unless('risks', () => risksOf(then.risks, now.risks)),
    ...unless('questions', () =>
      raised(
        'question',
        then.questions.map(question => ({ ...question, text: question.question, isSettled: isAnswered(question) })),
        now.questions.map(question => ({ ...question, text: question.question, isSettled: isAnswered(question) })),
      ),
    ),
    ...unless('needs', () =>
      raised(
        'need',
        then.needs.map(need => ({ id: need.id, text: need.need, isSettled: need.met_on !== undefined })),
        now.needs.map(need => ({ id: need.id, text: need.need, isSettled: need.met_on !== undefined })),
      ),
    ),
  ];
};

/** Among those that were queued and still are: who comes and goes does not reorder the rest. */
const reordered = (then: Team, now: Team, formerId: (id: string) => string): readonly TeamWhat[] => {
  const positions = new Map(then.coming_soon.map(({ id }, index) => [id, index]));
  const stayed = now.coming_soon.flatMap(({ id }) => {
    const position = positions.get(formerId(id));
    return position === undefined ? [] : [{ id, position }];
  });
  const kept = new Set(longestRise(stayed.map(({ position }) => position)));
  const moved = stayed.filter(({ position }) => !kept.has(position)).map(({ id }) => id);
  return moved.length === 0 ? [] : [{ kind: 'reordered', queue: now.coming_soon.map(({ id }) => id), moved }];
};

/** The longest rising subsequence: the most that can have stayed where they were. Of several, the one with the smallest end. */
const longestRise = (numbers: readonly number[]): readonly number[] => {
  let runs: readonly (readonly number[])[] = [];
  for (const number of numbers) {
    const before = runs.findLast(run => (run.at(-1) ?? number) < number) ?? [];
    const run = [...before, number];
    runs = runs.toSpliced(run.length - 1, 1, run);
  }
  return runs.at(-1) ?? [];
};

const measured = (then: readonly Metric[], now: readonly Metric[]): readonly TeamWhat[] =>
  now.flatMap(metric => {
    const known = then.find(({ id }) => id === metric.id);
    const readings = metric.readings.filter(reading => !known?.readings.some(other => isEqual(other, reading)));
    return known !== undefined && readings.length === 0
      ? []
      : [{ kind: 'metric', metric, isNew: known === undefined, readings } as const];
  });

const risksOf = (then: Team['risks'], now: Team['risks']): readonly TeamWhat[] => [
  ...now.flatMap(risk => {
    const known = then.find(({ id }) => id === risk.id);
    if (isEqual(known, risk)) return [];
    return [{ kind: 'risk', risk, how: howChanged(known, risk) } as const];
  }),
  ...then
    .filter(({ id }) => now.every(other => other.id !== id))
    .map(risk => ({ kind: 'risk', risk, how: 'removed' }) as const),
];

const howChanged = (then: Risk | undefined, now: Risk): 'added' | 'closed' | 'changed' => {
  if (then === undefined) return 'added';
  return then.closed_on === undefined && now.closed_on !== undefined ? 'closed' : 'changed';
};

interface Raised {
  readonly id: string;
  readonly text: string;
  readonly isSettled: boolean;
  readonly answer?: string | undefined;
}

/** What was asked and settled between two looks is told as both. */
const raised = (kind: 'question' | 'need', then: readonly Raised[], now: readonly Raised[]): readonly TeamWhat[] => [
  ...now.flatMap(({ id, text, isSettled, answer }) => {
    const known = then.find(other => other.id === id);
    return [
      ...(known === undefined ? [{ kind, id, text, how: 'asked', answer: undefined } as const] : []),
      ...(isSettled && known?.isSettled !== true ? [{ kind, id, text, how: 'settled', answer } as const] : []),
    ];
  }),
  ...then
    .filter(({ id }) => now.every(other => other.id !== id))
    .map(({ id, text, answer }) => ({ kind, id, text, how: 'removed', answer }) as const),
];
