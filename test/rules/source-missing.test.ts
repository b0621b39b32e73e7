import { expect, it } from 'vitest';
import { sourceMissing } from '../../src/rules/source-missing.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), 'source-missing', TODAY, [sourceMissing]);

it('points at work in progress or coming soon without a source', () => {
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
      rule: 'source-missing',
      severity: 'warning',
      file: 'plans/teams/search.yaml',
      line: 5,
      column: 9,
      endLine: 5,
      endColumn: 17,
      item: 'saml-sso',
      message: 'saml-sso does not say which source it comes from',
      hint: 'Add `source`: strategy, marketing, customer_feedback, gtm_request or internal.',
      related: [],
    },
    expect.objectContaining({ line: 8, item: 'index-resharding' }),
  ]);
});

it('accepts work that has one', () => {
  expect(found('in_progress: [{ id: saml-sso, title: SAML, source: internal }]')).toEqual([]);
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
  const partial = '{ id: saml-sso, title: SAML, source: P9 }';
  expect(found(`coming_soon: [${partial}, { id: scim, title: SCIM }]`).map(({ message }) => message)).toEqual([
    'scim does not say which source it comes from',
  ]);
  expect(inShort(found('coming_soon: [{ id: saml-sso, title: SAML, x_source: P9 }]'))).toEqual([
    'warning source-missing 3:21 [saml-sso] saml-sso does not say which source it comes from',
  ]);
});
