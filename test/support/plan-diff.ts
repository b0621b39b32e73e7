import { diffOf } from '../../src/analyze/diff/diff.ts';
import type { PlanDiff } from '../../src/analyze/diff/plan-diff.ts';
import type { Base } from '../../src/engine/changes/comparison.ts';
import { comparedTexts } from './compared.ts';
import type { Texts } from './lint-text.ts';

const BASE: Base = {
  commit: '3f2a1bc4d5e6f708192a3b4c5d6e7f8091a2b3c4',
  name: 'origin/main',
  why: 'where this branch began',
};

/** What it means that these files became those. */
export const diffTexts = (before: Texts, after: Texts): PlanDiff =>
  diffOf({ base: BASE, reading: [], ...comparedTexts(before, after) });

const COMPANY = `name: Acme
stakeholders:
  acme: { name: Acme Corp, kind: customer, through: [sales] }
  globex: { name: Globex, kind: customer, private: true }
  sales: { name: Sales, kind: gtm }
  support: { name: Support, kind: gtm }
`;

const GROWTH_BEFORE = `team: growth
name: Growth
backlog:
  - { id: referral, title: Referral programme, stakeholders: [sales] }
  - { id: banner, title: Banner, priority: P2, owner: ana }
`;

const GROWTH_AFTER = `team: growth
name: Growth
coming_soon:
  - { id: referral, title: Referral programme, stakeholders: [sales], commitment: { date: 2027-03-01, to: [sales, acme], scope: A link to share. } }
backlog:
  - { id: banner, title: Banner, priority: P1, owner: bo, notes: "${'Long. '.repeat(20)}" }
`;

const SEARCH_BEFORE = `team: search
name: Search
engineers: 5
focus: 0.7
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    started: 2026-10-05
    stakeholders: [support]
    target_date: 2026-11-25
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-11-30, to: [acme, sales], scope: Sign-in with Okta. }
    steps: [{ title: Okta behind a flag }, { title: Entra ID }]
  - { id: index-v2, title: Second index, started: 2026-09-01, target_date: 2027-01-20, stakeholders: [support] }
  - { id: facets, title: Facets, started: 2026-10-01, target_date: 2026-11-20, commitment: { date: 2026-11-18, to: [globex], scope: Five facets. } }
  - { id: old-api, title: Keep the old API, started: 2026-10-01, target_date: 2027-01-10, stakeholders: [support] }
coming_soon:
  - { id: dark-mode, title: Dark mode }
  - { id: export, title: Export the audit log, stakeholders: [support] }
  - { id: fuzzy, title: Fuzzy matching, commitment: { date: 2027-02-01, to: [globex, sales], scope: Two typos. } }
  - { id: ranking, title: Ranking by recency }
backlog:
  - { id: themes, title: Themes }
inbox:
  - { id: hotkeys, title: Hotkeys, added: 2026-11-01 }
metrics:
  - { id: sso-adoption, name: Workspaces with SSO on, unit: "%", target: 40, by: 2027-Q1 }
risks:
  - { id: idp-drift, risk: Identity providers change their metadata., likelihood: medium, impact: high }
questions: [{ id: sso-tier, question: Is SSO part of the team tier?, to: [sales] }]
`;

const SEARCH_AFTER = `team: search
name: Search
engineers: 4
focus: 0.7
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    started: 2026-10-05
    stakeholders: [support]
    target_date: 2026-12-10
    scoping: { on: 2026-10-20, effort: { low: 6w, likely: 8w, high: 12w }, engineers: 2 }
    commitment:
      date: 2026-12-15
      to: [acme, sales]
      scope: Sign-in with Okta and Entra ID.
      changes:
        - on: 2026-11-20
          date: { from: 2026-11-30, to: 2026-12-15 }
          scope: { from: Sign-in with Okta., to: Sign-in with Okta and Entra ID. }
          reason: They move to Entra ID in January.
          approved_by: [sales]
          link: https://git.example/plans/pull/41
    steps: [{ title: Okta behind a flag, done_on: 2026-11-02 }, { title: Entra ID }]
  - { id: outage, title: Repair the ingest, started: 2026-11-19, target_date: 2026-12-01 }
  - { id: themes, title: Themes, started: 2026-11-19, target_date: 2026-12-20 }
coming_soon:
  - { id: index-v2, title: Second index, stakeholders: [support] }
  - { id: ranking, title: Ranking by recency }
  - { id: dark-mode, title: Dark mode }
  - { id: fuzzy, title: Fuzzy matching, commitment: { date: 2027-03-01, to: [sales, support], scope: Two typos. } }
backlog:
  - { id: export, title: Export the audit log, stakeholders: [support] }
  - { id: hotkeys, title: Hotkeys }
inbox:
  - { id: emoji, title: Emoji, added: 2026-11-20 }
closed:
  - { id: facets, title: Facets, started: 2026-10-01, target_date: 2026-11-20, commitment: { date: 2026-11-18, to: [globex], scope: Five facets. }, outcome: delivered, closed_on: 2026-11-20 }
  - { id: old-api, title: Keep the old API, outcome: dropped, closed_on: 2026-11-20, reason: Nobody calls it., informed: [support] }
metrics:
  - { id: sso-adoption, name: Workspaces with SSO on, unit: "%", target: 40, by: 2027-Q1, readings: [{ on: 2026-11-10, value: 6 }] }
risks:
  - { id: idp-drift, risk: Identity providers change their metadata., likelihood: medium, impact: high, mitigation: Contract tests nightly. }
  - { id: hiring, risk: Nobody to hire., impact: low }
questions: [{ id: sso-tier, question: Is SSO part of the team tier?, to: [sales], answer: "Yes.", answered_on: 2026-11-12 }]
needs: [{ id: designer, need: A second designer in January., to: [executives] }]
`;

const LOG_BEFORE = '- { on: 2026-10-01, item: dark-mode, from: backlog, to: coming_soon, reason: Asked for often. }\n';

const LOG_AFTER = `- on: 2026-11-19
  item: index-v2
  from: in_progress
  to: coming_soon
  cause: incident
  because_of: outage
  reason: Ingest is down.
  informed: [support]
- { on: 2026-11-19, item: outage, from: new, to: in_progress, reason: Customers see nothing. }
`;

const MORE_BEFORE = 'team: mobile\nname: Mobile\nbacklog: [{ id: tablet, title: Tablets }]\n';

/** A plan before and after a branch on which every kind of thing happened. */
export const FULL_BEFORE: Texts = {
  'company.yaml': COMPANY,
  'decisions/search.yaml': LOG_BEFORE,
  'teams/growth.yaml': GROWTH_BEFORE,
  'teams/mobile.yaml': MORE_BEFORE,
  'teams/search.yaml': SEARCH_BEFORE,
};

export const FULL_AFTER: Texts = {
  'company.yaml': COMPANY,
  'decisions/search.yaml': LOG_AFTER,
  'teams/growth.yaml': GROWTH_AFTER,
  'teams/platform.yaml':
    'team: platform\nname: Platform\nbacklog: [{ id: quotas, title: Quotas }, { id: audit, title: Audit }]\n',
  'teams/search.yaml': SEARCH_AFTER,
};
