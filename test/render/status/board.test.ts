import { readdirSync, readFileSync } from 'node:fs';
import { Chalk } from 'chalk';
import stringWidth from 'fast-string-width';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/analyze/status/board.ts';
import { renderBoard, renderTeam } from '../../../src/render/status/board.ts';
import { statusAsJson } from '../../../src/render/status/json.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const uncoloured = new Chalk({ level: 0 });

const boardFrom = (texts: Texts) => boardOf(readWorld(sourcesOf(texts), TODAY).world);

const show = (texts: Texts, columns = 80): string => renderBoard(boardFrom(texts), columns, uncoloured);

const showTeam = (texts: Texts, columns = 80, paint = uncoloured): string => {
  const board = boardFrom(texts);
  return board.teams.map(team => renderTeam(board, team, columns, paint)).join('');
};

const SEARCH = `mission: Found in a second.
engineers: 6
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    priority: P0
    owner: Ana
    target_date: 2026-11-13
    commitment: { date: 2026-12-15, to: [acme, sales], scope: Okta., fixed: true }
coming_soon:
  - id: audit-log
    title: Audit log
    scoping: { on: 2026-11-09, effort: { low: 1w, likely: 1w, high: 1w }, engineers: 1 }
    commitment: { date: 2026-12-04, to: [sales], scope: S. }
  - { id: next, title: Next }
backlog:
  - { id: dark-mode, title: Dark mode, priority: P2 }
inbox:
  - { title: Export, added: 2026-11-19, asked: { by: [sales], date: 2027-01-15 } }
`;

const twoTeams: Texts = { ...teamText(SEARCH), 'teams/growth.yaml': 'team: growth\nname: Growth and Billing\n' };

describe('the board of all teams', () => {
  it('says what is late, what is started, what is next and what waits', () => {
    expect(show(twoTeams)).toBe(`The plan on 2026-11-21

Needs attention
  search/saml-sso   target 2026-11-13, 8 days late
  search/audit-log  start by 2026-11-30, in 9 days

Due next
  search/audit-log  promised 2026-12-04, in 13 days

Growth and Billing (growth)
   In progress               Target            Promised
   nothing

   Coming soon (0 of 5)      Start by          Promised
   nothing
   backlog 0 · inbox empty

Search
   In progress               Target            Promised
   SAML single sign-on   P0  2026-11-13, late  2026-12-15

   Coming soon (2 of 5)      Start by          Promised
1  Audit log                 2026-11-30, soon  2026-12-04
2  Next
   backlog 1 · inbox 1 new, oldest 1 working day · plan triage search
`);
  });

  it('says so when all is well', () => {
    expect(show({ 'teams/growth.yaml': 'team: growth\nname: Growth\n' })).toContain(
      '\nNothing is late, and nothing has to start within two weeks.\n',
    );
  });
});

it('names the eight worst of all teams, and all of one team', () => {
  const late = (count: number) =>
    teamText(
      `in_progress:\n${Array.from({ length: count }, (_, n) => `  - { id: i${n}, title: T, target_date: 2026-11-02 }\n`).join('')}`,
    );
  expect(show(late(8))).not.toContain('more');
  expect(show(late(9))).toContain('search/i7  target 2026-11-02, 19 days late\n  and 1 more: plan status TEAM\n');
  expect(showTeam(late(9))).toContain('i8  target 2026-11-02, 19 days late\n');
});

it('names the five that are due next, and what the company waits for', () => {
  const due = (count: number, columns = 80) =>
    show(
      {
        ...teamText(
          `in_progress:\n${Array.from({ length: count }, (_, n) => `  - { id: i${n}, title: T, target_date: 2026-12-01 }\n`).join('')}`,
        ),
        'marketing.yaml': 'roadmap_handoffs: { 2027-Q1: { inputs: { by: 2026-11-21 } } }\n',
        'reviews/2026-Q4/search.yaml': 'quarter: 2026-Q4\nteam: search\nscheduled_on: 2026-11-22\n',
      },
      columns,
    ).split('\n\n')[2];
  expect(due(3)).toBe(`Due next
  Roadmap 2027-Q1: inputs (product)  hand-off 2026-11-21, today
  Search: 2026-Q4                    check-in 2026-11-22, in 1 day
  search/i0                          target 2026-12-01, in 10 days
  search/i1                          target 2026-12-01, in 10 days
  search/i2                          target 2026-12-01, in 10 days`);
  expect(due(4)?.split('\n').at(-1)).toBe('  and 1 more: plan calendar');
  expect(due(0, 60)).toBe(`Due next
  Roadmap 2027-Q1: inputs (product)  hand-off today
  Search: 2026-Q4                    check-in in 1 day`);
});

describe('the board of one team', () => {
  it('has ids, owners, to whom things are promised, inbox and backlog', () => {
    expect(showTeam(teamText(SEARCH))).toBe(`Search on 2026-11-21, 6 engineers
Found in a second.

Needs attention
  saml-sso   target 2026-11-13, 8 days late
  audit-log  start by 2026-11-30, in 9 days

Due next
  audit-log  promised 2026-12-04, in 13 days

   In progress               Target       Promised
   SAML single sign-on   P0  2026-11-13   2026-12-15, in 24 days
   saml-sso, Ana             8 days late  fixed, to acme, sales

   Coming soon (2 of 5)      Start by     Promised
1  Audit log                 2026-11-30   2026-12-04, in 13 days
   audit-log                 in 9 days    to sales
2  Next
   next

   Inbox   Came in            Asked for
1  Export  1 working day ago  2027-01-15

   Backlog
   Dark mode  P2  dark-mode

Next: plan triage search
`);
  });

  it('puts promises below the title where the terminal is narrow', () => {
    expect(showTeam(teamText(SEARCH), 60)).toContain(`   In progress                              Target
   SAML single sign-on                  P0  2026-11-13
   saml-sso, Ana                            8 days late
   promised for 2026-12-15, in 24 days
   fixed, to acme, sales
`);
  });

  it('lists ten items of a backlog and counts the others', () => {
    const backlog = (count: number) =>
      showTeam(
        teamText(`backlog:\n${Array.from({ length: count }, (_, n) => `  - { id: b${n}, title: B }\n`).join('')}`),
      );
    expect(backlog(10)).toMatch(/b9\n$/);
    expect(backlog(11)).toMatch(/b9\n {3}and 1 more\n$/);
  });

  it('paints red what is late and yellow what must start soon', () => {
    const painted = showTeam(teamText(SEARCH), 80, new Chalk({ level: 1 }));
    expect(painted).toContain('\u001b[31mtarget 2026-11-13, 8 days late\u001b[39m');
    expect(painted).toContain('\u001b[33mstart by 2026-11-30, in 9 days\u001b[39m');
  });
});

describe('any board', () => {
  const example = new URL('../../../examples/acme/plans/', import.meta.url);
  const acme: Texts = Object.fromEntries(
    ['company.yaml', 'marketing.yaml', ...readdirSync(new URL('teams/', example)).map(name => `teams/${name}`)].map(
      path => [path, readFileSync(new URL(path, example), 'utf8')],
    ),
  );
  const hostile = teamText(
    `in_progress:\n  - { id: a, title: "${'漢字🎉'.repeat(60)}", commitment: { date: 2026-12-15, to: [${'very-long-stakeholder, '.repeat(9)}], scope: S. } }\n` +
      `inbox:\n  - { title: "${'wide '.repeat(200)}", added: 2026-11-02 }\n`,
  );

  it('says of new work that nobody could look at yet, or that is yet to come, on which day it came in', () => {
    const texts = teamText(
      'inbox: [{ title: A, added: 2026-11-20 }, { title: B, added: 2026-11-21 }, { title: C, added: 2027-01-04 }]\n',
    );
    expect(
      showTeam(texts, 80)
        .split('\n')
        .filter(line => /^\d/.test(line))
        .map(line => line.trimEnd()),
    ).toEqual([
      expect.stringMatching(/^1 {2}A +2026-11-20$/),
      expect.stringMatching(/^2 {2}B +today$/),
      expect.stringMatching(/^3 {2}C +2027-01-04$/),
    ]);
  });

  it.each([60, 79, 80, 120, 200])('fits a terminal of %i columns', columns => {
    const lines = [acme, hostile].flatMap(texts => `${show(texts, columns)}${showTeam(texts, columns)}`.split('\n'));
    expect(lines.filter(line => stringWidth(line) > columns)).toEqual([]);
  });

  it('shows control characters instead of obeying them', () => {
    const texts = teamText(
      'mission: "\\e[2J"\nin_progress: [{ id: a, title: "\\e[31mred\\r\\n::error::", owner: "\\u202e" }]\n',
    );
    for (const text of [show(texts), showTeam(texts)]) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

it('has a form for programs', () => {
  expect(JSON.parse(statusAsJson(boardFrom(teamText(SEARCH)), 'a1b2c3d'))).toEqual({
    version: 2,
    kind: 'status',
    revision: 'a1b2c3d',
    today: '2026-11-21',
    teams: [
      {
        team: 'search',
        name: 'Search',
        inProgress: [
          {
            id: 'saml-sso',
            title: 'SAML single sign-on',
            priority: 'P0',
            owner: 'Ana',
            targetDate: '2026-11-13',
            commitment: { date: '2026-12-15', to: ['acme', 'sales'], fixed: true },
          },
        ],
        comingSoon: [
          {
            id: 'audit-log',
            title: 'Audit log',
            commitment: { date: '2026-12-04', to: ['sales'], fixed: false },
            mustStart: { by: '2026-11-30', due: '2026-12-04', workingDays: 5 },
          },
          { id: 'next', title: 'Next' },
        ],
        queueLimit: 5,
        backlog: [{ id: 'dark-mode', title: 'Dark mode', priority: 'P2' }],
        inbox: [{ title: 'Export', added: '2026-11-19', workingDays: 1, askedFor: '2027-01-15' }],
        attention: [
          { concern: 'target-passed', item: 'saml-sso', on: '2026-11-13' },
          { concern: 'start-soon', item: 'audit-log', on: '2026-11-30' },
        ],
      },
    ],
    next: [
      {
        uid: 'commitment.search.audit-log',
        kind: 'commitment',
        on: '2026-12-04',
        daysAway: 13,
        overdue: false,
        team: 'search',
        item: 'audit-log',
        about: 'Audit log',
        notes: ['Promised to sales: S.'],
        confidential: false,
      },
    ],
  });
});
