import fc from 'fast-check';
import type { YamlValue } from '../../src/model/edit.ts';

/** A workspace as plain data: the files by their path. */
export interface WorldData {
  readonly [path: string]: YamlValue;
}

const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const days = fc.constantFrom(
  '2026-11-02',
  '2026-11-20',
  '2026-11-21',
  '2026-11-30',
  '2026-12-15',
  '2027-01-29',
  '2027-06-30',
  '2029-03-01',
);
const titles = fc.constantFrom(
  'Dark mode',
  'It is: quoted',
  'half # done',
  'Two\nlines',
  'שלום 🚀',
  '012',
  'x'.repeat(130),
);
const person = fc.constantFrom('sales', 'support', 'acme', 'board', 'board', 'constructor');
const people = fc.uniqueArray(person, { minLength: 1, maxLength: 3 });
const efforts = fc.constantFrom(
  { low: '1d', likely: '2d', high: '3d' },
  { low: '4w', likely: '6w', high: '10w' },
  { low: '20w', likely: '30w', high: '40w' },
  { low: '3w', likely: '2w', high: '5w' },
);
const scoping = fc.record({ on: fc.constant('2026-11-02'), effort: efforts, engineers: fc.constantFrom(1, 2, 0.5) });
const commitment = fc
  .record({
    date: days,
    to: people,
    scope: titles,
    fixed: some(fc.boolean()),
    isWithdrawn: fc.boolean(),
    x_page: some(fc.constant(7)),
  })
  .map(({ isWithdrawn, ...promise }) => ({
    ...promise,
    ...(isWithdrawn ? { changes: [{ on: '2026-10-01', withdrawn: true, reason: 'No need.', informed: [] }] } : {}),
  }));

const work = {
  title: titles,
  source: some(fc.constantFrom('strategy', 'internal')),
  priority: some(fc.constantFrom('P0', 'P1')),
  customer_impact: some(fc.constant('Faster.')),
  stakeholders: some(people),
  scoping: some(scoping),
  commitment: fc.option(commitment, { nil: undefined, freq: 2 }),
  asked: some(fc.record({ by: some(people), date: some(days), x_ticket: some(fc.constant('T-1')) })),
  launch: fc.option(fc.constant('expo'), { nil: undefined, freq: 1 }),
  started: fc.option(fc.constant('2026-10-05'), { nil: undefined, freq: 1 }),
  x_mine: some(fc.constant({ kept: true })),
};
const queued = fc.record(work);
const running = fc.record({ ...work, started: some(fc.constant('2026-10-05')), target_date: some(days) });
const entries = fc.record({ ...work, added: some(fc.constant('2026-11-18')), hasId: fc.boolean() });

const listOf = (name: string, arbitrary: fc.Arbitrary<object>, maxLength: number) =>
  some(fc.array(arbitrary, { maxLength })).map(list =>
    list?.map((body, index) => ({ id: `${name}-${index}`, ...body })),
  );

const inbox = some(fc.array(entries, { maxLength: 2 })).map(list =>
  list?.map(({ hasId, ...body }, index) => (hasId ? { id: `inbox-${index}`, ...body } : body)),
);

const teams = fc.record({
  team: fc.constant('search'),
  name: fc.constant('Search'),
  engineers: some(fc.constantFrom(3, 0)),
  focus: some(fc.constantFrom(1, 0.5)),
  in_progress: listOf('running', running, 3),
  coming_soon: listOf('queued', queued, 7),
  backlog: listOf('later', queued, 2),
  inbox,
  closed: listOf('old', fc.record({ title: titles, outcome: fc.constant('delivered'), closed_on: days }), 1),
});

const level = fc.constantFrom('free', 'inform', 'approve', 'inform + cause', 'approve + cause');
const companies = fc.record({
  // `board` is named in plans but known to no company.
  stakeholders: some(
    fc.constant({
      sales: {},
      support: { name: 'Support', private: true },
      acme: { through: ['sales'] },
      constructor: {},
    }),
  ),
  calendar: some(fc.constant({ holidays: ['2026-11-23', '2026-12-25'] })),
  policy: some(
    fc.record({
      preset: some(fc.constantFrom('standard', 'strict')),
      changes: some(
        fc.record({ 'work-interrupted': some(level), 'queue-removal': some(level), 'queue-jumped': some(level) }),
      ),
      approvers: some(fc.constantFrom(['sales'], ['support'])),
      queue_limit: some(fc.constantFrom(1, 3, 5)),
      queue_counts_far_commitments: some(fc.boolean()),
      rules: some(
        fc.record({
          'source-missing': some(fc.constant('error')),
          'priority-missing': some(fc.constant('error')),
          'impact-missing': some(fc.constant('error')),
          'unscoped-target': some(fc.constant('error')),
          'more-engineers-than-team': some(fc.constant('error')),
        }),
      ),
    }),
  ),
});

const decision = { on: '2026-11-02', item: 'old-0', from: 'new', to: 'closed', reason: 'No.', informed: ['support'] };

/** Workspaces of all sorts, most of them with something wrong. */
export const worlds: fc.Arbitrary<WorldData> = fc
  .record({
    'teams/search.yaml': teams,
    'company.yaml': some(companies),
    'marketing.yaml': some(
      fc.record({
        launches: fc.tuple(
          fc.record({
            id: fc.constant('expo'),
            name: fc.constant('Expo'),
            tier: fc.constantFrom('L1', 'L3'),
            date: days,
          }),
        ),
      }),
    ),
    'decisions/search.yaml': some(fc.constantFrom([], [decision])),
    'teams/growth.yaml': some(
      fc.constant({ team: 'growth', name: 'Growth', backlog: [{ id: 'dark-mode', title: 'Taken' }] }),
    ),
  })
  // Where nobody works, any effort at all would be more than the team has.
  .filter(
    files =>
      files['teams/search.yaml'].engineers !== 0 ||
      files['company.yaml']?.policy?.rules?.['more-engineers-than-team'] === undefined,
  )
  // The detour by JSON takes what is undefined away.
  .map(files => JSON.parse(JSON.stringify(files)));
