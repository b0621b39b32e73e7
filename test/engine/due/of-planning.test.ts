import { describe, expect, it } from 'vitest';
import { linesOf } from '../../support/calendar.ts';
import { TODAY } from '../../support/lint-text.ts';

const company = (planning: string, more = '') => ({
  'company.yaml': `calendar:\n  planning: [${planning}]\n${more}`,
});

const FUNDING = '{ id: funding, name: Funding is decided, before: half, by: 4w }';
const GAPS = '{ id: gaps, name: Gaps, before: quarter, by: 10d }';

describe('deadlines of planning', () => {
  it('lie so many working days before each quarter', () => {
    expect(linesOf(company(GAPS))).toEqual([
      '2026-12-18 planning.gaps.2027-q1: Gaps (before 2027-Q1)',
      '2027-03-18 planning.gaps.2027-q2: Gaps (before 2027-Q2)',
      '2027-06-17 planning.gaps.2027-q3: Gaps (before 2027-Q3)',
      '2027-09-17 planning.gaps.2027-q4: Gaps (before 2027-Q4)',
    ]);
  });

  it('come before the first and the third quarter where they come before halves', () => {
    expect(linesOf(company(FUNDING))).toEqual([
      '2026-12-04 planning.funding.2027-h1: Funding is decided (before 2027-H1)',
      '2027-06-03 planning.funding.2027-h2: Funding is decided (before 2027-H2)',
    ]);
  });

  it('follow the fiscal year, which starts in February here and is named after its end', () => {
    const february = company(FUNDING, '  fiscal_year_starts: 2\n  fiscal_year_named: end\n');
    expect(linesOf(february)).toEqual([
      '2027-01-04 planning.funding.2028-h1: Funding is decided (before 2028-H1)',
      '2027-07-05 planning.funding.2028-h2: Funding is decided (before 2028-H2)',
    ]);
    expect(linesOf(company(GAPS, '  fiscal_year_starts: 2\n'))).toEqual([
      '2027-01-18 planning.gaps.2027-q1: Gaps (before 2027-Q1)',
      '2027-04-19 planning.gaps.2027-q2: Gaps (before 2027-Q2)',
      '2027-07-19 planning.gaps.2027-q3: Gaps (before 2027-Q3)',
      '2027-10-18 planning.gaps.2027-q4: Gaps (before 2027-Q4)',
    ]);
  });

  it('are within the span, its first and its last day counted', () => {
    const within = (from: string, until: string) => linesOf(company(GAPS), TODAY, { from, until }).length;
    expect([
      within('2026-12-18', '2026-12-18'),
      within('2026-12-19', '2027-03-17'),
      within('2026-12-17', '2026-12-17'),
    ]).toEqual([1, 0, 0]);
  });

  it('of a year and more before are those of quarters far away', () => {
    expect(
      linesOf(company('{ name: Far, before: half, by: 60w }'), TODAY, { from: TODAY, until: '2027-06-30' }),
    ).toEqual(['2027-05-10 planning.far-8qt7da.2028-h2: Far (before 2028-H2)']);
  });

  it('skip holidays, be they ten years of them', () => {
    const days = Array.from({ length: 3650 }, (_, n) =>
      new Date(Date.UTC(2027, 0, 1) + n * 86_400_000).toISOString().slice(0, 10),
    );
    const found = linesOf(company(GAPS, `  holidays: [${days.join(', ')}]\n`));
    expect([found.length, found[0], new Set(found.map(line => line.slice(0, 10)))]).toEqual([
      41,
      '2026-12-18 planning.gaps.2027-q1: Gaps (before 2027-Q1)',
      new Set(['2026-12-18', '2026-12-23']),
    ]);
  });

  it('are not worked out from a calendar that could not be read', () => {
    expect(linesOf(company(GAPS, '  fiscal_year_starts: 13\n'))).toEqual([]);
    expect(linesOf(company(GAPS, '  holidays: [2026-02-30]\n'))).toEqual([]);
  });
});
