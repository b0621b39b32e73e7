import { expect, it } from 'vitest';
import { targetPassed } from '../../src/rules/target-passed.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (target: string, more = '') =>
  lintTexts(
    teamText(`in_progress:
  - id: saml-sso
    title: SAML single sign-on
    target_date: ${target}
${more}`),
    undefined,
    TODAY,
    [targetPassed],
  );

const promisedFor = (date: string, more = '') =>
  `    commitment: { date: ${date}, to: [acme], scope: Sign-in with Okta.${more} }\n`;

it('finds a target before today', () => {
  const diagnostics = found('2026-11-10');
  expect(inShort(diagnostics)).toEqual([
    'warning target-passed 6:18 [saml-sso] saml-sso aimed at 2026-11-10, 11 days ago, and is not delivered',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Move it to `closed` if it is delivered, else set the target to a day you believe in.',
  );
});

it('gives the whole of the day', () => {
  expect(found(TODAY)).toEqual([]);
  expect(inShort(found('2026-11-20'))).toEqual([
    'warning target-passed 6:18 [saml-sso] saml-sso aimed at 2026-11-20, 1 day ago, and is not delivered',
  ]);
});

it('names the promise that limits a new target', () => {
  expect(found('2026-11-10', promisedFor(TODAY)).map(({ hint }) => hint)).toEqual([
    'Move it to `closed` if it is delivered, else set the target to a day you believe in, no later than it is promised (2026-11-21).',
  ]);
});

it('is silent when the commitment has passed as well, but not for a withdrawn one', () => {
  expect(found('2026-11-10', promisedFor('2026-11-20'))).toEqual([]);
  expect(
    found('2026-11-10', promisedFor('2026-11-20', ', changes: [{ on: 2026-11-02, withdrawn: true }]')),
  ).toHaveLength(1);
});

it('looks at work in progress only', () => {
  const elsewhere = `backlog: [{ id: dark-mode, title: Dark mode, target_date: 2026-11-10 }]
closed: [{ id: old-ui, title: Old page, target_date: 2026-10-01, outcome: delivered, closed_on: 2026-10-02 }]
`;
  expect(lintTexts(teamText(elsewhere), undefined, TODAY, [targetPassed])).toEqual([]);
});
