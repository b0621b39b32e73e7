import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const search = 'team: search\nname: Search\nbacklog: [{ id: dark-mode, title: Dark mode }]\n';
const growth = 'team: growth\nname: Growth and Billing\n';
const files = { 'plans/teams/search.yaml': search, 'plans/teams/growth.yaml': growth };

const plan = async (argv: readonly string[], world: FakeWorld = { files }) => {
  const host = fakeHost(world);
  const code = await run(argv, host);
  return { code, out: host.out(), err: host.err() };
};

describe('plan without a command', () => {
  it('shows the board of all teams, as `plan status` does', async () => {
    const bare = await plan([]);
    expect(bare).toEqual(await plan(['status']));
    expect([bare.code, bare.out.match(/^(Growth and Billing|Search)/gm)]).toEqual([
      0,
      ['Growth and Billing', 'Search'],
    ]);
  });

  it('takes the options that every command takes', async () => {
    expect((await plan(['--today', '2026-12-24'])).out).toContain('on 2026-12-24');
  });

  it('shows a newcomer the help and a first step', async () => {
    const { code, out } = await plan([], {});
    expect([code, out.slice(0, 11), out.trim().split('\n').at(-1)]).toEqual([
      0,
      'Usage: plan',
      'No plan here yet: `plan init` makes a first one, `plan init --example` a whole company to try things on.',
    ]);
  });

  it('says so when the plan that was named is not there', async () => {
    expect((await plan(['--plans', 'elsewhere'], {})).code).toBe(3);
  });
});

describe('plan status', () => {
  it('shows one team in detail', async () => {
    const { code, out } = await plan(['status', 'search']);
    expect([code, out.split('\n')[0], out.includes('dark-mode')]).toEqual([0, 'Search on 2026-11-21', true]);
  });

  it('shows the only team of a workspace in detail', async () => {
    const world = { files: { 'plans/teams/search.yaml': search } };
    expect(await plan(['status'], world)).toEqual(await plan(['status', 'search'], world));
  });

  it('names the nearest team for one that does not exist', async () => {
    expect(await plan(['status', 'serch'])).toEqual({
      code: 2,
      out: '',
      err: 'plan: there is no team "serch". Did you mean search?\n',
    });
    expect((await plan(['status', 'marketing'])).err).toBe(
      'plan: there is no team "marketing". Teams: growth and search.\n',
    );
  });

  it('shows what could be read of a plan with errors, and says that there are some', async () => {
    const { code, out, err } = await plan(['status'], {
      files: { ...files, 'plans/teams/growth.yaml': 'team: [', 'plans/company.yaml': 'nmae: Acme\n' },
    });
    expect([code, out.includes('Search'), err]).toEqual([
      0,
      true,
      '2 files have errors, so something may be missing here: run plan lint\n',
    ]);
  });

  it('refuses to show a team whose file cannot be read', async () => {
    const { code, err } = await plan(['status', 'growth'], {
      files: { ...files, 'plans/teams/growth.yaml': 'team: [' },
    });
    expect([code, err]).toEqual([
      2,
      'plan: plans/teams/growth.yaml cannot be read; run `plan lint` to see what is wrong with it.\n',
    ]);
  });

  it('says how to go on when there is no team', async () => {
    const { out } = await plan(['status'], { files: { 'plans/teams/README.md': '' } });
    expect(out).toBe('No team has a plan here yet; add one: plan init --team NAME\n');
  });

  it('prints the chosen teams for programs', async () => {
    const teams = async (argv: readonly string[]) =>
      JSON.parse((await plan(argv)).out).teams.map(({ team }: { team: string }) => team);
    expect([await teams(['status', '--json']), await teams(['status', 'search', '--json'])]).toEqual([
      ['growth', 'search'],
      ['search'],
    ]);
  });
});
