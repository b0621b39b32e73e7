import { expect, it } from 'vitest';
import { startOverdue } from '../../src/rules/start-overdue.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (lines: string, today = TODAY, marketing = '') =>
  lintTexts({ ...teamText(lines), 'marketing.yaml': marketing }, undefined, today, [startOverdue]);

const SCOPING = 'scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }';
const promise = (date: string) => `commitment: { date: ${date}, to: [acme, sales], scope: Okta. }`;
const plan = (place: string, ...fields: readonly string[]) =>
  `focus: 0.7\n${place}:\n  - { ${['id: saml-sso', 'title: SAML', ...fields].join(', ')} }\n`;

it('finds queued work whose last day to start has passed, with the sum', () => {
  const diagnostics = found(plan('coming_soon', promise('2026-12-15'), SCOPING));
  expect(inShort(diagnostics)).toEqual([
    'error start-overdue 5:54 [saml-sso] saml-sso had to start by 2026-11-05, 16 days ago: 29 working days at 85 % for 2 engineers, due 2026-12-15',
  ]);
  expect(diagnostics[0]?.hint).toBe('Start it now, cut its scope, or agree a later date with acme and sales.');
});

it('gives the whole of the last day', () => {
  const lines = plan('coming_soon', promise('2026-12-15'), SCOPING);
  expect(found(lines, '2026-11-05')).toEqual([]);
  expect(found(lines, '2026-11-06').map(({ message }) => message)).toEqual([
    'saml-sso had to start by 2026-11-05, 1 day ago: 29 working days at 85 % for 2 engineers, due 2026-12-15',
  ]);
});

it('finds work that no hundred years would be enough for', () => {
  const scoping = 'scoping: { on: 2026-11-01, effort: { low: 1w, likely: 10w, high: 400w }, engineers: 1 }';
  const lines = plan('coming_soon', promise('2026-12-15'), scoping).replace('focus: 0.7', 'focus: 0.02');
  expect(found(lines, '2026-11-02').map(({ message }) => message)).toEqual([
    'saml-sso had to start more than a hundred years ago, so that it is never done in time: 61806 working days at 85 % for 1 engineer, due 2026-12-15',
  ]);
});

it('points at the launch when that is what the work is due for', () => {
  const marketing = 'launches: [{ id: winter, name: Winter, tier: L3, date: 2026-12-22 }]\n';
  const launched = plan('coming_soon', 'launch: winter', SCOPING, promise('2027-06-30'));
  const diagnostics = found(launched, TODAY, marketing);
  expect(inShort(diagnostics)).toEqual([
    'error start-overdue 5:42 [saml-sso] saml-sso had to start by 2026-11-05, 16 days ago: 29 working days at 85 % for 2 engineers, due 2026-12-15',
  ]);
  expect(diagnostics[0]?.hint).toBe('Start it now, cut its scope, or agree a later date with marketing.');
});

it('leaves work alone that has started, is not scoped, is not due, or stands in the backlog', () => {
  expect(found(plan('in_progress', promise('2026-12-15'), SCOPING))).toEqual([]);
  expect(found(plan('coming_soon', promise('2026-12-15'), SCOPING, 'started: 2026-11-02'))).toEqual([]);
  expect(found(plan('coming_soon', promise('2026-12-15')))).toEqual([]);
  expect(found(plan('coming_soon', SCOPING))).toEqual([]);
  expect(found(plan('backlog', promise('2026-12-15'), SCOPING))).toEqual([]);
});
