import { expect, it } from 'vitest';
import { nothingToCut } from '../../src/rules/nothing-to-cut.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'nothing-to-cut', TODAY, [nothingToCut]);

const MUST = '{ id: saml-sso, title: SAML, priority: P0 }';

it('points at a plan of three items that are all P0', () => {
  expect(found(`in_progress: [${MUST}]\ncoming_soon: [${MUST}, ${MUST}]`)).toEqual([
    {
      rule: 'nothing-to-cut',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 3,
      column: 1,
      endLine: 3,
      endColumn: 12,
      message: 'all 3 items in progress and coming soon are P0',
      hint: 'Decide now which of them would give way first, and make it P1 or P2.',
      related: [],
    },
  ]);
});

it('points at the queue when nothing is in progress', () => {
  expect(inShort(found(`in_progress: []\ncoming_soon: [${MUST}, ${MUST}, ${MUST}, ${MUST}]`))).toEqual([
    'warning nothing-to-cut 4:1 [] all 4 items in progress and coming soon are P0',
  ]);
});

it.each([
  ['two items', `in_progress: [${MUST}, ${MUST}]`],
  ['one of them P1', `in_progress: [${MUST}, ${MUST}, { id: scim, title: SCIM, priority: P1 }]`],
  ['one of them P2', `in_progress: [${MUST}, ${MUST}]\ncoming_soon: [{ id: scim, title: SCIM, priority: P2 }]`],
  ['one of them without a priority', `in_progress: [${MUST}, ${MUST}, { id: scim, title: SCIM }]`],
  ['a third one in the backlog', `in_progress: [${MUST}, ${MUST}]\nbacklog: [${MUST}]`],
  ['a list of which an item could not be read', `in_progress: [${MUST}, ${MUST}, ${MUST}, { id: scim }]`],
  ['work of which the priority could not be read', `in_progress: [${MUST}, ${MUST}, ${MUST.replace('P0', 'P9')}]`],
])('says nothing of %s', (_, lines) => {
  expect(found(lines)).toEqual([]);
});

it('does not let the backlog excuse the plan', () => {
  const idea = '{ id: dark-mode, title: Dark mode, priority: P2 }';
  expect(found(`in_progress: [${MUST}, ${MUST}, ${MUST}]\nbacklog: [${idea}]`)).toHaveLength(1);
});

it('says it where something else could not be read', () => {
  const partial = MUST.replace(' }', ', owner: 4 }');
  expect(found(`in_progress: [${MUST}, ${MUST}, ${partial}]\nneeds: [{ id: designer }]`)).toHaveLength(1);
});
