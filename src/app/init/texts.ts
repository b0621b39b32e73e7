import { editYaml } from '../../yaml/edit/edit.ts';

export interface NewCompany {
  readonly name: string;
  readonly policy: 'standard' | 'strict';
  /** 1 to 12. */
  readonly fiscalStart: number;
}

export interface NewTeam {
  readonly id: string;
  readonly name: string;
  /** Undefined: not known yet. */
  readonly engineers: number | undefined;
}

/** A first company.yaml; its comments say what else it may hold. */
export const companyText = ({ name, policy, fiscalStart }: NewCompany): string =>
  editYaml(COMPANY, [
    { kind: 'set', path: ['name'], value: name },
    { kind: 'set', path: ['calendar', 'fiscal_year_starts'], value: fiscalStart },
    { kind: 'set', path: ['policy', 'preset'], value: policy },
  ]);

/** A first plan of a team, empty; its comments say what belongs where. */
export const teamText = ({ id, name, engineers }: NewTeam): string =>
  editYaml(TEAM, [
    { kind: 'set', path: ['team'], value: id },
    { kind: 'set', path: ['name'], value: name },
    ...(engineers === undefined
      ? []
      : [{ kind: 'set', path: ['engineers'], value: engineers, order: ['team', 'name', 'engineers'] } as const]),
  ]);

const COMPANY = `# yaml-language-server: $schema=.schemas/company.schema.json
#
# What all teams share. Fill in what helps you: what is not here is not checked.

name: Company

# Where you want to go. Items say with \`supports\` which goal or intent they serve.
# vision: Nobody is afraid of code they did not write.
# mission: Give every engineer one place to find and change all of their code.
# goals:
#   - id: weekly-answers
#     name: Engineers find their answer with us every week
#     north_star: true
#     metric: { unit: engineers, better: higher, baseline: 38200, target: 60000, by: 2027-Q2 }
# intents:
#   - { id: enterprise-ready, name: Ready for regulated companies }

# Everybody who is promised something, is told, or is asked. Plans name them by these ids.
stakeholders:
  executives: { name: Executives, kind: executive }
  sales: { name: Sales, kind: gtm }
  marketing: { name: Marketing, kind: marketing }
  support: { name: Support, kind: gtm }
  # acme: { name: Acme, kind: customer, through: [sales] }   # sales may speak for them

calendar:
  fiscal_year_starts: 1
  holidays: [] # days on which nobody works, such as 2026-12-25

# standard: breaking a promise needs those it was made to; other changes need that people are told.
# strict: other changes need their agreement, too. \`changes\` sets single ones.
policy:
  preset: standard
  queue_limit: 5
`;

const TEAM = `# yaml-language-server: $schema=../.schemas/team.schema.json
#
# The plan of one team. Every item stands in exactly one of the places below.
# \`plan triage\` helps to decide where, \`plan lint\` says what does not fit, \`plan status\` shows the board.

team: team
name: Team
# mission: Anybody finds any line of code in under a second.
# triad: { engineering: Ana, product: Bo, design: Cy }
# focus: 0.7 # the share of the engineers' time that goes into planned work

# Started work. The target date is a rough idea of when, set after scoping; a commitment is a promise to somebody outside.
#
#   - id: saml-sso
#     title: SAML single sign-on
#     source: gtm_request # strategy, marketing, customer_feedback, gtm_request or internal
#     priority: P0 # must have; P1 want to have, P2 nice to have
#     customer_impact: Administrators manage access in one place.
#     stakeholders: [support] # who is told when this changes
#     started: 2026-10-05
#     target_date: 2026-12-10
#     scoping: { on: 2026-09-28, effort: { low: 4w, likely: 6w, high: 10w }, engineers: 2 }
#     commitment: { date: 2026-12-15, to: [sales], scope: Sign-in with Okta and Entra ID. }
in_progress: []

# What comes next, most important first: one to five items, without target dates. The order is the rank.
coming_soon: []

# Everything else. Unordered, promises nothing, has no dates.
backlog: []

# New work that nobody has looked at yet: \`plan add\` puts it here, \`plan triage\` takes it out.
inbox: []

# Delivered, dropped, or not to be done.
closed: []
`;
