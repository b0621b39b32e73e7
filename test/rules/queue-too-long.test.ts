import { expect, it } from 'vitest';
import { queueTooLong } from '../../src/rules/queue-too-long.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const item = (id: string) => `  - { id: ${id}, title: Some work }\n`;
const promised = (id: string, date: string, more = '') =>
  `  - { id: ${id}, title: Some work, commitment: { date: ${date}, to: [sales], scope: All of it.${more} } }\n`;

const found = (items: readonly string[], company?: string) => {
  const texts: Texts = {
    ...teamText(`coming_soon:\n${items.join('')}`),
    ...(company === undefined ? {} : { 'company.yaml': company }),
  };
  return lintTexts(texts, undefined, TODAY, [queueTooLong]);
};

it('holds five items', () => {
  expect(found(['a', 'b', 'c', 'd', 'e'].map(item))).toEqual([]);
});

it('points at the sixth item', () => {
  const diagnostics = found(['a', 'b', 'c', 'd', 'e', 'f'].map(item));
  expect(inShort(diagnostics)).toEqual([
    'error queue-too-long 9:5 [f] search has 6 items coming soon; the queue holds 5',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Decide which 5 come next; what leaves (now f) goes to the backlog, and its stakeholders are told.',
  );
});

it('names the first three of many that are too many', () => {
  const hints = (count: number) =>
    found(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].slice(0, count).map(item))[0]?.hint;
  expect(hints(8)).toContain('(now f, g and h)');
  expect(hints(9)).toContain('(now f, g, h and 1 more)');
});

it('takes the limit from the policy', () => {
  const company = 'policy: { queue_limit: 2 }\n';
  expect(found(['a', 'b'].map(item), company)).toEqual([]);
  expect(inShort(found(['a', 'b', 'c'].map(item), company))).toEqual([
    'error queue-too-long 6:5 [c] search has 3 items coming soon; the queue holds 2',
  ]);
});

it('does not count items promised for after the next quarter if the policy says so', () => {
  const company = (far: boolean, more = '') =>
    `policy: { queue_limit: 1, queue_counts_far_commitments: ${far} }\n${more}`;
  expect(found([promised('a', '2027-04-01'), item('b')], company(false))).toEqual([]);
  expect(inShort(found([promised('a', '2027-04-01'), item('b')], company(true)))).toEqual([
    'error queue-too-long 5:5 [b] search has 2 items coming soon; the queue holds 1',
  ]);
  expect(inShort(found([promised('a', '2027-03-31'), item('b')], company(false)))).toEqual([
    'error queue-too-long 5:5 [b] search has 2 items coming soon; the queue holds 1',
  ]);
  expect(inShort(found([promised('a', '2027-04-01'), item('b'), item('c')], company(false)))).toEqual([
    'error queue-too-long 6:5 [c] search has 2 items coming soon, not counting 1 promised for after 2027-Q1; the queue holds 1',
  ]);
});

it('cuts quarters as the company does', () => {
  const company =
    'policy: { queue_limit: 1, queue_counts_far_commitments: false }\ncalendar: { fiscal_year_starts: 2 }\n';
  expect(inShort(found([promised('a', '2027-04-30'), item('b')], company))).toHaveLength(1);
  expect(found([promised('a', '2027-05-01'), item('b')], company)).toEqual([]);
});

it('counts an item whose far commitment was withdrawn', () => {
  const withdrawn = promised('a', '2027-04-01', ', changes: [{ on: 2026-11-02, withdrawn: true }]');
  expect(
    found([withdrawn, item('b')], 'policy: { queue_limit: 1, queue_counts_far_commitments: false }\n'),
  ).toHaveLength(1);
});
