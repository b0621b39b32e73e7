import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/engine/lint/lint.ts';
import type { Rule } from '../../../src/engine/lint/rule.ts';
import { RULES } from '../../../src/rules/index.ts';
import type { Texts } from '../../support/lint-text.ts';
import { inShort, lintTexts, sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { MODEL_DECISION, MODEL_TEAM } from '../../support/model-example.ts';
import { readWorld } from '../../support/read-world.ts';

/** `file:line severity rule [item]` of each finding. */
const inPlace = (texts: Texts, today = TODAY): readonly string[] =>
  lintTexts(texts, undefined, today).map(
    ({ severity, rule, file, line, item }) => `${file}:${line} ${severity} ${rule} [${item ?? ''}]`,
  );

const said = (texts: Texts, today = TODAY): readonly string[] => inShort(lintTexts(texts, undefined, today));

const countOfRules = (texts: Texts): number => {
  const { world, diagnostics } = readWorld(sourcesOf(texts), TODAY);
  return lint(world, diagnostics, RULES).rules;
};

/** How many rules run where nothing is compared. */
const WITHOUT_BASE = RULES.filter(({ looksAt }) => looksAt !== 'base').length;

/** Work in progress of which two rules have something to say, and the file one more. */
const LATE = `in_progress:
  - id: saml-sso
    title: SAML single sign-on
    source: internal
    priority: P1
    customer_impact: Administrators manage access in one place.
    target_date: 2026-11-10
`;

const LATE_SAID = [
  'warning queue-empty 1:1 [] search has 1 item in progress and nothing coming soon',
  'warning unscoped-target 9:18 [saml-sso] saml-sso aims at 2026-11-10 but is not scoped',
  'warning target-passed 9:18 [saml-sso] saml-sso aimed at 2026-11-10, 11 days ago, and is not delivered',
];

const [QUEUE = '', UNSCOPED = '', PASSED = ''] = LATE_SAID;

describe('the example of the planning model', () => {
  const EXAMPLE: Texts = {
    'teams/search.yaml': MODEL_TEAM,
    'decisions/search/2026-11-02-dark-mode.yaml': MODEL_DECISION,
  };

  it('reads and lints clean', () => {
    const { world, diagnostics } = readWorld(sourcesOf(EXAMPLE), '2026-11-21');
    expect([diagnostics, world.whole, world.teams.length, world.decisions.length]).toEqual([[], true, 1, 1]);
    expect(lintTexts(EXAMPLE, undefined, '2026-11-21')).toEqual([]);
  });

  it('would not a week later, when its suppression has expired and its inbox has waited', () => {
    expect(lintTexts(EXAMPLE, undefined, '2026-11-28').map(({ rule }) => rule)).toEqual([
      'queue-empty',
      'triage-waiting',
      'suppression-expired',
    ]);
  });
});

describe('order', () => {
  it('is errors first, then by file, line, column and rule', () => {
    const texts: Texts = {
      ...teamText(`${LATE}backlog: [{ id: a, title: A, target_date: 2026-12-01 }, { id: a, title: B }]\n`),
      'teams/growth.yaml': 'team: grwth\nname: Growth\nbaklog: []\n',
      'company.yaml': 'name: 4\n',
    };
    expect(inPlace(texts)).toEqual([
      'plans/company.yaml:1 error schema []',
      'plans/teams/growth.yaml:1 error team-name-mismatch []',
      'plans/teams/growth.yaml:3 error schema []',
      'plans/teams/search.yaml:10 error target-outside-progress [a]',
      'plans/teams/search.yaml:10 error duplicate-id [a]',
      'plans/teams/search.yaml:1 warning queue-empty []',
      'plans/teams/search.yaml:9 warning target-passed [saml-sso]',
      'plans/teams/search.yaml:9 warning unscoped-target [saml-sso]',
    ]);
  });

  it('is the same in whatever order rules and files come', () => {
    const texts: Texts = {
      ...teamText(LATE),
      'teams/growth.yaml': 'team: grwth\nname: Growth\n',
      'company.yaml': 'x: 1\n',
    };
    const sources = sourcesOf(texts);
    const { world, diagnostics } = readWorld([...sources].reverse(), TODAY);
    expect(lint(world, [...diagnostics].reverse(), [...RULES].reverse()).diagnostics).toEqual(lintTexts(texts));
  });
});

describe('a finding', () => {
  it('has its place, its item, its hint and what is related', () => {
    const texts = teamText('backlog: [{ id: a, title: A }]\ninbox: [{ id: a, title: B }]\n');
    expect(lintTexts(texts, 'duplicate-id')).toEqual([
      {
        rule: 'duplicate-id',
        severity: 'error',
        file: 'plans/teams/search.yaml',
        line: 4,
        column: 15,
        endLine: 4,
        endColumn: 16,
        item: 'a',
        message: expect.stringContaining('a'),
        hint: expect.any(String),
        related: [
          {
            file: 'plans/teams/search.yaml',
            line: 3,
            column: 17,
            endLine: 3,
            endColumn: 18,
            message: expect.any(String),
          },
        ],
      },
    ]);
  });

  it('may speak of an item its place does not lead into, and do without a hint', () => {
    const rule: Rule = {
      id: 'queue-empty',
      severity: 'warning',
      summary: '',
      why: '',
      looksAt: 'team',
      check: () => [{ path: ['name'], part: 'key', message: 'M', item: 'somebody' }],
    };
    expect(lintTexts(teamText(''), undefined, TODAY, [rule])).toEqual([
      {
        rule: 'queue-empty',
        severity: 'warning',
        file: 'plans/teams/search.yaml',
        line: 2,
        column: 1,
        endLine: 2,
        endColumn: 5,
        item: 'somebody',
        message: 'M',
        related: [],
      },
    ]);
  });
});

describe('severities', () => {
  const withRules = (rules: string): Texts => ({ ...teamText(LATE), 'company.yaml': `policy: { rules: ${rules} }\n` });

  it('are those of the rules', () => {
    expect(said(teamText(LATE)).toSorted()).toEqual(LATE_SAID.toSorted());
    expect(countOfRules(teamText(LATE))).toBe(WITHOUT_BASE);
  });

  it('may be set to error, warning or off', () => {
    const texts = withRules('{ target-passed: error, unscoped-target: off, queue-empty: warning }');
    expect(said(texts)).toEqual([
      'error target-passed 9:18 [saml-sso] saml-sso aimed at 2026-11-10, 11 days ago, and is not delivered',
      QUEUE,
    ]);
    expect(countOfRules(texts)).toBe(WITHOUT_BASE - 1);
  });

  it('of errors may be set as well', () => {
    const texts = (level: string): Texts => ({
      'teams/search.yaml': 'team: other\nname: Search\n',
      'company.yaml': `policy: { rules: { team-name-mismatch: ${level} } }\n`,
    });
    expect(['error', 'warning', 'off'].map(level => inPlace(texts(level)))).toEqual([
      ['plans/teams/search.yaml:1 error team-name-mismatch []'],
      ['plans/teams/search.yaml:1 warning team-name-mismatch []'],
      [],
    ]);
  });

  it('of reading can be, too', () => {
    const texts = (severity: string) => ({
      'teams/search.yaml': 'team: search\nname: Search\nmisssion: Speed\n',
      'company.yaml': `policy: { rules: { schema: ${severity} } }\n`,
    });
    const severities = (severity: string) => lintTexts(texts(severity), 'schema').map(found => found.severity);
    expect([severities('error'), severities('warning'), severities('off')]).toEqual([['error'], ['warning'], []]);
  });

  it('of suppressions may be set as well', () => {
    const texts = (level: string): Texts => ({
      ...teamText('ignore: [{ rule: queue-empty, reason: R }, { rule: queue-empty, reason: R, until: 2026-11-01 }]\n'),
      'company.yaml': `policy: { rules: { suppression-unused: ${level}, suppression-expired: ${level} } }\n`,
    });
    expect(inPlace(texts('off'))).toEqual([]);
    expect(inPlace(texts('error'))).toEqual([
      'plans/teams/search.yaml:3 error suppression-unused []',
      'plans/teams/search.yaml:3 error suppression-expired []',
    ]);
  });

  it('of rules that do not exist are said, with the one that was meant', () => {
    const texts: Texts = {
      'company.yaml':
        'policy:\n  rules:\n    queue-emty: off\n    constructor: error\n    x_own: off\n    queue-empty: off\n',
    };
    const found = lintTexts(texts);
    expect(inShort(found)).toEqual([
      'error unknown-reference 3:5 [] there is no rule queue-emty',
      'error unknown-reference 4:5 [] there is no rule constructor',
    ]);
    expect(found.map(({ hint, endColumn }) => `${hint} ${endColumn}`)).toEqual([
      'Did you mean queue-empty? 15',
      'Take the entry away; `plan rules` lists the rules. 16',
    ]);
    const rules = (level: string) => ({
      'company.yaml': `policy: { rules: { queue-emty: off, unknown-reference: ${level} } }\n`,
    });
    expect([inPlace(rules('warning')), inPlace(rules('off'))]).toEqual([
      ['plans/company.yaml:1 warning unknown-reference []'],
      [],
    ]);
    expect(
      inPlace({
        'company.yaml': `${rules('error')['company.yaml']}ignore: [{ rule: unknown-reference, reason: R }]\n`,
      }),
    ).toEqual([]);
  });
});

describe('ignore', () => {
  const ignoring = (...entries: readonly string[]) =>
    `ignore:\n${entries.map(entry => `  - { reason: R, ${entry} }\n`).join('')}`;

  const found = (...entries: readonly string[]) => said(teamText(LATE + ignoring(...entries))).toSorted();

  it('silences a rule for an item', () => {
    expect(found('rule: target-passed, item: saml-sso')).toEqual([QUEUE, UNSCOPED]);
  });

  it('without an item silences what speaks of none, and nothing else', () => {
    expect(found('rule: queue-empty')).toEqual([PASSED, UNSCOPED].toSorted());
    expect(found('rule: target-passed')).toEqual(
      [
        ...LATE_SAID,
        'warning suppression-unused 11:5 [] nothing is left to ignore: target-passed is not found',
      ].toSorted(),
    );
  });

  it('of another item, or of no item that is there, is unused', () => {
    expect(found('rule: queue-empty, item: saml-sso', 'rule: target-passed, item: dark-mode')).toEqual(
      [
        ...LATE_SAID,
        'warning suppression-unused 11:5 [saml-sso] nothing is left to ignore: queue-empty for saml-sso is not found',
        'warning suppression-unused 12:5 [dark-mode] nothing is left to ignore: target-passed for dark-mode is not found',
      ].toSorted(),
    );
  });

  it('of a rule that does not exist names the one that was meant', () => {
    const diagnostics = lintTexts(teamText(ignoring('rule: queue-emty', 'rule: zebra')));
    expect(diagnostics.map(({ rule, message, hint }) => `${rule}: ${message}. ${hint}`)).toEqual([
      'suppression-unused: there is no rule queue-emty. Did you mean queue-empty?',
      'suppression-unused: there is no rule zebra. Take the entry away; `plan rules` lists the rules.',
    ]);
  });

  it('silences on its last day, and not on the next', () => {
    const texts = teamText(LATE + ignoring('rule: queue-empty, until: 2026-11-21'));
    expect(inPlace(texts, '2026-11-21').filter(line => line.endsWith('[]'))).toEqual([]);
    const next = lintTexts(texts, undefined, '2026-11-22').filter(({ item }) => item === undefined);
    expect(next.map(({ rule, line, column, message, hint }) => [rule, `${line}:${column}`, message, hint])).toEqual([
      ['queue-empty', expect.any(String), expect.any(String), expect.any(String)],
      [
        'suppression-expired',
        '11:44',
        'queue-empty was to be ignored until 2026-11-21',
        'The finding is shown again: settle it, or give a new end and say why.',
      ],
    ]);
  });

  it('that has expired and would silence nothing can go', () => {
    expect(
      lintTexts(teamText(ignoring('rule: queue-empty, until: 2026-11-20'))).map(({ rule, hint }) => [rule, hint]),
    ).toEqual([['suppression-expired', 'Nothing is left to ignore: take the entry away.']]);
  });

  it('stands beside one that has expired', () => {
    expect(found('rule: queue-empty, until: 2026-11-20', 'rule: queue-empty')).toEqual(
      [
        PASSED,
        UNSCOPED,
        'warning suppression-expired 11:44 [] queue-empty was to be ignored until 2026-11-20',
      ].toSorted(),
    );
  });

  it('in a team speaks of its own files only, in the company of every one', () => {
    const growth = 'team: growth\nname: Growth\n';
    const entry = ignoring('rule: target-passed, item: saml-sso');
    const own = { ...teamText(LATE), 'teams/growth.yaml': growth + entry };
    expect(inPlace(own).filter(line => /target-passed|suppression/.test(line))).toEqual([
      'plans/teams/growth.yaml:4 warning suppression-unused [saml-sso]',
      'plans/teams/search.yaml:9 warning target-passed [saml-sso]',
    ]);
    const company = { ...teamText(LATE), 'teams/growth.yaml': growth, 'company.yaml': entry };
    expect(inPlace(company).filter(line => /target-passed|suppression/.test(line))).toEqual([]);
  });

  it('covers the decisions of the team', () => {
    const texts = (ignore: string): Texts => ({
      ...teamText(`backlog: [{ id: a, title: A }]\n${ignore}`),
      'decisions/search/2026-11-02-b.yaml': '{ on: 2026-11-02, item: b, from: new, to: backlog, reason: R }\n',
    });
    expect(inPlace(texts(''))).toEqual(['plans/decisions/search/2026-11-02-b.yaml:1 error unknown-reference [b]']);
    expect(inPlace(texts(ignoring('rule: unknown-reference, item: b')))).toEqual([]);
  });

  it('silences nothing that reading says', () => {
    const texts = teamText(`${ignoring('rule: schema', 'rule: schema, item: a')}baklog: []\n`);
    expect(inPlace(texts)).toEqual(['plans/teams/search.yaml:6 error schema []']);
  });

  it('that silences a rule which is off is unused', () => {
    const texts = {
      ...teamText(LATE + ignoring('rule: queue-empty')),
      'company.yaml': 'policy: { rules: { queue-empty: off } }\n',
    };
    expect(inPlace(texts).filter(line => /queue|suppression/.test(line))).toEqual([
      'plans/teams/search.yaml:11 warning suppression-unused []',
    ]);
  });
});

describe('files that could be read in part', () => {
  it('are judged by what is left', () => {
    const texts = teamText(`${LATE}backlog: [{ id: A, title: A }, { id: b, title: B, target_date: 2026-12-01 }]\n`);
    expect(inPlace(texts).filter(line => / error /.test(line))).toEqual([
      'plans/teams/search.yaml:10 error schema [A]',
      'plans/teams/search.yaml:10 error target-outside-progress [b]',
    ]);
  });

  it('are judged by every rule, but where something is missing', () => {
    const promise = 'commitment: { date: 2026-12-15, to: [acme], scope: Okta. }';
    const closed = (more: string) =>
      `closed: [{ id: a, title: A, outcome: delivered, closed_on: 2026-10-02${more} }]\n`;
    const texts = (more: string) =>
      teamText(`in_progress: [{ id: saml-sso, title: SAML, ${promise} }]\n${closed(more)}`);
    const whole = inPlace(texts(''));
    expect(whole).toEqual(
      expect.arrayContaining([
        'plans/teams/search.yaml:3 error target-missing [saml-sso]',
        'plans/teams/search.yaml:3 error unscoped-commitment-soon [saml-sso]',
        'plans/teams/search.yaml:3 warning metric-missing [saml-sso]',
        'plans/teams/search.yaml:3 warning priority-missing [saml-sso]',
        'plans/teams/search.yaml:1 warning queue-empty []',
      ]),
    );
    const typo = 'plans/teams/search.yaml:4 error schema [a]';
    expect(inPlace(texts(', commitmnt: 3')).filter(line => line !== typo)).toEqual(whole);
    expect(inPlace(texts(', commitmnt: 3'))).toContain(typo);
    const inItem = teamText(`in_progress: [{ id: saml-sso, title: SAML, commitmnt: 3 }]\n${closed('')}`);
    expect(inPlace(inItem)).toEqual([
      'plans/teams/search.yaml:3 error schema [saml-sso]',
      'plans/teams/search.yaml:1 warning queue-empty []',
    ]);
  });

  it('leave unused suppressions alone, anywhere: what they silence may be what was left out', () => {
    const unused = teamText('ignore: [{ rule: queue-empty, reason: R }]\n');
    expect(inPlace(unused)).toEqual(['plans/teams/search.yaml:3 warning suppression-unused []']);
    expect(inPlace({ ...unused, 'teams/growth.yaml': 'team: growth\nname: 4\n' })).toEqual([
      'plans/teams/growth.yaml:2 error schema []',
    ]);
    expect(inPlace({ ...unused, 'teams/growth.yaml': 'team: "\n' })).toEqual([
      'plans/teams/growth.yaml:1 error yaml-syntax []',
    ]);
  });

  it('miss nothing for what was left out', () => {
    const company = 'stakeholders: { acme: {}, Sales: {} }\n';
    const texts = { ...teamText('backlog: [{ id: a, title: A, stakeholders: [sales] }]\n'), 'company.yaml': company };
    expect(inPlace(texts)).toEqual(['plans/company.yaml:1 error schema []']);
    expect(inPlace({ ...texts, 'company.yaml': 'stakeholders: { acme: {} }\n' })).toEqual([
      'plans/teams/search.yaml:3 error unknown-reference [a]',
    ]);
  });
});

it('what an entry silences is handed on with its reason, until the entry expires', () => {
  const silenced = (until: string) => {
    const ignore = `ignore: [{ rule: target-passed, item: saml-sso, reason: Known., until: ${until} }]\n`;
    const { world, diagnostics } = readWorld(sourcesOf(teamText(LATE + ignore)), TODAY);
    const { suppressed } = lint(world, diagnostics, RULES);
    return suppressed.map(({ diagnostic, reason }) => [...inShort([diagnostic]), reason]);
  };
  expect(silenced('2026-11-21')).toEqual([[PASSED, 'Known.']]);
  expect(silenced('2026-11-20')).toEqual([]);
});
