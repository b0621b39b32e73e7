import { describe, expect, test } from 'vitest';
import { outlooksOf } from '../../../src/analyze/review/outlook.ts';
import { joinedChart, timeChartOf } from '../../../src/analyze/review/time-chart.ts';
import type { TimeChart } from '../../../src/analyze/review/time-row.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

const chart = (lines: string, others: Texts = {}): TimeChart => {
  const texts = { 'teams/search.yaml': `team: search\nname: Search\nengineers: 2\n${lines}`, ...others };
  const { world, diagnostics } = readWorld(sourcesOf(texts), TODAY);
  expect(diagnostics).toEqual([]);
  const [team] = world.teams;
  if (team === undefined) throw new Error('no team');
  return timeChartOf(world, team, outlooksOf(world)(team));
};

const SCOPED = 'scoping: { on: 2026-11-20, effort: { low: 5d, likely: 5d, high: 5d }, engineers: 1 }';

const PLAN = `
in_progress:
  - { id: sso, title: Sign-in, started: 2026-11-20, target_date: 2026-12-10, ${SCOPED}, commitment: { date: 2026-12-13, to: [acme], scope: Okta. } }
  - { id: themes, title: Themes, target_date: 2026-12-09 }
coming_soon:
  - { id: export, title: Export, ${SCOPED}, commitment: { date: 2026-12-31, to: [acme], scope: CSV., changes: [{ on: 2026-11-01, withdrawn: true, approved_by: [acme] }] } }
`;

test('has each item with its days, its forecast, and how likely it is done when it is due', () => {
  const names = { 'company.yaml': 'stakeholders: { acme: { name: Acme Bank } }' };
  const common = { team: { id: 'search', name: 'Search' }, isAtBest: true, isDuePast: false, isDated: true };
  expect(chart(PLAN, names)).toEqual({
    today: '2026-11-21',
    from: '2026-11-01',
    to: '2026-12-31',
    rows: [
      {
        ...common,
        id: 'sso',
        title: 'Sign-in',
        place: 'in_progress',
        started: '2026-11-20',
        target: '2026-12-10',
        promised: { date: '2026-12-13', to: ['Acme Bank'] },
        due: '2026-12-11',
        forecast: { p50: '2026-11-26', p85: '2026-11-26', p95: '2026-11-26' },
        why: undefined,
        probability: 1,
        grade: 'good',
        isNotForecast: false,
      },
      {
        ...common,
        id: 'themes',
        title: 'Themes',
        place: 'in_progress',
        started: undefined,
        target: '2026-12-09',
        promised: undefined,
        due: undefined,
        forecast: undefined,
        why: 'unscoped',
        probability: undefined,
        grade: undefined,
        isNotForecast: true,
      },
      {
        ...common,
        id: 'export',
        title: 'Export',
        place: 'coming_soon',
        started: undefined,
        target: undefined,
        promised: undefined,
        due: undefined,
        forecast: { p50: '2026-11-27', p85: '2026-11-27', p95: '2026-11-27' },
        why: undefined,
        probability: undefined,
        grade: undefined,
        isNotForecast: false,
      },
    ],
    left: 0,
  });
});

describe('the axis', () => {
  const axis = (lines: string) => [chart(lines).from, chart(lines).to];
  const target = (day: string) => `in_progress: [{ id: a, title: A, target_date: ${day} }]`;

  test('is the month of today where nothing has a day', () => {
    expect(axis('')).toEqual(['2026-11-01', '2026-11-30']);
  });

  test('covers whole months around all days', () => {
    expect(axis(target('2026-12-01'))).toEqual(['2026-11-01', '2026-12-31']);
    expect(axis(target('2026-10-31'))).toEqual(['2026-10-01', '2026-11-30']);
    expect(axis(target('2028-02-29'))).toEqual(['2026-11-01', '2028-02-29']);
    expect(axis('in_progress: [{ id: a, title: A, started: 2026-09-30 }]')).toEqual(['2026-09-01', '2026-11-30']);
  });

  test('goes back a quarter and ahead two years at the most', () => {
    expect(axis(target('2020-01-01'))).toEqual(['2026-08-01', '2026-11-30']);
    expect(axis(target('2040-01-01'))).toEqual(['2026-11-01', '2028-11-30']);
  });
});

describe('what does not fit', () => {
  const queue = (count: number, last: string) =>
    `coming_soon:\n${Array.from({ length: count }, (_, n) => `  - { id: i${n}, title: I${n} }\n`).join('')}  - { id: last, title: Last${last} }\n`;

  test('is counted beyond forty rows', () => {
    const [full, over] = [chart(queue(39, '')), chart(queue(40, ''))];
    expect([full.rows.length, full.left]).toEqual([40, 0]);
    expect([over.rows.length, over.left, over.rows.at(-1)?.id]).toEqual([40, 1, 'i39']);
  });

  test('is work that promises nothing, before any that does', () => {
    const promised = chart(queue(40, ', commitment: { date: 2026-12-13, to: [acme], scope: Okta. }'));
    expect(promised.rows.slice(-2).map(({ id }) => id)).toEqual(['i38', 'last']);
  });

  test('of several teams is judged over all of them', () => {
    const [full, other] = [chart(queue(44, '')), chart(PLAN)];
    const joined = joinedChart(TODAY, [full, other]);
    expect([joined.rows.length, joined.left]).toEqual([40, 8]);
    expect(joined.rows.slice(-2).map(({ id }) => id)).toEqual(['i38', 'sso']);
    expect([joined.from, joined.to]).toEqual(['2026-11-01', '2026-12-31']);
  });
});
