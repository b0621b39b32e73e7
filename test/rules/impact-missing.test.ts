import { expect, it } from 'vitest';
import { impactMissing } from '../../src/rules/impact-missing.ts';
import { lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'impact-missing', TODAY, [impactMissing]);

it('points at work in progress or coming soon that names no impact', () => {
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
      rule: 'impact-missing',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 17,
      item: 'saml-sso',
      message: 'saml-sso names neither a customer impact nor a business impact',
      hint: 'Say in a sentence what customers get from it (`customer_impact`) or how it helps the company (`business_impact`).',
      related: [],
    },
    expect.objectContaining({ line: 8, item: 'index-resharding' }),
  ]);
});

it.each(['customer_impact', 'business_impact'])('is content with %s alone', key => {
  expect(found(`coming_soon: [{ id: saml-sso, title: SAML, ${key}: Four renewals. }]`)).toEqual([]);
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
  const partial = '{ id: saml-sso, title: SAML, customer_impact: 4 }';
  expect(found(`coming_soon: [${partial}, { id: scim, title: SCIM }]`).map(({ message }) => message)).toEqual([
    'scim names neither a customer impact nor a business impact',
  ]);
});
