import { expect, it } from 'vitest';
import { tooMuchStarted } from '../../src/rules/too-much-started.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const scoped = (id: string, engineers: number) =>
  `  - { id: ${id}, title: Some work, scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: ${engineers} } }\n`;
const unscoped = (id: string) => `  - { id: ${id}, title: Some work }\n`;

const found = (engineers: number | undefined, items: readonly string[]) =>
  lintTexts(
    teamText(`${engineers === undefined ? '' : `engineers: ${engineers}\n`}in_progress:\n${items.join('')}`),
    undefined,
    TODAY,
    [tooMuchStarted],
  );

it('finds scoped work that wants more engineers than there are, and shows both', () => {
  const diagnostics = found(4, [scoped('a', 2), scoped('b', 3)]);
  expect(inShort(diagnostics)).toEqual([
    'warning too-much-started 4:1 [] the scoped work in progress wants 5 engineers; search has 4 engineers',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Finish something before the next is started, or move what can wait back into the queue.',
  );
  expect(diagnostics[0]?.related.map(({ line, column, message }) => ({ line, column, message }))).toEqual([
    { line: 3, column: 12, message: 'engineers of the team' },
  ]);
});

it('allows as many as there are, also in shares of engineers', () => {
  expect(found(5, [scoped('a', 2), scoped('b', 3)])).toEqual([]);
  expect(found(3.3, [scoped('a', 1.1), scoped('b', 1.1), scoped('c', 1.1)])).toEqual([]);
});

it('finds more items than engineers, scoped or not', () => {
  expect(found(2, [unscoped('a'), unscoped('b')])).toEqual([]);
  expect(inShort(found(2, [unscoped('a'), unscoped('b'), unscoped('c')]))).toEqual([
    'warning too-much-started 4:1 [] 3 items are in progress; search has 2 engineers',
  ]);
});

it('says both in one finding', () => {
  expect(inShort(found(1, [scoped('a', 1), scoped('b', 2)]))).toEqual([
    'warning too-much-started 4:1 [] the scoped work in progress wants 3 engineers and 2 items are in progress; search has 1 engineer',
  ]);
});

it('does not count what is queued, nor look at a team that does not say how many it is', () => {
  const queued = `engineers: 1\nin_progress:\n${scoped('a', 1)}coming_soon:\n${scoped('b', 1)}`;
  expect(lintTexts(teamText(queued), undefined, TODAY, [tooMuchStarted])).toEqual([]);
  expect(found(undefined, [scoped('a', 20), scoped('b', 30)])).toEqual([]);
});
