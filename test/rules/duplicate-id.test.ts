import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { duplicateId } from '../../src/rules/duplicate-id.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, undefined, TODAY, [duplicateId]);

const firsts = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ related }) =>
    related.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`),
  );

it('finds an item that stands in two places of a plan, and shows the first', () => {
  const diagnostics = found(
    teamText(`in_progress: [{ id: saml-sso, title: SAML single sign-on }]
coming_soon: [{ id: saml-sso, title: SAML single sign-on }]
`),
  );
  expect(inShort(diagnostics)).toEqual([
    'error duplicate-id 4:21 [saml-sso] another item has the id saml-sso already, in plans/teams/search.yaml',
  ]);
  expect(firsts(diagnostics)).toEqual(['plans/teams/search.yaml:3:21 has it first']);
  expect(diagnostics[0]?.hint).toBe(
    'If both are the same work, keep it in one place only; else give one of them another id.',
  );
});

it('finds every later place over teams, inboxes and archives, each with the first', () => {
  const diagnostics = found({
    'teams/growth.yaml': 'team: growth\nname: Growth\nbacklog: [{ id: export, title: Export }]\n',
    'teams/search.yaml': 'team: search\nname: Search\ninbox: [{ id: export, title: Export }, { title: Export }]\n',
    'archive/search-2025.yaml':
      'team: search\nclosed: [{ id: export, title: Export, outcome: delivered, closed_on: 2025-10-02 }]\n',
  });
  expect(diagnostics.map(({ file, message }) => `${file}: ${message}`)).toEqual([
    'plans/archive/search-2025.yaml: another item has the id export already, in plans/teams/growth.yaml',
    'plans/teams/search.yaml: another item has the id export already, in plans/teams/growth.yaml',
  ]);
  expect(firsts(diagnostics)).toEqual([
    'plans/teams/growth.yaml:3:17 has it first',
    'plans/teams/growth.yaml:3:17 has it first',
  ]);
});

it('knows metrics, risks, questions and needs over all teams, and metrics of the company', () => {
  const team = (id: string) => `team: ${id}
name: Some team
metrics: [{ id: use, name: Use }]
risks: [{ id: drift, risk: Drift. }]
questions: [{ id: tier, question: Which tier? }]
needs: [{ id: designer, need: A designer. }]
`;
  const diagnostics = found({
    'company.yaml': 'metrics: [{ id: use, name: Use }]\n',
    'teams/growth.yaml': team('growth'),
    'teams/search.yaml': team('search'),
  });
  expect(diagnostics.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
    'plans/teams/growth.yaml:3 another metric has the id use already, in plans/company.yaml',
    'plans/teams/search.yaml:3 another metric has the id use already, in plans/company.yaml',
    'plans/teams/search.yaml:4 another risk has the id drift already, in plans/teams/growth.yaml',
    'plans/teams/search.yaml:5 another question has the id tier already, in plans/teams/growth.yaml',
    'plans/teams/search.yaml:6 another need has the id designer already, in plans/teams/growth.yaml',
  ]);
  expect(diagnostics[1]?.hint).toBe('Give one of them another id, and correct what names it.');
});

it('knows what the company, marketing, product and feedback files list', () => {
  const diagnostics = found({
    'company.yaml': `goals: [{ id: a, name: A }, { id: a, name: A }]
intents: [{ id: b, name: B }, { id: b, name: B }, { id: a, name: A }]
kpis: [{ id: a, name: A }, { id: a, name: A }]
`,
    'marketing.yaml': `themes: [{ id: a, name: A }, { id: a, name: A }]
launches: [{ id: a, name: A, tier: L1, date: 2027-01-15 }, { id: a, name: A, tier: L2, date: 2027-01-15 }]
`,
    'product.yaml': `areas: [{ id: a, name: A }, { id: a, name: A }]
features: [{ id: a, name: A, maturity: ga }, { id: a, name: A, maturity: beta }]
`,
    'feedback.yaml': `requests:
  - { id: a, account: acme, urgency: blocker, asks: A }
  - { id: a, account: acme, urgency: blocker, asks: A }
`,
  });
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'another goal or intent has the id a already, in plans/company.yaml',
    'another goal or intent has the id b already, in plans/company.yaml',
    'another goal or intent has the id a already, in plans/company.yaml',
    'another KPI has the id a already, in plans/company.yaml',
    'another request has the id a already, in plans/feedback.yaml',
    'another theme has the id a already, in plans/marketing.yaml',
    'another launch has the id a already, in plans/marketing.yaml',
    'another product area has the id a already, in plans/product.yaml',
    'another feature has the id a already, in plans/product.yaml',
  ]);
});

const FORMER_HINT =
  'Ids are never used again: give the other item an id of its own, or take `was` away where it is wrong.';

it('finds a former id that another item has now, closed and archived ones too', () => {
  const diagnostics = found({
    ...teamText(`backlog: [{ id: export, title: Export, was: csv }, { id: themes, title: Themes, was: dark }]
inbox: [{ title: Import, was: tsv }]
closed: [{ id: csv, title: CSV, outcome: delivered, closed_on: 2026-10-02 }]
`),
    'archive/search-2025.yaml': `team: search
closed: [{ id: dark, title: D, outcome: delivered, closed_on: 2025-10-02 }, { id: tsv, title: T, outcome: delivered, closed_on: 2025-10-02 }]
`,
  });
  expect(inShort(diagnostics)).toEqual([
    'error duplicate-id 3:45 [export] another item has the former id csv now, in plans/teams/search.yaml',
    'error duplicate-id 3:86 [themes] another item has the former id dark now, in plans/archive/search-2025.yaml',
    'error duplicate-id 4:31 [Import] another item has the former id tsv now, in plans/archive/search-2025.yaml',
  ]);
  expect(firsts(diagnostics)[0]).toBe('plans/teams/search.yaml:5:16 has it now');
  expect(diagnostics[0]?.hint).toBe(FORMER_HINT);
});

it('finds a former id that two items have', () => {
  const diagnostics = found(
    teamText('backlog: [{ id: export, title: Export, was: csv }, { id: table, title: Table, was: csv }]\n'),
  );
  expect(inShort(diagnostics)).toEqual([
    'error duplicate-id 3:84 [table] another item has the former id csv as well, in plans/teams/search.yaml',
  ]);
  expect(firsts(diagnostics)).toEqual(['plans/teams/search.yaml:3:45 has it as well']);
});

it('says of an item in two places only that, not that it shares its former id with itself', () => {
  const renamed = '[{ id: export, title: Export, was: csv }]';
  expect(inShort(found(teamText(`coming_soon: ${renamed}\nbacklog: ${renamed}\n`)))).toEqual([
    'error duplicate-id 4:17 [export] another item has the id export already, in plans/teams/search.yaml',
  ]);
  expect(found(teamText('backlog: [{ id: export, title: Export, was: export }]\n'))).toEqual([]);
});

it('lets things of different kinds share an id, and inbox entries without one share a title', () => {
  expect(
    found({
      ...teamText(`in_progress: [{ id: export, title: Export }]
inbox: [{ title: Import }, { title: Import }]
metrics: [{ id: export, name: Exports }]
risks: [{ id: export, risk: Nobody exports. }]
`),
      'company.yaml': 'goals: [{ id: export, name: Export }]\nstakeholders: { export: {} }\n',
    }),
  ).toEqual([]);
});
