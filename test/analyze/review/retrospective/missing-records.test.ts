import { describe, expect, test } from 'vitest';
import type { Look } from '../../../support/retrospective.ts';
import { told } from '../../../support/retrospective.ts';

const START = '2026-09-30';
const STARTED = 'in_progress: [{ id: a, title: A, stakeholders: [sales] }]\ncoming_soon: [{ id: q, title: Q }]';
const PUT_BACK = 'backlog: [{ id: a, title: A, stakeholders: [sales] }]\ncoming_soon: [{ id: q, title: Q }]';

const plan = (lines: string) => ({ 'teams/search.yaml': `team: search\nname: Search\n${lines}\n` });

const log = (...entries: readonly string[]) => ({
  'decisions/search.yaml': entries.map(entry => `- { ${entry} }\n`).join(''),
});

const INCIDENT =
  'item: a, from: in_progress, to: backlog, reason: R., cause: incident, because_of: q, informed: [sales]';

const owed = (...looks: readonly Look[]) =>
  told(looks).missingRecords.map(({ work, key, on, between, missing: owed, who }) =>
    [work.id, key, on, between && `${between.from} → ${between.to}`, owed.join(), who.join()]
      .filter(part => part !== undefined)
      .join(' '),
  );

describe('a change that was undone', () => {
  const INTERRUPTED = 'a work-interrupted 2026-10-05 in_progress → backlog entry sales';
  const JUMPED = 'a queue-jumped 2026-10-12 backlog → in_progress entry ';

  test('is owed all the same, and the undoing only what it needs itself', () => {
    expect(owed([START, STARTED], ['2026-10-05', PUT_BACK], ['2026-10-12', STARTED])).toEqual([INTERRUPTED, JUMPED]);
    const noQueue = (lines: string) => lines.replace('\ncoming_soon: [{ id: q, title: Q }]', '');
    expect(
      owed([START, noQueue(STARTED)], ['2026-10-05', noQueue(PUT_BACK)], ['2026-10-12', noQueue(STARTED)]),
    ).toEqual([INTERRUPTED]);
  });

  test('is owed no more once its own record is there, however late', () => {
    const late = log(`on: 2026-10-05, ${INCIDENT}`);
    expect(owed([START, STARTED], ['2026-10-05', PUT_BACK], ['2026-10-12', STARTED], ['2026-10-13', late])).toEqual([
      JUMPED,
    ]);
  });

  test('is not settled by the record of the same change at another time', () => {
    const again = { ...plan(PUT_BACK), ...log(`on: 2026-10-20, ${INCIDENT}`) };
    const looks: readonly Look[] = [
      [START, STARTED],
      ['2026-10-05', PUT_BACK],
      ['2026-10-12', STARTED],
      ['2026-10-20', again],
    ];
    expect(owed(...looks)).toEqual([INTERRUPTED, JUMPED]);
    const both = log(`on: 2026-10-20, ${INCIDENT}`, `on: 2026-10-05, ${INCIDENT}`);
    expect(owed(...looks, ['2026-10-21', both])).toEqual([JUMPED]);
  });

  test('is settled once by one late record', () => {
    const looks: readonly Look[] = [
      [START, STARTED],
      ['2026-10-05', PUT_BACK],
      ['2026-10-12', STARTED],
      ['2026-10-20', PUT_BACK],
    ];
    expect(owed(...looks, ['2026-10-21', log(`on: 2026-10-05, ${INCIDENT}`)])).toEqual([
      JUMPED,
      'a work-interrupted 2026-10-20 in_progress → backlog entry sales',
    ]);
  });
});

describe('a late decision', () => {
  const QUEUE = 'coming_soon: [{ id: q, title: Q }]';
  const RUNNING = 'in_progress: [{ id: a, title: A, stakeholders: [sales] }]';
  const QUEUED = 'coming_soon: [{ id: a, title: A, stakeholders: [sales] }]';
  const WAITING = 'backlog: [{ id: a, title: A, stakeholders: [sales] }]';
  const decision = (from: string, to: string, more = ', cause: blocked, informed: [sales]') =>
    `on: 2026-10-13, item: a, from: ${from}, to: ${to}, reason: R.${more}`;
  const jumped = (from: string) => decision(from, 'in_progress', '');

  test.each(['new', 'backlog', 'coming_soon'])('starts work past the queue, wherever it says that it was: %s', from => {
    const looks: readonly Look[] = [
      [START, `${WAITING}\n${QUEUE}`],
      ['2026-10-05', `${RUNNING}\n${QUEUE}`],
    ];
    expect(owed(...looks)).toEqual(['a queue-jumped 2026-10-05 backlog → in_progress entry ']);
    expect(owed(...looks, ['2026-10-13', log(jumped(from))])).toEqual([]);
  });

  test('moves the target of promised work', () => {
    const company = { 'company.yaml': 'policy: { preset: strict }\n' };
    const aims = (day: string) =>
      `in_progress: [{ id: a, title: A, target_date: ${day}, commitment: { date: 2026-12-01, to: [acme], scope: S. } }]`;
    const looks: readonly Look[] = [
      [START, { ...plan(aims('2026-10-20')), ...company }],
      ['2026-10-05', aims('2026-10-27')],
    ];
    const target = ', approved_by: [acme], target: { from: 2026-10-20, to: 2026-10-27 }';
    expect(owed(...looks)).toEqual(['a target-moved-committed 2026-10-05 2026-10-20 → 2026-10-27 entry acme']);
    expect(owed(...looks, ['2026-10-13', log(decision('in_progress', 'in_progress', target))])).toEqual([]);
  });

  test('of a target goes with its own move, whichever stands first in the log; several may lead the way together', () => {
    const aims = (day: string) =>
      `in_progress: [{ id: a, title: A, target_date: ${day}, commitment: { date: 2026-12-01, to: [acme], scope: S. } }]`;
    const moved = (from: string, to: string) =>
      decision('in_progress', 'in_progress', `, approved_by: [acme], target: { from: ${from}, to: ${to} }`);
    const start: Look = [START, { ...plan(aims('2026-10-20')), 'company.yaml': 'policy: { preset: strict }\n' }];
    const decisions = log(moved('2026-10-27', '2026-11-03'), moved('2026-10-20', '2026-10-27'));
    const twice: readonly Look[] = [start, ['2026-10-05', aims('2026-10-27')], ['2026-10-06', aims('2026-11-03')]];
    expect(owed(...twice)).toEqual(['a target-moved-committed 2026-10-05 2026-10-20 → 2026-11-03 entry acme']);
    expect(owed(...twice, ['2026-10-13', decisions])).toEqual([]);
    const once: readonly Look[] = [start, ['2026-10-05', aims('2026-11-03')]];
    expect(owed(...once, ['2026-10-13', decisions])).toEqual([]);
    expect(owed(...once, ['2026-10-13', log(moved('2026-10-27', '2026-11-03'))])).toEqual(owed(...once));
  });

  test('puts work that went to the inbox back to the backlog', () => {
    const looks: readonly Look[] = [
      [START, RUNNING],
      ['2026-10-05', WAITING.replace('backlog', 'inbox')],
    ];
    expect(owed(...looks)).toEqual(['a work-interrupted 2026-10-05 in_progress → inbox entry sales']);
    expect(owed(...looks, ['2026-10-13', log(decision('in_progress', 'backlog'))])).toEqual([]);
  });

  // Were one of them taken for the first change, the other change would lack it.
  test.each([
    [
      'that starts past the queue, and that interrupts',
      [`${WAITING}\n${QUEUE}`, `${RUNNING}\n${QUEUE}`, `${WAITING}\n${QUEUE}`],
      [decision('in_progress', 'backlog'), jumped('backlog')],
    ],
    [
      'from progress, and from the queue',
      [RUNNING, WAITING, QUEUED, WAITING],
      [decision('coming_soon', 'backlog'), decision('in_progress', 'backlog')],
    ],
    [
      'to the backlog, and to the queue',
      [RUNNING, WAITING, RUNNING, QUEUED],
      [decision('in_progress', 'coming_soon'), decision('in_progress', 'backlog')],
    ],
  ])('goes with its own change, whichever stands first in the log: %s', (_, plans, decisions) => {
    const looks = plans.map((lines, index): Look => [index === 0 ? START : `2026-10-0${index}`, lines]);
    expect(owed(...looks).length).toBe(2);
    expect(owed(...looks, ['2026-10-13', log(...decisions)])).toEqual([]);
    expect(owed(...looks, ['2026-10-13', log(...decisions.toReversed())])).toEqual([]);
  });
});

describe('a promise', () => {
  const promised = (date: string, changes = '') =>
    `in_progress: [{ id: a, title: A, commitment: { date: ${date}, to: [acme], scope: S., changes: [${changes}] } }]`;
  const move = (from: string, to: string, more = ', approved_by: [acme]') =>
    `{ on: 2026-10-05, date: { from: ${from}, to: ${to} }${more} }`;
  const NONE = 'in_progress: [{ id: a, title: A }]';

  test('that was moved there and back without a record owes two', () => {
    expect(
      owed(
        [START, promised('2026-12-01')],
        ['2026-10-05', promised('2026-12-08')],
        ['2026-10-06', promised('2026-12-01')],
      ),
    ).toEqual([
      'a commitment-moved 2026-10-05 2026-12-01 → 2026-12-08 entry acme',
      'a commitment-moved 2026-10-06 2026-12-08 → 2026-12-01 entry acme',
    ]);
  });

  test('that was moved twice owes nothing once entries lead all the way, in one step or in two', () => {
    const looks: readonly Look[] = [
      [START, promised('2026-12-01')],
      ['2026-10-05', promised('2026-12-08')],
      ['2026-10-06', promised('2026-12-15')],
    ];
    const one = move('2026-12-01', '2026-12-15');
    const two = `${move('2026-12-01', '2026-12-08')}, ${move('2026-12-08', '2026-12-15')}`;
    const first = `${move('2026-12-01', '2026-12-08')}, ${move('2026-12-08', '2026-12-15', '')}`;
    expect([one, two].map(changes => owed(...looks, ['2026-10-07', promised('2026-12-15', changes)]))).toEqual([
      [],
      [],
    ]);
    expect(owed(...looks, ['2026-10-07', promised('2026-12-15', first)])).toEqual([
      'a commitment-moved 2026-10-06 2026-12-08 → 2026-12-15 approved_by acme',
    ]);
  });

  test('that was deleted is owed although another was made, until an entry withdraws it', () => {
    const looks: readonly Look[] = [
      [START, promised('2026-12-01')],
      ['2026-10-05', NONE],
    ];
    const DELETED = 'a commitment-dropped 2026-10-05 entry acme';
    expect(owed(...looks, ['2026-10-06', promised('2027-02-01')])).toEqual([DELETED]);
    const withdrawn = promised('2026-12-01', '{ on: 2026-10-05, withdrawn: true, approved_by: [acme] }');
    expect(owed(...looks, ['2026-10-06', withdrawn])).toEqual([]);
    // That one ended another promise.
    expect(owed(...looks, ['2026-10-06', promised('2026-12-01')], ['2026-10-07', withdrawn])).toEqual([DELETED]);
  });

  test('that was taken from some names them, and asks for their word alone', () => {
    const to = (who: string, changes = '') =>
      `in_progress: [{ id: a, title: A, commitment: { date: 2026-12-01, to: [${who}], scope: S., changes: [${changes}] } }]`;
    const looks: readonly Look[] = [
      [START, to('acme, support')],
      ['2026-10-05', to('acme')],
    ];
    const found = told(looks);
    expect([found.missingRecords.map(({ left, who }) => [left, who]), found.promises[0]?.left]).toEqual([
      [[['support'], ['support']]],
      { who: ['support'], isAgreed: false },
    ]);
    const agreed = told([...looks, ['2026-10-09', to('acme', '{ on: 2026-10-09, approved_by: [support] }')]]);
    expect([agreed.missingRecords, agreed.promises[0]?.left]).toEqual([[], { who: ['support'], isAgreed: true }]);
  });
});

test('a dropped item owes no more once those who were not told are on its closing record', () => {
  const dropped = (informed: string) =>
    `closed: [{ id: a, title: A, stakeholders: [sales], outcome: dropped, closed_on: 2026-10-05, reason: R., informed: [${informed}] }]`;
  expect(owed([START, STARTED], ['2026-10-05', dropped('')])).toContain(
    'a work-dropped 2026-10-05 in_progress → closed informed sales',
  );
  expect(owed([START, STARTED], ['2026-10-05', dropped('')], ['2026-10-06', dropped('sales')])).not.toContainEqual(
    expect.stringContaining('work-dropped'),
  );
});

test('a dropped item owes no more once those who had not agreed are on its closing record', () => {
  const company = { 'company.yaml': 'policy: { preset: strict }\n' };
  const dropped = (agreed: string) =>
    `coming_soon: [{ id: q, title: Q }]\nclosed: [{ id: a, title: A, stakeholders: [sales], outcome: dropped, closed_on: 2026-10-05, reason: R., approved_by: [${agreed}] }]`;
  const looks: readonly Look[] = [
    [START, { ...plan(STARTED), ...company }],
    ['2026-10-05', dropped('')],
  ];
  expect(owed(...looks)).toEqual(['a work-dropped 2026-10-05 in_progress → closed approved_by sales']);
  expect(owed(...looks, ['2026-10-06', dropped('sales')])).toEqual([]);
});

test('a dropped item owes what its closing record lacks, although another had its first id for a while', () => {
  const dropped = (id: string, was: string) =>
    `closed: [{ id: ${id}, was: ${was}, title: A, stakeholders: [sales], outcome: dropped, closed_on: 2026-10-05, reason: R. }]`;
  const looks: readonly Look[] = [
    [START, STARTED],
    ['2026-10-02', STARTED.replace('id: a', 'id: b, was: a')],
    ['2026-10-05', `backlog: [{ id: a, title: New }]\ncoming_soon: [{ id: q, title: Q }]\n${dropped('b', 'a')}`],
    ['2026-10-06', `coming_soon: [{ id: q, title: Q }]\n${dropped('c', 'b')}`],
  ];
  expect(owed(...looks)).toEqual(['c work-dropped 2026-10-05 in_progress → closed informed sales']);
});

describe('work that vanished', () => {
  test('from progress or the queue is owed, from elsewhere not', () => {
    const lines =
      'in_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: b, title: B }]\nbacklog: [{ id: c, title: C }]';
    expect(owed([START, lines], ['2026-10-05', ''])).toEqual([
      'a item-vanished 2026-10-05 in_progress → nowhere entry ',
      'b item-vanished 2026-10-05 coming_soon → nowhere entry ',
    ]);
  });

  test('is owed no more when it came back, or stands in the archive', () => {
    const looks: readonly Look[] = [
      [START, 'in_progress: [{ id: a, title: A }]'],
      ['2026-10-05', ''],
    ];
    const archive =
      'team: search\nclosed: [{ id: a, title: A, outcome: dropped, closed_on: 2026-10-05, reason: R. }]\n';
    expect(owed(...looks, ['2026-10-06', 'backlog: [{ id: a, title: A }]'])).toEqual([]);
    expect(owed(...looks, ['2026-10-06', { 'archive/search-2026.yaml': archive }])).toEqual([]);
  });

  test('with a promise owes the word of those whom it was promised to, once', () => {
    const lines = 'in_progress: [{ id: a, title: A, commitment: { date: 2026-12-01, to: [acme], scope: S. } }]';
    expect(owed([START, lines], ['2026-10-05', ''])).toEqual(['a commitment-dropped 2026-10-05 entry acme']);
  });
});

test('an interruption has what its own record lacks, whatever day the record names', () => {
  const partly = log('on: 2026-10-04, item: a, from: in_progress, to: backlog, reason: R., cause: blocked');
  const { interruptions, missingRecords: owed } = told([
    [START, STARTED],
    ['2026-10-05', { ...plan(PUT_BACK), ...partly }],
    ['2026-10-12', STARTED],
    ['2026-10-20', PUT_BACK],
  ]);
  expect(interruptions.map(({ on, cause, missingRecord: lack }) => [on, cause, lack?.on, lack?.missing])).toEqual([
    ['2026-10-04', 'blocked', '2026-10-05', ['informed']],
    ['2026-10-20', undefined, '2026-10-20', ['entry']],
  ]);
  expect(owed.filter(({ key }) => key === 'work-interrupted')).toEqual(
    interruptions.map(({ missingRecord: lack }) => lack),
  );
});

describe('a team whose file gets another name', () => {
  const find = (lines: string) => ({ 'teams/find.yaml': `team: find\nname: Find\n${lines}\n` });

  test('keeps the causes in a log that kept its name', () => {
    const { interruptions } = told([
      [START, find(STARTED)],
      ['2026-10-05', { ...find(PUT_BACK), 'decisions/find.yaml': `- { on: 2026-10-05, ${INCIDENT} }\n` }],
      ['2026-10-06', { 'teams/find.yaml': undefined, ...plan(PUT_BACK) }],
    ]);
    expect(interruptions.map(({ cause, missingRecord: lack }) => [cause, lack])).toEqual([['incident', undefined]]);
  });

  test('keeps what vanished and what left its queue before', () => {
    const {
      planned,
      churned,
      missingRecords: owed,
      figures,
    } = told([
      [START, find('in_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: b, title: B }, { id: c, title: C }]')],
      ['2026-10-05', find('in_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: c, title: C }]')],
      [
        '2026-10-06',
        {
          'teams/find.yaml': undefined,
          ...plan('in_progress: [{ id: a, title: A }]\ncoming_soon: [{ id: c, title: C }]'),
        },
      ],
    ]);
    expect([
      planned.map(({ id, now }) => `${id} ${now.kind}`),
      churned.map(({ id }) => id),
      owed.map(({ key }) => key),
    ]).toEqual([['a open', 'b gone', 'c open'], ['b'], ['item-vanished']]);
    expect(figures).toMatchObject({ planned: 3, queued: 2, churned: 1 });
  });
});
