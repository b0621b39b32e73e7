import { expect, it } from 'vitest';
import { targetMissing } from '../../src/rules/target-missing.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [targetMissing]);

it('finds work in progress without a target; unscoped work is to be scoped first', () => {
  const diagnostics = found(`in_progress:
  - id: saml-sso
    title: SAML single sign-on
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
  - id: audit-log
    title: Audit log
`);
  expect(inShort(diagnostics)).toEqual([
    'error target-missing 4:5 [saml-sso] saml-sso is in progress without a target date',
    'error target-missing 7:5 [audit-log] audit-log is in progress without a target date',
  ]);
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'Set `target_date` to the day you expect it to be done. It is a rough idea, not a promise.',
    'Scope it, then set `target_date` to the day you expect it to be done. It is a rough idea, not a promise.',
  ]);
});

it('wants no target outside of progress', () => {
  expect(
    found(`in_progress: [{ id: saml-sso, title: SAML single sign-on, target_date: 2026-12-10 }]
coming_soon: [{ id: audit-log, title: Audit log }]
backlog: [{ id: dark-mode, title: Dark mode }]
`),
  ).toEqual([]);
});

it('does not miss a target that could not be read', () => {
  const missing = (...items: readonly string[]) =>
    lintTexts(teamText(`in_progress: [${items.join(', ')}]\n`), 'target-missing', TODAY, [targetMissing]);
  const partial = '{ id: saml-sso, title: SAML single sign-on, target_date: tomorrow }';
  expect(missing(partial)).toEqual([]);
  expect(missing(partial, '{ id: audit-log, title: Audit log }').map(({ item }) => item)).toEqual(['audit-log']);
});
