import { expect, it } from 'vitest';
import { promiseHopeless } from '../../src/rules/promise-hopeless.ts';
import { inShort, lintTexts } from '../support/lint-text.ts';
import { foundAtOdds, foundIn, partial, promised, readable } from '../support/odds.ts';

const found = (lines: string, marketing = '') => foundIn(promiseHopeless, lines, marketing);
const constant = (date: string, more = '') =>
  found(`engineers: 1\n${more}coming_soon:\n${promised('a', ['4w', '4w', '4w'], date)}`);

it('finds a promise that can hardly be kept, with what stands ahead of it and what it takes', () => {
  const diagnostics = found(
    `engineers: 1\nfocus: 0.8\ncoming_soon:\n${promised('alerts', ['1w', '2w', '3w'], '2027-03-01')}${promised('audit-log', ['2w', '3w', '6w'], '2026-12-31')}`,
  );
  expect(inShort(diagnostics)).toEqual([
    'error promise-hopeless 7:146 [audit-log] audit-log can hardly be done by 2026-12-31, when it is due: 12 %; it ends 2027-01-08 at P50, 2027-01-19 at P85',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Ahead of it, at P50: alerts until 2026-12-09. It takes 23 working days at P50 with 1 engineer; the team has 1 at 80 %. Try what helps with `plan forecast search --what-if "first=audit-log"`, cut its scope, or agree a later date with acme and sales.',
  );
});

it('speaks below 15 %', () => {
  const chanceAt = (odds: number) =>
    foundAtOdds(promiseHopeless, odds).map(({ message }) => /due: (.*?);/.exec(message)?.[1]);
  expect([0.15, 0.149, 0.01, 0.004, 0].map(chanceAt)).toEqual([[], ['14 %'], ['1 %'], ['< 1 %'], ['0 %']]);
});

it('draws the line where the distribution does: three weeks in an eighth of all cases', () => {
  const chance = (date: string) =>
    found(`engineers: 1\ncoming_soon:\n${promised('a', ['2w', '4w', '6w'], date)}`).map(
      ({ message }) => /\d+ %/.exec(message)?.[0],
    );
  expect(['2026-12-14', '2026-12-11', '2026-12-08'].map(chance)).toEqual([[], ['13 %'], ['2 %']]);
});

it('gives constant efforts the whole of their last day', () => {
  expect(constant('2026-12-18')).toEqual([]);
  expect(constant('2026-12-17').map(({ message }) => message)).toEqual([
    'a can hardly be done by 2026-12-17, when it is due: 0 %; it ends 2026-12-18 at P50, 2026-12-18 at P85',
  ]);
});

it('counts what stands ahead, and names no more of it than five', () => {
  const ahead = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
    id =>
      `  - { id: ${id}, title: T, scoping: { on: 2026-11-20, effort: { low: 1d, likely: 1d, high: 1d }, engineers: 1 } }\n`,
  );
  const plan = (engineers: number) =>
    found(`engineers: ${engineers}\ncoming_soon:\n${ahead.join('')}${promised('a', ['4w', '4w', '4w'], '2026-12-18')}`);
  expect(plan(8)).toEqual([]);
  expect(plan(7)[0]?.hint).toMatch(/^Ahead of it, at P50: b until 2026-11-23, .* f until 2026-11-23 and 2 more\. It/);
});

it('points at the launch when that is what the work is due for, also when that day has passed', () => {
  const marketing = 'launches: [{ id: winter, name: Winter, tier: L1, date: 2026-12-18 }]\n';
  const work = promised('a', ['2w', '4w', '6w'], '2027-03-01', 'launch: winter', 'started: 2026-11-20');
  const [diagnostic] = found(`engineers: 1\nin_progress:\n${work}`, marketing);
  expect([diagnostic?.column, diagnostic?.message]).toEqual([
    32,
    'a can hardly be done by 2026-10-23, when it is due: 0 %; it ends 2026-12-18 at P50, 2026-12-24 at P85',
  ]);
  expect(diagnostic?.hint).toMatch(
    /^It takes another 19 working .* with `plan forecast search`, cut .* with marketing\.$/,
  );
});

it('says so where nobody works', () => {
  const [diagnostic] = found(`engineers: 0\nin_progress:\n${promised('a', ['1w', '1w', '1w'], '2027-03-01')}`);
  expect(diagnostic?.message).toBe('a can hardly be done by 2027-03-01, when it is due: 0 %; it never ends');
});

it('leaves alone what is not promised, not scoped, passed, or of a team that does not say its engineers', () => {
  const queue = `engineers: 1\ncoming_soon:\n${promised('a', ['4w', '4w', '4w'], '2026-12-11')}`;
  expect(found(queue)).toHaveLength(1);
  expect(found(queue.replace('coming_soon', 'inbox'))).toEqual([]);
  expect(found(queue.replace('engineers: 1\n', ''))).toEqual([]);
  expect(found(queue.replace(/commitment: \{.*?\}/, 'asked: { by: [acme], date: 2026-12-11 }'))).toEqual([]);
  expect(found(queue.replace(/scoping: .*? engineers: 1 }, /, ''))).toEqual([]);
  expect(found(queue.replace('date: 2026-12-11', 'date: 2026-11-21'))).toHaveLength(1);
  expect(found(queue.replace('date: 2026-12-11', 'date: 2026-11-20'))).toEqual([]);
});

it.each(partial('2026-12-31'))('says nothing where what it stands on could not be read: %j', texts => {
  expect(found(readable('2026-12-31'))).toHaveLength(1);
  expect(lintTexts(texts, promiseHopeless.id)).toEqual([]);
});
