import { describe, expect, test } from 'vitest';
import type { Look } from '../../../support/retrospective.ts';
import { told } from '../../../support/retrospective.ts';

const START = '2026-09-30';

interface Given {
  readonly date?: string;
  readonly scope?: string;
  readonly changes?: string;
}

const promise = ({ date = '2026-11-10', scope = 'Okta.', changes = '' }: Given = {}) =>
  `commitment: { date: ${date}, to: [acme, sales], scope: ${scope}${changes === '' ? '' : `, changes: [${changes}]`} }`;

const open = (given?: Given) => `in_progress: [{ id: a, title: A, ${promise(given)} }]`;

const closed = (on: string, given?: Given, outcome = 'delivered') =>
  `closed: [{ id: a, title: A, outcome: ${outcome}, closed_on: ${on}, reason: R., approved_by: [acme, sales], ${promise(given)} }]`;

const moved = (to: string, by: string, from = '2026-11-10') =>
  `{ on: 2026-10-05, date: { from: ${from}, to: ${to} }, approved_by: [${by}] }`;

const fate = (...looks: readonly Look[]) => {
  const [found, ...others] = told(looks).promises;
  expect(others).toEqual([]);
  return found && [found.outcome, ...(found.breach === undefined ? [] : [found.breach])].join(': ');
};

const ended = (lines: string, before = open()) => fate([START, before], ['2026-11-20', lines]);

describe('a promise is kept', () => {
  test('when the work is delivered on its first day or before', () => {
    expect([ended(closed('2026-11-10')), ended(closed('2026-11-11'))]).toEqual(['kept', 'broken: late']);
  });

  test('on its first day although the date was moved', () => {
    expect(ended(closed('2026-11-10', { date: '2026-12-15' }))).toBe('kept');
  });

  test('when only its words changed', () => {
    const changes = '{ on: 2026-10-05, scope: { from: Okta., to: Sign-in. }, wording: true, informed: [acme, sales] }';
    expect(ended(closed('2026-11-10', { scope: 'Sign-in.', changes }))).toBe('kept');
  });
});

describe('a promise is renegotiated', () => {
  test('when everybody agreed to the later day and it was met', () => {
    const given = { date: '2026-11-15', changes: moved('2026-11-15', 'acme, sales') };
    expect([ended(closed('2026-11-15', given)), ended(closed('2026-11-16', given))]).toEqual([
      'renegotiated',
      'broken: late',
    ]);
  });

  test('when everybody agreed to another scope, although the day is the first one', () => {
    const changes = (by: string) => `{ on: 2026-10-05, scope: { from: Okta., to: Entra ID. }, approved_by: [${by}] }`;
    const delivered = (by: string) => ended(closed('2026-11-01', { scope: 'Entra ID.', changes: changes(by) }));
    expect([delivered('acme, sales'), delivered('sales')]).toEqual(['renegotiated', 'broken: changed']);
  });

  test('also by entries that are older than the history', () => {
    const given = { date: '2026-11-15', changes: moved('2026-11-15', 'acme, sales') };
    expect(ended(closed('2026-11-15', given), open(given))).toBe('renegotiated');
    expect(told([[START, open(given)]]).promises[0]?.firstDate).toBe('2026-11-10');
  });
});

describe('a promise is broken', () => {
  test('when its day was moved and not everybody is on record, until they are', () => {
    const delivered = (by: string) =>
      ended(closed('2026-11-15', { date: '2026-11-15', changes: moved('2026-11-15', by) }));
    expect([delivered('acme'), delivered('acme, sales')]).toEqual(['broken: changed', 'renegotiated']);
    expect(ended(open({ date: '2026-12-15' }))).toBe('broken: changed');
  });

  test('when its day has passed and the work is not delivered', () => {
    const due = (date: string) => fate([START, open({ date })]);
    expect([due('2026-11-20'), due('2026-11-21')]).toEqual(['broken: overdue', 'open']);
  });

  test('when its block was deleted, its work closed, or vanished with it', () => {
    expect([
      ended('in_progress: [{ id: a, title: A }]'),
      ended(closed('2026-11-01', {}, 'dropped')),
      ended(''),
    ]).toEqual(['broken: dropped', 'broken: dropped', 'broken: dropped']);
  });
});

test('a promise is withdrawn when everybody agreed', () => {
  const withdrawn = (by: string) =>
    ended(open({ changes: `{ on: 2026-10-05, withdrawn: true, approved_by: [${by}] }` }));
  expect([withdrawn('acme, sales'), withdrawn('acme')]).toEqual(['withdrawn', 'broken: dropped']);
});

test('a promise that was moved with agreement, or moved and moved back, is open', () => {
  expect(ended(open({ date: '2026-12-15', changes: moved('2026-12-15', 'acme, sales') }))).toBe('open');
  expect(
    fate(
      [START, open({ date: '2026-12-01' })],
      ['2026-10-02', open({ date: '2026-12-24' })],
      ['2026-10-03', open({ date: '2026-12-01' })],
    ),
  ).toBe('open');
});

test("the company's policy says what takes agreement", () => {
  const company = (level: string) => ({ 'company.yaml': `policy: { changes: { commitment-moved: ${level} } }` });
  const looks = (level: string): readonly Look[] => [
    [START, open()],
    ['2026-10-01', company(level)],
    ['2026-11-15', closed('2026-11-15', { date: '2026-11-15' })],
  ];
  expect([fate(...looks('free')), fate(...looks('approve'))]).toEqual(['renegotiated', 'broken: changed']);
});

describe('a promise counts in the stretch in which its outcome fell', () => {
  test('not when it was broken at the start already', () => {
    const looks = (date: string): readonly Look[] => [
      [START, open({ date })],
      ['2026-10-20', closed('2026-10-20', { date })],
    ];
    const { promises, figures } = told(looks('2026-09-29'));
    expect(promises.map(({ outcome, wasDecided }) => [outcome, wasDecided])).toEqual([['broken', true]]);
    expect(figures.promises).toEqual({ kept: 0, renegotiated: 0, withdrawn: 0, broken: 0, open: 0 });
    expect(told(looks('2026-09-30')).figures.promises.broken).toBe(1);
  });

  test('and one that was broken before and still stands is counted apart', () => {
    expect(told([[START, open({ date: '2026-09-29' })]]).figures).toMatchObject({
      brokenBefore: 1,
      promises: { broken: 0 },
    });
  });

  test('promises that ended before the start are not told', () => {
    const withdrawn = open({ changes: '{ on: 2026-09-01, withdrawn: true, approved_by: [acme, sales] }' });
    expect(told([[START, closed('2026-09-20')]]).promises).toEqual([]);
    expect(told([[START, withdrawn]]).promises).toEqual([]);
  });
});
