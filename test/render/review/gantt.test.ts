// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TimeChart, TimeRow } from '../../../src/analyze/review/time-row.ts';
import { plain } from '../../../src/model/words/plain.ts';
import { ganttOf } from '../../../src/render/review/gantt.ts';
import { tasksIn } from '../../support/mermaid.ts';
import { timeRow as row } from '../../support/time-row.ts';

const chart = (rows: readonly TimeRow[]): TimeChart => ({
  today: '2026-11-21',
  from: '2026-10-01',
  to: '2027-03-31',
  rows,
  left: 0,
});

const FORECAST = { p50: '2026-12-02', p85: '2026-12-07', p95: '2026-12-08' };
const PROMISED = { date: '2026-12-18', to: ['Sales'] };

const seen = async (rows: readonly TimeRow[], by: 'place' | 'team' = 'place') =>
  tasksIn(ganttOf(chart(rows), by)?.text ?? '');

const TODAY = {
  section: 'Today',
  name: 'as of 2026-11-21',
  from: '2026-11-21',
  to: '2026-11-21',
  marks: ['milestone'],
};

test('a forecast is a bar to the end of its last day, a target and a promise are milestones, and so is the day of the chart', async () => {
  const unlikely = { id: 'themes', title: 'Themes', place: 'coming_soon', promised: PROMISED } as const;
  expect(
    await seen([
      row({ forecast: FORECAST, target: '2026-12-11', promised: PROMISED, probability: 0.5 }),
      row({ ...unlikely, forecast: { ...FORECAST, p50: '2026-12-07' }, probability: 0.49 }),
    ]),
  ).toEqual([
    TODAY,
    { section: 'In progress', name: 'likely end – Sign-in', from: '2026-12-02', to: '2026-12-08', marks: [] },
    { section: 'In progress', name: 'target – Sign-in', from: '2026-12-11', to: '2026-12-11', marks: ['milestone'] },
    { section: 'In progress', name: 'promised – Sign-in', from: '2026-12-18', to: '2026-12-18', marks: ['milestone'] },
    { section: 'Coming soon', name: 'likely end – Themes', from: '2026-12-07', to: '2026-12-08', marks: ['crit'] },
    {
      section: 'Coming soon',
      name: 'promised – Themes',
      from: '2026-12-18',
      to: '2026-12-18',
      marks: ['crit', 'milestone'],
    },
  ]);
});

test('nothing in it depends on the day of whoever looks', () => {
  expect(ganttOf(chart([row({ target: '2026-12-11' })]), 'place')).toEqual({
    text: `gantt
  dateFormat YYYY-MM-DD
  axisFormat %d %b
  todayMarker off
  section Today
    as of 2026-11-21 :milestone, 2026-11-21, 0d
  section In progress
    target – Sign-in :milestone, 2026-12-11, 0d`,
    undrawn: 0,
  });
});

test('days outside the chart are not drawn, and a bar that leaves it ends with it', async () => {
  const days = (rows: readonly TimeRow[]) => seen(rows).then(tasks => tasks.slice(1).map(({ from, to }) => [from, to]));
  expect(
    await days([
      row({
        target: '2026-09-30',
        promised: { date: '2027-04-01', to: [] },
        forecast: { ...FORECAST, p50: '2027-04-01' },
      }),
      row({
        target: '2026-10-01',
        promised: { date: '2027-03-31', to: [] },
        forecast: { ...FORECAST, p85: '2027-04-01' },
      }),
    ]),
  ).toEqual([
    ['2026-12-02', '2027-04-01'],
    ['2026-10-01', '2026-10-01'],
    ['2027-03-31', '2027-03-31'],
  ]);
});

test('without any day there is no chart', () => {
  expect(ganttOf(chart([]), 'place')).toBeUndefined();
  expect(ganttOf(chart([row()]), 'place')).toBeUndefined();
});

test('months are labelled once there are too many weeks', () => {
  const axis = (target: string) => ganttOf(chart([row({ target })]), 'place')?.text.split('\n')[2];
  expect(axis('2027-03-31')).toBe('  axisFormat %d %b');
  const far = { ...chart([row({ target: '2027-04-21' })]), to: '2027-04-30' };
  expect(ganttOf(far, 'place')?.text.split('\n')[2]).toBe('  axisFormat %b %Y');
});

test('has at most forty tasks, of which promises are given up last, and counts what is not drawn', async () => {
  const queued = Array.from({ length: 38 }, (_, index) => row({ title: `T${index}`, target: '2026-12-11' }));
  const promised = row({ title: 'Promised', promised: PROMISED });
  expect(await seen([...queued, promised])).toHaveLength(40);
  expect(ganttOf(chart([...queued, promised]), 'place')?.undrawn).toBe(0);
  const more = [...queued, row({ title: 'Last', target: '2026-12-11' }), promised, row()];
  const tasks = await seen(more);
  expect(tasks).toHaveLength(40);
  expect(tasks.slice(-2).map(({ name }) => name)).toEqual(['target – T37', 'promised – Promised']);
  expect(ganttOf(chart(more), 'place')?.undrawn).toBe(2);
});

const HOSTILE = [
  'API: version 2',
  'a; b',
  'Top #1 request; really',
  '%% comment',
  '5% faster',
  '"quoted"',
  '</script><script>alert(1)</script>',
  '%%{init: {"theme": "dark"}}%%',
  'click sso href "https://evil.example"',
  'section End',
  'end',
  'title My chart',
  'dateFormat X',
  'todayMarker on',
  'gantt',
  '2026-12-15 release',
  'weekday monday',
  'accTitle: x',
  'accDescr { x }',
  'call back()',
  'style x: #1;',
  'crit, done, 2026-01-01, 3d',
  '🚀',
  'ﬂ°°60¶ß and #60;',
  'line\nbreak',
  '\\ `code` *b* _i_ [l](u) {x} |y|',
  '---',
];

test.each(HOSTILE)('a title and the name of a team stay what they are: %j', async title => {
  const team = { id: 'search', name: title };
  const tasks = await seen([row({ title, team, target: '2026-12-11', promised: PROMISED })], 'team');
  const name = plain(title);
  const isCut = (text: string) => text === name || (text.endsWith('…') && name.startsWith(text.slice(0, -1)));
  expect(tasks.map(task => task.from)).toEqual(['2026-11-21', '2026-12-11', '2026-12-18']);
  expect(tasks[1]?.name.startsWith('target – ') && isCut(tasks[1].name.slice('target – '.length))).toBe(true);
  expect(isCut(tasks[1]?.section ?? '')).toBe(true);
});

test.each(['', '  '])('the id stands for a name that is blank: %j', async blank => {
  const tasks = await seen([row({ title: blank, team: { id: 'search', name: blank }, target: '2026-12-11' })], 'team');
  expect(tasks[1]).toMatchObject({ section: 'search', name: 'target – sso' });
});

test('very long titles are cut', async () => {
  const [, task] = await seen([row({ title: 'x'.repeat(5000), target: '2026-12-11' })]);
  expect(task?.name).toBe(`target – ${'x'.repeat(39)}…`);
});

test('whatever work and teams are called, Mermaid sees the tasks that were meant', async () => {
  const word = fc.constantFrom(
    ...HOSTILE,
    ':',
    ';',
    '#',
    '%',
    '%%',
    ' ',
    '\n',
    ',',
    '{',
    '}',
    '"',
    '<',
    'after a',
    '0d',
  );
  const text = fc.oneof(
    fc.array(fc.oneof(word, fc.string({ unit: 'binary' })), { maxLength: 5 }).map(words => words.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  const rows = fc.array(
    fc.record({ title: text, name: text, team: fc.constantFrom('a', 'b'), isPromised: fc.boolean() }),
    { minLength: 1, maxLength: 4 },
  );
  await fc.assert(
    fc.asyncProperty(rows, async given => {
      const work = given.map(({ title, name, team, isPromised }) =>
        row({ title, team: { id: team, name }, forecast: FORECAST, promised: isPromised ? PROMISED : undefined }),
      );
      const tasks = await seen(work, 'team');
      const meant = [
        ...work.filter(({ team }) => team.id === work[0]?.team.id),
        ...work.filter(({ team }) => team.id !== work[0]?.team.id),
      ];
      expect(tasks.map(({ from }) => from)).toEqual([
        '2026-11-21',
        ...meant.flatMap(({ promised }) => ['2026-12-02', ...(promised === undefined ? [] : ['2026-12-18'])]),
      ]);
      expect(tasks.slice(1).every(({ name }) => /^(likely end|promised) – ./u.test(name))).toBe(true);
    }),
    { seed: 21, numRuns: 200 },
  );
});
