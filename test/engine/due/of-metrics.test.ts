import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../src/engine/due/calendar.ts';
import { lint } from '../../../src/engine/lint/lint.ts';
import { addDays } from '../../../src/model/time/day.ts';
import { readingStale } from '../../../src/rules/reading-stale.ts';
import { acmeWorld, entriesOf, linesOf } from '../../support/calendar.ts';
import { teamText } from '../../support/lint-text.ts';

const work = (item: string, metrics: string) => teamText(`${item}\nmetrics:\n${metrics}`);

const started = (day: string) => `in_progress: [{ id: a, title: A, started: ${day}, metrics: [use] }]`;

const use = (more: string) => `  - { id: use, name: Use${more} }\n`;

const read = (...days: readonly string[]) =>
  use(`, readings: [${days.map(day => `{ on: ${day}, value: 1 }`).join(', ')}]`);

describe('the next reading of a metric', () => {
  it('is due by the end of the quarter after the last', () => {
    const item = started('2026-05-04');
    expect(linesOf(work(item, read('2026-10-01', '2026-07-01')))).toEqual(['2027-03-31 reading.search.2027-q1: use']);
    expect(linesOf(work(item, read('2026-09-30')))).toEqual(['2026-12-31 reading.search.2026-q4: use']);
    expect(linesOf(work(item, read('2026-06-30')))).toEqual(['2026-09-30 reading.search.2026-q3: use (overdue)']);
  });

  it('is the first one, due in the quarter in which its work started', () => {
    expect(linesOf(work(started('2026-10-01'), use('')))).toEqual(['2026-12-31 reading.search.2026-q4: use']);
    expect(linesOf(work(started('2026-09-30'), use('')))).toEqual(['2026-09-30 reading.search.2026-q3: use (overdue)']);
    expect(linesOf(work('in_progress: [{ id: a, title: A, metrics: [use] }]', use('')))).toEqual([
      '2026-12-31 reading.search.2026-q4: use',
    ]);
  });

  it('is not wanted after the quarter in which the metric was to be reached', () => {
    const item = started('2026-05-04');
    const by = (quarter: string, last: string) => read(last).replace('Use', `Use, by: ${quarter}`);
    expect(linesOf(work(item, by('2026-Q4', '2026-09-30')))).toEqual(['2026-12-31 reading.search.2026-q4: use']);
    expect(linesOf(work(item, by('2026-Q4', '2026-10-01')))).toEqual([]);
    expect(linesOf(work(item, by('2026-Q3', '2026-02-01')))).toEqual([]);
  });

  it('is wanted of work that was delivered, until the quarter after', () => {
    const delivered = (day: string) =>
      `closed: [{ id: a, title: A, outcome: delivered, started: 2026-05-04, closed_on: ${day}, metrics: [use] }]`;
    expect(linesOf(work(delivered('2026-10-01'), read('2026-08-01')))).toEqual([
      '2026-12-31 reading.search.2026-q4: use',
    ]);
    expect(linesOf(work(delivered('2026-09-30'), read('2026-08-01')))).toEqual([]);
    expect(linesOf(work(delivered('2026-09-30'), read('2026-05-29')))).toEqual([
      '2026-09-30 reading.search.2026-q3: use (overdue)',
    ]);
    expect(linesOf(work(delivered('2026-06-30'), read('2026-02-01')))).toEqual([]);
  });

  it('is not wanted of work that waits or was dropped', () => {
    const dropped =
      'closed: [{ id: b, title: B, outcome: dropped, reason: R., closed_on: 2026-11-02, metrics: [use] }]';
    expect(linesOf(work(`coming_soon: [{ id: a, title: A, metrics: [use] }]\n${dropped}`, read('2026-02-01')))).toEqual(
      [],
    );
  });

  it('belongs to the fiscal year, which starts in February here', () => {
    const company = { 'company.yaml': 'calendar: { fiscal_year_starts: 2 }\n' };
    expect(linesOf({ ...work(started('2026-05-04'), read('2026-10-31')), ...company })).toEqual([
      '2027-01-31 reading.search.2026-q4: use',
    ]);
    expect(linesOf({ ...work(started('2026-05-04'), read('2026-11-01')), ...company })).toEqual([
      '2027-04-30 reading.search.2027-q1: use',
    ]);
  });
});

it('readings of a team that are due in one quarter stand in one entry; shared ones and those of goals are the company’s', () => {
  const texts = {
    ...work(
      'in_progress: [{ id: a, title: A, started: 2026-10-05, metrics: [use, shared, lag] }, { id: b, title: B, started: 2026-10-05, metrics: [use, old] }]',
      `${use('')}  - { id: lag, name: Lag }\n${read('2026-06-01').replace('use', 'old')}`,
    ),
    'company.yaml': `metrics: [{ id: shared, name: Shared }]
goals: [{ id: reach, name: Reach, metric: { name: Users } }, { id: quiet, name: Quiet }, { id: plain, name: Plain, metric: {} }]
`,
  };
  expect(entriesOf(texts).map(({ uid, team, about, notes }) => ({ uid, team: team?.id, about, notes }))).toEqual([
    {
      uid: 'reading.search.2026-q3',
      team: 'search',
      about: 'old',
      notes: ['A reading is wanted in 2026-Q3.', 'old: Use'],
    },
    {
      uid: 'reading.2026-q4',
      team: undefined,
      about: 'shared, reach and plain',
      notes: ['A reading is wanted in 2026-Q4.', 'shared: Shared', 'reach: Users', 'plain: Plain'],
    },
    {
      uid: 'reading.search.2026-q4',
      team: 'search',
      about: 'use and lag',
      notes: ['A reading is wanted in 2026-Q4.', 'use: Use', 'lag: Lag'],
    },
  ]);
});

it('what is overdue is what lint calls stale, on every day of two years of the example company', () => {
  let overdue = 0;
  for (let day = '2026-04-01'; day < '2028-04-01'; day = addDays(day, 13)) {
    const world = acmeWorld(day);
    // What has never been read may be stale with no day on which that began.
    const stale = lint(world, [], [readingStale]).diagnostics.filter(({ message }) => message.includes('the last is'));
    const found = calendarOf(world, { from: day, until: day })
      .filter(entry => entry.kind === 'reading' && entry.overdue)
      .flatMap(({ notes }) => notes.slice(1).map(note => note.split(':')[0] ?? ''));
    const never = new Set(
      [...world.teams.flatMap(({ content }) => content.metrics), ...(world.company?.content.metrics ?? [])]
        .filter(({ readings }) => readings.length === 0)
        .map(({ id }) => id),
    );
    const named = stale.map(({ message }) => message.replace('the metric of the goal ', '').split(' ')[0] ?? '');
    expect([day, found.filter(id => !never.has(id)).sort()]).toEqual([day, named.sort()]);
    overdue += found.length;
  }
  expect(overdue).toBeGreaterThan(20);
});
