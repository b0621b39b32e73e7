import { expect, it } from 'vitest';
import { foundAgainst, saidAgainst } from '../support/lint-base.ts';
import type { Texts } from '../support/lint-text.ts';
import { teamText } from '../support/lint-text.ts';

const plan = (date: string, changes = '', place = 'in_progress', more = ''): Texts =>
  teamText(`${place}:
  - id: saml-sso
    title: SAML
    ${more}
    commitment:
      date: ${date}
      to: [acme, sales]
      scope: Okta.
      changes: [${changes}]
`);

const entry = (from: string, to: string, more: string) =>
  `{ on: 2026-11-20, date: { from: ${from}, to: ${to} }, reason: So it is., ${more} }`;

const said = (before: Texts, after: Texts) => saidAgainst('commitment-moved', before, after);

it('says from when to when, who must agree, and the command that records it', () => {
  expect(foundAgainst('commitment-moved', plan('2026-11-30'), plan('2026-12-15'))).toEqual([
    {
      rule: 'commitment-moved',
      severity: 'error',
      file: 'plans/teams/search.yaml',
      line: 8,
      column: 13,
      endLine: 8,
      endColumn: 23,
      item: 'saml-sso',
      message:
        'saml-sso: the promise moved from 2026-11-30 to 2026-12-15; no entry of `commitment.changes` speaks of it',
      hint: 'Ask acme and sales, then record it: `plan commit-date saml-sso 2026-12-15 --reason "…" --approved-by acme,sales`',
      related: [],
    },
  ]);
});

it('asks only those who are missing on a record that is there', () => {
  const after = (approved: string) =>
    plan('2026-12-15', entry('2026-11-30', '2026-12-15', `approved_by: [${approved}]`));
  expect(said(plan('2026-11-30'), after('sales'))).toEqual([
    '8:13 [saml-sso] saml-sso: the promise moved from 2026-11-30 to 2026-12-15; no record says that acme agreed',
    'hint: Ask acme, then `plan approve saml-sso --by acme`',
  ]);
  expect(said(plan('2026-11-30'), after('sales, acme'))).toEqual([]);
});

it('finds the item in the archive', () => {
  const closed = plan('2026-12-15', '', 'closed', 'outcome: delivered\n    closed_on: 2026-11-20');
  const archive = {
    ...teamText(''),
    'archive/search-2026.yaml': (closed['teams/search.yaml'] ?? '').replace('name: Search\n', ''),
  };
  const [found] = foundAgainst('commitment-moved', plan('2026-11-30'), archive);
  expect([found?.file, found?.line, found?.column]).toEqual(['plans/archive/search-2026.yaml', 8, 13]);
});

it('asks nobody where the policy of the base says that it is free', () => {
  const free = { 'company.yaml': 'policy: { changes: { commitment-moved: free } }\n' };
  expect(said({ ...plan('2026-11-30'), ...free }, plan('2026-12-15'))).toEqual([]);
  expect(said(plan('2026-11-30'), { ...plan('2026-12-15'), ...free })).toHaveLength(2);
});

it('writes names that are more than one word so that a shell takes them as they are', () => {
  const of = (date: string): Texts => ({
    'teams/search.yaml': (plan(date)['teams/search.yaml'] ?? '').replace('[acme, sales]', `[acme, "Bo's $(team)"]`),
  });
  expect(said(of('2026-11-30'), of('2026-12-15'))[1]).toBe(
    `hint: Ask acme and Bo's $(team), then record it: \`plan commit-date saml-sso 2026-12-15 --reason "…" --approved-by acme,'Bo'\\''s $(team)'\``,
  );
});

it('finds that a day is fixed no more, and nobody heard of it', () => {
  const plan = (fixed: string) =>
    teamText(
      `coming_soon: [{ id: sso, title: SSO, commitment: { date: 2026-12-15, to: [acme, sales], scope: S${fixed} } }]\n`,
    );
  expect(saidAgainst('commitment-moved', plan(', fixed: true'), plan(''))).toEqual([
    '3:58 [sso] sso: the promised day, 2026-12-15, is no longer said to be outside our control (`fixed`), and no new entry of `commitment.changes` says that acme and sales heard of it',
    'hint: Tell acme and sales, then add an entry with the day, `reason` and `informed: [acme, sales]` to `commitment.changes`.',
  ]);
});
