import { expect, it } from 'vitest';
import { moreEngineersThanTeam } from '../../src/rules/more-engineers-than-team.ts';
import { lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'more-engineers-than-team', TODAY, [moreEngineersThanTeam]);

const item = (engineers: number) =>
  `{ id: saml-sso, title: SAML, scoping: { on: 2026-11-02, effort: { low: 1w, likely: 2w, high: 3w }, engineers: ${engineers} } }`;

it('points at scoping that wants more engineers than the team has', () => {
  expect(found(`engineers: 3\ncoming_soon:\n  - ${item(4)}`)).toEqual([
    {
      rule: 'more-engineers-than-team',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 5,
      column: 115,
      endLine: 5,
      endColumn: 116,
      item: 'saml-sso',
      message: 'saml-sso is scoped for 4 engineers, but the team has 3',
      hint: 'Scope it for the engineers there are, or correct the number of the team.',
      related: [
        { file: 'plans/teams/search.yaml', line: 3, column: 12, endLine: 3, endColumn: 13, message: 'the team' },
      ],
    },
  ]);
});

it('lets the whole team work on one thing', () => {
  expect(found(`engineers: 3\ncoming_soon:\n  - ${item(3)}`)).toEqual([]);
});

it('says nothing of a team that does not say how many it has', () => {
  expect(found(`coming_soon:\n  - ${item(40)}`)).toEqual([]);
});

it.each([
  ['in_progress', 1],
  ['coming_soon', 1],
  ['backlog', 1],
  ['inbox', 1],
  ['closed', 0],
])('%s gives %i findings', (place, count) => {
  expect(found(`engineers: 0.5\n${place}:\n  - ${item(1)}`)).toHaveLength(count);
});
