import { describe, expect, it } from 'vitest';
import type { Texts } from '../../support/lint-text.ts';
import { lintTexts, teamText } from '../../support/lint-text.ts';

/** Rules of planning that speak, whatever reading says. */
const rulesOf = (texts: Texts): readonly string[] =>
  [...new Set(lintTexts(texts).map(({ rule }) => rule))].filter(rule => !['schema', 'yaml-syntax'].includes(rule));

/** 17 working days at 75 % for 2 engineers: with Thanksgiving off, it had to start by Thursday 2026-11-19. */
const promised = (focus: string, holidays: string): Texts => ({
  ...teamText(
    `${focus}coming_soon: [{ id: log, title: Audit log, source: internal, priority: P0, customer_impact: I, metrics: [m], scoping: { on: 2026-11-02, effort: { low: 3w, likely: 4w, high: 6w }, engineers: 2 }, commitment: { date: 2026-12-15, to: [acme], scope: S } }]\nmetrics: [{ id: m, name: M }]\n`,
  ),
  'company.yaml': holidays,
});

const HOLIDAYS = 'calendar: { holidays: [2026-11-26, 2026-11-27] }\n';

describe('what a day is worked out from', () => {
  it('is needed to say that it has passed', () => {
    expect(rulesOf(promised('focus: 0.75\n', HOLIDAYS))).toEqual(['start-overdue']);
  });

  it.each([
    ['focuss: 0.75\n', HOLIDAYS],
    ['focus: [[1]]\n', HOLIDAYS],
    ['focus: *nope\n', HOLIDAYS],
    ['focus: 0.75\n', 'calendar: { holidayss: [2026-11-26, 2026-11-27] }\n'],
    ['focus: 0.75\n', 'calendarr: { holidays: [2026-11-26, 2026-11-27] }\n'],
    ['focus: 0.75\n', 'calendar: { holidays: [2026-11-26, tomorrow] }\n'],
    ['focus: 0.75\n', 'calendar: [\n'],
  ])('and is not guessed when it cannot be read: %j with %j', (focus, company) => {
    expect(rulesOf(promised(focus, company))).toEqual([]);
  });
});

describe('a limit of the queue', () => {
  const queue = (policy: string): Texts => ({
    ...teamText(
      `coming_soon: [${[1, 2, 3, 4, 5, 6].map(n => `{ id: q${n}, title: Q, source: internal, priority: P1, customer_impact: I }`).join(', ')}]\n`,
    ),
    'company.yaml': policy,
  });

  it('is five, unless policy says otherwise', () => {
    expect(rulesOf(queue('policy: { preset: standard }\n'))).toEqual(['queue-too-long']);
    expect(rulesOf(queue('policy: { queue_limit: 8 }\n'))).toEqual([]);
  });

  it.each(['policy: { queue_limit: "eight" }\n', 'policy: { queue_limitt: 8 }\n', 'policy: {\n'])(
    'is not guessed when it cannot be read: %j',
    policy => expect(rulesOf(queue(policy))).toEqual([]),
  );
});

describe('a wrong part', () => {
  const late =
    'in_progress: [{ id: a, title: A, source: internal, customer_impact: I, target_date: 2026-11-02MORE }]\n';

  it('of an item leaves what its other parts say', () => {
    const said = (more: string) =>
      rulesOf(
        teamText(
          `coming_soon: [{ id: q, title: Q, source: internal, priority: P1, customer_impact: I }]\n${late.replace('MORE', more)}`,
        ),
      );
    expect(said('')).toEqual(['priority-missing', 'target-passed', 'unscoped-target']);
    expect(said(', owner: [1]')).toEqual(['priority-missing', 'target-passed', 'unscoped-target']);
    expect(said(', prioritty: P1')).toEqual(['target-passed']);
    expect(said(', priority: P9')).toEqual(['target-passed', 'unscoped-target']);
  });

  it('at the top of a file leaves the rest of it, also when an alias repeats nothing', () => {
    for (const name of ['name: Search', 'namex: Search', 'name: [[1]]', 'name: *nope'])
      expect(
        rulesOf({ 'teams/search.yaml': `team: search\n${name}\n${late.replace('MORE', '')}coming_soon: []\n` }),
      ).toContain('target-passed');
  });
});
