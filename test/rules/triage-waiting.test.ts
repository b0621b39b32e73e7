import { expect, it } from 'vitest';
import { triageWaiting } from '../../src/rules/triage-waiting.ts';
import { lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const texts = (added: string) => teamText(`inbox:\n  - title: Export the audit log\n    added: ${added}\n`);

const found = (added: string, today = TODAY, company = {}) =>
  lintTexts({ ...texts(added), ...company }, 'triage-waiting', today, [triageWaiting]);

it('points at an entry that waits for more than five working days', () => {
  expect(found('2026-11-12')).toEqual([
    {
      rule: 'triage-waiting',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 5,
      column: 12,
      endLine: 5,
      endColumn: 22,
      item: 'Export the audit log',
      message: 'Export the audit log has waited in the inbox since 2026-11-12, more than 5 working days',
      hint: 'Run `plan triage` for search and give it a place.',
      related: [],
    },
  ]);
});

it.each([
  ['2026-11-13', '2026-11-20', 0],
  ['2026-11-13', '2026-11-22', 0],
  ['2026-11-13', '2026-11-23', 1],
  ['2026-11-14', '2026-11-20', 0],
  ['2026-11-14', '2026-11-23', 1],
  ['2026-11-16', '2026-11-23', 0],
  ['2026-11-16', '2026-11-24', 1],
  ['2026-12-01', '2026-11-24', 0],
])('counts the working days after the day it came in: %s gives on %s %i findings', (added, today, count) => {
  expect(found(added, today)).toHaveLength(count);
});

it('does not count holidays', () => {
  const company = { 'company.yaml': 'calendar: { holidays: [2026-11-18] }' };
  expect(found('2026-11-12', '2026-11-20', company)).toEqual([]);
  expect(found('2026-11-12', '2026-11-23', company)).toHaveLength(1);
});

it('does not judge an entry that does not say when it was added', () => {
  const undated = teamText('inbox: [{ title: Export the audit log }]');
  expect(lintTexts(undated, 'triage-waiting', TODAY, [triageWaiting])).toEqual([]);
});
