import type { Element } from 'hast';
import { expect, test } from 'vitest';
import type { TimeChart, TimeRow } from '../../../../src/analyze/review/time-row.ts';
import type { Html } from '../../../../src/render/media/html/element.ts';
import { wordsIn } from '../../../../src/render/media/html/element.ts';
import { timelineOf } from '../../../../src/render/review/html/timeline.ts';
import { timeRow as row } from '../../../support/time-row.ts';

/** A hundred days, so that a day is one per cent. */
const chart = (rows: readonly TimeRow[]): TimeChart => ({
  today: '2026-11-21',
  from: '2026-11-01',
  to: '2027-02-08',
  rows,
  left: 0,
});

const elements = (node: Html): readonly Element[] =>
  node.type === 'element' ? [node, ...node.children.flatMap(elements)] : [];

const classOf = ({ properties }: Element): string => String(properties['className'] ?? '').replaceAll(',', ' ');

const drawn = (...rows: readonly TimeRow[]): readonly Element[] => elements(timelineOf(chart(rows), 'x'));

/** Each bar, from where to where, and each mark, where it is and of which kind. */
const shapes = (...rows: readonly TimeRow[]): readonly string[] =>
  drawn(...rows).flatMap(element => {
    const { tagName, properties, children } = element;
    const { x, width } = properties;
    if (tagName === 'rect') return [`${classOf(element)} ${String(x)} +${String(width)}`];
    const [inside] = children;
    return tagName === 'svg' && inside?.type === 'element' && inside.tagName === 'path'
      ? [`${classOf(inside)} ${String(x)} ${String(inside.properties['d'])}`]
      : [];
  });

const FORECAST = { p50: '2026-12-10', p85: '2026-12-20', p95: '2027-01-09' };
const DIAMOND = 'M0-9 9 0 0 9-9 0Z';
const FLAG = 'M-1-10H1V10H-1ZM1-10 10-6 1-2Z';
const EARLIER = 'M0-6V6L-7 0Z';
const BEYOND = 'M0-6V6L7 0Z';

const promised = (date: string) => ({ date, to: ['Sales'] });

test('draws work from its start to its likely end, and then how much later it may end', () => {
  expect(shapes(row({ started: '2026-11-11', forecast: FORECAST }))).toEqual([
    'work 10% +30%',
    'later 40% +30%',
    'likely 40% +10%',
  ]);
});

test('draws queued work only where it may end, since nobody knows when it starts, also if it was started once', () => {
  expect(shapes(row({ place: 'coming_soon', started: '2026-11-11', forecast: FORECAST }))).toEqual([
    'later 40% +30%',
    'likely 40% +10%',
  ]);
});

test('draws work without a forecast to its target, or to today when that has passed', () => {
  const started = '2026-11-11';
  expect(shapes(row({ started, target: '2026-11-30' }))).toEqual(['aim 10% +20%', `target 29.5% ${FLAG}`]);
  expect(shapes(row({ started, target: '2026-11-15' }))).toEqual(['aim 10% +11%', `target 14.5% ${FLAG}`]);
  expect(shapes(row({ started }))).toEqual(['aim 10% +11%']);
});

test('shows on a promise, and in words, how likely it is to be kept', () => {
  const kept = (probability?: number) => row({ place: 'coming_soon', promised: promised('2026-12-01'), probability });
  expect(shapes(kept(0.85), kept(0.84), kept(0.5), kept(0.49), kept())).toEqual([
    `promised good 30.5% ${DIAMOND}`,
    `promised doubtful 30.5% ${DIAMOND}`,
    `promised doubtful 30.5% ${DIAMOND}`,
    `promised bad 30.5% ${DIAMOND}`,
    `promised unknown 30.5% ${DIAMOND}`,
  ]);
  expect(
    drawn(kept(0.85), kept())
      .filter(element => classOf(element).startsWith('name'))
      .map(({ children }) => wordsIn(children)),
  ).toEqual(['Sign-in 85 %', 'Sign-in']);
});

test('points to what lies outside of what it covers', () => {
  expect(
    shapes(
      row({ started: '2026-01-01', target: '2026-10-31', promised: promised('2027-02-09') }),
      row({ place: 'coming_soon', target: '2026-11-01', promised: promised('2027-02-08') }),
      row({ place: 'coming_soon', forecast: { p50: '2027-02-01', p85: '2027-06-01', p95: '2030-01-01' } }),
    ),
  ).toEqual([
    'aim 0% +21%',
    `target 0% ${EARLIER}`,
    `promised unknown 100% ${BEYOND}`,
    `target 0.5% ${FLAG}`,
    `promised unknown 99.5% ${DIAMOND}`,
    'later 93% +7%',
    'likely 93% +7%',
  ]);
});

test('leaves out work without any day', () => {
  const height = (...rows: readonly TimeRow[]) => Number(drawn(...rows)[0]?.properties['height']);
  const dated = row({ target: '2026-12-01' });
  expect(height(dated, row())).toBe(height(dated));
  expect(height(dated, dated)).toBeGreaterThan(height(dated));
});

test('cuts long titles once for a wide page and once for a narrow one', () => {
  const names = (title: string) =>
    drawn(row({ title, target: '2026-12-01' }))
      .filter(element => classOf(element).startsWith('name'))
      .map(element => [classOf(element), wordsIn(element.children)]);
  expect(names('x'.repeat(32))).toEqual([['name', 'x'.repeat(32)]]);
  expect(names('x'.repeat(33))).toEqual([
    ['name wide', 'x'.repeat(33)],
    ['name narrow', `${'x'.repeat(31)}…`],
  ]);
});

test('names its months, and fewer of them the more there are', () => {
  const axis = (from: string, to: string) =>
    elements(timelineOf({ ...chart([]), from, to }, 'x'))
      .filter(element => classOf(element).startsWith('axis'))
      .map(({ children }) => wordsIn(children));
  expect(axis('2026-11-01', '2027-02-28')).toEqual(['Nov', '2026', 'Dec', 'Jan', '2027', 'Feb', 'today']);
  expect(axis('2026-08-01', '2028-11-30')).toEqual([
    'Oct',
    '2026',
    'Jan',
    '2027',
    'Apr',
    'Jul',
    'Oct',
    'Jan',
    '2028',
    'Apr',
    'Jul',
    'Oct',
    'today',
  ]);
});

test('says in words what it shows, and where the days are', () => {
  const [svg, title, about] = drawn(row({ target: '2026-12-01' }));
  expect([
    svg?.properties['role'],
    svg?.properties['ariaLabelledBy'],
    title?.properties['id'],
    about?.properties['id'],
  ]).toEqual(['img', ['x-title', 'x-about'], 'x-title', 'x-about']);
  expect([title, about].map(element => wordsIn(element?.children ?? []))).toEqual([
    'Search over time',
    '1 piece of work between 2026-11-01 and 2027-02-08, today being 2026-11-21. The days stand in the table below.',
  ]);
});
