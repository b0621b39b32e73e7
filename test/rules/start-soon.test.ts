import { expect, it } from 'vitest';
import { startSoon } from '../../src/rules/start-soon.ts';
import { inShort, lintTexts, teamText } from '../support/lint-text.ts';

/** Must start by 2026-11-05. */
const found = (today: string, more = '') =>
  lintTexts(
    teamText(`focus: 0.7
coming_soon:
  - id: saml-sso
    title: SAML single sign-on
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-12-15, to: [acme, sales], scope: Sign-in with Okta. }
${more}`),
    undefined,
    today,
    [startSoon],
  );

it('finds work that has to start within two weeks, with the sum', () => {
  const diagnostics = found('2026-10-27');
  expect(inShort(diagnostics)).toEqual([
    'warning start-soon 8:25 [saml-sso] saml-sso must start by 2026-11-05, in 9 days: 29 working days at 85 % for 2 engineers, due 2026-12-15',
  ]);
  expect(diagnostics[0]?.hint).toBe('See who can start it by then; if nobody can, talk to acme and sales now.');
});

it('begins fourteen days before and ends on the last day', () => {
  const messages = (today: string) => found(today).map(({ message }) => message.slice(0, message.indexOf(':')));
  expect(messages('2026-10-21')).toEqual([]);
  expect(messages('2026-10-22')).toEqual(['saml-sso must start by 2026-11-05, in 14 days']);
  expect(messages('2026-11-04')).toEqual(['saml-sso must start by 2026-11-05, in 1 day']);
  expect(messages('2026-11-05')).toEqual(['saml-sso must start by 2026-11-05, today']);
  expect(messages('2026-11-06')).toEqual([]);
});

it('leaves work alone that has started', () => {
  expect(found('2026-10-27', '    started: 2026-10-26\n')).toEqual([]);
});
