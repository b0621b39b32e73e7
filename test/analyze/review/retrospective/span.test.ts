import { describe, expect, test } from 'vitest';
import type { Look } from '../../../support/retrospective.ts';
import { retrospective, told } from '../../../support/retrospective.ts';

const A = 'in_progress: [{ id: a, title: A }]';
const B = 'in_progress: [{ id: b, title: B }]';

const planned = (looks: readonly Look[], options: Parameters<typeof told>[1] = {}) => {
  const { start, end, planned } = told(looks, options);
  return [start.by, start.day, start.commit, end, ...planned.map(({ id }) => id)];
};

describe('the start', () => {
  test('is the last version before the first day of the quarter', () => {
    expect(
      planned([
        ['2026-09-29', A],
        ['2026-09-30', B],
        ['2026-10-01', ''],
      ]),
    ).toEqual(['quarter', '2026-09-30', '2000000', '2026-11-21', 'b']);
  });

  test('is the first version where that lies in the quarter', () => {
    expect(
      planned([
        ['2026-10-01', A],
        ['2026-10-02', ''],
      ]),
    ).toEqual(['quarter', '2026-10-01', undefined, '2026-11-21', 'a']);
  });

  test('on the day of the end would compare the plan with itself, before it is committed and after', () => {
    const begins = { kind: 'untold', why: 'begins' };
    expect(retrospective([['now', A]])).toEqual(begins);
    expect(retrospective([['2026-11-21', A]])).toEqual(begins);
    expect(retrospective([['2026-12-24', A]])).toEqual(begins);
    expect(retrospective([['2026-11-20', A]])).toMatchObject({ kind: 'told', start: { day: '2026-11-20' } });
  });

  test('of a team that came later is the first version that has it', () => {
    const files = { 'teams/apps.yaml': 'team: apps\nname: Apps\nin_progress: [{ id: c, title: C }]\n' };
    const looks: readonly Look[] = [
      ['2026-09-30', A],
      ['2026-10-20', files],
    ];
    expect(planned(looks, { team: 'apps' })).toEqual(['quarter', '2026-10-20', undefined, '2026-11-21', 'c']);
    expect(planned(looks)).toEqual(['quarter', '2026-09-30', '1000000', '2026-11-21', 'a']);
  });

  const SINCE: readonly Look[] = [
    ['2026-07-01', ''],
    ['2026-10-14', A],
    ['2026-10-15', B],
  ];

  test('may be the last version before a day', () => {
    expect(planned(SINCE, { since: { day: '2026-10-15' } })).toEqual([
      'day',
      '2026-10-14',
      '2000000',
      '2026-11-21',
      'a',
    ]);
    expect(planned(SINCE, { since: { day: '2026-10-16' } })).toEqual([
      'day',
      '2026-10-15',
      '3000000',
      '2026-11-21',
      'b',
    ]);
  });

  test('may be a commit', () => {
    expect(planned(SINCE, { since: { commit: '200000000000' } })).toEqual([
      'commit',
      '2026-10-14',
      '2000000',
      '2026-11-21',
      'a',
    ]);
  });

  test('may be the last meeting held for the quarter before, with what was committed on its day', () => {
    const meetings = 'meetings: [{ on: 2026-09-20, aligned: false }, { on: 2026-09-25, aligned: true }]';
    const answers = { 'reviews/2026-Q3/search.yaml': `quarter: 2026-Q3\nteam: search\n${meetings}\n` };
    const looks: readonly Look[] = [
      ['2026-09-20', ''],
      ['2026-09-25', A],
      ['2026-09-26', B],
    ];
    expect(planned([...looks, ['now', answers]], { since: 'check-in' })).toEqual([
      'check-in',
      '2026-09-25',
      '2000000',
      '2026-11-21',
      'a',
    ]);
    expect(told(looks, { since: 'check-in' }).start).toEqual({
      by: 'quarter',
      day: '2026-09-26',
      commit: '3000000',
      lacksCheckIn: true,
    });
  });
});

describe('the end', () => {
  const delivered = (on: string) => `closed: [{ id: a, title: A, outcome: delivered, closed_on: ${on} }]`;
  const now = (looks: readonly Look[], today: string) => told(looks, { today }).planned.map(work => work.now);

  test('is the last day of a quarter that is over', () => {
    const looks: readonly Look[] = [
      ['2026-09-30', A],
      ['2027-01-02', delivered('2027-01-01')],
    ];
    expect([told(looks, { today: '2027-01-05' }).end, ...now(looks, '2027-01-05')]).toEqual([
      '2026-12-31',
      { kind: 'open', place: 'in_progress' },
    ]);
  });

  test('knows what was closed in the quarter and committed after it', () => {
    expect(
      now(
        [
          ['2026-09-30', A],
          ['2027-01-02', delivered('2026-12-31')],
        ],
        '2027-01-05',
      ),
    ).toEqual([{ kind: 'delivered', on: '2026-12-31' }]);
  });

  test('counts what is not committed, and says the same when it is committed later', () => {
    const uncommitted = retrospective([
      ['2026-09-30', A],
      ['now', B],
    ]);
    expect(uncommitted).toMatchObject({ unplanned: [{ id: 'b', started: '2026-11-21' }] });
    expect(
      retrospective([
        ['2026-09-30', A],
        ['2026-12-24', B],
      ]),
    ).toEqual(uncommitted);
  });
});

test('a quarter that has not begun, or was over before the history began, is not told', () => {
  expect(retrospective([['2026-09-30', A]], { quarter: '2027-Q1' })).toEqual({ kind: 'untold', why: 'ahead' });
  expect(retrospective([['2026-10-01', A]], { quarter: '2026-Q3' })).toEqual({ kind: 'untold', why: 'later' });
  expect(retrospective([['2026-09-29', A]], { quarter: '2026-Q3' })).toMatchObject({ kind: 'told', end: '2026-09-30' });
});

test('a team that is in no version is not told', () => {
  const looks: readonly Look[] = [
    ['2026-09-30', A],
    ['2026-10-15', B],
  ];
  expect(retrospective(looks, { team: 'apps' })).toEqual({ kind: 'untold', why: 'later' });
});
