import { expect, it } from 'vitest';
import { targetAfterCommitment } from '../../src/rules/target-after-commitment.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (target: string, promised: string, more = '') =>
  lintTexts(
    teamText(`in_progress:
  - id: saml-sso
    title: SAML single sign-on
    target_date: ${target}
    commitment:
      date: ${promised}
      to: [acme, sales]
      scope: Sign-in with Okta.
${more}`),
    undefined,
    TODAY,
    [targetAfterCommitment],
  );

it('finds a target after the promised day, with both places and who would have to agree', () => {
  expect(found('2026-12-18', '2026-12-15')).toEqual([
    {
      rule: 'target-after-commitment',
      severity: 'error',
      file: 'plans/teams/search.yaml',
      line: 6,
      column: 18,
      endLine: 6,
      endColumn: 28,
      item: 'saml-sso',
      message: 'saml-sso aims at 2026-12-18, 3 days after it is promised (2026-12-15)',
      hint: 'Bring the target forward, cut scope, or agree a new date with acme and sales.',
      related: [
        {
          file: 'plans/teams/search.yaml',
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 23,
          message: 'promised here',
        },
      ],
    },
  ]);
});

it('allows a target on the promised day', () => {
  expect(inShort(found('2026-12-15', '2026-12-15'))).toEqual([]);
  expect(inShort(found('2026-12-16', '2026-12-15'))).toEqual([
    'error target-after-commitment 6:18 [saml-sso] saml-sso aims at 2026-12-16, 1 day after it is promised (2026-12-15)',
  ]);
});

it('leaves a promise that has passed to commitment-passed', () => {
  expect(inShort(found('2026-12-01', '2026-11-20'))).toEqual([]);
  expect(inShort(found('2026-12-01', '2026-11-21'))).toEqual([
    'error target-after-commitment 6:18 [saml-sso] saml-sso aims at 2026-12-01, 10 days after it is promised (2026-11-21)',
  ]);
});

it('does not read a withdrawn commitment', () => {
  const withdrawn =
    '      changes: [{ on: 2026-11-02, withdrawn: true, reason: Acme left., approved_by: [acme, sales] }]';
  expect(inShort(found('2026-12-18', '2026-12-15', withdrawn))).toEqual([]);
});
