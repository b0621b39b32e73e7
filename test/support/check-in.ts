import { finelyDrawn, outlooksOf } from '../../src/analyze/review/outlook.ts';
import type { ReviewInput } from '../../src/analyze/review/review.ts';
import { lint } from '../../src/engine/lint/lint.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { ENDANGERING, RULES } from '../../src/rules/index.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf, TODAY } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** What documents of the fourth quarter of 2026 are made from. */
export const reviewInput = (texts: Texts, revision?: string): ReviewInput =>
  reviewInputFrom(sourcesOf(texts), revision);

export const reviewInputFrom = (sources: readonly SourceFile[], revision = 'abc1234'): ReviewInput => {
  const { world: read, diagnostics } = readWorld(sources, TODAY);
  const world = finelyDrawn(read);
  const { diagnostics: found, suppressed } = lint(world, diagnostics, RULES);
  return {
    world,
    diagnostics: found,
    suppressed,
    endangering: ENDANGERING,
    folder: 'plans',
    quarter: '2026-Q4',
    asOf: { day: TODAY, revision },
    outlook: outlooksOf(world),
    retrospective: () => ({ kind: 'untold', why: 'no-repository' }),
  };
};

/** A workspace in which every part of a check-in document has something to show. */
export const FULL: Texts = {
  'company.yaml': `
name: Acme
goals: [{ id: grow, name: Grow, north_star: true, metric: { name: Users, baseline: 10000, target: 20000, by: 2027-Q1, readings: [{ on: 2026-11-01, value: 12500 }] } }]
stakeholders: { acme: { name: Acme Bank }, sales: { name: Sales }, executives: { name: Executive team, kind: executive } }
policy: { work_mix: { strategy: 0.5 } }
`,
  'teams/search.yaml': `
team: search
name: Search
mission: Find it.
triad: { engineering: Ana, product: Bo }
engineers: 5
focus: 0.7
in_progress:
  - id: sso
    title: Sign-in
    source: strategy
    priority: P0
    customer_impact: One place for access.
    supports: [grow]
    started: 2026-11-02
    target_date: 2026-12-20
    scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment:
      date: 2026-12-15
      to: [acme, sales]
      scope: Okta and Entra.
      changes: [{ on: 2026-10-20, date: { from: 2026-11-30, to: 2026-12-15 }, reason: They move., approved_by: [acme, sales], link: https://git.example/41 }]
    metrics: [adoption]
    steps: [{ title: Okta, done_on: 2026-11-10 }, { title: Entra }]
coming_soon:
  - { id: export, title: Export, source: internal, priority: P1, customer_impact: Leave with your data., scoping: { on: 2026-11-09, effort: { low: 1w, likely: 1w, high: 1w }, engineers: 1 } }
  - { id: themes, title: Themes, priority: P2 }
backlog: [{ id: dark, title: Dark mode, priority: P2, asked: { by: [sales] } }]
inbox: [{ title: Fix it }]
closed:
  - { id: old, title: Old page, outcome: delivered, closed_on: 2026-10-02, target_date: 2026-10-01 }
  - { id: fax, title: Fax, outcome: dropped, closed_on: 2026-10-03, reason: Nobody faxes. }
  - { id: telex, title: Telex, outcome: wont_fix, closed_on: 2026-10-04, reason: Even fewer. }
metrics: [{ id: adoption, name: Workspaces with sign-in, unit: "%", baseline: 0, target: 40, by: 2027-Q1, readings: [{ on: 2026-11-10, value: 6, source: analytics }] }]
risks: [{ id: drift, risk: Metadata changes., likelihood: medium, impact: high, mitigation: Contract tests., owner: Ana }]
questions: [{ id: tier, question: Is it in the team tier?, to: [executives], asked_on: 2026-11-02 }, { id: q, question: For how long?, answer: A year., answered_on: 2026-10-06 }]
needs: [{ id: designer, need: A second designer., to: [executives] }]
`,
  'decisions/search.yaml': `
- { on: 2026-11-02, item: dark, from: coming_soon, to: backlog, reason: Sign-in took its place., informed: [sales] }
- { on: 2026-11-03, item: export, from: new, to: coming_soon, reason: Not by Christmas., asked: declined }
`,
  'reviews/2026-Q4/search.yaml': `
quarter: 2026-Q4
team: search
scheduled_on: 2026-12-11
invited: [executives]
retrospective: { how_well: Well., evidence: [{ shows: Six in a hundred use it., source: analytics }] }
plan: { fit: Growth., data: [Interviews] }
guidance: [Which of the two first?]
excluded: { why: Sign-in is first., declined: Telex. }
`,
};
