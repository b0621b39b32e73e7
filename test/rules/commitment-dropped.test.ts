import { describe, expect, it } from 'vitest';
import { saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const PROMISE = 'commitment: { date: 2027-03-01, to: [acme, sales], scope: Dark. }';
const withdrawn = (more: string) =>
  `commitment: { date: 2027-03-01, to: [acme, sales], scope: Dark., changes: [{ on: 2026-11-20, withdrawn: true, reason: No more.${more} }] }`;

const queued = (lines: string): Texts =>
  teamText(`coming_soon:\n  - id: dark-mode\n    title: Dark mode\n    ${lines}\n`);
const closed = (lines: string): Texts =>
  teamText(
    `closed:\n  - id: dark-mode\n    title: Dark mode\n    outcome: dropped\n    closed_on: 2026-11-20\n    reason: No more.\n    ${lines}\n`,
  );

const said = (after: Texts, before = queued(PROMISE)) => saidAgainst('commitment-dropped', before, after);

const COMMAND = '`plan withdraw dark-mode --reason "…" --approved-by acme,sales`';
const SILENT = 'no entry of `commitment.changes` speaks of it';

describe('a promise that is', () => {
  it('deleted is put back first', () => {
    expect(said(queued('priority: P1'))).toEqual([
      `4:9 [dark-mode] dark-mode: the promise for 2027-03-01 was deleted; ${SILENT}`,
      `hint: Put the commitment back, then ask acme and sales, then record it: ${COMMAND}`,
    ]);
  });

  it('left behind by closing its item is withdrawn', () => {
    expect(said(closed(PROMISE))).toEqual([
      `9:25 [dark-mode] dark-mode: closed as dropped while the promise for 2027-03-01 stands; ${SILENT}`,
      `hint: Ask acme and sales, then record it: ${COMMAND}`,
    ]);
  });

  it('gone with its item is put back with it', () => {
    expect(said(teamText('coming_soon: []\n'))).toEqual([
      `3:1 [dark-mode] dark-mode: the promise for 2027-03-01 vanished with the item; ${SILENT}`,
      `hint: Put the item back, with its commitment, then ask acme and sales, then record it: ${COMMAND}`,
    ]);
  });

  it('withdrawn takes the agreement of all', () => {
    expect(said(queued(withdrawn(', approved_by: [acme]')))).toEqual([
      '6:80 [dark-mode] dark-mode: the promise for 2027-03-01 was withdrawn; no record says that sales agreed',
      'hint: Ask sales, then `plan approve dark-mode --by sales`',
    ]);
    expect(said(queued(withdrawn(', approved_by: [acme, sales]')))).toEqual([]);
  });
});

it('of one who is taken out of `to` takes the agreement of that one', () => {
  const only = (changes: string) =>
    queued(`commitment: { date: 2027-03-01, to: [sales], scope: Dark., changes: [${changes}] }`);
  expect(said(only(''))).toEqual([
    `6:41 [dark-mode] dark-mode: acme is promised it no more; ${SILENT}`,
    'hint: Ask acme, then record it: `plan withdraw dark-mode --from acme --reason "…" --approved-by acme`',
  ]);
  expect(said(only('{ on: 2026-11-20, reason: They left., approved_by: [acme] }'))).toEqual([]);
});

it('is not said of what was kept, or had been withdrawn before', () => {
  const delivered = teamText(
    `closed: [{ id: dark-mode, title: Dark mode, outcome: delivered, closed_on: 2026-11-20, ${PROMISE} }]\n`,
  );
  expect(said(delivered)).toEqual([]);
  const before = queued(withdrawn(', approved_by: [acme, sales]'));
  expect(said(closed(withdrawn(', approved_by: [acme, sales]')), before)).toEqual([]);
});
