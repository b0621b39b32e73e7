import { expect, it } from 'vitest';
import { followUpOverdue } from '../../src/rules/follow-up-overdue.ts';
import type { Texts } from '../support/lint-text.ts';
import { lintTexts, TODAY } from '../support/lint-text.ts';

const found = (texts: Texts, today = TODAY) => lintTexts(texts, 'follow-up-overdue', today, [followUpOverdue]);

/** The answers of a team with meetings, a line each. */
const answers = (quarter: string, team: string, ...meetings: readonly string[]) => ({
  [`reviews/${quarter}/${team}.yaml`]: `quarter: ${quarter}\nteam: ${team}\nmeetings:\n${meetings.map(meeting => `  - { ${meeting} }\n`).join('')}`,
});

const APART = 'on: 2026-10-23, aligned: false, follow_up_on: 2026-11-20';

it('points at a follow-up day that has passed', () => {
  expect(found(answers('2026-Q4', 'search', APART))).toEqual([
    {
      rule: 'follow-up-overdue',
      severity: 'warning',
      file: 'plans/reviews/2026-Q4/search.yaml',
      line: 4,
      column: 53,
      endLine: 4,
      endColumn: 63,
      message: 'search was to meet again on 2026-11-20 after its check-in on 2026-10-23, and no later meeting is noted',
      hint: 'Add the meeting to `meetings` if it was held; else agree on a new day.',
      related: [],
    },
  ]);
});

it('says nothing on the day itself', () => {
  expect(found(answers('2026-Q4', 'search', APART), '2026-11-20')).toEqual([]);
});

it.each([
  ['a later meeting', answers('2026-Q4', 'search', APART, 'on: 2026-11-20, aligned: true')],
  ['a later meeting, written first', answers('2026-Q4', 'search', 'on: 2026-11-20, aligned: true', APART)],
  ['a second meeting on one day', answers('2026-Q4', 'search', APART, 'on: 2026-10-23, aligned: true')],
  [
    "a meeting of the team's next quarter",
    { ...answers('2026-Q4', 'search', APART), ...answers('2027-Q1', 'search', 'on: 2026-11-20, aligned: true') },
  ],
  ['no follow-up', answers('2026-Q4', 'search', 'on: 2026-10-23, aligned: false')],
  ['no meeting', answers('2026-Q4', 'search')],
])('is content with %s', (_, texts) => {
  expect(found(texts)).toEqual([]);
});

it('is not settled by an earlier meeting or by another team', () => {
  const texts = {
    ...answers('2026-Q3', 'search', 'on: 2026-07-24, aligned: false, follow_up_on: 2026-08-07'),
    ...answers('2026-Q4', 'search', APART),
    ...answers('2026-Q4', 'growth', 'on: 2026-11-20, aligned: true'),
  };
  expect(found(texts).map(({ file, line }) => `${file}:${line}`)).toEqual(['plans/reviews/2026-Q4/search.yaml:4']);
});

it('does not judge answers of which a part could not be read', () => {
  expect(found(answers('2026-Q4', 'search', APART, 'on: yesterday, aligned: true'))).toEqual([]);
  const later = (team: string) => ({ [`reviews/2027-Q1/${team}.yaml`]: 'meetings: [' });
  expect(found({ ...answers('2026-Q4', 'search', APART), ...later('search') })).toEqual([]);
  expect(found({ ...answers('2026-Q4', 'search', APART), ...later('growth') })).toHaveLength(1);
});

it('is not kept from it by what else could not be read', () => {
  const path = 'reviews/2026-Q4/search.yaml';
  const texts = answers('2026-Q4', 'search', APART);
  expect(found({ [path]: `${texts[path] ?? ''}invited: 4\n`, 'teams/search.yaml': 'team: "' })).toHaveLength(1);
});
