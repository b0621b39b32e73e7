import { expect, it } from 'vitest';
import { priorityMissing } from '../../src/rules/priority-missing.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'priority-missing', TODAY, [priorityMissing]);

it('points at work in progress or coming soon without a priority', () => {
  const findings = found(`
in_progress:
  - id: saml-sso
    title: SAML single sign-on
coming_soon:
  - id: index-resharding
    title: Reshard the index
`);
  expect(findings).toEqual([
    {
      rule: 'priority-missing',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 17,
      item: 'saml-sso',
      message: 'saml-sso has no priority',
      hint: 'Add `priority`: P0 must have, P1 want to have, or P2 nice to have.',
      related: [],
    },
    expect.objectContaining({ line: 8, item: 'index-resharding' }),
  ]);
});

it('accepts work that has one', () => {
  expect(found('in_progress: [{ id: saml-sso, title: SAML, priority: P2 }]')).toEqual([]);
});

it('asks for none elsewhere', () => {
  const findings = found(`
backlog: [{ id: dark-mode, title: Dark mode }]
inbox: [{ title: Export the audit log }]
closed: [{ id: old-ui, title: Old results page, outcome: delivered, closed_on: 2026-10-02 }]
`);
  expect(findings).toEqual([]);
});

it('does not judge an item of which a part could not be read, only the others', () => {
  const partial = '{ id: saml-sso, title: SAML, priority: P9 }';
  expect(found(`coming_soon: [${partial}, { id: scim, title: SCIM }]`).map(({ message }) => message)).toEqual([
    'scim has no priority',
  ]);
  expect(inShort(found('coming_soon: [{ id: saml-sso, title: SAML, x_priority: P9 }]'))).toEqual([
    'warning priority-missing 3:21 [saml-sso] saml-sso has no priority',
  ]);
});
