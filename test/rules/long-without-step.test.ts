import { expect, it } from 'vitest';
import { longWithoutStep } from '../../src/rules/long-without-step.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'long-without-step', TODAY, [longWithoutStep]);

/** An item whose effort is as certain as can be, so that its duration is plain. */
const item = (days: number, more = '') =>
  `{ id: saml-sso, title: SAML, scoping: { on: 2026-11-02, effort: { low: ${days}d, likely: ${days}d, high: ${days}d }, engineers: 2 }${more} }`;

it('points at work that probably takes more than six weeks and has no steps', () => {
  expect(found(`in_progress: [${item(61)}]`)).toEqual([
    {
      rule: 'long-without-step',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 3,
      column: 79,
      endLine: 3,
      endColumn: 115,
      item: 'saml-sso',
      message: 'saml-sso will probably take 31 working days, more than six weeks, and has no steps',
      hint: 'List `steps` that can ship, and stop, on their own.',
      related: [],
    },
  ]);
});

it('lets six weeks pass', () => {
  expect(found(`in_progress: [${item(60)}]`)).toEqual([]);
});

it('judges the probable duration, not the worst', () => {
  const effort = (high: string) =>
    `coming_soon: [{ id: a, title: A, scoping: { on: 2026-11-02, effort: { low: 4w, likely: 6w, high: ${high} }, engineers: 1 } }]`;
  expect(found(effort('7w'))).toEqual([]);
  expect(inShort(found(effort('10w')))).toEqual([
    'warning long-without-step 3:69 [a] a will probably take 33 working days, more than six weeks, and has no steps',
  ]);
});

it('takes the focus of the team into account', () => {
  expect(found(`focus: 0.5\ncoming_soon: [${item(30)}]`)).toEqual([]);
  expect(found(`focus: 0.5\ncoming_soon: [${item(31)}]`)).toHaveLength(1);
});

it.each([
  ['work with steps', `in_progress: [${item(61, ', steps: [{ title: Okta }]')}]`],
  ['work that is not planned', `backlog: [${item(61)}]`],
  ['unscoped work', 'in_progress: [{ id: saml-sso, title: SAML }]'],
  ['an effort out of order', `in_progress: [${item(61).replace('low: 61d', 'low: 62d')}]`],
  ['work of which a part could not be read', `in_progress: [${item(61, ', steps: Okta')}]`],
  ['a team whose focus could not be read', `focus: most\nin_progress: [${item(61)}]`],
])('says nothing of %s', (_, lines) => {
  expect(found(lines)).toEqual([]);
});

it('says it beside what could not be read', () => {
  expect(found(`engineers: some\nin_progress: [${item(61)}]`)).toHaveLength(1);
});
