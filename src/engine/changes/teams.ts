import type { Metric, Team } from '../../model/files/team.ts';
import { isAnswered } from '../../model/files/team.ts';
import type { TeamChange, TeamWhat } from './change.ts';
import { isEqual } from './equal.ts';
import { LISTS } from './positions.ts';
import type { Pair, Setting } from './setting.ts';

/** Changes of whole plans; those of teams that are gone come last. */
export const teamChanges = (setting: Setting, pairs: readonly Pair[]): readonly TeamChange[] => {
  const { before, after, unreadBefore, unreadAfter, formerTeams } = setting;
  const then = new Map(before.teams.map(({ id, content }) => [id, content]));
  const now = new Set(after.teams.map(({ id }) => id));
  const former = new Map(pairs.map(pair => [pair.after?.id, pair.before?.id]));
  const heirs = new Map(after.teams.map(({ id }) => [id, formerTeams(id)]));
  /** Its one former name, unless another team took over some of its work, too. */
  const formerName = (team: string): string | undefined => {
    const [name, ...others] = heirs.get(team) ?? [];
    const isShared = [...heirs].some(([other, names]) => other !== team && name !== undefined && names.includes(name));
    return others.length > 0 || isShared ? undefined : name;
  };
  const renamed = new Set(after.teams.map(({ id }) => formerName(id)));
  return [
    ...after.teams.flatMap(({ id: team, content }) => {
      const from = formerName(team);
      const plan = then.get(from ?? team);
      if ((plan === content && from === undefined) || (plan === undefined && unreadBefore?.isLost(team))) return [];
      const isTorn = (key: string) =>
        (unreadBefore?.isTeamTorn(from ?? team, key) ?? false) || (unreadAfter?.isTeamTorn(team, key) ?? false);
      const whats: readonly TeamWhat[] =
        plan === undefined
          ? [adopted(content)]
          : [
              ...(from === undefined ? [] : [{ kind: 'renamed', from } as const]),
              ...changesOf(plan, content, isTorn, id => former.get(id) ?? id),
            ];
      return whats.map(what => ({ team, what }));
    }),
    ...before.teams
      .filter(({ id }) => !(now.has(id) || renamed.has(id) || unreadAfter?.isLost(id)))
      .map(({ id: team }) => ({ team, what: { kind: 'gone' } as const })),
  ];
};

const adopted = (plan: Team): TeamWhat => ({
  kind: 'adopted',
  items: LISTS.reduce((count, list) => count + plan[list].length, 0),
});

const changesOf = (
  then: Team,
  now: Team,
  isTorn: (key: string) => boolean,
  formerId: (id: string) => string,
): readonly TeamWhat[] => {
  const unless = (key: string, changes: () => readonly TeamWhat[]) => (isTorn(key) ? [] : changes());
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
    const isClosed = known?.closed_on === undefined && risk.closed_on !== undefined;
    return [{ kind: 'risk', risk, how: known === undefined ? 'added' : isClosed ? 'closed' : 'changed' } as const];
  }),
  ...then
    .filter(({ id }) => now.every(other => other.id !== id))
    .map(risk => ({ kind: 'risk', risk, how: 'removed' }) as const),
];

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
