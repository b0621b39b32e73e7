import { expect, it } from 'vitest';
import { unscopedCommitment } from '../../src/rules/unscoped-commitment.ts';
import { inShort, lintTexts, teamText } from '../support/lint-text.ts';

const MONDAY = '2026-11-23';
const found = (lines: string) => lintTexts(teamText(lines), undefined, MONDAY, [unscopedCommitment]);

const item = (date: string, more = '', changes = '') =>
  `[{ id: saml-sso, title: SAML, commitment: { date: ${date}, to: [acme, sales], scope: Okta.${changes} }${more} }]\n`;

it('finds an unscoped promise more than eight weeks away', () => {
  const diagnostics = found(`coming_soon: ${item('2027-01-19')}`);
  expect(inShort(diagnostics)).toEqual([
    'warning unscoped-commitment 3:64 [saml-sso] saml-sso is promised to acme and sales for 2027-01-19 but is not scoped',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Let engineering estimate it roughly and write that as `scoping`; then it is known when work has to start.',
  );
});

it('leaves what is due within eight weeks, or has started, to unscoped-commitment-soon', () => {
  expect(found(`coming_soon: ${item('2027-01-18')}`)).toEqual([]);
  expect(found(`in_progress: ${item('2027-06-30')}`)).toEqual([]);
  expect(found(`coming_soon: ${item('2027-06-30', ', started: 2026-11-02')}`)).toEqual([]);
});

it('is content with scoping, with a withdrawn promise, and leaves the backlog alone', () => {
  const scoping = ', scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }';
  expect(found(`coming_soon: ${item('2027-06-30', scoping)}`)).toEqual([]);
  expect(found(`coming_soon: ${item('2027-06-30', '', ', changes: [{ on: 2026-11-02, withdrawn: true }]')}`)).toEqual(
    [],
  );
  expect(found(`backlog: ${item('2027-06-30')}`)).toEqual([]);
});

it('does not miss scoping that could not be read, and speaks of the other work', () => {
  const both = item('2027-06-30', ', scoping: 4').replace(
    ']\n',
    `, ${item('2027-06-30').slice(1).replace('saml-sso', 'scim')}`,
  );
  const findings = lintTexts(teamText(`coming_soon: ${both}`), 'unscoped-commitment', MONDAY, [unscopedCommitment]);
  expect(findings.map(({ item }) => item)).toEqual(['scim']);
});
