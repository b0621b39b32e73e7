import { expect, it } from 'vitest';
import { datedBacklog } from '../../src/rules/dated-backlog.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [datedBacklog]);

const COMMITMENT = 'date: 2027-01-15, to: [acme, sales], scope: Everywhere.';

it('finds a live commitment in the backlog and the inbox', () => {
  const diagnostics = found(`backlog: [{ id: dark-mode, title: Dark mode, commitment: { ${COMMITMENT} } }]
inbox: [{ title: Export, commitment: { ${COMMITMENT} } }]
`);
  expect(inShort(diagnostics)).toEqual([
    'error dated-backlog 3:46 [dark-mode] dark-mode is promised to acme and sales for 2027-01-15 but waits in the backlog',
    'error dated-backlog 4:26 [Export] Export is promised to acme and sales for 2027-01-15 but waits in the inbox',
  ]);
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'Move it to `coming_soon`, or agree with acme and sales to withdraw the promise and add that to `commitment.changes`.',
    'Triage it, or agree with acme and sales to withdraw the promise and add that to `commitment.changes`.',
  ]);
});

it('allows a promise in the queue and in progress, and a wish or a withdrawn promise anywhere', () => {
  const withdrawn = `${COMMITMENT.slice(0, -1)}, changes: [{ on: 2026-11-02, withdrawn: true }]`;
  expect(
    found(`in_progress: [{ id: saml-sso, title: SAML single sign-on, commitment: { ${COMMITMENT} } }]
coming_soon: [{ id: audit-log, title: Audit log, commitment: { ${COMMITMENT} } }]
backlog:
  - { id: dark-mode, title: Dark mode, commitment: { ${withdrawn} } }
  - { id: export, title: Export, asked: { by: [support], date: 2027-01-15 } }
`),
  ).toEqual([]);
});
