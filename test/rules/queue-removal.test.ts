import { expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const ITEM = '\n  - id: dark-mode\n    title: Dark mode\n    stakeholders: [support]\n';
const QUEUED = teamText(`coming_soon:${ITEM}`);
const decided = (more: string) => ({
  'decisions/search.yaml': `- { on: 2026-11-20, item: dark-mode, from: coming_soon, to: backlog, reason: R.${more} }\n`,
});
const BACK = teamText(`backlog:${ITEM}`);

const said = (after: Texts, before = QUEUED) => saidAgainst('queue-removal', before, after);

it('to the backlog wants a decision, and those told who counted on it', () => {
  expect(said(BACK)).toEqual([
    '4:9 [dark-mode] dark-mode: moved from the queue to the backlog; no decision speaks of it',
    'hint: Tell support, then record it: `plan move dark-mode backlog --reason "…" --informed support`',
  ]);
  expect(said({ ...BACK, ...decided('') })).toEqual([
    '4:9 [dark-mode] dark-mode: moved from the queue to the backlog; no record says that support heard of it',
    'hint: Tell support, then `plan inform dark-mode --to support`',
  ]);
  expect(said({ ...BACK, ...decided(', informed: [support]') })).toEqual([]);
});

it('by closing it undelivered wants that on the closed item', () => {
  const closed = (outcome: string) =>
    teamText(`closed:${ITEM}    outcome: ${outcome}\n    closed_on: 2026-11-20\n    reason: No more.\n`);
  expect(said(closed('dropped'))).toEqual([
    '7:14 [dark-mode] dark-mode: moved from the queue to closed (dropped); no record says that support heard of it',
    'hint: Tell support, then `plan inform dark-mode --to support`',
  ]);
  expect(said(closed('delivered'))).toEqual([]);
});

it('is not said of work that starts', () => {
  expect(said(teamText(`in_progress:${ITEM}`))).toEqual([]);
});
