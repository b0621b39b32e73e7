import { describe, expect, it } from 'vitest';
import { unknownReference } from '../../src/rules/unknown-reference.ts';
import type { Texts } from '../support/lint-text.ts';
import { inShort, lintTexts, TODAY, teamText } from '../support/lint-text.ts';

const found = (texts: Texts) => lintTexts(texts, undefined, TODAY, [unknownReference]);

const said = (texts: Texts) =>
  found(texts).map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

const COMPANY = `stakeholders: { acme: {}, sales: {}, support: {} }
goals: [{ id: enterprise-ready, name: Ready for enterprises }]
intents: [{ id: safe-to-adopt, name: Safe to adopt }]
metrics: [{ id: availability, name: Availability }]
kpis: [{ id: retention, name: Retention }]
`;

describe('hints', () => {
  it('name the nearest', () => {
    const diagnostics = found({
      'company.yaml': COMPANY,
      ...teamText('backlog: [{ id: dark-mode, title: Dark mode, stakeholders: [suport] }]\n'),
    });
    expect(inShort(diagnostics)).toEqual(['error unknown-reference 3:61 [dark-mode] there is no stakeholder suport']);
    expect(diagnostics[0]?.hint).toBe('Did you mean support?');
  });

  it('say where to add what is nowhere near', () => {
    const hints = found({
      'company.yaml': COMPANY,
      'marketing.yaml': 'launches: []\n',
      ...teamText(`backlog:
  - id: dark-mode
    title: Dark mode
    stakeholders: [marketing]
    supports: [delight]
    metrics: [night-shifts]
    launch: spring
`),
      'decisions/search.yaml': '- { on: 2026-11-02, item: export, from: new, to: backlog, reason: Later. }\n',
      'decisions/infrastructure.yaml': '[]\n',
    }).map(({ message, hint }) => `${message}. ${hint}`);
    expect(hints).toEqual([
      'there is no team infrastructure. A team is called as its file in the folder `teams`; files of other folders that are named after a team follow it.',
      'there is no item export. Name an item of any team by its id, or as team/id; archived ones count too.',
      'there is no stakeholder marketing. Correct the name, or add it to `stakeholders` in plans/company.yaml',
      'there is no goal or intent delight. Correct the name, or add it to `goals` in plans/company.yaml',
      'there is no metric night-shifts. Correct the name, or add it to `metrics` in plans/teams/search.yaml',
      'there is no launch spring. Correct the name, or add it to `launches` in plans/marketing.yaml',
    ]);
  });
});

describe('stakeholders', () => {
  it('are looked for wherever somebody promises, tells, asks or invites', () => {
    const texts = (who: string): Texts => ({
      'company.yaml': `${COMPANY}policy: { approvers: [${who}] }\n`,
      ...teamText(`in_progress:
  - id: saml-sso
    title: SAML single sign-on
    asked: { by: [${who}] }
    commitment:
      date: 2026-12-15
      to: [${who}]
      scope: Okta.
      changes: [{ on: 2026-10-20, wording: true, approved_by: [${who}], informed: [${who}] }]
closed:
  - { id: old-ui, title: Old page, outcome: delivered, closed_on: 2026-10-02, informed: [${who}], approved_by: [${who}] }
questions: [{ id: tier, question: Which tier?, to: [sales, ${who}] }]
needs: [{ id: designer, need: A designer., to: [${who}] }]
`),
      'decisions/search.yaml': `- { on: 2026-11-02, item: saml-sso, from: new, to: backlog, reason: Later., informed: [${who}], approved_by: [${who}] }\n`,
      'reviews/2026-Q4/search.yaml': `quarter: 2026-Q4\nteam: search\ninvited: [${who}]\n`,
    });
    expect(said(texts('acme'))).toEqual([]);
    expect(said(texts('nobody-here'))).toEqual([
      'plans/company.yaml:6:23 there is no stakeholder nobody-here',
      'plans/decisions/search.yaml:1:88 there is no stakeholder nobody-here',
      'plans/decisions/search.yaml:1:116 there is no stakeholder nobody-here',
      'plans/reviews/2026-Q4/search.yaml:3:11 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:6:19 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:9:12 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:11:64 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:11:89 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:13:90 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:13:118 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:14:60 there is no stakeholder nobody-here',
      'plans/teams/search.yaml:15:49 there is no stakeholder nobody-here',
    ]);
  });

  it('speak through stakeholders, and the finding is theirs', () => {
    expect(
      inShort(
        found({
          'company.yaml': 'stakeholders: { acme: { through: [sales] }, corvid: { through: [legal] }, sales: {} }\n',
        }),
      ),
    ).toEqual(['error unknown-reference 1:65 [corvid] there is no stakeholder legal']);
  });

  it('are unknown only where the company lists some; the triad, owners and attendees are free text', () => {
    const plan = teamText(`triad: { engineering: ana }
backlog: [{ id: dark-mode, title: Dark mode, owner: bo, stakeholders: [anybody] }]
risks: [{ id: drift, risk: Drift., owner: cy }]
`);
    expect(found(plan)).toEqual([]);
    expect(found({ ...plan, 'company.yaml': 'name: Acme\n' })).toEqual([]);
    expect(said({ ...plan, 'company.yaml': 'stakeholders: {}\n' })).toEqual([
      'plans/teams/search.yaml:4:72 there is no stakeholder anybody',
    ]);
  });
});

describe('goals, intents, metrics and launches', () => {
  const plan = (supports: string, metrics: string, launch: string) =>
    teamText(`backlog: [{ id: a, title: A, supports: [${supports}], metrics: [${metrics}], launch: ${launch} }]
metrics: [{ id: use, name: Use }]
`);
  const marketing = 'launches: [{ id: spring, name: Spring, tier: L1, date: 2027-04-01 }]\n';

  it('are found in the company, in the own team first for metrics, and in marketing', () => {
    expect(
      found({
        ...plan('enterprise-ready, safe-to-adopt', 'use, availability', 'spring'),
        'company.yaml': COMPANY,
        'marketing.yaml': marketing,
      }),
    ).toEqual([]);
  });

  it('are missed there', () => {
    expect(
      said({ ...plan('a-goal', 'a-metric', 'a-launch'), 'company.yaml': COMPANY, 'marketing.yaml': marketing }),
    ).toEqual([
      'plans/teams/search.yaml:3:41 there is no goal or intent a-goal',
      'plans/teams/search.yaml:3:60 there is no metric a-metric',
      'plans/teams/search.yaml:3:79 there is no launch a-launch',
    ]);
  });

  it('are not missed without those files, but a metric may always stand in the own team', () => {
    expect(said(plan('a-goal', 'a-metric', 'a-launch'))).toEqual([
      'plans/teams/search.yaml:3:60 there is no metric a-metric',
    ]);
  });

  it('do not stand in another team', () => {
    const growth = 'team: growth\nname: Growth\nbacklog: [{ id: b, title: B, metrics: [use] }]\n';
    expect(said({ ...teamText('metrics: [{ id: use, name: Use }]\n'), 'teams/growth.yaml': growth })).toEqual([
      'plans/teams/growth.yaml:3:40 there is no metric use',
    ]);
  });

  it('are named by each other', () => {
    const company = (goal: string, kpi: string) => `goals: [{ id: ready, name: Ready, kpis: [${kpi}] }]
intents: [{ id: safe, name: Safe, goals: [${goal}] }]
kpis: [{ id: revenue, name: Revenue }, { id: retention, name: Retention, parent: ${kpi} }]
`;
    expect(found({ 'company.yaml': company('ready', 'revenue') })).toEqual([]);
    expect(said({ 'company.yaml': company('safe', 'ready') })).toEqual([
      'plans/company.yaml:1:42 there is no KPI ready',
      'plans/company.yaml:2:43 there is no goal safe',
      'plans/company.yaml:3:82 there is no KPI ready',
    ]);
  });

  it('and themes and product areas', () => {
    const texts = (theme: string, area: string): Texts => ({
      'marketing.yaml': `themes: [{ id: ease, name: Ease }]
launches: [{ id: spring, name: Spring, tier: L1, date: 2027-04-01, theme: ${theme} }]
`,
      'product.yaml': `areas: [{ id: results, name: Results }]
features: [{ id: ranking, name: Ranking, area: ${area}, maturity: ga }]
`,
    });
    expect(found(texts('ease', 'results'))).toEqual([]);
    expect(said(texts('results', 'ease'))).toEqual([
      'plans/marketing.yaml:2:75 there is no theme results',
      'plans/product.yaml:2:48 there is no product area ease',
    ]);
  });
});

describe('items and teams', () => {
  const files = (item: string, id = item.replace(/.*\//, '')): Texts => ({
    ...teamText(`backlog: [{ id: dark-mode, title: Dark mode }, { id: themes, title: Themes, was: skins }]
inbox: [{ id: export, title: Export }, { title: Import }]
closed: [{ id: old-ui, title: Old page, outcome: wont_fix, reason: No., closed_on: 2026-10-02, replaced_by: [${item}] }]
`),
    'archive/search-2025.yaml':
      'team: search\nclosed: [{ id: beta, title: Beta, outcome: delivered, closed_on: 2025-10-02 }]\n',
    'decisions/search.yaml': `- { on: 2026-11-02, item: ${item}, from: in_progress, to: backlog, reason: Later., cause: incident, because_of: ${item} }\n`,
    'reviews/2026-Q4/search.yaml': `quarter: 2026-Q4\nteam: search\nexcluded: { below_the_line: [${id}] }\n`,
    'feedback.yaml': `requests: [{ id: request-1, account: acme, urgency: blocker, asks: A, item: ${item} }]
gtm_gaps: { 2026-Q4: [{ rank: 1, gap: A, answer: ${item} }, { rank: 2, gap: B, answer: { declined: No. } }] }
`,
  });

  it.each(['dark-mode', 'export', 'old-ui', 'beta', 'skins', 'search/themes', 'search/skins', 'search/beta'])(
    'are known as %s',
    item => {
      expect(found(files(item))).toEqual([]);
    },
  );

  it('are missed wherever they are named', () => {
    expect(said(files('search/nothing'))).toEqual([
      'plans/decisions/search.yaml:1:27 there is no item nothing',
      'plans/decisions/search.yaml:1:120 there is no item nothing',
      'plans/feedback.yaml:1:77 there is no item nothing',
      'plans/feedback.yaml:2:50 there is no item nothing',
      'plans/reviews/2026-Q4/search.yaml:3:30 there is no item nothing',
      'plans/teams/search.yaml:5:110 there is no item nothing',
    ]);
  });

  it('may be named with a team they have left since, but not with one that does not exist', () => {
    const decision = (item: string) => ({
      ...files('dark-mode'),
      'teams/growth.yaml': 'team: growth\nname: Growth\n',
      'decisions/growth.yaml': `- { on: 2026-11-02, item: ${item}, from: new, to: backlog, reason: Later. }\n`,
    });
    expect(found(decision('growth/dark-mode'))).toEqual([]);
    const diagnostics = found(decision('grwth/dark-mode'));
    expect(inShort(diagnostics)).toEqual(['error unknown-reference 1:27 [grwth/dark-mode] there is no team grwth']);
    expect(diagnostics[0]?.hint).toBe('Did you mean growth?');
  });

  it('have their own files in the other folders', () => {
    expect(
      said({
        ...teamText(''),
        'decisions/serch.yaml': '# nothing yet\n[]\n',
        'reviews/2026-Q4/serch.yaml': 'quarter: 2026-Q4\nteam: serch\n',
        'product.yaml':
          'areas: [{ id: results, name: Results, team: serch }, { id: index, name: Index, team: search }]\n',
      }),
    ).toEqual([
      'plans/decisions/serch.yaml:2:1 there is no team serch',
      'plans/product.yaml:1:45 there is no team serch',
      'plans/reviews/2026-Q4/serch.yaml:1:1 there is no team serch',
    ]);
  });
});

describe('what could not be read', () => {
  const unknown = (texts: Texts) => lintTexts(texts, 'unknown-reference', TODAY, [unknownReference]);
  const plan =
    teamText(`backlog: [{ id: a, title: A, stakeholders: [anybody], supports: [a-goal], metrics: [a-metric] }]
closed: [{ id: b, title: B, outcome: wont_fix, reason: No., closed_on: 2026-10-02, replaced_by: [c] }]
`);

  const [STAKEHOLDER, GOAL, METRIC, ITEM] = [
    'there is no stakeholder anybody',
    'there is no goal or intent a-goal',
    'there is no metric a-metric',
    'there is no item c',
  ];
  const messages = (texts: Texts) =>
    unknown({ ...plan, 'company.yaml': COMPANY, ...texts })
      .map(({ message }) => message)
      .filter(message => message !== 'there is no item d');

  it.each([
    ['a policy', { 'company.yaml': `${COMPANY}policy: { queue_limit: many }\n` }],
    ['a part of a stakeholder', { 'company.yaml': COMPANY.replace('acme: {}', 'acme: { name: 4 }') }],
    ['the name of a team', { 'teams/growth.yaml': 'team: growth\n' }],
    ['a part of an item', { 'teams/growth.yaml': 'team: growth\nname: G\nbacklog: [{ id: x, title: X, owner: 4 }]\n' }],
    ['a key of an item', { 'teams/growth.yaml': 'team: growth\nname: G\nbacklog: [{ id: x, title: X, ower: X }]\n' }],
    ['a decision', { 'decisions/search.yaml': '- { on: 2026-11-02, item: d }\n' }],
    ['a decision log', { 'decisions/search.yaml': 'item: [' }],
  ])('is no hiding place where it is %s', (_, texts) => {
    expect(messages(texts)).toEqual([STAKEHOLDER, GOAL, METRIC, ITEM]);
  });

  it.each([
    ['the company', { 'company.yaml': 'name: [' }, [ITEM]],
    ['a stakeholder', { 'company.yaml': COMPANY.replace('sales', 'Sales') }, [GOAL, METRIC, ITEM]],
    ['a goal', { 'company.yaml': COMPANY.replace('goals: [', 'goals: [{ id: x }, ') }, [STAKEHOLDER, METRIC, ITEM]],
    ['an intent', { 'company.yaml': COMPANY.replace('intents: [', 'intents: [4, ') }, [STAKEHOLDER, METRIC, ITEM]],
    ['a shared metric', { 'company.yaml': COMPANY.replace('metrics: [', 'metrics: [4, ') }, [STAKEHOLDER, GOAL, ITEM]],
    ['a list', { 'company.yaml': COMPANY.replace('metrics:', 'metric:') }, [STAKEHOLDER, GOAL, ITEM]],
    ['a team', { 'teams/growth.yaml': 'team: "' }, [STAKEHOLDER, GOAL, METRIC]],
    ['an archive', { 'archive/search-2025.yaml': 'team: "' }, [STAKEHOLDER, GOAL, METRIC]],
    ['an item', { 'teams/growth.yaml': 'team: growth\nname: G\ninbox: [4]\n' }, [STAKEHOLDER, GOAL, METRIC]],
    [
      'a former id',
      { 'teams/growth.yaml': 'team: growth\nname: G\nbacklog: [{ id: x, title: X, was: [c] }]\n' },
      [STAKEHOLDER, GOAL, METRIC],
    ],
    [
      'archived work',
      { 'archive/search-2025.yaml': 'team: search\nclosed: [{ id: c, title: C }]\n' },
      [STAKEHOLDER, GOAL, METRIC],
    ],
  ])('may be what is named where it is %s', (_, texts, said) => {
    expect(messages(texts)).toEqual(said);
  });

  it('among the metrics of a team hides its own, and says nothing of another', () => {
    const growth = 'team: growth\nname: G\nmetrics: [{ id: use }]\nbacklog: [{ id: x, title: X, metrics: [usage] }]\n';
    expect(messages({ 'teams/growth.yaml': growth })).toEqual([STAKEHOLDER, GOAL, METRIC, ITEM]);
  });

  it('hides teams only where it is the file of one', () => {
    const texts = { ...teamText(''), 'decisions/serch.yaml': '[]\n' };
    expect(unknown({ ...texts, 'teams/growth.yaml': 'team: "' })).toEqual([]);
    expect(unknown({ ...texts, 'teams/growth.yaml': 'team: growth\nname: 4\n' })).toHaveLength(1);
  });
});

it('records may name a stakeholder by the id that was theirs; a promise may not', () => {
  const texts = {
    'company.yaml': 'stakeholders: { acme-corp: { was: acme } }\n',
    ...teamText(
      'backlog: [{ id: a, title: A, commitment: { date: 2026-12-15, to: [acme], scope: S, changes: [{ on: 2026-11-10, withdrawn: true, approved_by: [acme], informed: [acmme] }] } }]\n',
    ),
  };
  expect(lintTexts(texts, 'unknown-reference').map(({ message }) => message)).toEqual([
    'there is no stakeholder acme',
    'there is no stakeholder acmme',
  ]);
});
