import { expect, it } from 'vitest';
import { unscopedCommitmentSoon } from '../../src/rules/unscoped-commitment-soon.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string, today = TODAY, marketing = '') =>
  lintTexts({ ...teamText(lines), 'marketing.yaml': marketing }, undefined, today, [unscopedCommitmentSoon]);

const item = (date: string, more = '') =>
  `[{ id: saml-sso, title: SAML, commitment: { date: ${date}, to: [acme, sales], scope: Okta. }${more} }]\n`;

const SCOPING = ', scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }';
const MONDAY = '2026-11-23';

it('finds an unscoped promise that is due soon', () => {
  const diagnostics = found(`coming_soon: ${item('2026-12-15')}`);
  expect(inShort(diagnostics)).toEqual([
    'error unscoped-commitment-soon 3:64 [saml-sso] saml-sso is promised to acme and sales for 2026-12-15 but is not scoped, and is due in 24 days',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Let engineering estimate it now and write that as `scoping`; if it does not fit, talk to acme and sales early.',
  );
});

it('calls eight weeks soon, and a day more not', () => {
  expect(inShort(found(`coming_soon: ${item('2027-01-18')}`, MONDAY))).toEqual([
    'error unscoped-commitment-soon 3:64 [saml-sso] saml-sso is promised to acme and sales for 2027-01-18 but is not scoped, and is due in 56 days',
  ]);
  expect(found(`coming_soon: ${item('2027-01-19')}`, MONDAY)).toEqual([]);
});

it('words today and the past', () => {
  const messages = (date: string) => found(`coming_soon: ${item(date)}`, MONDAY).map(({ message }) => message);
  expect(messages(MONDAY)).toEqual([
    'saml-sso is promised to acme and sales for 2026-11-23 but is not scoped, and is due today',
  ]);
  expect(messages('2026-11-20')).toEqual([
    'saml-sso is promised to acme and sales for 2026-11-20 but is not scoped, and was due 3 days ago',
  ]);
});

it('finds started work however far away its promise is', () => {
  const message = 'saml-sso is promised to acme and sales for 2027-06-30 but is not scoped, and work has started';
  expect(found(`in_progress: ${item('2027-06-30')}`).map(found => found.message)).toEqual([message]);
  expect(found(`coming_soon: ${item('2027-06-30', ', started: 2026-11-02')}`).map(found => found.message)).toEqual([
    message,
  ]);
});

it('is due for its launch if that is earlier', () => {
  const marketing = 'launches: [{ id: spring, name: Spring, tier: L3, date: 2027-01-25 }]\n';
  const lines = `coming_soon: ${item('2027-06-30', ', launch: spring')}`;
  expect(found(lines, MONDAY, marketing)).toHaveLength(1);
  expect(found(lines, MONDAY, marketing.replace('2027-01-25', '2027-01-26'))).toEqual([]);
});

it('is content with scoping, and leaves the backlog alone', () => {
  expect(found(`in_progress: ${item('2026-12-15', SCOPING)}`)).toEqual([]);
  expect(found(`backlog: ${item('2026-12-15')}`)).toEqual([]);
});

it('does not miss scoping that could not be read, and speaks of the other work', () => {
  const both = item('2026-12-15', ', scoping: 4').replace(
    ']\n',
    `, ${item('2026-12-15').slice(1).replace('saml-sso', 'scim')}`,
  );
  const findings = lintTexts(teamText(`coming_soon: ${both}`), 'unscoped-commitment-soon', MONDAY, [
    unscopedCommitmentSoon,
  ]);
  expect(findings.map(({ item }) => item)).toEqual(['scim']);
});
