import { expect, it } from 'vitest';
import { overCapacity } from '../../src/rules/over-capacity.ts';
import { inShort, lintTexts } from '../support/lint-text.ts';
import { foundAtOdds, foundIn, partial, promised, readable } from '../support/odds.ts';

const found = (lines: string, marketing = '') => foundIn(overCapacity, lines, marketing);
const alone = (date: string) => found(`engineers: 1\ncoming_soon:\n${promised('a', ['2w', '4w', '6w'], date)}`);

it('finds a promise that will probably be late, with what stands ahead of it and what it takes', () => {
  const diagnostics = found(
    `engineers: 2\nfocus: 0.8\nin_progress:\n${promised('sso', ['1w', '2w', '4w'], '2027-03-01')}${promised('index', ['2w', '3w', '4w'], '2027-03-01')}coming_soon:\n${promised('alerts', ['1w', '2w', '3w'], '2027-03-01')}${promised('audit-log', ['2w', '3w', '6w'], '2027-01-15')}`,
  );
  expect(inShort(diagnostics)).toEqual([
    'warning over-capacity 10:146 [audit-log] audit-log will more likely than not miss 2027-01-15, when it is due: 46 %; it ends 2027-01-18 at P50, 2027-01-27 at P85',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Ahead of it, at P50: sso until 2026-12-10, index until 2026-12-16 and alerts until 2026-12-28. It takes 23 working days at P50 with 1 engineer; the team has 2 at 80 %. Try what helps with `plan forecast search --what-if "first=audit-log"`, cut its scope, or agree a later date with acme and sales.',
  );
});

it('speaks from 15 % to less than 50 %', () => {
  const chanceAt = (odds: number) => foundAtOdds(overCapacity, odds).map(({ message }) => /\d+ %/.exec(message)?.[0]);
  expect([0.5, 0.499, 0.29, 0.15, 0.149].map(chanceAt)).toEqual([[], ['49 %'], ['29 %'], ['15 %'], []]);
});

it('draws the line where the distribution does: four weeks in half of all cases, three in an eighth', () => {
  const chance = (date: string) => alone(date).map(({ message }) => /\d+ %/.exec(message)?.[0]);
  expect(['2026-12-21', '2026-12-17', '2026-12-14', '2026-12-11'].map(chance)).toEqual([[], ['42 %'], ['18 %'], []]);
});

it('never speaks of constant efforts, which are met or not', () => {
  const plan = (date: string) => `engineers: 1\ncoming_soon:\n${promised('a', ['4w', '4w', '4w'], date)}`;
  expect(['2026-12-17', '2026-12-18'].map(date => found(plan(date)))).toEqual([[], []]);
});

it('points at the launch when that is what the work is due for', () => {
  const marketing = 'launches: [{ id: winter, name: Winter, tier: L3, date: 2026-12-24 }]\n';
  const work = promised('a', ['2w', '4w', '6w'], '2027-03-01', 'launch: winter');
  const [diagnostic, ...more] = found(`engineers: 1\ncoming_soon:\n${work}`, marketing);
  expect([diagnostic?.column, diagnostic?.message, more]).toEqual([
    32,
    'a will more likely than not miss 2026-12-17, when it is due: 42 %; it ends 2026-12-21 at P50, 2026-12-25 at P85',
    [],
  ]);
  expect(diagnostic?.hint).toMatch(/--what-if "start=a"`, cut its scope, or agree a later date with marketing\.$/);
});

it('says what makes the figures better than they are', () => {
  const ahead = 'coming_soon:\n  - { id: wish, title: Wish }\n';
  const [diagnostic] = found(
    `engineers: 1\nin_progress:\n  - { id: idea, title: Idea }\n${ahead}${promised('a', ['2w', '4w', '6w'], '2026-12-17')}`,
  );
  expect(diagnostic?.message).toContain('when it is due: at best 42 %;');
  expect(diagnostic?.hint).toContain('; the team has 1. Not counted, for want of figures: idea and wish. Try');
});

it('says when work in progress wants more engineers than there are', () => {
  const begun = 'started: 2026-11-16';
  const [first, second] = [
    promised('a', ['2w', '2w', '2w'], '2027-03-01', begun),
    promised('b', ['2w', '3w', '4w'], '2026-12-22', begun),
  ];
  const diagnostics = found(`engineers: 1\nin_progress:\n${first}${second}`);
  expect(diagnostics.map(({ item, hint }) => [item, hint])).toEqual([
    [
      'b',
      'It takes another 15 working days at P50 with 1 engineer; the team has 1, and work in progress wants 2. Try what helps with `plan forecast search`, cut its scope, or agree a later date with acme and sales.',
    ],
  ]);
});

it('leaves alone what is not promised, not scoped, passed, or of a team that does not say its engineers', () => {
  const late = promised('a', ['2w', '4w', '6w'], '2026-12-17');
  const queue = `engineers: 1\ncoming_soon:\n${late}`;
  expect(found(queue)).toHaveLength(1);
  expect(found(queue.replace('coming_soon', 'backlog'))).toEqual([]);
  expect(found(queue.replace('engineers: 1\n', ''))).toEqual([]);
  expect(found(queue.replace(/commitment: \{.*?\}/, 'asked: { by: [acme], date: 2026-12-17 }'))).toEqual([]);
  expect(found(queue.replace(/scoping: .*? engineers: 1 }, /, ''))).toEqual([]);
  const withdrawn = 'scope: S, changes: [{ on: 2026-11-20, withdrawn: true, reason: R }]';
  expect(found(queue.replace('scope: S', withdrawn))).toEqual([]);
  expect(found(queue.replace('scope: S', withdrawn.replace('withdrawn', 'withdrown')))).toEqual([]);
  expect(found(queue.replace('date: 2026-12-17', 'date: 2026-11-20'))).toEqual([]);
});

it.each(partial('2027-01-13'))('says nothing where what it stands on could not be read: %j', texts => {
  expect(found(readable('2027-01-13'))).toHaveLength(1);
  expect(lintTexts(texts, overCapacity.id)).toEqual([]);
});
