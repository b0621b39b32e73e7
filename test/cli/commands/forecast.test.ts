import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const item = (id: string) =>
  `{ id: ${id}, title: ${id}, scoping: { on: 2026-11-09, effort: { low: 1w, likely: 2w, high: 4w }, engineers: 1 } }`;

const search = `team: search\nname: Search\nengineers: 2\ncoming_soon: [${item('a')}, ${item('b')}]\n`;
const growth = `team: growth\nname: Growth\nengineers: 1\ncoming_soon: [${item('c')}]\n`;
const files = {
  'plans/teams/growth.yaml': growth,
  'plans/teams/search.yaml': search,
  'ideas.txt': '# two join\nsearch/engineers=4\ndrop=a, first=b # and one leaves\n',
};

const plan = async (argv: readonly string[], world: FakeWorld = { files }) => {
  const host = fakeHost(world);
  const code = await run(['forecast', ...argv], host);
  return { code, out: host.out(), err: host.err() };
};

const json = async (argv: readonly string[]) => JSON.parse((await plan([...argv, '--json'])).out);

describe('plan forecast', () => {
  it('shows all teams, or one', async () => {
    const heads = async (argv: readonly string[]) => (await plan(argv)).out.match(/^\w+ on .*/gm);
    expect([await heads([]), await heads(['search']), (await plan([])).code]).toEqual([
      ['Growth on 2026-11-21', 'Search on 2026-11-21'],
      ['Search on 2026-11-21'],
      0,
    ]);
  });

  it('takes the number of runs and the seed, and says them', async () => {
    const { out } = await plan(['search', '--runs', '5000', '--seed', '7']);
    expect(out.trim().split('\n').at(-1)).toBe('5,000 runs, seed 7; a chance is good to 2 points.');
    const figures = async (...more: readonly string[]) => (await json(['search', ...more])).teams[0].items[1];
    expect(await figures('--runs', '50')).toEqual(await figures('--runs', '50', '--seed', '1'));
    expect(await figures('--runs', '50')).not.toEqual(await figures('--runs', '50', '--seed', '2'));
    expect([(await json([])).runs, (await json([])).seed]).toEqual([10_000, 1]);
  });

  it.each([
    [['--runs', '0'], '--runs 0 is no whole number from 1 to 1,000,000.'],
    [['--runs', '1000001'], '--runs 1000001 is no whole number from 1 to 1,000,000.'],
    [['--runs', '1e3'], '--runs 1e3 is no whole number from 1 to 1,000,000.'],
    [['--seed', '-1'], '--seed -1 is no whole number from 0 to 9,007,199,254,740,991.'],
    [['--seed', '0.5'], '--seed 0.5 is no whole number from 0 to 9,007,199,254,740,991.'],
    [['serch'], 'there is no team "serch". Did you mean search?'],
    [['--what-if', ''], '--what-if says nothing to try; a change is written as engineers=4 or drop=dark-mode.'],
    [
      ['--what-if', 'engineers=4'],
      '--what-if "engineers=4": say of which team: growth/engineers=4 or search/engineers=4',
    ],
    [['--what-if', 'drop=zebra'], '--what-if "drop=zebra": there is no item "zebra"'],
    [['search', '--what-if', 'drop=c'], '--what-if "drop=c": it is work of growth, and only search is looked at'],
    [
      ['--what-if', 'ideas.text'],
      '--what-if ideas.text: there is no such file; a change has an equals sign, such as engineers=4 or drop=dark-mode.',
    ],
    [
      ['--what-if', 'drop=\u001b[2J, engineers a=x'],
      '--what-if cannot be tried:\n  "engineers a=x": write a number of engineers, such as 4\n  "drop=\\u001b[2J": there is no item "\\u001b[2J"',
    ],
  ])('%j is refused in a sentence', async (argv, err) => {
    expect(await plan(argv)).toEqual({ code: 2, out: '', err: `plan: ${err}\n` });
  });

  it('refuses what would need too much memory', async () => {
    const many = Array.from({ length: 400 }, (_, n) => item(`i${n}`)).join(', ');
    const world = { files: { 'plans/teams/search.yaml': `team: search\nname: Search\ncoming_soon: [${many}]\n` } };
    expect((await plan(['--runs', '125001'], world)).err).toBe(
      'plan: --runs 125001 would need too much memory for a team with 400 items; 125,000 are possible.\n',
    );
  });

  it('shows what could be read, and says that something could not', async () => {
    const { code, out, err } = await plan([], { files: { ...files, 'plans/teams/growth.yaml': `${growth}x: y\n` } });
    expect([code, out.includes('could not be read in full: plan lint'), out.includes('Search'), err]).toEqual([
      0,
      true,
      true,
      '1 file has errors, so something may be missing here: run plan lint\n',
    ]);
  });

  it('says how to go on when there is no team', async () => {
    expect((await plan([], { files: { 'plans/teams/README.md': '' } })).out).toBe(
      'No team has a plan here yet; add one: plan init --team NAME\n',
    );
  });
});

describe('plan forecast --what-if', () => {
  const changes = async (...argv: readonly string[]) =>
    (await json(argv)).whatIf.teams.map((team: { readonly team: string; readonly changes: readonly string[] }) => [
      team.team,
      team.changes,
    ]);

  it('shows only the teams that it changes', async () => {
    const { code, out } = await plan(['--what-if', 'search/engineers=4', '--what-if', 'drop=a']);
    expect([code, out.split('\n').slice(0, 3), out.includes('Growth')]).toEqual([
      0,
      ['Search on 2026-11-21', '2 → 4 engineers', 'What if: search/engineers=4, drop=a'],
      false,
    ]);
  });

  it('takes engineers of the team that is named, or of the only one', async () => {
    expect(await changes('search', '--what-if', 'engineers=4')).toEqual([['search', ['engineers=4']]]);
    const alone = { files: { 'plans/teams/search.yaml': search } };
    expect((await plan(['--what-if', 'engineers=4'], alone)).out.split('\n')[1]).toBe('2 → 4 engineers');
  });

  it('reads changes from a file, together with others', async () => {
    expect(await changes('--what-if', 'ideas.txt', '--what-if', 'growth/focus=0.5')).toEqual([
      ['growth', ['growth/focus=0.5']],
      ['search', ['search/engineers=4', 'drop=a', 'first=b']],
    ]);
  });

  it('says of a wrong file only the first that is wrong', async () => {
    const { err } = await plan(['--what-if', 'ideas.txt'], {
      files: { ...files, 'ideas.txt': 'name: x\n'.repeat(12) },
    });
    expect([err.split('\n').length, err.trim().split('\n').at(-1)]).toEqual([13, '  and 2 more']);
  });
});
