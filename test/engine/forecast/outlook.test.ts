import { describe, expect, it } from 'vitest';
import type { OutlookItem, TeamOutlook } from '../../../src/engine/forecast/team-outlook.ts';
import { addDays } from '../../../src/model/time/day.ts';
import type { Texts } from '../../support/lint-text.ts';
import { teamText } from '../../support/lint-text.ts';
import { MONDAY, outlookFrom } from '../../support/outlook.ts';

const exactly = (id: string, days: number, more = '') =>
  `{ id: ${id}, title: ${id.toUpperCase()}, scoping: { on: 2026-11-09, effort: { low: ${days}d, likely: ${days}d, high: ${days}d }, engineers: 1 }${more} }`;

const team = (lines: string, more: Texts = {}, today = MONDAY): TeamOutlook => {
  const [one] = outlookFrom({ ...teamText(lines), ...more }, today).teams;
  if (one === undefined) throw new Error('no team');
  return one;
};

const item = (work: string, more: Texts = {}, today = MONDAY): OutlookItem | undefined =>
  team(`engineers: 1\ncoming_soon: [${work}]\n`, more, today).items[0];

const ends = (work: string, more: Texts = {}, today = MONDAY) => item(work, more, today)?.ends;

const MARKETING: Texts = {
  'marketing.yaml': 'launches: [{ id: spring, name: Spring, tier: L3, date: 2026-12-11 }]\n',
};

it('holds every item in the order of the plan, with its figures, its due day and the line', () => {
  const promise = 'commitment: { date: 2026-12-05, to: [acme], scope: S }';
  expect(
    outlookFrom({
      'teams/search.yaml': `team: search\nname: Search\nengineers: 1\nfocus: 0.5\nin_progress: [${exactly('a', 5, `, ${promise}, started: 2026-11-23`)}]\ncoming_soon: [${exactly('b', 15)}, { id: c, title: C }]\n`,
    }),
  ).toEqual({
    today: MONDAY,
    runs: 1000,
    seed: 1,
    quarter: { id: '2026-Q4', ends: '2026-12-31' },
    teams: [
      {
        id: 'search',
        name: 'Search',
        engineers: 1,
        focus: 0.5,
        silence: undefined,
        isAtBest: false,
        line: { above: 1, of: 2 },
        capacity: { workingDays: 29, available: 14.5, inProgress: 5, queued: 15, isEnoughButLate: false },
        items: [
          {
            id: 'a',
            title: 'A',
            rank: undefined,
            wants: 1,
            due: {
              on: '2026-12-04',
              isPassed: false,
              commitment: { date: '2026-12-05', to: ['acme'], fixed: false },
              launch: undefined,
            },
            ends: {
              p50: '2026-12-04',
              p85: '2026-12-04',
              p95: '2026-12-04',
              probability: 1,
              grade: 'good',
              isAboveLine: true,
            },
          },
          {
            id: 'b',
            title: 'B',
            rank: 1,
            wants: 1,
            due: undefined,
            ends: {
              p50: '2027-01-15',
              p85: '2027-01-15',
              p95: '2027-01-15',
              probability: undefined,
              grade: undefined,
              isAboveLine: false,
            },
          },
          { id: 'c', title: 'C', rank: 2, wants: undefined, due: undefined, ends: { why: 'unscoped' } },
        ],
      },
    ],
  });
});

describe('the cut line', () => {
  const isAbove = (work: string, company = '') => {
    const found = ends(work, { 'company.yaml': `name: Acme\n${company}` });
    return found !== undefined && 'isAboveLine' in found ? found.isAboveLine : undefined;
  };

  it('lies after the last day of the quarter, be it fiscal', () => {
    // Thursday 2026-12-31 is the 29th working day.
    expect([isAbove(exactly('a', 29)), isAbove(exactly('a', 30))]).toEqual([true, false]);
    const fiscal = 'calendar: { fiscal_year_starts: 3 }\n';
    // Monday 2026-11-30 is the sixth.
    expect([isAbove(exactly('a', 6), fiscal), isAbove(exactly('a', 7), fiscal)]).toEqual([true, false]);
  });

  it('is drawn at half of the runs', () => {
    const spread = (likely: number) =>
      `{ id: a, title: A, scoping: { on: 2026-11-09, effort: { low: 1d, likely: ${likely}d, high: 60d }, engineers: 1 } }`;
    expect([isAbove(spread(20)), isAbove(spread(40))]).toEqual([true, false]);
  });

  it('has the sum of what is there and what is wanted beside it', () => {
    const { capacity } = team(
      `engineers: 3\nfocus: 0.8\nin_progress: [${exactly('a', 10, ', started: 2026-11-16')}, { id: b, title: B }]\ncoming_soon: [${exactly('c', 7)}, ${exactly('d', 4)}]\n`,
      { 'company.yaml': 'name: Acme\ncalendar: { holidays: [2026-12-24, 2026-12-25] }\n' },
    );
    // Of the first, five days at 80 % are done.
    expect(capacity).toEqual({
      workingDays: 27,
      available: expect.closeTo(64.8),
      inProgress: 6,
      queued: 11,
      isEnoughButLate: false,
    });
  });
});

describe('what is due', () => {
  it('is due for its promise or for its launch, whichever comes first', () => {
    const due = (more: string) => item(exactly('a', 1, more), MARKETING)?.due;
    const commitment = (date: string) => `, commitment: { date: ${date}, to: [acme], scope: S, fixed: true }`;
    expect([
      due(''),
      due(commitment('2026-12-02')),
      due(', launch: spring'),
      due(`${commitment('2026-12-02')}, launch: spring`),
      due(`${commitment('2026-12-09')}, launch: spring`),
    ]).toEqual([
      undefined,
      {
        on: '2026-12-02',
        isPassed: false,
        commitment: { date: '2026-12-02', to: ['acme'], fixed: true },
        launch: undefined,
      },
      { on: '2026-12-04', isPassed: false, commitment: undefined, launch: 'spring' },
      {
        on: '2026-12-02',
        isPassed: false,
        commitment: { date: '2026-12-02', to: ['acme'], fixed: true },
        launch: undefined,
      },
      {
        on: '2026-12-04',
        isPassed: false,
        commitment: { date: '2026-12-09', to: ['acme'], fixed: true },
        launch: 'spring',
      },
    ]);
  });

  it('is not what was withdrawn', () => {
    const withdrawn =
      ', commitment: { date: 2026-12-02, to: [acme], scope: S, changes: [{ on: 2026-11-02, withdrawn: true, reason: R }] }';
    expect(item(exactly('a', 1, withdrawn))?.due).toBeUndefined();
  });

  it('is hopeless once it has passed', () => {
    const late = exactly('a', 1, ', commitment: { date: 2026-11-20, to: [acme], scope: S }');
    expect(item(late)).toMatchObject({
      due: { on: '2026-11-20', isPassed: true },
      ends: { p50: MONDAY, probability: 0, grade: 'bad' },
    });
  });
});

describe('what has no figures says why', () => {
  it.each([
    ['in_progress: [{ id: a, title: A }]', 'unscoped', true],
    [`in_progress: [${exactly('a', 5, ', started: 2026-11-02')}]`, 'past-worst-case', true],
    ['coming_soon: [{ id: a, title: A }]', 'unscoped', false],
    [`coming_soon: [${exactly('a', 5).replace('engineers: 1', 'engineers: 3')}]`, 'more-engineers-than-team', false],
    [`coming_soon: [${exactly('a', 5).replace('low: 5d', 'low: 6d')}]`, 'not-a-scoping', false],
  ])('%s: %s', (lines, why, isAtBest) => {
    const outlook = team(`engineers: 2\n${lines}\n`);
    expect([outlook.items.map(found => found.ends), outlook.isAtBest]).toEqual([[{ why }], isAtBest]);
  });

  it.each([
    ['', 'engineers-unknown'],
    ['engineers: 0\n', 'no-engineers'],
    ['engineers: 1\nfocus: 2\n', 'unreadable'],
  ])('and so does a team: %j', (lines, silence) => {
    const outlook = team(`${lines}in_progress: [${exactly('a', 5)}]\n`);
    expect([outlook.silence, outlook.items.map(found => found.ends)]).toEqual([silence, [{ why: silence }]]);
  });
});

describe('unusual plans', () => {
  it('an empty team has nothing to forecast', () => {
    expect(team('engineers: 2\n')).toMatchObject({ items: [], isAtBest: false, silence: undefined });
  });

  it('work that starts in the future is counted as if it began today', () => {
    expect(
      team(`engineers: 1\nin_progress: [${exactly('a', 5, ', started: 2027-03-01')}]\n`).items[0]?.ends,
    ).toMatchObject({ p50: '2026-11-27' });
  });

  it('holidays may cover a month, or ten years', () => {
    const holidays = (from: string, count: number): Texts => ({
      'company.yaml': `name: Acme\ncalendar:\n  holidays:\n${Array.from({ length: count }, (_, n) => `  - ${addDays(from, n)}\n`).join('')}`,
    });
    const p50 = (more: Texts) => ends(exactly('a', 6), more);
    expect([p50(holidays('2026-12-01', 31)), p50(holidays('2026-12-01', 3653))]).toMatchObject([
      { p50: '2026-11-30' },
      { p50: '2026-11-30' },
    ]);
    expect(p50(holidays('2026-11-30', 31))).toMatchObject({ p50: '2026-12-31' });
    expect(p50(holidays('2026-11-23', 3653))).toMatchObject({ p50: '2036-12-01', isAboveLine: false });
  });

  it('two items of one id keep their own figures', () => {
    expect(
      team(`engineers: 1\ncoming_soon: [${exactly('a', 5)}, ${exactly('a', 10)}]\n`).items.map(found => found.ends),
    ).toMatchObject([{ p50: '2026-11-27' }, { p50: '2026-12-11' }]);
  });
});
