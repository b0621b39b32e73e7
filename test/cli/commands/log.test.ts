import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/program.ts';
import type { FakeWorld } from '../../support/fake-host.ts';
import { fakeHost } from '../../support/fake-host.ts';

const plan = async (argv: readonly string[], world: FakeWorld) => {
  const host = fakeHost({ columns: 80, ...world });
  const code = await run(argv, host);
  return { code, out: host.out(), err: host.err() };
};

const company = `stakeholders:
  acme: { name: Acme }
  sales: { name: Sales }
`;

const search = (lines: string) => `team: search\nname: Search\n${lines}`;

const QUEUED = `coming_soon:
  - { id: audit-log, title: Audit log, stakeholders: [sales] }
  - id: sso
    title: SAML single sign-on
    commitment: { date: 2026-11-30, to: [acme, sales], scope: Sign-in with Okta. }
`;

const STARTED = `in_progress:
  - id: sso
    title: SAML single sign-on
    target_date: 2026-11-20
    scoping: { on: 2026-10-01, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-11-30, to: [acme, sales], scope: Sign-in with Okta. }
backlog:
  - { id: audit-log, title: Audit log, stakeholders: [sales] }
`;

const MOVED = `in_progress:
  - id: sso
    title: SAML single sign-on
    notes: See the design.
    target_date: 2026-11-20
    scoping: { on: 2026-10-01, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment:
      date: 2026-12-15
      to: [acme, sales]
      scope: Sign-in with Okta.
      changes:
        - on: 2026-10-20
          date: { from: 2026-11-30, to: 2026-12-15 }
          reason: Acme moves to Entra ID in January.
          approved_by: [acme]
          link: https://git.example/plans/pull/41
backlog:
  - { id: audit-log, title: Audit log, stakeholders: [sales] }
`;

const commit = (day: string, lines: string) => ({
  day,
  files: { 'plans/company.yaml': company, 'plans/teams/search.yaml': search(lines) },
});

const commits = [commit('2026-09-12', QUEUED), commit('2026-10-05', STARTED), commit('2026-10-21', MOVED)];

const world: FakeWorld = { commits, files: commit('', MOVED.replace('2026-11-20', '2026-12-10')).files };

describe('plan log ITEM', () => {
  it('tells its dates, who agreed, and where it stood', async () => {
    expect(await plan(['log', 'sso'], world)).toEqual({
      code: 0,
      err: '',
      out: `SAML single sign-on
search/sso: in progress since 2026-10-05

Dates
  2026-09-12  a000001        promised for 2026-11-30 to Acme and Sales:
                             Sign-in with Okta.
  2026-10-05  a000002        target set to 2026-11-20
  2026-10-20  a000003        promise moved 2026-11-30 → 2026-12-15, 15 days
                             later
                             agreed by Acme
                             Acme moves to Entra ID in January.
                             https://git.example/plans/pull/41
                             no record says that Sales agreed
  2026-11-21  not committed  target moved 2026-11-20 → 2026-12-10, 20 days
                             later

Places
  2026-09-12  a000001  coming soon, 23 days
  2026-10-05  a000002  in progress, 47 days so far

Also
  2026-10-05  a000002  scoped 4w / 6w / 10w, 2 engineers

and 1 change of other fields: --verbose
`,
    });
  });

  it('tells of other fields when asked to', async () => {
    const { out } = await plan(['log', 'sso', '--verbose'], world);
    expect(out.split('\n').slice(-4)).toEqual([
      'Also',
      '  2026-10-05  a000002  scoped 4w / 6w / 10w, 2 engineers',
      '  2026-10-21  a000003  notes: none → See the design.',
      '',
    ]);
  });

  it('can begin on a day', async () => {
    const since = async (day: string) => (await plan(['log', 'audit-log', '--since', day], world)).out;
    expect(await since('2026-10-05')).toContain('2026-09-12  a000001  coming soon, 23 days');
    expect(await since('2026-10-06')).toBe(`Audit log
search/audit-log: in the backlog since 2026-10-05

No date was asked for, aimed at or promised since 2026-10-06.

Places
  2026-10-05  a000002  in the backlog, 47 days so far
                       no record says that Sales heard of it
`);
  });

  it('tells the same to programs', async () => {
    const { code, out } = await plan(['log', 'audit-log', '--json'], world);
    const of = (number: number, day: string) => ({
      id: `a00000${number}`.padEnd(40, '0'),
      day,
      author: 'Ana',
      subject: `Commit ${number}`,
    });
    expect([code, JSON.parse(out)]).toEqual([
      0,
      {
        version: 2,
        kind: 'log-item',
        today: '2026-11-21',
        revision: 'abc1234',
        extent: 'whole',
        skipped: [],
        item: 'audit-log',
        title: 'Audit log',
        formerly: [],
        now: { team: 'search', place: 'backlog', index: 0 },
        dates: [],
        places: [
          {
            team: 'search',
            place: 'coming_soon',
            from: '2026-09-12',
            to: '2026-10-05',
            commit: of(1, '2026-09-12'),
            orEarlier: false,
          },
          {
            team: 'search',
            place: 'backlog',
            from: '2026-10-05',
            commit: of(2, '2026-10-05'),
            orEarlier: false,
            missing: { level: 'inform', who: ['sales'] },
          },
        ],
        rest: [],
      },
    ]);
  });

  it('finds what is gone, and says what a name that is not found may be meant to be', async () => {
    const gone = { ...world, files: commit('', '').files };
    expect((await plan(['log', 'audit-log'], gone)).out).toContain('search/audit-log: in no file since 2026-11-21');
    expect(await plan(['log', 'audit-lgo'], gone)).toEqual({
      code: 2,
      out: '',
      err: 'plan: no item and no team was ever called "audit-lgo". Did you mean audit-log?\n',
    });
    expect((await plan(['log', 'else'], gone)).err).toBe(
      'plan: no item and no team was ever called "else". Teams: search.\n',
    );
  });

  it('says of an inbox entry without an id that it cannot be followed', async () => {
    const waiting = { ...world, files: commit('', 'inbox: [{ title: Export }]\n').files };
    expect(await plan(['log', 'Export'], waiting)).toEqual({
      code: 2,
      out: '',
      err: 'plan: "Export" waits in the inbox without an id; it can be followed once triage gives it one.\n',
    });
  });

  it('does not let a title act on the terminal', async () => {
    const files = commit('', 'backlog: [{ id: x, title: "a\\e[2Jb" }]\n').files;
    const { out } = await plan(['log', 'x'], { commits: [{ files }], files });
    expect(out.split('\n')[0]).toBe('a\\u001b[2Jb');
  });
});

describe('plan log', () => {
  it('tells what changed, newest first', async () => {
    expect(await plan(['log', '--since', '2026-10-01'], world)).toEqual({
      code: 0,
      err: '',
      out: `2026-11-21
not committed  SAML single sign-on (sso)
                 target: 2026-11-20 → 2026-12-10, 20 days later

2026-10-21
a000003        SAML single sign-on (sso)
                 promise moved: 2026-11-30 → 2026-12-15, 15 days later
                   Why: Acme moves to Entra ID in January.
                   Agreed: Acme.
                   no record says that Sales agreed

2026-10-05
a000002        SAML single sign-on (sso)
                 started: from place 2 of the queue, target 2026-11-20
                 effort: 4w/6w/10w with 2 engineers, 21 working days at 85 %
a000002        Audit log (audit-log)
                 left queue: now in the backlog, from place 1 of the queue
                   no record says that Sales heard of it

left out 1 edit of titles, notes and the like: --verbose
`,
    });
  });

  it('names the team where there are several', async () => {
    const files = { ...world.files, 'plans/teams/growth.yaml': 'team: growth\nname: Growth\n' };
    expect((await plan(['log', '--limit', '1'], { ...world, files })).out).toBe(`2026-11-21
not committed  growth  first plan: with 0 items

and 5 older entries: --limit 6
left out 1 edit of titles, notes and the like: --verbose
`);
  });

  it('begins on a day, with a quarter, or so long ago', async () => {
    const days = async (since: string) =>
      [...(await plan(['log', '--since', since], world)).out.matchAll(/^\d{4}-\d\d-\d\d$/gm)].map(([day]) => day);
    expect(await days('2026-10-06')).toEqual(['2026-11-21', '2026-10-21']);
    expect(await days('2026-Q4')).toEqual(['2026-11-21', '2026-10-21', '2026-10-05']);
    expect(await days('31d')).toEqual(['2026-11-21', '2026-10-21']);
    expect(await days('30d')).toEqual(['2026-11-21']);
    expect(await days('7w')).toEqual(['2026-11-21', '2026-10-21', '2026-10-05']);
  });

  it('says so when nothing changed', async () => {
    const committed = { ...world, files: world.commits?.at(-1)?.files ?? {} };
    expect((await plan(['log', 'search', '--since', '2026-11-21'], committed)).out).toBe(
      'Nothing that the plan says has changed.\n',
    );
  });

  it('does not begin on a day that is to come', async () => {
    const since = async (start: string) => {
      const { code, out, err } = await plan(['log', '--since', start], world);
      return [code, out, err];
    };
    expect(await since('2026-11-22')).toEqual([2, '', 'plan: --since 2026-11-22 lies after today, 2026-11-21.\n']);
    expect(await since('2027-Q1')).toEqual([2, '', 'plan: --since 2027-Q1 lies after today, 2026-11-21.\n']);
    expect((await since('2026-11-21'))[0]).toBe(0);
  });

  it('says what it cannot make sense of', async () => {
    expect([
      (await plan(['log', '--since', 'monday'], world)).err,
      (await plan(['log', '--limit', '0'], world)).err,
    ]).toEqual([
      'plan: --since monday is neither a day (2026-07-01), nor a quarter (2026-Q3), nor so many days or weeks (30d, 6w).\n',
      'plan: --limit 0 is no number of entries.\n',
    ]);
  });

  it('needs a commit', async () => {
    expect(await plan(['log'], { files: world.files ?? {} })).toEqual({
      code: 4,
      out: '',
      err: 'plan: A plan has a history once it is committed to git, and nothing is committed here yet.\n  git init\n  git add plans\n  git commit -m "Our plan"\n',
    });
  });

  it('says where a shallow clone begins, and what it had to pass over', async () => {
    const broken = { day: '2026-10-10', files: { ...commits[1]?.files, 'plans/teams/search.yaml': 'team: [' } };
    const shallow = { ...world, commits: [...commits.slice(0, 2), broken, ...commits.slice(2)], depth: 3 };
    expect(await plan(['log', 'audit-log'], shallow)).toEqual({
      code: 0,
      err: `This clone is shallow: what happened before 2026-10-05 is not here. git fetch --unshallow brings it.
1 version of 1 file could not be read and was passed over: teams/search.yaml
`,
      out: `Audit log
search/audit-log: in the backlog since 2026-10-05 or earlier

No date was ever asked for, aimed at or promised.

Places
  2026-10-05  a000002  in the backlog, at least 47 days so far
`,
    });
    const { out } = await plan(['log'], shallow);
    expect(out.match(/^\d.*$/gm)).toEqual(['2026-11-21', '2026-10-21']);
  });
});
