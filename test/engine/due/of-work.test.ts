import { describe, expect, it } from 'vitest';
import { entriesOf, linesOf } from '../../support/calendar.ts';
import { teamText } from '../../support/lint-text.ts';

/** Two engineers need 29 working days at 85 %: for 2026-12-15, work must start by 2026-11-05. */
const queued = (more: string) =>
  teamText(`focus: 0.7
coming_soon:
  - id: sso
    title: Single sign-on
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
${more}`);

const PROMISED = '    commitment: { date: 2026-12-15, to: [sales], scope: Okta. }\n';

const launches = (tier: string, date = '2026-12-18') => ({
  'marketing.yaml': `launches: [{ id: winter, name: Winter, tier: ${tier}, date: ${date} }]\nlead_times: { L3: 1d }\n`,
});

describe('queued work that is promised', () => {
  it('has a last day to start, and is promised for a day', () => {
    expect(entriesOf(queued(PROMISED), '2026-11-05')).toEqual([
      {
        uid: 'start.search.sso',
        kind: 'start',
        day: '2026-11-05',
        team: { id: 'search', name: 'Search' },
        item: { id: 'sso', title: 'Single sign-on' },
        about: 'Single sign-on',
        notes: ['It takes 29 working days at 85 % for 2 engineers, and is due on 2026-12-15.'],
        overdue: false,
        confidential: false,
      },
      {
        uid: 'commitment.search.sso',
        kind: 'commitment',
        day: '2026-12-15',
        team: { id: 'search', name: 'Search' },
        item: { id: 'sso', title: 'Single sign-on' },
        about: 'Single sign-on',
        notes: ['Promised to sales: Okta.'],
        overdue: false,
        confidential: false,
      },
    ]);
  });

  it('is overdue from the day after, and once the promise is broken, nothing else is said', () => {
    expect(linesOf(queued(PROMISED), '2026-11-06')).toEqual([
      '2026-11-05 start.search.sso: Single sign-on (overdue)',
      '2026-12-15 commitment.search.sso: Single sign-on',
    ]);
    expect(linesOf(queued(PROMISED), '2026-12-15').at(-1)).toBe('2026-12-15 commitment.search.sso: Single sign-on');
    expect(linesOf(queued(PROMISED), '2026-12-16')).toEqual([
      '2026-12-15 commitment.search.sso: Single sign-on (overdue)',
    ]);
  });

  it('has no last day to start once it was started before', () => {
    expect(linesOf(queued(`    started: 2026-08-10\n${PROMISED}`), '2026-11-01')).toEqual([
      '2026-12-15 commitment.search.sso: Single sign-on',
    ]);
  });
});

describe('a launch', () => {
  it('makes work due on an earlier day than its promise, but not on the same', () => {
    const started = (commitment: string) =>
      teamText(`in_progress: [{ id: a, title: A, launch: winter, target_date: 2026-12-01${commitment} }]\n`);
    const promised = started(', commitment: { date: 2026-12-17, to: [sales], scope: S. }');
    expect(linesOf({ ...promised, ...launches('L2') })).toEqual([
      '2026-11-20 due.search.a: A (overdue)',
      '2026-12-01 target.search.a: A',
      '2026-12-17 commitment.search.a: A',
      '2026-12-18 launch.winter: Winter',
    ]);
    expect(linesOf({ ...promised, ...launches('L3') })).toEqual([
      '2026-12-01 target.search.a: A',
      '2026-12-17 commitment.search.a: A',
      '2026-12-18 launch.winter: Winter',
    ]);
    expect(linesOf({ ...started(''), ...launches('L3') })).toEqual([
      '2026-12-01 target.search.a: A',
      '2026-12-17 due.search.a: A',
      '2026-12-18 launch.winter: Winter',
    ]);
  });

  it('asks nothing of the backlog', () => {
    expect(linesOf({ ...teamText('backlog: [{ id: a, title: A, launch: winter }]\n'), ...launches('L3') })).toEqual([
      '2026-12-18 launch.winter: Winter',
    ]);
  });

  it('that is confidential makes its work so', () => {
    const texts = {
      ...teamText('in_progress: [{ id: a, title: A, launch: x, target_date: 2026-12-01 }]\n'),
      'marketing.yaml': 'launches: [{ id: x, name: X, tier: L1, date: 2027-06-01, confidential: true }]\n',
    };
    expect(entriesOf(texts).map(({ uid, confidential }) => `${uid} ${confidential}`)).toEqual([
      'target.search.a true',
      'due.search.a true',
      'launch.x true',
    ]);
  });
});

describe('a promise', () => {
  it('stands wherever its work does, unless it was withdrawn or the work is closed', () => {
    const commitment = 'commitment: { date: 2026-12-15, to: [sales], scope: S.';
    const texts = teamText(`in_progress: [{ id: a, title: A, ${commitment} } }]
coming_soon: [{ id: b, title: B, ${commitment} } }]
backlog:
  - { id: c, title: C, ${commitment} } }
  - { id: d, title: D, ${commitment}, changes: [{ on: 2026-11-01, withdrawn: true, reason: R., approved_by: [sales] }] } }
inbox: [{ title: "Ein Wünsch", ${commitment} } }]
closed: [{ id: e, title: E, outcome: delivered, closed_on: 2026-11-01, ${commitment} } }]
`);
    expect(linesOf(texts)).toEqual([
      '2026-12-15 commitment.search.a: A',
      '2026-12-15 commitment.search.b: B',
      '2026-12-15 commitment.search.c: C',
      '2026-12-15 commitment.search.ein-w-nsch-15whdbe: Ein Wünsch',
    ]);
  });

  it('names whom it was given, private customers by their ids, and the working day it comes down to', () => {
    const texts = {
      ...teamText(
        'in_progress: [{ id: a, title: A, commitment: { date: 2027-01-31, to: [sales, acct-7], scope: Off., fixed: true } }]\n',
      ),
      'company.yaml':
        'stakeholders: { sales: { name: Sales }, acct-7: { name: Meridian, kind: customer, private: true } }\n',
    };
    expect(entriesOf(texts).map(({ notes }) => notes)).toEqual([
      [
        'Promised to Sales and acct-7: Off.',
        'The date is outside our control.',
        'The last working day for it is 2027-01-29.',
      ],
    ]);
  });
});

it('a wish is no date that anything is due on', () => {
  expect(linesOf(teamText('backlog: [{ id: a, title: A, asked: { by: [sales], date: 2026-12-01 } }]\n'))).toEqual([]);
});

it('an id lasts when a date moves and a title changes, and two of one name differ', () => {
  const uids = (title: string, day: string) =>
    entriesOf(
      teamText(
        `in_progress: [{ id: a, title: ${title}, target_date: ${day} }, { id: a, title: Twice, target_date: 2027-01-01 }]\n`,
      ),
    ).map(({ uid }) => uid);
  expect(uids('A', '2026-12-01')).toEqual(['target.search.a', 'target.search.a.2']);
  const long = `${'a'.repeat(39)}-b`;
  const twins = teamText(
    `in_progress: [{ id: ${long}, title: A, target_date: 2026-12-01 }, { id: ${long}c, title: B, target_date: 2026-12-01 }]\n`,
  );
  expect(entriesOf(twins).map(({ uid }) => uid)).toEqual([`target.search.${long}`, `target.search.${long}c`]);
  expect(uids('Another', '2026-12-24')).toEqual(['target.search.a', 'target.search.a.2']);
});
