import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { comparedTexts } from '../../support/compared.ts';
import type { Texts } from '../../support/lint-text.ts';

const PLACES = ['in_progress', 'coming_soon', 'backlog', 'closed'] as const;
const TEAMS = ['one', 'two'] as const;
const KEYS = [
  'commitment-moved',
  'commitment-rescoped',
  'commitment-dropped',
  'work-interrupted',
  'work-dropped',
  'queue-removal',
] as const;

type Key = (typeof KEYS)[number];

interface Step {
  readonly from: string;
  readonly to: string;
}

interface Entry {
  readonly on: string;
  readonly date?: Step | undefined;
  readonly scope?: Step | undefined;
  readonly wording?: true | undefined;
  readonly withdrawn?: true | undefined;
  readonly reason: string;
  readonly approved_by: readonly string[];
  readonly informed: readonly string[];
}

interface Promised {
  readonly date: string;
  readonly to: readonly string[];
  readonly scope: string;
  readonly changes: readonly Entry[];
}

interface Work {
  readonly team: (typeof TEAMS)[number];
  readonly place: (typeof PLACES)[number];
  readonly id: string;
  readonly was?: string | undefined;
  readonly stakeholders: readonly string[];
  readonly commitment?: Promised | undefined;
  readonly outcome: 'delivered' | 'dropped';
  readonly approved_by: readonly string[];
  readonly informed: readonly string[];
}

interface Decided {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly cause?: 'blocked' | undefined;
  readonly informed: readonly string[];
}

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const people = fc.subarray(['ana', 'bo']);
const dates = fc.constantFrom('2026-12-01', '2026-12-15');
const scopes = fc.constantFrom('Okta.', 'Okta and Entra.');
const ids = fc.constantFrom('x', 'y', 'z');

const step = (values: fc.Arbitrary<string>) => fc.record({ from: values, to: values });

const entries = fc.array(
  fc.record({
    on: fc.constantFrom('2026-11-01', '2026-11-02'),
    date: maybe(step(dates)),
    scope: maybe(step(scopes)),
    wording: maybe(fc.constant<true>(true)),
    reason: fc.constantFrom('R', 'S'),
    approved_by: fc.oneof(fc.constant(['ana', 'bo']), people),
    informed: people,
  }),
  { maxLength: 2 },
);

const end = fc.record({
  on: fc.constant('2026-11-03'),
  withdrawn: fc.constant<true>(true),
  reason: fc.constant('R'),
  approved_by: fc.oneof(fc.constant(['ana', 'bo']), people),
  informed: people,
});

const promise = fc
  .record({
    date: dates,
    to: fc.subarray(['ana', 'bo'], { minLength: 1 }),
    scope: scopes,
    changes: entries,
    end: maybe(end),
    isOver: fc.nat(3),
  })
  .map(({ end: last, isOver, changes, ...rest }) => ({
    ...rest,
    changes: isOver === 0 && last !== undefined ? [...changes, last] : changes,
  }));

const work: fc.Arbitrary<Work> = fc.record({
  team: fc.constantFrom(...TEAMS),
  place: fc.constantFrom(...PLACES),
  id: ids,
  was: maybe(ids),
  stakeholders: people,
  commitment: maybe(promise),
  outcome: fc.constantFrom('delivered', 'dropped'),
  approved_by: people,
  informed: people,
});

/** At most one item of an id in a team, and at most one that was another: which of two is the same is told elsewhere. */
const plan = fc
  .uniqueArray(work, { maxLength: 4, selector: ({ team, id }) => `${team}/${id}` })
  .map(items => items.map((item, index) => (index === 0 && item.was !== item.id ? item : { ...item, was: undefined })));

const decisions: fc.Arbitrary<readonly Decided[]> = fc.array(
  fc.record({
    item: ids,
    from: fc.constantFrom('in_progress', 'coming_soon'),
    to: fc.constantFrom('coming_soon', 'backlog'),
    cause: maybe(fc.constant('blocked' as const)),
    informed: fc.oneof(fc.constant(['ana', 'bo']), people),
  }),
  { maxLength: 2 },
);

/** What comes after a plan: some items stay as they are, some keep what they have on record and add to it, some are other ones. */
const pairs = fc
  .tuple(
    plan,
    plan,
    fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }),
    fc.array(entries, { minLength: 4, maxLength: 4 }),
  )
  .map(([before, other, dice, added]) => {
    const kept = before.flatMap((item, index): readonly Work[] => {
      const next = other[index];
      const { commitment } = item;
      switch (dice[index]) {
        case 0:
          return [item];
        case 1:
          return [{ ...item, place: next?.place ?? 'backlog' }];
        case 2:
          return commitment === undefined
            ? []
            : [
                {
                  ...item,
                  place: next?.place ?? item.place,
                  commitment: {
                    ...(next?.commitment ?? commitment),
                    changes: [...commitment.changes, ...(isOver(commitment) ? [] : (added[index] ?? []))],
                  },
                },
              ];
        case 3:
          return [{ ...item, team: next?.team ?? item.team, id: next?.id ?? item.id, was: item.id }];
        default:
          return [];
      }
    });
    const all = [...kept, ...other.map(item => ({ ...item, was: undefined }))];
    const was = new Set<string>();
    const after = all.filter(
      (item, index) => all.findIndex(one => one.team === item.team && one.id === item.id) === index,
    );
    return {
      before,
      after: after.map(item => {
        const isFirst = item.was !== undefined && item.was !== item.id && was.size === 0;
        if (isFirst && item.was !== undefined) was.add(item.was);
        return isFirst ? item : { ...item, was: undefined };
      }),
    };
  });

const isOver = ({ changes }: Promised): boolean => changes.at(-1)?.withdrawn === true;

const textsOf = (items: readonly Work[], log: readonly Decided[] = []): Texts => ({
  ...Object.fromEntries(
    TEAMS.map(team => [
      `teams/${team}.yaml`,
      stringify({
        team,
        name: team,
        ...Object.fromEntries(
          PLACES.map(place => [
            place,
            items.filter(item => item.team === team && item.place === place).map(item => written(item)),
          ]),
        ),
      }),
    ]),
  ),
  'decisions/one.yaml': stringify(log.map(one => ({ on: '2026-11-02', reason: 'R', ...one }))),
});

const written = ({ team: _, place, outcome, approved_by, informed, ...item }: Work) => ({
  ...item,
  title: item.id,
  ...(place === 'closed' ? { outcome, closed_on: '2026-11-02', reason: 'R', approved_by, informed } : {}),
});

/** What of the earlier plan is what of the later one, straight from the words of the model. */
const laterOf = (item: Work, before: readonly Work[], after: readonly Work[]): Work | undefined => {
  const isOf = (one: Work) => (other: Work) => one.team === other.team && one.id === other.id;
  const own = after.find(isOf(item));
  if (own !== undefined) return own;
  const heirOf = (one: Work): Work | undefined =>
    after.find(other => other.was === one.id && !before.some(isOf(other)));
  const heir = heirOf(item);
  const rivals = before.filter(one => one.id === item.id && after.find(isOf(one)) === undefined);
  const rightful = rivals.find(({ team }) => team === heir?.team) ?? rivals[0];
  if (heir !== undefined && rightful === item) return heir;
  return after.find(
    other =>
      other.id === item.id && other.team !== item.team && !before.some(isOf(other)) && !isHeir(other, before, after),
  );
};

/** Whether it is the same as one that had another id. */
const isHeir = ({ was, ...item }: Work, before: readonly Work[], after: readonly Work[]): boolean =>
  was !== undefined &&
  before.some(one => one.id === was && !after.some(({ team, id }) => team === one.team && id === one.id)) &&
  !before.some(({ team, id }) => team === item.team && id === item.id);

const promisedBy = ({ commitment }: Work): Promised | undefined =>
  commitment === undefined || isOver(commitment) ? undefined : commitment;

const isUndelivered = ({ place, outcome }: Work): boolean => place === 'closed' && outcome === 'dropped';

const all = (needed: readonly string[], named: readonly string[]) => needed.every(who => named.includes(who));

const isLed = (field: 'date' | 'scope', then: Promised, now: Promised, has: (entry: Entry) => boolean): boolean => {
  const steps = now.changes.flatMap(entry => (entry[field] === undefined ? [] : [{ entry, ...entry[field] }]));
  return steps.some((first, start) => {
    const run = steps.slice(start);
    return (
      first.from === then[field] &&
      run.at(-1)?.to === now[field] &&
      run.every((one, index) => index === 0 || one.from === run[index - 1]?.to) &&
      run.every(({ entry }) => has(entry))
    );
  });
};

/** Entries that the base does not have, were it with fewer people. */
const freshIn = (then: Promised, now: Promised): readonly Entry[] => {
  const core = ({ approved_by: _, informed: __, ...rest }: Entry) => JSON.stringify(rest);
  const left = [...then.changes];
  const isNew = (fits: (known: Entry, entry: Entry) => boolean) => (entry: Entry) => {
    const at = left.findIndex(known => core(known) === core(entry) && fits(known, entry));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  };
  return now.changes
    .filter(isNew((known, entry) => JSON.stringify(known) === JSON.stringify(entry)))
    .filter(isNew((known, entry) => all(known.approved_by, entry.approved_by) && all(known.informed, entry.informed)));
};

const owedOfPromise = (before: Work, after: Work | undefined): readonly Key[] => {
  const then = promisedBy(before);
  if (then === undefined || (after === undefined && before.place === 'closed')) return [];
  const now = after?.commitment;
  if (after === undefined || now === undefined) return ['commitment-dropped'];
  if (isOver(now)) return all(then.to, now.changes.at(-1)?.approved_by ?? []) ? [] : ['commitment-dropped'];
  const isDropped = isUndelivered(after) && !isUndelivered(before);
  return [...owedOfStanding(then, now), ...(isDropped ? (['commitment-dropped'] as const) : [])];
};

const owedOfStanding = (then: Promised, now: Promised): readonly Key[] => {
  const agreed = ({ approved_by }: Entry) => all(then.to, approved_by);
  const heard = (entry: Entry) =>
    entry.wording === true ? all(then.to, [...entry.approved_by, ...entry.informed]) : agreed(entry);
  const left = then.to.filter(who => !now.to.includes(who));
  const bare = freshIn(then, now).filter(entry => [entry.date, entry.scope, entry.withdrawn].every(one => !one));
  const isAgreed =
    bare.length > 0 &&
    all(
      left,
      bare.flatMap(({ approved_by }) => approved_by),
    );
  return [
    ...(then.date === now.date || isLed('date', then, now, agreed) ? [] : (['commitment-moved'] as const)),
    ...(then.scope === now.scope || isLed('scope', then, now, heard) ? [] : (['commitment-rescoped'] as const)),
    ...(left.length === 0 || isAgreed ? [] : (['commitment-dropped'] as const)),
  ];
};

const owedOfPlace = (before: Work, after: Work, news: readonly Decided[]): readonly Key[] => {
  const key = rowOf(before, after);
  if (key === undefined) return [];
  const who = [...(promisedBy(before)?.to ?? []), ...before.stakeholders];
  const told = news.flatMap(({ informed }) => informed);
  if (after.place === 'closed') return all(who, [...told, ...after.informed, ...after.approved_by]) ? [] : [key];
  const direct = (from: string, to: string) => news.some(one => one.from === from && one.to === to);
  const isLedThere =
    direct(before.place, after.place) ||
    (direct(before.place, 'coming_soon') && direct('coming_soon', after.place)) ||
    (direct(before.place, 'backlog') && direct('backlog', after.place));
  const isCaused = key === 'work-interrupted' && before.team === after.team;
  if (who.length === 0 && !isCaused) return [];
  const isSaid = isLedThere && all(who, told) && (!isCaused || news.some(({ cause }) => cause !== undefined));
  return isSaid ? [] : [key];
};

/** Decisions are made by the first team: of its own item where it has one of that id, else of whoever's. */
const newsOf = (
  [item, later]: readonly [Work, Work],
  before: readonly Work[],
  after: readonly Work[],
  log: readonly Decided[],
): readonly Decided[] => {
  const former = after.some(({ id }) => id === later.was) ? undefined : later.was;
  const isOfFirst = (named: string) => [...before, ...after].some(({ team, id }) => team === 'one' && id === named);
  const isOwn = item.team === 'one' || later.team === 'one';
  return log.filter(({ item: named }) => [later.id, item.id, former].includes(named) && (isOwn || !isOfFirst(named)));
};

const rowOf = (before: Work, after: Work): Key | undefined => {
  const isPutOff = after.place === 'backlog' || (before.place === 'in_progress' && after.place === 'coming_soon');
  switch (before.place) {
    case 'in_progress':
      if (isUndelivered(after)) return 'work-dropped';
      return isPutOff ? 'work-interrupted' : undefined;
    case 'coming_soon':
      return isPutOff || isUndelivered(after) ? 'queue-removal' : undefined;
    default:
      return undefined;
  }
};

it('what changes owe is what a naive reading of the model says they owe, and nothing else', () => {
  fc.assert(
    fc.property(pairs, decisions, ({ before, after }, log) => {
      const { items } = comparedTexts(textsOf(before), textsOf(after, log)).changes;
      const isAsked = (key: string | undefined) => KEYS.some(known => known === key);
      const said = items.flatMap(({ requirement, before: then }) =>
        isAsked(requirement?.key) && requirement !== undefined && requirement.missing.length > 0
          ? [`${then?.team}/${then?.id} ${requirement.key}`]
          : [],
      );
      const owed = before.flatMap(item => {
        const later = laterOf(item, before, after);
        const keys = [
          ...owedOfPromise(item, later),
          ...(later === undefined ? [] : owedOfPlace(item, later, newsOf([item, later], before, after, log))),
        ];
        return keys.map(key => `${item.team}/${item.id} ${key}`);
      });
      expect([...said].sort()).toEqual([...owed].sort());
    }),
    { seed: 20261121, numRuns: 400 },
  );
});
