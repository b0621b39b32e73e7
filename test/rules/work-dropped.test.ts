import { expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const STARTED = teamText('in_progress: [{ id: saml-sso, title: SAML, stakeholders: [support, acme] }]\n');
const closed = (more: string): Texts =>
  teamText(
    `closed:\n  - id: saml-sso\n    title: SAML\n    closed_on: 2026-11-20\n    reason: No more.\n    ${more}\n`,
  );

const said = (after: Texts, before = STARTED) => saidAgainst('work-dropped', before, after);

it('wants those told who wait for it', () => {
  expect(said(closed('outcome: dropped\n    informed: [acme]'))).toEqual([
    '8:14 [saml-sso] saml-sso: moved from in progress to closed (dropped); no record says that support heard of it',
    'hint: Tell support, then `plan inform saml-sso --to support`',
  ]);
  expect(said(closed('outcome: dropped\n    informed: [support, acme]'))).toEqual([]);
});

it('is said of work that is not to be done, too, and not of work that is delivered', () => {
  expect(said(closed('outcome: wont_fix'))[0]).toBe(
    "8:14 [saml-sso] saml-sso: moved from in progress to closed (won't fix); no record says that support and acme heard of it",
  );
  expect(said(closed('outcome: delivered'))).toEqual([]);
});

it('by the strict policy they agree', () => {
  const strict = { 'company.yaml': 'policy: { preset: strict }\n' };
  const after = { ...closed('outcome: dropped\n    informed: [support, acme]'), ...strict };
  expect(said(after, { ...STARTED, ...strict })[1]).toBe(
    'hint: Ask support and acme, then `plan approve saml-sso --by support,acme`',
  );
});
