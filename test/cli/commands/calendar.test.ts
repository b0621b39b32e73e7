import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const team = (id: string, days: readonly string[]) =>
  `team: ${id}\nname: ${id.toUpperCase()}\nin_progress:\n${days.map((day, n) => `  - { id: ${id}-${n}, title: T, target_date: ${day} }\n`).join('')}`;

const files = {
  'plans/company.yaml': `name: Acme
calendar:
  fiscal_year_starts: 2
  planning: [{ id: funding, name: Funding, before: half, by: 4w }]
`,
  'plans/teams/search.yaml': team('search', ['2026-10-01', '2026-12-05', '2026-12-06', '2026-12-21', '2026-12-22']),
  'plans/teams/growth.yaml': team('growth', ['2026-10-22', '2027-01-31', '2027-02-01']),
};

const plan = async (argv: readonly string[], world: FakeWorld = { files }) => {
  const host = fakeHost(world);
  const code = await run(['calendar', ...argv], host);
  return { host, code, out: host.out(), err: host.err() };
};

const listed = async (...argv: readonly string[]): Promise<readonly string[]> =>
  JSON.parse((await plan([...argv, '--json'])).out).entries.map(({ uid }: { uid: string }) =>
    uid.replace(/^target\.\w+\./, ''),
  );

const inIcs = async (...argv: readonly string[]): Promise<readonly string[]> =>
  [...(await plan([...argv, '--ics', '-'])).out.matchAll(/^UID:(.*)@plan\r$/gm)].map(([, uid = '']) =>
    uid.replace(/^target\.\w+\./, ''),
  );

describe('plan calendar', () => {
  it('shows what is overdue, and what is due within 30 days', async () => {
    expect(await listed()).toEqual(['search-0', 'growth-0', 'search-1', 'search-2', 'search-3']);
    const { code, out, err } = await plan([]);
    expect([code, out.split('\n')[0], err]).toEqual([0, 'Acme, 2026-11-21 to 2026-12-21', '']);
  });

  it('looks as far ahead as it is told: days, weeks, or to the end of the fiscal quarter', async () => {
    const [late, soon] = [
      ['search-0', 'growth-0'],
      ['search-1', 'search-2', 'search-3'],
    ];
    expect(await listed('--within', '14d')).toEqual([...late, 'search-1']);
    expect(await listed('--within', '2w')).toEqual([...late, 'search-1']);
    expect(await listed('--within', '15d')).toEqual([...late, 'search-1', 'search-2']);
    expect(await listed('--within', '31d')).toEqual([...late, ...soon, 'search-4']);
    expect(await listed('--within', 'quarter')).toEqual([
      ...late,
      ...soon,
      'search-4',
      'planning.funding.2027-h1',
      'growth-1',
    ]);
  });

  it('shows chosen teams, without what is the company’s', async () => {
    expect(await listed('growth')).toEqual(['growth-0']);
    expect(await listed('--team', 'growth', '--within', '366d')).toEqual(['growth-0', 'growth-1', 'growth-2']);
    expect(await listed('growth', '--team', 'SEARCH', '--team', 'growth')).toEqual(await listed());
    expect((await plan(['growth', 'search'])).out.split('\n')[0]).toBe('GROWTH and SEARCH, 2026-11-21 to 2026-12-21');
  });

  it('is empty in one sentence', async () => {
    expect((await plan([], { files: { 'plans/teams/a.yaml': 'team: a\nname: A\n' } })).out).toBe(
      'Nothing is late, and nothing is due until 2026-12-21.\n',
    );
  });

  it('comes to no harm at the ends of time', async () => {
    const texts = {
      ...files,
      'plans/company.yaml':
        'calendar: { fiscal_year_starts: 2, fiscal_year_named: end, planning: [{ name: X, before: half, by: 9999w }, { name: Y, before: quarter, by: 0.5d }] }\n',
      'plans/teams/search.yaml':
        'team: search\nname: S\nin_progress: [{ id: a, title: A, started: 9999-12-31, target_date: 9000-12-31, metrics: [m, n] }]\nmetrics: [{ id: m, name: M, readings: [{ on: 9999-12-31, value: 1 }] }, { id: n, name: N }]\n',
    };
    for (const today of ['1900-01-01', '2026-11-21', '9000-11-30', '9000-12-31'])
      for (const argv of [[], ['--within', '9999w'], ['--ics', '-']])
        expect([today, argv, (await plan([...argv, '--today', today], { files: texts })).code]).toEqual([
          today,
          argv,
          0,
        ]);
    expect((await plan(['search', '--within', '1d', '--today', '9000-12-31'], { files: texts })).out).toContain(
      '  Wed 9000-12-31, today\n    target     A (search/a)\n',
    );
  });

  it('says that something could not be read', async () => {
    const broken = { ...files, 'plans/teams/growth.yaml': 'team: [' };
    expect((await plan([], { files: broken })).err).toBe(
      '1 file has errors, so something may be missing here: run plan lint\n',
    );
  });

  it.each([
    [['--within', '5'], '--within 5 is neither so many days or weeks (30d, 6w) nor quarter.'],
    [['--within', '-3d'], '--within -3d is neither so many days or weeks (30d, 6w) nor quarter.'],
    [['--team', 'serch'], 'there is no team "serch". Did you mean search?'],
    [
      ['--ics', 'plans/teams/new.yaml'],
      '--ics cannot write to /home/company/plans/teams/new.yaml: that is a place for files of the plan.',
    ],
    [['--ics', 'plans'], '--ics cannot write to /home/company/plans: that is a folder.'],
    [['--ics', 'nowhere/plan.ics'], '--ics cannot write to /home/company/nowhere/plan.ics: its folder does not exist.'],
  ])('refuses %j', async (argv, why) => {
    const { code, out, err } = await plan(argv);
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', `plan: ${why}`]);
  });
});

describe('plan calendar --ics', () => {
  it('holds everything from 30 days ago on, and deadlines for a year', async () => {
    expect(await inIcs()).toEqual([
      'growth-0',
      'search-1',
      'search-2',
      'search-3',
      'search-4',
      'planning.funding.2027-h1',
      'growth-1',
      'growth-2',
      'planning.funding.2027-h2',
    ]);
    expect(await inIcs('--today', '2026-11-22', 'growth')).toEqual(['growth-1', 'growth-2']);
    expect(await inIcs('--within', '30d')).toEqual(['growth-0', 'search-1', 'search-2', 'search-3']);
  });

  it('writes a file, and leaves it alone when nothing has changed', async () => {
    const first = await plan(['--ics', 'plan.ics']);
    expect([first.code, first.out, first.err]).toEqual([0, 'plan.ics: written, 9 entries\n', '']);
    const written = first.host.files.get('/home/company/plan.ics') ?? '';
    expect(written.slice(0, 31)).toBe('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nP');
    const again = await plan(['--ics', 'plan.ics'], { files: { ...files, 'plan.ics': written } });
    expect(again.out).toBe('plan.ics: unchanged, 9 entries\n');
    const later = await plan(['growth', '--ics', 'plan.ics'], { files: { ...files, 'plan.ics': written } });
    expect(later.out).toBe('plan.ics: written, 3 entries\n');
  });

  it.each(['', 'team: a\n', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//other//EN\r\n'])(
    'destroys no file that it did not write, such as %j',
    async text => {
      const { host, code, err } = await plan(['--ics', 'mine.ics'], { files: { ...files, 'mine.ics': text } });
      expect([code, err, host.files.get('/home/company/mine.ics')]).toEqual([
        2,
        'plan: --ics cannot write to /home/company/mine.ics: there is a file that is no calendar of plan; move it away, or choose another name.\n',
        text,
      ]);
    },
  );
});
