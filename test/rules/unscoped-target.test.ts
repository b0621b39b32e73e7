import { expect, it } from 'vitest';
import { unscopedTarget } from '../../src/rules/unscoped-target.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [unscopedTarget]);

it('finds a target without scoping', () => {
  const diagnostics = found('in_progress: [{ id: saml-sso, title: SAML sign-on, target_date: 2026-12-10 }]\n');
  expect(inShort(diagnostics)).toEqual([
    'warning unscoped-target 3:65 [saml-sso] saml-sso aims at 2026-12-10 but is not scoped',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Let engineering estimate it roughly, write that as `scoping`, and see whether the target still holds.',
  );
});

it('is content with scoping, or without a target', () => {
  expect(
    found(`in_progress:
  - id: saml-sso
    title: SAML single sign-on
    target_date: 2026-12-10
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
  - { id: audit-log, title: Audit log }
`),
  ).toEqual([]);
});

it('does not miss scoping that could not be read', () => {
  const lines = (high: string) => `in_progress:
  - id: saml-sso
    title: SAML single sign-on
    target_date: 2026-12-10
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: ${high} }, engineers: 2 }
`;
  const other = '  - { id: audit-log, title: Audit log, target_date: 2026-12-10 }\n';
  const items = lintTexts(teamText(lines('long') + other), 'unscoped-target', TODAY, [unscopedTarget]);
  expect(items.map(({ item }) => item)).toEqual(['audit-log']);
});
