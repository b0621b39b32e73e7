import { expect, it } from 'vitest';
import { checkInUnscheduled } from '../../src/rules/check-in-unscheduled.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY } from '../support/lint-text.ts';

const SEARCH = { 'teams/search.yaml': 'team: search\nname: Search\n' };
const LAST_QUARTER = { 'reviews/2026-Q3/search.yaml': 'quarter: 2026-Q3\nteam: search\nscheduled_on: 2026-09-11\n' };
const answers = (lines = '') => ({ 'reviews/2026-Q4/search.yaml': `quarter: 2026-Q4\nteam: search\n${lines}` });

const found = (texts: Texts, today = TODAY) =>
  lintTexts({ ...SEARCH, ...texts }, 'check-in-unscheduled', today, [checkInUnscheduled]);

it('points at the answers that name no day', () => {
  expect(found(answers())).toEqual([
    {
      rule: 'check-in-unscheduled',
      severity: 'warning',
      file: 'plans/reviews/2026-Q4/search.yaml',
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 13,
      message: 'the check-in of search for 2026-Q4 has no day, and half of the quarter is over',
      hint: 'Agree on a day and note it as `scheduled_on` in reviews/2026-Q4/search.yaml.',
      related: [],
    },
  ]);
});

it('points at the plan of a team without answers for the quarter', () => {
  const [finding] = found(LAST_QUARTER);
  expect(finding).toMatchObject({ file: 'plans/teams/search.yaml', line: 1, column: 7 });
});

it.each([
  ['a day', 'scheduled_on: 2026-12-11\n'],
  ['a meeting', 'meetings: [{ on: 2026-10-23, aligned: true }]\n'],
])('is content with %s', (_, lines) => {
  expect(found(answers(lines))).toEqual([]);
});

it('speaks from the middle of the quarter on', () => {
  expect(found(LAST_QUARTER, '2026-11-15')).toEqual([]);
  expect(found(LAST_QUARTER, '2026-11-16')).toHaveLength(1);
  expect(found(LAST_QUARTER, '2026-12-31')).toHaveLength(1);
  expect(found(LAST_QUARTER, '2027-01-01')).toEqual([]);
});

it('goes by the fiscal quarters of the company', () => {
  const texts = { ...LAST_QUARTER, 'company.yaml': 'calendar: { fiscal_year_starts: 2 }\n' };
  expect(found(texts, '2026-12-16')).toEqual([]);
  expect(inShort(found(texts, '2026-12-17'))).toEqual([
    'warning check-in-unscheduled 1:7 [] the check-in of search for 2026-Q4 has no day, and half of the quarter is over',
  ]);
});

it('says nothing in a workspace without reviews', () => {
  expect(found({})).toEqual([]);
});

it.each([
  ['the day', answers('scheduled_on: tomorrow\n')],
  ['a meeting', answers('meetings: [{ on: yesterday, aligned: true }]\n')],
  ['the answers', answers('scheduled_on: "\n')],
  ['the calendar', { 'company.yaml': 'calendar: { fiscal_year_starts: 13 }\n' }],
  ['the company', { 'company.yaml': 'calendar: "\n' }],
])('says nothing when %s could not be read', (_, texts) => {
  expect(found({ ...LAST_QUARTER, ...texts })).toEqual([]);
});

it('is not kept from it by what else could not be read', () => {
  const growth = { 'teams/growth.yaml': 'team: growth\nname: Growth\n' };
  const texts = { ...growth, ...answers('scheduled_on: "\n'), ...LAST_QUARTER, 'company.yaml': 'name: 4\n' };
  expect(found(texts).map(({ file }) => file)).toEqual(['plans/teams/growth.yaml']);
  expect(found(answers('invited: 4\n'))).toHaveLength(1);
});
