import { describe, expect, it } from 'vitest';
import { lint } from '../../../src/engine/lint/lint.ts';
import type { Rule } from '../../../src/engine/lint/rule.ts';
import type { RuleId } from '../../../src/model/rule-id.ts';
import { RULES } from '../../../src/rules/index.ts';
import { comparisonOf, lintAgainst } from '../../support/lint-base.ts';
import type { Texts } from '../../support/lint-text.ts';
import { sourcesOf, TODAY, teamText } from '../../support/lint-text.ts';
import { readWorld } from '../../support/read-world.ts';

/** `new` or `old`, rule, item and message of what lint says of one thing or more. */
const judged = (before: Texts, after: Texts, ...only: readonly string[]): readonly string[] =>
  lintAgainst(sourcesOf(before), sourcesOf(after))
    .filter(({ rule }) => only.length === 0 || only.includes(rule))
    .map(({ rule, item, existing }) => `${existing ? 'old' : 'new'} ${rule} [${item ?? ''}]`);

const LATE = 'in_progress: [{ id: saml-sso, title: SAML, target_date: 2026-11-10 }]\n';
const LOG = 'dark-mode, title: Dark mode';

describe('a finding is old when the base has it', () => {
  it('and new when not', () => {
    expect(judged(teamText(LATE), teamText(LATE), 'target-passed')).toEqual(['old target-passed [saml-sso]']);
    expect(judged(teamText(''), teamText(LATE), 'target-passed')).toEqual(['new target-passed [saml-sso]']);
    expect(judged(teamText(LATE), teamText(''), 'target-passed')).toEqual([]);
  });

  it('judged on the same day: time that passes makes nothing new', () => {
    const due = 'in_progress: [{ id: a, title: A, target_date: 2026-11-20 }]\n';
    expect(judged(teamText(due), teamText(`${due}risks: []\n`), 'target-passed')).toEqual(['old target-passed [a]']);
  });

  it('whatever it looks like by now: another line, another place, another message', () => {
    const moved = `backlog: [{ id: x, title: X }]\nin_progress:\n  - id: saml-sso\n    title: SAML\n    target_date: 2026-11-12\n`;
    expect(judged(teamText(LATE), teamText(moved), 'target-passed')).toEqual(['old target-passed [saml-sso]']);
    const at = (place: string) => teamText(`${place}: [{ id: ${LOG} }]\n`);
    expect(judged(at('coming_soon'), at('in_progress'), 'source-missing', 'target-missing')).toEqual([
      'new target-missing [dark-mode]',
      'old source-missing [dark-mode]',
    ]);
  });

  it('also under a former id', () => {
    const renamed = teamText('in_progress: [{ id: sso, was: saml-sso, title: SAML, target_date: 2026-11-10 }]\n');
    expect(judged(teamText(LATE), renamed, 'target-passed')).toEqual(['old target-passed [sso]']);
  });

  it('of the same item and field, not of another', () => {
    const of = (id: string, field: string) =>
      ({
        ...teamText(`backlog: [{ id: ${id}, title: A, ${field} }]\n`),
        'company.yaml': 'stakeholders: { acme: {} }\n',
      }) satisfies Texts;
    const said = (before: Texts, after: Texts) => judged(before, after, 'unknown-reference');
    const stakeholders = 'stakeholders: [sales]';
    expect(said(of('a', stakeholders), of('a', stakeholders))).toEqual(['old unknown-reference [a]']);
    expect(said(of('a', stakeholders), of('b', stakeholders))).toEqual(['new unknown-reference [b]']);
    expect(said(of('a', 'asked: { by: [sales] }'), of('a', stakeholders))).toEqual(['new unknown-reference [a]']);
  });

  it('of the same file, where it speaks of no item', () => {
    const growth = (lines: string) => ({ 'teams/growth.yaml': `team: growth\nname: Growth\n${lines}` });
    const busy = 'in_progress: [{ id: b, title: B }]\n';
    const queue = (before: Texts, after: Texts) => judged(before, after, 'queue-empty');
    expect(queue(teamText(LATE), teamText(LATE))).toEqual(['old queue-empty []']);
    expect(queue({ ...teamText(LATE), ...growth('') }, { ...teamText(''), ...growth(busy) })).toEqual([
      'new queue-empty []',
    ]);
  });
});

describe('of several alike', () => {
  const of = (...names: readonly string[]): Texts => ({
    ...teamText(`backlog: [{ id: a, title: A, stakeholders: [${names.join(', ')}] }]\n`),
    'company.yaml': 'stakeholders: { acme: {} }\n',
  });
  const fresh = (before: Texts, after: Texts) =>
    lintAgainst(sourcesOf(before), sourcesOf(after))
      .filter(({ existing }) => !existing)
      .map(({ message }) => message);

  it('as many are old as the base has', () => {
    expect(judged(of('x', 'y'), of('x', 'y', 'z'))).toEqual([
      'old unknown-reference [a]',
      'old unknown-reference [a]',
      'new unknown-reference [a]',
    ]);
    expect(judged(of('x', 'y'), of('u', 'v', 'w')).filter(line => line.startsWith('old'))).toHaveLength(2);
    expect(judged(of('x', 'y', 'z'), of('x')).filter(line => line.startsWith('old'))).toHaveLength(1);
  });

  it('the new one is the one that says something new', () => {
    expect(fresh(of('x', 'y'), of('z', 'x', 'y'))).toEqual(['there is no stakeholder z']);
    expect(fresh(of('x', 'x'), of('x', 'x', 'x'))).toEqual(['there is no stakeholder x']);
  });
});

describe('what reading says', () => {
  const typo = (line: string) => teamText(`${line}backlog: [{ id: a, title: A, colour: red }]\n`);

  it('is old when it says the same of the same item, on whatever line', () => {
    expect(judged(typo(''), typo('mission: Speed.\n'))).toEqual(['old schema [a]']);
    expect(judged(typo(''), teamText('backlog: [{ id: a, title: A, color: red }]\n'))).toEqual(['new schema [a]']);
  });

  it('is old of a file that could not be read at all, and new of one that could', () => {
    const broken = { 'teams/search.yaml': 'team: "\n' };
    expect(judged(broken, broken)).toEqual(['old yaml-syntax []']);
    expect(judged(teamText(''), broken)).toEqual(['new yaml-syntax []']);
  });
});

describe('policy and ignore entries', () => {
  const withCompany = (texts: Texts, company: string): Texts => ({ ...texts, 'company.yaml': company });

  it('what lint did not say of the base is new: its rule was off, or it was silenced', () => {
    const off = withCompany(teamText(LATE), 'policy: { rules: { target-passed: "off" } }\n');
    expect(judged(off, teamText(LATE), 'target-passed')).toEqual(['new target-passed [saml-sso]']);
    const silenced = teamText(`${LATE}ignore: [{ rule: target-passed, item: saml-sso, reason: R. }]\n`);
    expect(judged(silenced, teamText(LATE), 'target-passed')).toEqual(['new target-passed [saml-sso]']);
  });

  it('another severity makes nothing new', () => {
    const raised = withCompany(teamText(LATE), 'policy: { rules: { target-passed: error } }\n');
    expect(judged(teamText(LATE), raised, 'target-passed')).toEqual(['old target-passed [saml-sso]']);
  });

  const QUEUED = teamText('coming_soon: [{ id: dark-mode, title: Dark mode, stakeholders: [support] }]\n');
  const back = (ignore = '') =>
    teamText(`backlog: [{ id: dark-mode, title: Dark mode, stakeholders: [support] }]\n${ignore}`);

  const queued = (ignore: string): Texts => ({ 'teams/search.yaml': `${QUEUED['teams/search.yaml']}${ignore}` });
  const ENTRY = 'ignore: [{ rule: queue-removal, item: dark-mode, reason: They know. }]\n';
  const silenced = (before: Texts, after: Texts) => {
    const comparison = comparisonOf(sourcesOf(before), sourcesOf(after));
    const { diagnostics, suppressed } = lint(comparison.after, [], RULES, comparison);
    return {
      said: diagnostics.map(({ rule, hint }) => [rule, hint?.slice(-50)]),
      silent: suppressed.map(({ diagnostic, reason }) => [diagnostic.rule, reason]),
    };
  };

  it('what a change owes is always new, and can be silenced by an entry that the base has', () => {
    expect(judged(QUEUED, back())).toEqual(['new queue-removal [dark-mode]']);
    expect(silenced(queued(ENTRY), back(ENTRY))).toEqual({ said: [], silent: [['queue-removal', 'They know.']] });
    expect(judged(queued(ENTRY), back())).toEqual(['new queue-removal [dark-mode]']);
  });

  it('an entry that came with the change does not excuse it, and it is said when it will', () => {
    const because = [['queue-removal', 'the ignore entry counts once it is on the base']];
    expect(silenced(QUEUED, back(ENTRY))).toEqual({
      said: because.map(([rule, hint]) => [rule, expect.stringContaining(hint ?? '')]),
      silent: [],
    });
    const company = (texts: Texts) => withCompany(texts, ENTRY);
    expect(judged(QUEUED, company(back()))).toEqual(['new queue-removal [dark-mode]']);
    expect(judged(company(QUEUED), company(back()))).toEqual([]);
    const late = ENTRY.replace('know. }', 'know., until: 2026-11-20 }');
    expect(judged(queued(late), back(late.replace('11-20', '12-20')))).toEqual(['new queue-removal [dark-mode]']);
  });

  it('an entry of the base follows its item to another id', () => {
    const renamed = {
      'teams/search.yaml': (back(ENTRY.replace('dark-mode', 'dark'))['teams/search.yaml'] ?? '').replace(
        'id: dark-mode',
        'id: dark, was: dark-mode',
      ),
    };
    expect(judged(queued(ENTRY), renamed)).toEqual([]);
    expect(judged(QUEUED, renamed)).toEqual(['new queue-removal [dark]']);
  });

  it('the policy of the base says how grave it is: a change cannot switch off what judges it', () => {
    const off = (texts: Texts) => withCompany(texts, 'policy: { rules: { queue-removal: "off" } }\n');
    expect(judged(QUEUED, off(back()))).toEqual(['new queue-removal [dark-mode]']);
    expect(judged(off(QUEUED), back())).toEqual([]);
  });

  it('and so it does of what cannot be read: nobody breaks a file to excuse himself', () => {
    const promise = (to: string) =>
      teamText(`backlog: [{ id: a, title: A, commitment: { date: 2026-12-01, to: ${to}, scope: S } }]\n`);
    const off = (texts: Texts) => withCompany(texts, 'policy: { rules: { schema: "off" } }\n');
    const said = (before: Texts, after: Texts) => judged(before, after, 'schema');
    expect(said(promise('[acme]'), off(promise('[acme, 5]')))).toEqual(['new schema [a]']);
    expect(said(off(promise('[acme]')), promise('[acme, 5]'))).toEqual([]);
  });

  it('an id that is given twice is silenced on the base only: the next change could take the first away', () => {
    const entry = 'ignore: [{ rule: duplicate-id, item: dark-mode, reason: R. }]\n';
    const twice = (more = '') => teamText(`coming_soon: [{ id: ${LOG} }]\nbacklog: [{ id: ${LOG} }]\n${more}`);
    const off = (texts: Texts) => withCompany(texts, 'policy: { rules: { duplicate-id: "off" } }\n');
    const said = (before: Texts, after: Texts) => judged(before, after, 'duplicate-id');
    expect(said(QUEUED, twice(entry))).toEqual(['new duplicate-id [dark-mode]']);
    expect(said(queued(entry), twice(entry))).toEqual([]);
    expect(said(queued(entry), twice())).toEqual(['new duplicate-id [dark-mode]']);
    expect(said(twice(), twice(entry))).toEqual(['old duplicate-id [dark-mode]']);
    expect(said(QUEUED, off(twice()))).toEqual(['new duplicate-id [dark-mode]']);
    expect(said(off(QUEUED), twice())).toEqual([]);
  });

  it('an entry that silences what a change owes is never unused, with a comparison or without', () => {
    const entry = back('ignore: [{ rule: queue-removal, item: dark-mode, reason: R. }]\n');
    expect(judged(entry, entry)).toEqual([]);
    const { world } = readWorld(sourcesOf(entry), TODAY);
    expect(lint(world, [], RULES).diagnostics).toEqual([]);
  });

  it('such an entry does expire', () => {
    const entry = 'ignore: [{ rule: queue-removal, item: dark-mode, reason: R., until: 2026-11-20 }]\n';
    expect(judged(queued(entry), back(entry))).toEqual([
      'new queue-removal [dark-mode]',
      'old suppression-expired [dark-mode]',
    ]);
    expect(judged(back(entry), back(entry))).toEqual(['old suppression-expired [dark-mode]']);
  });
});

it('whether an entry of the base silenced nothing is told by rules that find nothing now, too', () => {
  const entry = 'ignore: [{ rule: target-passed, item: saml-sso, reason: R. }]\n';
  const done = teamText(`closed: [{ id: saml-sso, title: SAML, outcome: delivered, closed_on: 2026-11-10 }]\n${entry}`);
  expect(judged(teamText(LATE + entry), done)).toEqual(['new suppression-unused [saml-sso]']);
  expect(judged(done, done)).toEqual(['old suppression-unused [saml-sso]']);
});

it('the base is asked only for what is found now', () => {
  const asked: string[] = [];
  const rule = (id: RuleId, finds: boolean): Rule => ({
    id,
    severity: 'error',
    summary: '',
    why: '',
    looksAt: 'team',
    check: () => {
      asked.push(id);
      return finds ? [{ path: ['name'], message: id }] : [];
    },
  });
  const comparison = comparisonOf(sourcesOf(teamText('')), sourcesOf(teamText('')));
  const { diagnostics } = lint(
    comparison.after,
    [],
    [rule('queue-empty', true), rule('queue-too-long', false)],
    comparison,
  );
  expect([asked, diagnostics.map(({ existing }) => existing)]).toEqual([
    ['queue-empty', 'queue-too-long', 'queue-empty'],
    [true],
  ]);
});

it('without a comparison nothing is old, and the rules that look at changes do not run', () => {
  const { world, diagnostics } = readWorld(sourcesOf(teamText(LATE)), TODAY);
  const { rules, diagnostics: found } = lint(world, diagnostics, RULES);
  expect(found.some(diagnostic => 'existing' in diagnostic)).toBe(false);
  const comparison = comparisonOf(sourcesOf(teamText(LATE)), sourcesOf(teamText(LATE)));
  expect(lint(world, diagnostics, RULES, comparison).rules - rules).toBe(11);
});

it('a finding may be less than others of its rule', () => {
  const rule: Rule = {
    id: 'queue-empty',
    severity: 'error',
    summary: '',
    why: '',
    looksAt: 'team',
    check: () => [
      { path: ['name'], message: 'M', severity: 'warning' },
      { path: ['team'], message: 'N' },
    ],
  };
  const severities = (company: string) => {
    const { world } = readWorld(sourcesOf({ ...teamText(''), 'company.yaml': company }), TODAY);
    return lint(world, [], [rule]).diagnostics.map(({ message, severity }) => `${message} ${severity}`);
  };
  expect(severities('')).toEqual(['N error', 'M warning']);
  expect(severities('policy: { rules: { queue-empty: error } }\n')).toEqual(['N error', 'M error']);
});
