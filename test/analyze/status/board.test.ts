import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../src/analyze/status/board.ts';
import type { Board } from '../../../src/analyze/status/board-item.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const board = (lines: string, today = TODAY): Board => boardOf(readWorld(sourcesOf(teamText(lines)), today).world);

const concerns = (lines: string, today = TODAY): readonly string[] =>
  board(lines, today).teams.flatMap(({ attention }) =>
    attention.map(({ concern, on, item }) => `${concern} ${item} ${on}`),
  );

/** Due 2026-12-15; two engineers need 29 working days at 85 %, so it must start by 2026-11-05. */
const queued = (more = '') => `focus: 0.7
coming_soon:
  - id: sso
    title: Single sign-on
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-12-15, to: [sales], scope: Okta.${more} }
`;

describe('what needs attention', () => {
  it('is work that must start within two weeks, and from the day after, work that should have', () => {
    expect(concerns(queued(), '2026-10-21')).toEqual([]);
    expect(concerns(queued(), '2026-10-22')).toEqual(['start-soon sso 2026-11-05']);
    expect(concerns(queued(), '2026-11-05')).toEqual(['start-soon sso 2026-11-05']);
    expect(concerns(queued(), '2026-11-06')).toEqual(['start-overdue sso 2026-11-05']);
  });

  it('is a promise that has passed, and then nothing else about the same item', () => {
    expect(concerns(queued(), '2026-12-15')).toEqual(['start-overdue sso 2026-11-05']);
    expect(concerns(queued(), '2026-12-16')).toEqual(['commitment-passed sso 2026-12-15']);
  });

  it('is no promise that was withdrawn', () => {
    const withdrawn = ', changes: [{ on: 2026-11-01, withdrawn: true, reason: Not needed., approved_by: [sales] }]';
    expect(concerns(queued(withdrawn), '2026-12-16')).toEqual([]);
  });

  it('is a target from the day after', () => {
    const started = 'in_progress: [{ id: a, title: A, target_date: 2026-11-20 }]\n';
    expect(concerns(started, '2026-11-20')).toEqual([]);
    expect(concerns(started, '2026-11-21')).toEqual(['target-passed a 2026-11-20']);
  });

  it('comes worst first, then by day', () => {
    const lines = `in_progress:
  - { id: target, title: T, target_date: 2026-11-01 }
  - { id: later, title: L, commitment: { date: 2026-11-12, to: [sales], scope: S. } }
  - { id: promise, title: P, commitment: { date: 2026-11-10, to: [sales], scope: S. } }
`;
    expect(concerns(lines)).toEqual([
      'commitment-passed promise 2026-11-10',
      'commitment-passed later 2026-11-12',
      'target-passed target 2026-11-01',
    ]);
  });
});

describe('the inbox', () => {
  it('counts working days after the day an entry came in', () => {
    // TODAY is a Saturday.
    const lines = `inbox:
  - { title: This morning, added: 2026-11-21 }
  - { title: On Friday, added: 2026-11-20 }
  - { title: On Thursday, added: 2026-11-19, asked: { date: 2027-01-15 } }
  - { title: Some day }
`;
    expect(board(lines).teams[0]?.inbox).toEqual([
      { title: 'This morning', added: '2026-11-21', workingDays: 0, askedFor: undefined },
      { title: 'On Friday', added: '2026-11-20', workingDays: 0, askedFor: undefined },
      { title: 'On Thursday', added: '2026-11-19', workingDays: 1, askedFor: '2027-01-15' },
      { title: 'Some day', added: undefined, workingDays: undefined, askedFor: undefined },
    ]);
  });
});

describe('the queue', () => {
  it('has the limit of the policy, which far commitments may not count towards', () => {
    const texts = {
      'company.yaml': 'policy: { queue_limit: 3, queue_counts_far_commitments: false }\n',
      ...teamText(`coming_soon:
  - { id: near, title: N }
  - { id: far, title: F, commitment: { date: 2027-09-30, to: [sales], scope: S. } }
`),
    };
    const [team] = boardOf(readWorld(sourcesOf(texts), TODAY).world).teams;
    expect([team?.comingSoon.length, team?.queued, team?.queueLimit]).toEqual([2, 1, 3]);
  });
});

describe('what is due next', () => {
  const next = (lines: string, today = TODAY) => board(lines, today).next.map(({ day, uid }) => `${day} ${uid}`);

  it('is due within two weeks, today and the last day counted', () => {
    const lines = `in_progress:
  - { id: late, title: T, target_date: 2026-11-20 }
  - { id: now, title: T, target_date: 2026-11-21 }
  - { id: then, title: T, target_date: 2026-12-05 }
  - { id: later, title: T, target_date: 2026-12-06 }
`;
    expect(next(lines)).toEqual(['2026-11-21 target.search.now', '2026-12-05 target.search.then']);
  });

  it('repeats nothing that needs attention', () => {
    expect([concerns(queued(), '2026-11-05'), next(queued(), '2026-11-05')]).toEqual([
      ['start-soon sso 2026-11-05'],
      [],
    ]);
    expect(next(queued(), '2026-12-01')).toEqual(['2026-12-15 commitment.search.sso']);
    expect([concerns(queued(), '2026-12-16'), next(queued(), '2026-12-16')]).toEqual([
      ['commitment-passed sso 2026-12-15'],
      [],
    ]);
  });

  it('is the company’s as well for all teams, but not for one', () => {
    const texts = {
      ...teamText('in_progress: [{ id: a, title: A, target_date: 2026-12-01 }]\n'),
      'teams/growth.yaml': 'team: growth\nname: Growth\nin_progress: [{ id: b, title: B, target_date: 2026-12-01 }]\n',
      'marketing.yaml': 'launches: [{ id: winter, name: Winter, tier: L3, date: 2026-12-01 }]\n',
    };
    const { world } = readWorld(sourcesOf(texts), TODAY);
    const uids = (of: Board) => of.next.map(({ uid }) => uid);
    expect(uids(boardOf(world))).toEqual(['target.growth.b', 'target.search.a', 'launch.winter']);
    expect(world.teams.map(team => uids(boardOf(world, team)))).toEqual([['target.growth.b'], ['target.search.a']]);
  });
});
