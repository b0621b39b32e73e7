import { expect, it } from 'vitest';
import { targetOutsideProgress } from '../../src/rules/target-outside-progress.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [targetOutsideProgress]);

it('finds a target in the queue, the backlog and the inbox, and points at its key', () => {
  const diagnostics = found(`coming_soon: [{ id: saml-sso, title: SAML single sign-on, target_date: 2026-12-10 }]
backlog: [{ id: dark-mode, title: Dark mode, target_date: 2027-01-15 }]
inbox: [{ title: Export, target_date: 2027-02-15 }]
`);
  expect(inShort(diagnostics)).toEqual([
    'error target-outside-progress 3:59 [saml-sso] saml-sso is coming soon and has a target date (2026-12-10); only work in progress has one',
    'error target-outside-progress 4:46 [dark-mode] dark-mode is in the backlog and has a target date (2027-01-15); only work in progress has one',
    'error target-outside-progress 5:26 [Export] Export is in the inbox and has a target date (2027-02-15); only work in progress has one',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Take `target_date` away. If somebody wishes for that day, write it as `asked.date`; if work has started, move it to `in_progress`.',
  );
});

it('allows one in progress, and on closed work, which keeps every date it had', () => {
  expect(
    found(`in_progress: [{ id: saml-sso, title: SAML single sign-on, target_date: 2026-12-10 }]
coming_soon: [{ id: audit-log, title: Audit log, asked: { date: 2027-01-15 } }]
closed: [{ id: old-ui, title: Old page, target_date: 2026-10-01, outcome: delivered, closed_on: 2026-10-02 }]
`),
  ).toEqual([]);
});
