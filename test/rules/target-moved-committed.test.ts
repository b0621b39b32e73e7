import { expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const plan = (target: string, decision = ''): Texts => ({
  'company.yaml': 'policy: { preset: strict, approvers: [executives] }\n',
  ...teamText(`in_progress:
  - id: saml-sso
    title: SAML
    target_date: ${target}
    commitment: { date: 2027-12-15, to: [acme], scope: Okta. }
`),
  'decisions/search.yaml': decision,
});

const decided = (from: string, to: string) =>
  `- { on: 2026-11-20, item: saml-sso, from: in_progress, to: in_progress, reason: R., target: { from: ${from}, to: ${to} }, approved_by: [acme, executives] }\n`;

const said = (before: Texts, after: Texts) => saidAgainst('target-moved-committed', before, after);

it('by the strict policy wants a decision that all agreed to', () => {
  expect(said(plan('2027-06-01'), plan('2027-07-01'))).toEqual([
    '6:18 [saml-sso] saml-sso: the target moved from 2027-06-01 to 2027-07-01; no decision speaks of it',
    'hint: Ask acme and executives, then record it: `plan retarget saml-sso 2027-07-01 --reason "…" --approved-by acme,executives`',
  ]);
  expect(said(plan('2027-06-01'), plan('2027-07-01', decided('2027-06-01', '2027-07-01')))).toEqual([]);
  expect(said(plan('2027-06-01'), plan('2027-07-01', decided('2027-06-01', '2027-07-02')))).toHaveLength(2);
});

it('by the standard policy is free', () => {
  const standard = { 'company.yaml': '' };
  expect(said({ ...plan('2027-06-01'), ...standard }, plan('2027-07-01'))).toEqual([]);
});
