import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const plan = async (argv: readonly string[], world: FakeWorld): Promise<string> => {
  const host = fakeHost({ columns: 80, ...world });
  await run(argv, host);
  return host.out() + host.err();
};

const team = (id: string, lines: string) => ({
  [`plans/teams/${id}.yaml`]: `team: ${id}\nname: The ${id} team\n${lines}`,
});

const OLD = '{ id: old, title: Old, outcome: delivered, closed_on: 2026-03-01 }';
const WORK = `in_progress: [{ id: a, title: A, target_date: 2026-12-15 }]
coming_soon: [{ id: b, title: B }]
`;
const PLAN = `${WORK}closed: [${OLD}]\n`;

describe('a team whose file gets another name', () => {
  const world: FakeWorld = {
    commits: [
      { day: '2026-09-12', files: team('find', PLAN) },
      { day: '2026-10-05', files: team('search', PLAN) },
    ],
    files: team('search', PLAN),
  };

  it('is one line for either name', async () => {
    expect(await plan(['log', 'find'], world)).toBe(`2026-10-05
a000002  team renamed: find → search

2026-09-12
a000001  first plan: with 3 items
`);
    expect(await plan(['log', 'search'], world)).toBe(`2026-10-05
a000002  team renamed: find → search
`);
  });

  it('keeps its work where it was, open or closed', async () => {
    expect(await plan(['log', 'a'], world)).toBe(`A
search/a: in progress since 2026-09-12

Dates
  2026-09-12  a000001  target set to 2026-12-15

Places
  2026-09-12  a000001  in progress, 70 days so far
`);
    expect(await plan(['log', 'old'], world)).toContain(`search/old: closed as delivered since 2026-09-12
`);
  });
});

it('work that was handed over is in a new stretch, and where it was since it came there', async () => {
  const world: FakeWorld = {
    commits: [
      { day: '2026-09-12', files: { ...team('search', PLAN), ...team('growth', '') } },
      {
        day: '2026-10-05',
        files: { ...team('search', ''), ...team('growth', PLAN) },
      },
    ],
    files: { ...team('search', ''), ...team('growth', PLAN) },
  };
  const out = await plan(['log', 'a'], world);
  expect(out).toContain('growth/a: in progress since 2026-09-12\n');
  expect(out).toContain(`Places
  2026-09-12  a000001  in progress in search, 23 days
  2026-10-05  a000002  handed over from search, in progress in growth, 47 days
                       so far
`);
  expect(await plan(['log', 'old'], world)).toContain(`Places
  2026-09-12  a000001  closed as delivered in search, 23 days (on 2026-03-01,
                       as the plan says)
  2026-10-05  a000002  handed over from search, closed as delivered in growth
                       (on 2026-03-01, as the plan says)
`);
});

it('work that moves to the archive is not reopened', async () => {
  const archived = { 'plans/archive/search-2026.yaml': `team: search\nclosed: [${OLD}]\n` };
  const files = { ...team('search', WORK), ...archived };
  const out = await plan(['log', 'old'], { commits: [{ day: '2026-09-12', files: team('search', PLAN) }], files });
  expect(out).toContain('search/old: closed as delivered since 2026-09-12\n');
  expect(out).not.toContain('reopened');
});

it('an id that stands nowhere but in `was` is found', async () => {
  const files = team('search', 'backlog: [{ id: b, was: first, title: B }]\n');
  const out = await plan(['log', 'first'], { commits: [{ day: '2026-09-12', files }], files });
  expect(out.split('\n').slice(0, 2)).toEqual(['B', 'search/b, formerly first: in the backlog since 2026-09-12']);
  expect(await plan(['log', 'growth/b'], { commits: [{ day: '2026-09-12', files }], files })).toBe(
    'plan: no item and no team was ever called "growth/b". Did you mean search/b?\n',
  );
});

it('starts past the queue that nobody explained are counted once a day', async () => {
  const started = `in_progress: [{ id: c, title: C, target_date: 2026-12-15 }, { id: d, title: D, target_date: 2026-12-15 }]
coming_soon: [{ id: b, title: B }]
`;
  const files = team('search', started);
  const commits = [{ day: '2026-09-12', files: team('search', 'coming_soon: [{ id: b, title: B }]\n') }];
  expect(await plan(['log', '--limit', '2'], { commits, files })).toBe(`2026-11-21
not committed  C (c)
                 started: new, target 2026-12-15
not committed  D (d)
                 started: new, target 2026-12-15
2 items were started past the queue with no record of why

and 1 older entry: --limit 3
`);
});
