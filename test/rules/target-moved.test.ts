import { expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const plan = (target: string): Texts => ({
  'company.yaml': 'policy: { preset: strict }\n',
  ...teamText(`in_progress:
  - id: saml-sso
    title: SAML
    stakeholders: [support]
    target_date: ${target}
`),
});

const said = (before: Texts, after: Texts) => saidAgainst('target-moved', before, after);

it('by the strict policy wants those told who count on it', () => {
  expect(said(plan('2026-12-10'), plan('2027-01-20'))).toEqual([
    '7:18 [saml-sso] saml-sso: the target moved from 2026-12-10 to 2027-01-20; no decision speaks of it',
    'hint: Tell support, then record it: `plan retarget saml-sso 2027-01-20 --reason "…" --informed support`',
  ]);
});

it('speaks of days within 30 of today, before or after the move', () => {
  expect(said(plan('2026-12-21'), plan('2027-02-01'))).toHaveLength(2);
  expect(said(plan('2027-02-01'), plan('2026-12-21'))).toHaveLength(2);
  expect(said(plan('2026-12-22'), plan('2027-02-01'))).toEqual([]);
});

it('by the standard policy is free', () => {
  expect(said({ ...plan('2026-12-10'), 'company.yaml': '' }, plan('2027-01-20'))).toEqual([]);
});
