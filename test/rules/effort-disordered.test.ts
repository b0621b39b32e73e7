import { expect, it } from 'vitest';
import { effortDisordered } from '../../src/rules/effort-disordered.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, 'effort-disordered', TODAY, [effortDisordered]);

const scoping = (low: string, likely: string, high: string) =>
  `scoping: { on: 2026-11-02, effort: { low: ${low}, likely: ${likely}, high: ${high} }, engineers: 2 }`;

const backlog = (effort: string) => teamText(`backlog:\n  - id: dark-mode\n    title: Dark mode\n    ${effort}\n`);

it('points at an effort that is not low ≤ likely ≤ high', () => {
  expect(found(backlog(scoping('6w', '4w', '10w')))).toEqual([
    {
      rule: 'effort-disordered',
      severity: 'error',
      file: 'plans/teams/search.yaml',
      line: 6,
      column: 40,
      endLine: 6,
      endColumn: 74,
      item: 'dark-mode',
      message: 'the effort of dark-mode is out of order: low 6w, likely 4w, high 10w',
      hint: 'Low must not be more than likely, nor likely more than high; a week is five days.',
      related: [],
    },
  ]);
});

it.each([
  ['2w', '10d', '2w', 0],
  ['1w', '2w', '2w', 0],
  ['1w', '6d', '2w', 0],
  ['1w', '4d', '2w', 1],
  ['1w', '11d', '2w', 1],
])('compares working days: %s, %s, %s gives %i findings', (low, likely, high, count) => {
  expect(found(backlog(scoping(low, likely, high)))).toHaveLength(count);
});

it('looks at every place and the archive', () => {
  const wrong = scoping('3w', '2w', '1w');
  const closed = (id: string) =>
    `closed: [{ id: ${id}, title: A, outcome: delivered, closed_on: 2026-01-02, ${wrong} }]`;
  const plan = teamText(`
in_progress: [{ id: a, title: A, ${wrong} }]
coming_soon: [{ id: b, title: A, ${wrong} }]
backlog: [{ id: c, title: A, ${wrong} }]
inbox: [{ title: A wish, ${wrong} }]
${closed('d')}
`);
  const texts = { ...plan, 'archive/search-2025.yaml': `team: search\n${closed('e')}\n` };
  expect(found(texts).map(({ item }) => item)).toEqual(['e', 'a', 'b', 'c', 'A wish', 'd']);
  expect(inShort(found(texts)).at(0)).toBe(
    'error effort-disordered 2:107 [e] the effort of e is out of order: low 3w, likely 2w, high 1w',
  );
});
