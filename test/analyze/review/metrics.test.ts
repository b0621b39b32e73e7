import { describe, expect, test } from 'vitest';
import { goalsServed, metricsOf } from '../../../src/analyze/review/metrics.ts';
import { companySchema } from '../../../src/model/files/company.ts';
import { teamSchema } from '../../../src/model/files/team.ts';

const progress = (fields: object) => {
  const team = teamSchema.parse({ team: 'search', name: 'Search', metrics: [{ id: 'm', name: 'M', ...fields }] });
  return metricsOf(team, undefined, new Set())[0]?.progress;
};

const reading = (value: number) => [{ on: '2026-11-01', value }];

describe('a metric', () => {
  test.each([
    ['short of its target', { baseline: 20, target: 40, readings: reading(39) }, { kind: 'part', share: 0.95 }],
    ['at its target', { baseline: 20, target: 40, readings: reading(40) }, { kind: 'reached' }],
    [
      'where lower is better, short of it',
      { better: 'lower', baseline: 40, target: 20, readings: reading(25) },
      { kind: 'part', share: 0.75 },
    ],
    [
      'where lower is better, at it',
      { better: 'lower', baseline: 40, target: 20, readings: reading(20) },
      { kind: 'reached' },
    ],
    ['that went the wrong way', { baseline: 20, target: 40, readings: reading(15) }, { kind: 'part', share: -0.25 }],
    ['without a reading', { baseline: 20, target: 40 }, { kind: 'unknown' }],
    ['without a target', { baseline: 20, readings: reading(30) }, { kind: 'unknown' }],
    ['without a baseline', { target: 40, readings: reading(30) }, { kind: 'unknown' }],
    ['whose baseline is its target', { baseline: 40, target: 40, readings: reading(30) }, { kind: 'unknown' }],
  ])('%s', (_what, fields, expected) => {
    expect(progress(fields)).toEqual(expected);
  });

  test('stands at its last reading by day, whatever the order in the file', () => {
    const readings = [
      { on: '2026-11-16', value: 3 },
      { on: '2026-10-01', value: 9 },
    ];
    const team = teamSchema.parse({ team: 'search', name: 'Search', metrics: [{ id: 'm', name: 'M', readings }] });
    expect(metricsOf(team, undefined, new Set())[0]?.latest).toEqual({ on: '2026-11-16', value: 3 });
  });

  test('of the company counts where the work names it and the team has none of that name', () => {
    const team = teamSchema.parse({ team: 'search', name: 'Search', metrics: [{ id: 'own', name: 'Own' }] });
    const company = companySchema.parse({
      metrics: ['own', 'shared', 'other'].map(id => ({ id, name: `Company ${id}` })),
    });
    expect(metricsOf(team, company, new Set(['own', 'shared'])).map(({ name }) => name)).toEqual([
      'Own',
      'Company shared',
    ]);
  });
});

test('a goal is served by work that names it or an intent behind it, and left out when none does', () => {
  const company = companySchema.parse({
    goals: [
      { id: 'grow', name: 'Grow', north_star: true },
      { id: 'rest', name: 'Rest' },
    ],
    intents: [{ id: 'fast', name: 'Fast', goals: ['grow'] }],
  });
  const work = (id: string, supports: readonly string[]) => ({
    id,
    title: id,
    source: undefined,
    owner: undefined,
    customerImpact: undefined,
    businessImpact: undefined,
    target: undefined,
    steps: { done: 0, all: 0 },
    scoping: 'none' as const,
    size: undefined,
    promisedTo: [],
    metrics: [],
    supports,
  });
  expect(goalsServed([work('a', ['grow']), work('b', ['fast']), work('c', [])], company)).toEqual([
    {
      name: 'Grow',
      northStar: true,
      metric: undefined,
      work: [
        { id: 'a', title: 'a' },
        { id: 'b', title: 'b' },
      ],
    },
  ]);
});
