import { suppositionsIn } from '../../src/analyze/forecast/suppositions.ts';
import { supposed, whatIfOutlook } from '../../src/analyze/forecast/what-if.ts';
import { outlookOf } from '../../src/engine/forecast/outlook.ts';
import type { Outlook, WhatIfOutlook } from '../../src/engine/forecast/team-outlook.ts';
import type { World } from '../../src/model/world.ts';
import type { Texts } from './lint-text.ts';
import { sourcesOf } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** The Monday of most forecasts. */
export const MONDAY = '2026-11-23';

export const OPTIONS = { runs: 1_000, seed: 1 };

export const worldFrom = (texts: Texts, today = MONDAY): World => readWorld(sourcesOf(texts), today).world;

export const outlookFrom = (texts: Texts, today = MONDAY): Outlook => {
  const world = worldFrom(texts, today);
  return outlookOf(world, world.teams, OPTIONS);
};

/** What a what-if that says nothing wrong comes to. */
export const whatIfFrom = (texts: Texts, text: string, today = MONDAY): WhatIfOutlook => {
  const world = worldFrom(texts, today);
  const { suppositions, problems } = suppositionsIn(text);
  const found = supposed(world, world.teams.length === 1 ? world.teams[0] : undefined, suppositions);
  if (problems.length + found.problems.length > 0) throw new Error([...problems, ...found.problems].join('\n'));
  return whatIfOutlook(world, found.teams, OPTIONS);
};

/** Two teams in which everything happens that a forecast tells apart. */
export const FULL: Texts = {
  'company.yaml': 'name: Acme\ncalendar: { holidays: [2026-11-26, 2026-12-24, 2026-12-25] }\n',
  'marketing.yaml': 'launches: [{ id: spring, name: Spring launch, tier: L3, date: 2027-01-26 }]\n',
  'teams/mobile.yaml': `team: mobile
name: Mobile
engineers: 2
in_progress:
  - { id: tablet, title: Tablets, started: 2026-11-16, scoping: { on: 2026-11-09, effort: { low: 2w, likely: 3w, high: 5w }, engineers: 1 } }
  - { id: watch, title: Watches, started: 2026-11-16 }
coming_soon:
  - { id: offline, title: Offline, scoping: { on: 2026-11-09, effort: { low: 4w, likely: 5w, high: 9w }, engineers: 3 } }
`,
  'teams/search.yaml': `team: search
name: Search
engineers: 5
focus: 0.7
in_progress:
  - id: saml-sso
    title: SAML single sign-on
    started: 2026-10-05
    scoping: { on: 2026-11-02, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
    commitment: { date: 2026-12-18, to: [acme, sales], scope: Okta., fixed: true }
  - id: ranking
    title: Results ranked by what the whole team uses and has used before
    started: 2026-11-16
    scoping: { on: 2026-11-09, effort: { low: 2w, likely: 3w, high: 5w }, engineers: 2 }
    commitment: { date: 2026-11-13, to: [support], scope: All of it. }
coming_soon:
  - id: audit-log
    title: Audit log
    scoping: { on: 2026-11-09, effort: { low: 3w, likely: 4w, high: 6w }, engineers: 2 }
    commitment: { date: 2027-01-22, to: [sales], scope: Twelve months. }
    launch: spring
  - id: index-halving
    title: Half the size of the index
    scoping: { on: 2026-11-09, effort: { low: 3w, likely: 5w, high: 9w }, engineers: 2 }
    launch: spring
  - { id: branches, title: "Search\\u0007 any branch" }
  - { id: mixed, title: Mixed up, scoping: { on: 2026-11-09, effort: { low: 3w, likely: 2w, high: 1w }, engineers: 2 } }
backlog:
  - { id: dark-mode, title: Dark mode }
`,
};
