import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/engine/lint/rule.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { RULE_IDS } from '../../src/model/rule-id.ts';
import type { SourceFile } from '../../src/model/source.ts';
import { RULES } from '../../src/rules/index.ts';
import { expectGenerated } from '../support/generated.ts';
import { TODAY } from '../support/lint-text.ts';
import { lintExample, RULE_EXAMPLES, readExample } from '../support/rule-examples.ts';
import type { RuleExample } from '../support/rule-page.ts';
import { ignoreEntry, ruleIndexPage, rulePage } from '../support/rule-page.ts';

const RULE_FILES = resolve(import.meta.dirname, '../../src/rules');
const isChecked = ({ looksAt }: Rule) => looksAt === 'team' || looksAt === 'workspace' || looksAt === 'base';

describe.each(RULES)('the page of $id', rule => {
  const ofThis = (findings: readonly Diagnostic[]) => findings.filter(finding => finding.rule === rule.id);

  it('puts the example right, without another error', () => {
    const { good, before } = exampleOf(rule);
    expect(ofThis(lintExample(good, before))).toEqual([]);
    expect(lintExample(good, before).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is generated from an example that breaks the rule', () => {
    const example = exampleOf(rule);
    // First of all: a page without findings must not be written.
    expect(ofThis(example.findings)).not.toEqual([]);
    expectGenerated(join(RULE_EXAMPLES, rule.id, 'README.md'), rulePage(rule, example));
  });
});

describe.each(RULES.filter(isChecked))('the page of $id', rule => {
  it('says how to silence a finding so that it is silenced', () => {
    const ofThis = (findings: readonly Diagnostic[]) => findings.filter(finding => finding.rule === rule.id);
    const { bad, findings, before } = exampleOf(rule);
    const [first, ...others] = ofThis(findings);
    const ignoring = (files: readonly SourceFile[]) =>
      first === undefined ? files : withCompany(files, ignoreEntry(first));
    const base = rule.looksAt === 'base' ? ignoring(before) : before;
    expect(ofThis(lintExample(ignoring(bad), base))).toEqual(others.filter(({ item }) => item !== first?.item));
  });
});

const exampleOf = (rule: Rule): RuleExample => {
  const bad = readExample(rule.id, 'bad');
  const before = readExample(rule.id, 'before');
  return { before, bad, findings: lintExample(bad, before), good: readExample(rule.id, 'good'), today: TODAY };
};

/** The files with more lines in company.yaml. */
const withCompany = (files: readonly SourceFile[], lines: string): readonly SourceFile[] => {
  const path = 'company.yaml';
  const before = files.map(file => (file.path === path && 'text' in file ? file.text : '')).join('');
  return [...files.filter(file => file.path !== path), { path, shown: path, text: `${before}${lines}\n` }];
};

it('the list of rules is generated', () => {
  expectGenerated(join(RULE_EXAMPLES, 'README.md'), ruleIndexPage(RULES));
});

describe('a page', () => {
  const example = { before: [], bad: [], findings: [], good: [], today: TODAY };
  const rule: Rule = { id: 'schema', severity: 'error', summary: 'A | B.', why: 'Because.', looksAt: 'reading' };

  it('fences an example with more backticks than it holds', () => {
    const file = { path: 'teams/search.yaml', shown: 'teams/search.yaml', text: 'notes: |\n  ```\n  ````\n' };
    expect(rulePage(rule, { ...example, bad: [file] })).toContain('\n`````yaml\nnotes: |\n  ```\n  ````\n`````\n');
  });

  it('leaves out what other rules say of the example, and says so', () => {
    const finding = {
      file: 'f',
      line: 1,
      column: 2,
      endLine: 1,
      endColumn: 3,
      severity: 'error',
      message: 'm',
      related: [],
    } as const;
    const own = { ...finding, rule: 'schema' as const, hint: 'h', related: [{ ...finding, message: 'r' }] };
    const alone =
      '`plan lint --today 2026-11-21` says:\n\n```text\nf:1:2 error schema\n  m\n  hint: h\n  f:1:2 r\n```\n\n';
    const remark = 'Other rules have something to say about so short a plan as well; that is left out here.\n\n';
    expect(rulePage(rule, { ...example, findings: [own] })).toContain(`${alone}## Put right`);
    expect(rulePage(rule, { ...example, findings: [own, { ...finding, rule: 'queue-empty' }] })).toContain(
      `${alone}${remark}## Put right`,
    );
  });

  it('shows the base, and of what follows only what differs from it', () => {
    const company = { path: 'company.yaml', shown: 'company.yaml', text: 'name: Acme\n' };
    const plan = (text: string) => ({ path: 'teams/search.yaml', shown: 'teams/search.yaml', text: `${text}\n` });
    const page = rulePage(rule, {
      ...example,
      before: [company, plan('team: a')],
      bad: [company, plan('team: b')],
      good: [company, plan('team: c')],
    });
    const block = (name: string, text: string) => `\`${name}\`\n\n\`\`\`yaml\n${text}\n\`\`\`\n\n`;
    expect(page).toContain(
      `## Example\n\nOn the base:\n\n${block('company.yaml', 'name: Acme')}${block('teams/search.yaml', 'team: a')}` +
        `In the work tree:\n\n${block('teams/search.yaml', 'team: b')}\`plan lint `,
    );
    expect(page).toContain(`## Put right\n\n${block('teams/search.yaml', 'team: c')}## Silencing it`);
  });

  it('says why a file cannot be shown', () => {
    const file = { path: 'teams/search.yaml', shown: 'teams/search.yaml', problem: 'the file is binary', hint: '' };
    expect(rulePage(rule, { ...example, bad: [file] })).toContain(
      '`teams/search.yaml`, which cannot be shown here: the file is binary.\n',
    );
  });

  it('keeps a pipe in a summary inside its cell of the list', () => {
    expect(ruleIndexPage([rule])).toContain('| [schema](schema/README.md) | error | A \\| B. |\n');
  });

  it('names what is ignored by its id, or in quotes if it is a title', () => {
    const entry = (item: string) =>
      `ignore:\n  - { rule: schema, item: ${item}, reason: "Why it is accepted.", until: 2026-12-31 }`;
    expect(ignoreEntry({ rule: 'schema', item: 'saml-sso' })).toBe(entry('saml-sso'));
    expect(ignoreEntry({ rule: 'schema', item: 'Say "hi": now' })).toBe(entry('"Say \\"hi\\": now"'));
    expect(ignoreEntry({ rule: 'schema' })).toBe(entry('').replace('item: , ', ''));
  });
});

/** The names that each place holds, and the one list that they should all be. */
interface Places {
  readonly registry: readonly string[];
  readonly checked: readonly string[];
  readonly ruleFiles: readonly string[];
  readonly tests: readonly string[];
  readonly examples: readonly string[];
  readonly pages: readonly string[];
}

const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length));

const folders = readdirSync(RULE_EXAMPLES, { withFileTypes: true }).filter(entry => entry.isDirectory());

/** Read when it is asked for: pages that are generated in the same run are there by then. */
const places = (): Places => ({
  registry: RULES.map(({ id }) => id),
  checked: RULES.filter(isChecked).map(({ id }) => id),
  ruleFiles: namesIn(RULE_FILES, '.ts').filter(name => name !== 'index'),
  tests: namesIn(import.meta.dirname, '.test.ts').filter(name => name !== 'pages'),
  examples: folders.map(({ name }) => name),
  pages: folders
    .filter(({ name }) => readdirSync(join(RULE_EXAMPLES, name)).includes('README.md'))
    .map(({ name }) => name),
});

/** What is missing, too many or twice somewhere. Rules without a check of their own are tested where their findings are made. */
const differences = (places: Places): readonly string[] => {
  const { registry, checked, ruleFiles, tests, examples, pages } = places;
  return [
    ...registry.filter((id, index) => registry.indexOf(id) !== index).map(id => `${id} is listed twice`),
    ...differing(registry, ruleFiles, 'rule file'),
    ...differing(checked, tests, 'test'),
    ...differing(registry, examples, 'example'),
    ...differing(registry, pages, 'page'),
  ];
};

const differing = (wanted: readonly string[], found: readonly string[], what: string): readonly string[] => [
  ...wanted.filter(id => !found.includes(id)).map(id => `${id} has no ${what}`),
  ...found.filter(id => !wanted.includes(id)).map(id => `${id} is no rule but has this ${what}`),
];

describe('rules, files, tests, examples and pages', () => {
  it('are the same list', () => {
    expect(differences(places())).toEqual([]);
    expect(places().registry).toEqual(RULE_IDS);
  });

  const names = ['queue-empty', 'schema'];
  const same: Places = {
    registry: names,
    checked: names,
    ruleFiles: names,
    tests: names,
    examples: names,
    pages: names,
  };

  it.each([
    ['ruleFiles', 'rule file'],
    ['tests', 'test'],
    ['examples', 'example'],
    ['pages', 'page'],
  ] as const)('a name missing or too many in %s is noticed', (place, what) => {
    expect(differences({ ...same, [place]: ['schema'] })).toEqual([`queue-empty has no ${what}`]);
    expect(differences({ ...same, [place]: [...names, 'queue-blue'] })).toEqual([
      `queue-blue is no rule but has this ${what}`,
    ]);
  });

  it('a rule that is not listed, or listed twice, is noticed', () => {
    expect(differences({ ...same, registry: [...names, 'schema'] })).toEqual(['schema is listed twice']);
    expect(differences({ ...same, registry: ['schema'] })).toEqual([
      'queue-empty is no rule but has this rule file',
      'queue-empty is no rule but has this example',
      'queue-empty is no rule but has this page',
    ]);
  });

  it.each(RULES)('$id is exported from its file under its name in camel case', async rule => {
    const module: Record<string, unknown> = await import(join(RULE_FILES, `${rule.id}.ts`));
    expect(module[rule.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]).toBe(rule);
  });
});

it('the text of a rule is whole sentences', () => {
  expect(RULES.filter(({ summary, why }) => !/^[A-Z`].*\.$/.test(summary) || !why.trim().endsWith('.'))).toEqual([]);
});
