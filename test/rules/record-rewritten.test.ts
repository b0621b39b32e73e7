import { describe, expect, it } from 'vitest';
import { foundAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const found = (before: Texts, after: Texts) => foundAgainst('record-rewritten', before, after);
const short = (before: Texts, after: Texts) =>
  found(before, after).map(({ file, line, column, item, message }) => `${file}:${line}:${column} [${item}] ${message}`);

describe('a change of a commitment', () => {
  const plan = (changes: string) =>
    teamText(
      `coming_soon:\n  - id: saml-sso\n    title: SAML\n    commitment: { date: 2026-12-15, to: [acme], scope: Okta., changes: [${changes}] }\n`,
    );
  const entry = (reason: string, approved: string) =>
    `{ on: 2026-10-20, date: { from: 2026-11-30, to: 2026-12-15 }, reason: ${reason}, approved_by: [${approved}] }`;

  it('stays as it was written', () => {
    expect(found(plan(entry('Entra.', 'acme')), plan(entry('Okta.', 'acme')))).toEqual([
      {
        rule: 'record-rewritten',
        severity: 'error',
        file: 'plans/teams/search.yaml',
        line: 6,
        column: 72,
        endLine: 6,
        endColumn: 172,
        item: 'saml-sso',
        message:
          'saml-sso: the entry of `commitment.changes` of 2026-10-20 is not as it was on the base (date 2026-11-30 to 2026-12-15)',
        hint: 'Put it back as it was; who was told or agreed since, and a link, may be added. What was wrong is put right by a further entry.',
        related: [],
      },
    ]);
    expect(short(plan(entry('Entra.', 'acme')), plan('')).length).toBe(1);
  });

  it('may name more who agreed', () => {
    expect(found(plan(entry('Entra.', 'acme')), plan(entry('Entra.', 'acme, sales')))).toEqual([]);
  });
});

describe('a decision', () => {
  const log = (more: string): Texts => ({
    ...teamText('backlog: [{ id: dark-mode, title: Dark mode }]\n'),
    'decisions/search.yaml': `- { on: 2026-11-01, item: dark-mode, from: new, to: backlog, reason: Later. }\n${more}`,
  });
  const SECOND = '- { on: 2026-11-02, item: dark-mode, from: coming_soon, to: backlog, reason: Full. }\n';
  const SAID =
    '[dark-mode] dark-mode: the decision of 2026-11-02 is not as it was on the base (coming_soon to backlog: Full.)';

  it('stays in its log', () => {
    expect(short(log(SECOND), log(''))).toEqual([`plans/decisions/search.yaml:1:1 ${SAID}`]);
    expect(found(log(''), log(SECOND))).toEqual([]);
  });

  it('is missed in the plan, or in the base, where its log is gone', () => {
    const { 'teams/search.yaml': plan = '' } = log('');
    const without = { 'teams/search.yaml': plan };
    expect(short(log(SECOND), without).at(-1)).toBe(`plans/teams/search.yaml:1:1 ${SAID}`);
    const growth = { 'teams/growth.yaml': 'team: growth\nname: Growth\n' };
    expect(short({ ...log(SECOND), ...growth }, growth).at(-1)).toBe(`plans/decisions/search.yaml:1:1 ${SAID}`);
  });
});

describe('what a closed item says of its closing', () => {
  const closed = (reason: string, more = '') =>
    `closed:\n  - { id: fax, title: Fax, outcome: dropped, closed_on: 2026-10-03, reason: ${reason}${more} }\n`;
  const SAID = '[fax] fax: the closing of 2026-10-03 is not as it was on the base (dropped: Nobody faxes.)';

  it('stays, also in the archive', () => {
    const before = teamText(closed('Nobody faxes.'));
    expect(short(before, teamText(closed('It broke.')))).toEqual([`plans/teams/search.yaml:4:11 ${SAID}`]);
    const archived = (reason: string) => ({
      ...teamText(''),
      'archive/search-2026.yaml': `team: search\n${closed(reason)}`,
    });
    expect(short(before, archived('It broke.'))).toEqual([`plans/archive/search-2026.yaml:3:11 ${SAID}`]);
    expect(short(before, archived('Nobody faxes.'))).toEqual([]);
    expect(short(before, teamText(''))).toEqual([`plans/teams/search.yaml:1:1 ${SAID}`]);
  });

  it('may name more who were told', () => {
    expect(found(teamText(closed('No.')), teamText(closed('No.', ', informed: [support]')))).toEqual([]);
  });
});
