/** The example of a team's plan that the planning model shows, as the file `teams/search.yaml`. */
export const MODEL_TEAM = `# yaml-language-server: $schema=../.schemas/team.schema.json
team: search                       # equals the file's name
name: Search
mission: Anybody finds any line of code in under a second.
triad: { engineering: ana, product: bo, design: cy }     # people are free text everywhere
engineers: 5                       # how many can work at once
focus: 0.7                         # share of their time that goes into planned work; 1 if left out

in_progress:
  - id: saml-sso
    title: SAML single sign-on
    source: gtm_request            # strategy | marketing | customer_feedback | gtm_request | internal
    priority: P0                   # P0 must have | P1 want to have | P2 nice to have
    customer_impact: Administrators manage access in one place.
    business_impact: Unblocks four enterprise renewals.
    supports: [enterprise-ready]   # goals or intents of company.yaml
    stakeholders: [support]        # who is told when this changes (those in commitment.to always are)
    started: 2026-10-05
    target_date: 2026-12-10
    scoping:                       # the high-level engineering assessment
      on: 2026-09-28
      effort: { low: 4w, likely: 6w, high: 10w }   # undisturbed engineer time; outside low..high is nearly impossible
      engineers: 2
    commitment:
      date: 2026-12-15
      to: [acme, sales]
      scope: Sign-in with Okta and Entra ID.
      fixed: false                 # true: the date is outside our control
      changes:                     # append-only
        - on: 2026-10-20
          date: { from: 2026-11-30, to: 2026-12-15 }
          scope: { from: Sign-in with Okta., to: Sign-in with Okta and Entra ID. }
          reason: Acme moves to Entra ID in January.
          approved_by: [acme, sales]
          link: https://git.example/plans/pull/41
    metrics: [sso-adoption]
    launch: autumn-release
    links: [https://tracker.example/SRCH-12]
    steps:                         # pieces that can ship, and stop, on their own
      - { title: Okta behind a flag, done_on: 2026-11-02 }
      - { title: Entra ID }

coming_soon: []                    # the order is the rank
backlog:
  - { id: dark-mode, title: Dark mode, asked: { by: [support], date: 2027-01-15, link: "https://tracker.example/SUP-9" } }
inbox:
  - { title: Export the audit log, added: 2026-11-18, source: gtm_request }
closed:
  - { id: old-ui, title: Old results page, outcome: delivered, closed_on: 2026-10-02 }

metrics:
  - { id: sso-adoption, name: Workspaces with SSO on, unit: "%", better: higher, baseline: 0, target: 40, by: 2027-Q1,
      readings: [ { on: 2026-11-10, value: 6, source: product analytics } ] }
risks:
  - { id: idp-drift, risk: Identity providers change their metadata., likelihood: medium, impact: high,
      mitigation: Contract tests nightly., owner: ana }
questions: [ { id: sso-tier, question: Is SSO part of the team tier?, to: [executives] } ]     # answered: answer, answered_on
needs: [ { id: designer, need: A second designer in January., to: [executives] } ]             # met: met_on
ignore: [ { rule: queue-empty, reason: Planning week ends on Friday., until: 2026-11-27 } ]
`;

/** The decision beside it, as the file `decisions/search/2026-11-02-dark-mode.yaml`. */
export const MODEL_DECISION = `# decisions/search/2026-11-02-dark-mode.yaml: a move that somebody must hear of or agree to, or an answer to an asked-for date
on: 2026-11-02
item: dark-mode
from: coming_soon                  # a place, or \`new\` (the inbox counts as new)
to: backlog
reason: SAML took its place; the queue holds five.
informed: [support]
`;
