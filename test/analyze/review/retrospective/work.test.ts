import { describe, expect, test } from 'vitest';
import type { PlannedFate, UnplannedFate } from '../../../../src/analyze/review/retrospective/retrospective-result.ts';
import type { Look } from '../../../support/retrospective.ts';
import { told } from '../../../support/retrospective.ts';

const START = '2026-09-30';

const whereNow = ({ now }: PlannedFate | UnplannedFate): string => {
  if (now.kind === 'open') return now.place;
  return now.kind === 'gone' ? 'gone' : `${now.kind} ${now.on}`;
};

describe('planned work', () => {
  test('is what was in progress or queued at the start, with where it stands now', () => {
    const before = `
in_progress: [{ id: a, title: A, priority: P0 }, { id: b, title: B }]
coming_soon: [{ id: d, title: D }, { id: c, title: C }, { id: e, title: E }]
backlog: [{ id: f, title: F }]
inbox: [{ id: g, title: G }]
closed: [{ id: h, title: H, outcome: delivered, closed_on: 2026-09-01 }]`;
    const after = `
in_progress: [{ id: b, title: B }]
coming_soon: [{ id: c, title: C }]
backlog: [{ id: d, title: D }, { id: f, title: F }]
closed:
  - { id: h, title: H, outcome: delivered, closed_on: 2026-09-01 }
  - { id: a, title: A, priority: P0, outcome: delivered, closed_on: 2026-10-02 }`;
    const { planned, unplanned, figures } = told([
      [START, before],
      ['2026-10-05', after],
    ]);
    expect(planned.map(work => `${work.id} ${work.as}: ${whereNow(work)}`)).toEqual([
      'a in_progress: delivered 2026-10-02',
      'b in_progress: in_progress',
      'd coming_soon: backlog',
      'c coming_soon: coming_soon',
      'e coming_soon: gone',
    ]);
    expect(unplanned).toEqual([]);
    expect(figures).toMatchObject({ planned: 5, delivered: 1, unplanned: 0 });
  });

  test('is followed through a new id and into the archive', () => {
    const archived = 'team: search\nclosed: [{ id: b, was: a, title: A, outcome: delivered, closed_on: 2026-10-02 }]\n';
    const looks: readonly Look[] = [
      [START, 'in_progress: [{ id: a, title: A }]'],
      ['2026-10-01', 'in_progress: [{ id: b, was: a, title: A }]'],
      ['2026-10-03', { 'teams/search.yaml': 'team: search\nname: Search\n', 'archive/search-2026.yaml': archived }],
    ];
    expect(told(looks).planned.map(work => `${work.id}: ${whereNow(work)}`)).toEqual(['b: delivered 2026-10-02']);
  });

  const plan = (team: string, lines: string) => ({
    [`teams/${team}.yaml`]: `team: ${team}\nname: ${team}\n${lines}\n`,
  });

  test('that another team took over counts there, and is mentioned where it was planned', () => {
    const a = 'in_progress: [{ id: a, title: A }]';
    const looks: readonly Look[] = [
      [START, { ...plan('search', a), ...plan('apps', '') }],
      ['2026-10-05', { ...plan('search', ''), ...plan('apps', a) }],
    ];
    const search = told(looks);
    const apps = told(looks, { team: 'apps' });
    expect([search.planned.map(({ to }) => to?.id), search.figures.planned]).toEqual([['apps'], 0]);
    expect([apps.planned.map(({ from }) => from?.id), apps.figures.planned, apps.unplanned]).toEqual([
      ['search'],
      1,
      [],
    ]);
  });

  test('stays planned when the file of its team gets another name', () => {
    const looks: readonly Look[] = [
      [START, plan('find', 'in_progress: [{ id: a, title: A }]')],
      ['2026-10-05', { 'teams/find.yaml': undefined, ...plan('search', 'in_progress: [{ id: a, title: A }]') }],
    ];
    expect(told(looks)).toMatchObject({
      start: { day: START, commit: '1000000' },
      planned: [{ id: 'a', from: undefined, to: undefined }],
      unplanned: [],
    });
  });
});

describe('unplanned work', () => {
  const unplanned = (before: string, after: string, ...more: readonly Look[]) =>
    told([[START, before], ['2026-10-05', after], ...more]).unplanned.map(
      work => `${work.id} ${work.from} ${work.started}: ${whereNow(work)}`,
    );

  test('was started since and not planned, by the day that the plan names or else that of the commit', () => {
    expect(
      unplanned(
        'backlog: [{ id: a, title: A }]\ncoming_soon: [{ id: q, title: Q }]',
        'in_progress: [{ id: b, title: B, started: 2026-10-02 }, { id: a, title: A }, { id: q, title: Q }]',
      ),
    ).toEqual(['b nowhere 2026-10-02: in_progress', 'a backlog 2026-10-05: in_progress']);
  });

  test('counts although it was put back since', () => {
    expect(
      unplanned('', 'in_progress: [{ id: a, title: A }]', ['2026-10-06', 'backlog: [{ id: a, title: A }]']),
    ).toEqual(['a nowhere 2026-10-05: backlog']);
  });

  test('is not what was only queued or dropped since', () => {
    expect(
      unplanned(
        '',
        'coming_soon: [{ id: a, title: A }]\nclosed: [{ id: b, title: B, outcome: wont_fix, closed_on: 2026-10-05, reason: R. }]',
      ),
    ).toEqual([]);
  });

  test('may have come and gone between two commits, but not before the start', () => {
    const closed = (on: string) => `closed: [{ id: a, title: A, outcome: delivered, closed_on: ${on} }]`;
    expect(unplanned('', closed('2026-10-01'))).toEqual(['a nowhere undefined: delivered 2026-10-01']);
    expect(unplanned('', closed('2026-09-30'))).toEqual([]);
    expect(unplanned(closed('2026-09-30'), `${closed('2026-09-30')}\nbacklog: []`)).toEqual([]);
  });
});

test('what was closed in one quarter and committed in the next counts in the first alone', () => {
  const looks: readonly Look[] = [
    ['2026-06-25', 'in_progress: [{ id: beta, title: B, target_date: 2026-09-30 }]'],
    [
      '2026-10-02',
      `closed:
  - { id: beta, title: B, target_date: 2026-09-30, outcome: delivered, closed_on: 2026-09-30 }
  - { id: hotfix, title: H, outcome: delivered, closed_on: 2026-09-28 }`,
    ],
  ];
  const figures = (quarter: string, today: string) => told(looks, { quarter, today }).figures;
  expect(figures('2026-Q3', '2026-10-20')).toMatchObject({ planned: 1, delivered: 1, unplanned: 1 });
  expect(figures('2026-Q4', '2026-10-20')).toMatchObject({ planned: 0, delivered: 0, unplanned: 0 });
});

describe('slip', () => {
  const item = (target: string) =>
    `in_progress: [{ id: a, title: A${target === '' ? '' : `, target_date: ${target}`} }]`;
  const closed = (on: string, outcome = 'delivered') =>
    `closed: [{ id: a, title: A, outcome: ${outcome}, closed_on: ${on}, reason: R., target_date: 2026-11-01 }]`;
  const slip = (looks: readonly Look[], extent?: 'partial') => {
    const [work] = told(looks, extent === undefined ? {} : { extent }).planned;
    return [work?.firstTarget, work?.slip?.days, work?.slip?.isDelivered, work?.slip?.isAtLeast];
  };

  test('counts from the first target that any version knows to the day of delivery', () => {
    const looks: readonly Look[] = [
      ['2026-07-01', item('2026-10-10')],
      [START, item('2026-11-01')],
    ];
    expect(slip([...looks, ['2026-11-02', closed('2026-10-10')]])).toEqual(['2026-10-10', 0, true, false]);
    expect(slip([...looks, ['2026-11-02', closed('2026-10-22')]])).toEqual(['2026-10-10', 12, true, false]);
    expect(slip([...looks, ['2026-11-02', closed('2026-10-07')]])).toEqual(['2026-10-10', -3, true, false]);
  });

  test('of nought or less is on target', () => {
    const work = (days: readonly string[], list: (id: string, day: string) => string) =>
      days.map((day, index) => `  - { id: w${index}, title: W, target_date: 2026-10-10${list(`w${index}`, day)} }`);
    const days = ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11'];
    const running = work(days, () => '').join('\n');
    const done = work(days, (_, day) => `, outcome: delivered, closed_on: ${day}`).join('\n');
    const { figures } = told([
      [START, `in_progress:\n${running}`],
      ['2026-11-02', `closed:\n${done}`],
    ]);
    expect(figures).toMatchObject({ planned: 4, delivered: 4, aimed: 4, onTarget: 3 });
  });

  test('of work that is not delivered counts to the end, once the first target has passed', () => {
    expect(slip([[START, item('2026-11-20')]])).toEqual(['2026-11-20', 1, false, false]);
    expect(slip([[START, item('2026-11-21')]])).toEqual(['2026-11-21', undefined, undefined, undefined]);
  });

  test('there is none without a target, and none of dropped work', () => {
    expect(slip([[START, item('')]])).toEqual([undefined, undefined, undefined, undefined]);
    expect(
      slip([
        [START, item('2026-10-10')],
        ['2026-10-12', closed('2026-10-12', 'dropped')],
      ]),
    ).toEqual(['2026-10-10', undefined, undefined, undefined]);
  });

  test('there is none of work that was set aside, but the day on which it was', () => {
    const queued = 'coming_soon: [{ id: a, title: A }]';
    const aside = (...looks: readonly Look[]) => told(looks).planned.map(work => [work.slip?.days, work.setAside])[0];
    expect(aside([START, item('2026-10-10')])).toEqual([42, undefined]);
    expect(aside([START, item('2026-10-10')], ['2026-10-20', queued])).toEqual([undefined, '2026-10-20']);
    expect(aside(['2026-08-01', item('2026-09-10')], [START, queued])).toEqual([undefined, START]);
    expect(aside([START, queued])).toEqual([undefined, undefined]);
    expect(aside([START, item('2026-10-10')], ['2026-10-20', closed('2026-10-20', 'dropped')])).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('is at least that of work which was there already when a history that is cut off begins', () => {
    expect(slip([[START, item('2026-11-20')]], 'partial')).toEqual(['2026-11-20', 1, false, true]);
    expect(
      slip(
        [
          ['2026-07-01', ''],
          [START, item('2026-11-20')],
        ],
        'partial',
      ),
    ).toEqual(['2026-11-20', 1, false, false]);
  });
});

describe('churn', () => {
  const QUEUE = 'coming_soon: [{ id: a, title: A }, { id: b, title: B }]';
  const churn = (...looks: readonly Look[]) => {
    const { queued, churned } = told([[START, QUEUE], ...looks]);
    return [churned.map(({ id }) => id), queued];
  };

  test.each([
    ['went to the backlog', 'backlog: [{ id: a, title: A }]', ['a']],
    ['was dropped', 'closed: [{ id: a, title: A, outcome: dropped, closed_on: 2026-10-05, reason: R. }]', ['a']],
    ['is nowhere any more', '', ['a']],
    ['was started', 'in_progress: [{ id: a, title: A }]', []],
    ['was delivered', 'closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-10-05 }]', []],
  ])('of an item that %s', (_what, lines, expected) => {
    expect(churn(['2026-10-05', `coming_soon: [{ id: b, title: B }]\n${lines}`])).toEqual([expected, 2]);
  });

  test('counts what was queued since and left again, but nothing that came back or was started before it left', () => {
    expect(
      churn(
        [
          '2026-10-05',
          'coming_soon: [{ id: c, title: C }]\nbacklog: [{ id: a, title: A }]\nin_progress: [{ id: b, title: B }]',
        ],
        ['2026-10-06', 'coming_soon: [{ id: a, title: A }]\nbacklog: [{ id: b, title: B }, { id: c, title: C }]'],
      ),
    ).toEqual([['c'], 3]);
  });

  test('is not what was started, put back into the queue, and then taken out of it', () => {
    expect(
      churn(
        ['2026-10-05', 'in_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: b, title: B }]'],
        ['2026-10-06', QUEUE],
        ['2026-10-07', 'backlog: [{ id: a, title: A }, { id: b, title: B }]'],
      ),
    ).toEqual([['b'], 2]);
  });
});
