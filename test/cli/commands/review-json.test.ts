import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { ReviewOutput } from '../../../src/render/review/json.ts';
import { FULL } from '../../support/check-in.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const files = {
  ...Object.fromEntries(Object.entries(FULL).map(([path, text]) => [`plans/${path}`, text])),
  'plans/teams/apps.yaml': 'team: apps\nname: Apps\n',
};

const review = async (words: readonly string[], world: FakeWorld = { files }) => {
  const host = fakeHost(world);
  const code = await run(['review', ...words], host);
  return { host, code, out: host.out(), err: host.err() };
};

const facts = async (words: readonly string[], world?: FakeWorld): Promise<ReviewOutput> =>
  JSON.parse((await review([...words, '--json'], world)).out);

/** The state of each document, that of the roll-up last. */
const states = async (words: readonly string[], world?: FakeWorld) => {
  const { teams, rollUp } = await facts(words, world);
  return [...teams, ...(rollUp === undefined ? [] : [rollUp])].map(({ document }) => document);
};

describe('plan review --json', () => {
  test('prints one value about all teams and their roll-up, and writes nothing', async () => {
    const { host, code, out, err } = await review(['--json'], { files, revision: 'abc1234' });
    expect([code, err, host.files.size]).toEqual([0, '', Object.keys(files).length]);
    const { teams, rollUp, ...start } = JSON.parse(out);
    expect(start).toEqual({
      version: 2,
      kind: 'review',
      today: '2026-11-21',
      revision: 'abc1234',
      quarter: '2026-Q4',
    });
    expect(teams.map(({ team }: { team: string }) => team)).toEqual(['apps', 'search']);
    expect(rollUp.waiting).toEqual(['apps', 'search']);
  });

  test('is about the named teams alone, without a roll-up', async () => {
    const { teams, rollUp } = await facts(['Search']);
    expect([teams.map(({ team }) => team), rollUp]).toEqual([['search'], undefined]);
  });

  test('says where each document stands, and whether it is as it would be written now', async () => {
    const [apps, search, index] = ['apps', 'search', 'index'].map(name => `plans/reviews/2026-Q4/${name}.md`);
    expect(await states([])).toEqual([
      { path: apps, state: 'unwritten' },
      { path: search, state: 'unwritten' },
      { path: index, state: 'unwritten' },
    ]);
    const { host } = await review([]);
    const written = Object.fromEntries(host.files);
    const changed = {
      ...written,
      '/home/company/plans/reviews/2026-Q4/apps.md': '# My notes\n',
      '/home/company/plans/teams/search.yaml': FULL['teams/search.yaml']?.replace('Find it.', 'Find all of it.') ?? '',
    };
    expect(await states([], { files: changed })).toEqual([
      { path: apps, state: 'foreign' },
      { path: search, state: 'stale', asOf: '2026-11-21' },
      { path: index, state: 'up-to-date', asOf: '2026-11-21' },
    ]);
  });

  test('does not call a document stale that was made with more history than a shallow clone has', async () => {
    const plan = (id: string) => ({
      'plans/teams/search.yaml': `team: search\nname: Search\nin_progress: [{ id: ${id}, title: A }]\n`,
    });
    const commits = [
      { files: plan('a'), day: '2026-09-30' },
      { files: plan('b'), day: '2026-10-20' },
    ];
    const { host } = await review(['search'], { files: plan('b'), commits });
    const world = { files: Object.fromEntries(host.files), commits };
    expect((await states(['search'], world)).map(({ state }) => state)).toEqual(['up-to-date']);
    expect((await states(['search'], { ...world, depth: 1 })).map(({ state }) => state)).toEqual(['unknown']);
  });

  test.each(['--stdout', '--check', '--interview', '--refresh'])('is refused together with %s', async option => {
    expect((await review(['--json', option])).code).toBe(2);
  });

  test('is refused together with --html', async () => {
    expect((await review(['--json', '--html', '-'])).code).toBe(2);
  });
});
