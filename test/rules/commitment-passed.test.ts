import { expect, it } from 'vitest';
import { commitmentPassed } from '../../src/rules/commitment-passed.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [commitmentPassed]);

const item = (id: string, date: string, more = '') =>
  `{ id: ${id}, title: Some work, commitment: { date: ${date}, to: [acme, sales], scope: All of it.${more} } }`;

it('finds promises before today, in progress and in the queue', () => {
  const diagnostics = found(`in_progress: [${item('saml-sso', '2026-11-10')}]
coming_soon: [${item('audit-log', '2026-11-20')}]
`);
  expect(inShort(diagnostics)).toEqual([
    'error commitment-passed 3:69 [saml-sso] saml-sso was promised to acme and sales for 2026-11-10, 11 days ago, and is not delivered',
    'error commitment-passed 4:70 [audit-log] audit-log was promised to acme and sales for 2026-11-20, 1 day ago, and is not delivered',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Move it to `closed` if it is delivered, else agree a new date with acme and sales and add that to `commitment.changes`.',
  );
});

it('gives the whole of the day', () => {
  expect(found(`in_progress: [${item('saml-sso', TODAY)}]\n`)).toEqual([]);
});

it('does not read withdrawn promises, nor those of closed work; the backlog is wrong for any', () => {
  expect(
    found(`in_progress: [${item('saml-sso', '2026-11-10', ', changes: [{ on: 2026-11-02, withdrawn: true }]')}]
backlog: [${item('dark-mode', '2026-11-10')}]
closed:
  - id: old-ui
    title: Old page
    outcome: delivered
    closed_on: 2026-11-12
    commitment: { date: 2026-11-10, to: [acme], scope: Gone. }
`),
  ).toEqual([]);
});
