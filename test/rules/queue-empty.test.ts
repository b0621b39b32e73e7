import { expect, it } from 'vitest';
import { queueEmpty } from '../../src/rules/queue-empty.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string) => lintTexts(teamText(lines), undefined, TODAY, [queueEmpty]);

const STARTED = 'in_progress: [{ id: saml-sso, title: SAML single sign-on }]\n';

it('finds work in progress with nothing behind it', () => {
  const diagnostics = found(`${STARTED}coming_soon: []\n`);
  expect(inShort(diagnostics)).toEqual([
    'warning queue-empty 4:14 [] search has 1 item in progress and nothing coming soon',
  ]);
  expect(diagnostics[0]?.hint).toBe(
    'Look through the backlog with `plan triage` and put the most important work into `coming_soon`, in order.',
  );
});

it('finds it without the key, too', () => {
  expect(inShort(found(STARTED))).toEqual([
    'warning queue-empty 1:1 [] search has 1 item in progress and nothing coming soon',
  ]);
});

it('is content with one item in the queue, and with a team that has not started anything', () => {
  expect(found(`${STARTED}coming_soon: [{ id: audit-log, title: Audit log }]\n`)).toEqual([]);
  expect(found('backlog: [{ id: audit-log, title: Audit log }]\n')).toEqual([]);
});

it('concludes nothing from a queue that could not be read', () => {
  const empty = (lines: string) => lintTexts(teamText(lines), 'queue-empty', TODAY, [queueEmpty]);
  expect(empty(`${STARTED}coming_soon: [{ id: Audit Log, title: Audit log }]\n`)).toEqual([]);
  expect(empty(`${STARTED}coming_soon: audit-log\n`)).toEqual([]);
  expect(empty(`${STARTED}comming_soon: [{ id: audit-log, title: Audit log }]\n`)).toEqual([]);
  expect(empty(STARTED.replace('[', '[{ id: scim }, '))).toEqual([]);
});

it('finds it where something else could not be read', () => {
  const partial = STARTED.replace(' }', ', owner: 4 }');
  const lines = `engineers: some\n${partial}backlog: [{ id: Audit Log, title: Audit log }]\n`;
  expect(lintTexts(teamText(lines), 'queue-empty', TODAY, [queueEmpty])).toHaveLength(1);
});
