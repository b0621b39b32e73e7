import { expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const plan = (scope: string, changes = ''): Texts =>
  teamText(`coming_soon:
  - id: saml-sso
    title: SAML
    commitment:
      date: 2026-12-15
      to: [acme]
      scope: ${scope}
      changes: [${changes}]
`);

const said = (before: Texts, after: Texts) => saidAgainst('commitment-rescoped', before, after);

it('says from what to what, who must agree, and the command that records it', () => {
  expect(said(plan('Okta and Entra.'), plan('Okta.'))).toEqual([
    '9:14 [saml-sso] saml-sso: the promise changed from "Okta and Entra." to "Okta."; no entry of `commitment.changes` speaks of it',
    'hint: Ask acme, then record it: `plan rescope saml-sso --scope Okta. --reason "…" --approved-by acme`',
  ]);
});

it('cuts what is long', () => {
  const long = `Okta, ${'and one more provider '.repeat(5)}`.trim();
  expect(said(plan(long), plan('Okta.'))[0]).toContain(`changed from "${long.slice(0, 59)}…" to "Okta."`);
});

it('wants them told where only the words change', () => {
  const entry = (more: string) =>
    `{ on: 2026-11-20, scope: { from: Okta., to: Okta sign-in. }, reason: Clearer., wording: true${more} }`;
  expect(said(plan('Okta.'), plan('Okta sign-in.', entry('')))).toEqual([
    '9:14 [saml-sso] saml-sso: the promise changed from "Okta." to "Okta sign-in."; no record says that acme heard of it',
    'hint: Tell acme, then `plan inform saml-sso --to acme`',
  ]);
  expect(said(plan('Okta.'), plan('Okta sign-in.', entry(', informed: [acme]')))).toEqual([]);
});

it('does not mind letter case, white space and punctuation', () => {
  expect(said(plan('Sign-in with Okta.'), plan('sign in with OKTA'))).toEqual([]);
});
