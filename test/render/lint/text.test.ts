import { Chalk } from 'chalk';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../../src/analyze/lint/report.ts';
import type { RuleId } from '../../../src/model/rule-id.ts';
import { closingLines, noBaseRemark } from '../../../src/render/lint/closing.ts';
import { lintAsText } from '../../../src/render/lint/text.ts';
import { BASE } from '../../support/lint-base.ts';
import { diagnostic, HOSTILE, report } from '../../support/lint-report.ts';

const asText = (shown: LintReport, options: { verbose?: boolean; width?: number; level?: 0 | 1 } = {}): string =>
  lintAsText(shown, {
    paint: new Chalk({ level: options.level ?? 0 }),
    width: options.width ?? 80,
    verbose: options.verbose ?? false,
  });

const warnings = (count: number, rule: RuleId) =>
  Array.from({ length: count }, (_, index) =>
    diagnostic({ rule, severity: 'warning', line: index + 1, item: `item-${index}`, message: `item-${index} is odd` }),
  );

describe('errors in text', () => {
  it('stand with their line, the place underlined, related places and the hint', () => {
    const error = diagnostic({
      item: 'saml-sso',
      hint: 'Add one.',
      related: [{ file: 'plans/company.yaml', line: 7, column: 1, endLine: 7, endColumn: 4, message: 'promised here' }],
    });
    expect(asText(report([error], { 'plans/teams/search.yaml': 'team: search\r\n- id: saml-sso\r\n' }))).toBe(
      `error[target-missing]: saml-sso has no target date
 --> plans/teams/search.yaml:2:7
  |
2 | - id: saml-sso
  |       ^^^^^^
  = promised here: plans/company.yaml:7
  = hint: Add one.

`,
    );
  });

  it('name the item where the message does not, and do without the line of a file that could not be read', () => {
    expect(asText(report([diagnostic({ item: 'saml-sso', message: 'no target date' })]))).toBe(
      'error[target-missing]: no target date\n --> plans/teams/search.yaml:2:7 (saml-sso)\n\n',
    );
  });

  it('come first', () => {
    const shown = asText(report([...warnings(1, 'impact-missing'), diagnostic()]));
    expect(shown.indexOf('error[')).toBe(0);
    expect(shown.indexOf('warning[')).toBeGreaterThan(0);
  });
});

describe('warnings in text', () => {
  it('are grouped by rule, the first three of each', () => {
    expect(asText(report([...warnings(4, 'queue-empty'), ...warnings(1, 'impact-missing')]))).toBe(
      `warning[queue-empty]: 4 findings
  --> plans/teams/search.yaml:1:7: item-0 is odd
  --> plans/teams/search.yaml:2:7: item-1 is odd
  --> plans/teams/search.yaml:3:7: item-2 is odd
  … and 1 more (--verbose)

warning[impact-missing]: item-0 is odd
  --> plans/teams/search.yaml:1:7

`,
    );
  });

  it('have a hint once, below the last one that it is for', () => {
    const [first, second, third] = warnings(3, 'queue-empty');
    const hints = ['Mend it.', 'Mend it.', 'Look.'];
    const hinted = [first, second, third].flatMap((warning, index) =>
      warning === undefined ? [] : [{ ...warning, hint: hints[index] ?? '' }],
    );
    expect(asText(report(hinted))).toBe(
      `warning[queue-empty]: 3 findings
  --> plans/teams/search.yaml:1:7: item-0 is odd
  --> plans/teams/search.yaml:2:7: item-1 is odd
      = hint: Mend it.
  --> plans/teams/search.yaml:3:7: item-2 is odd
      = hint: Look.

`,
    );
  });

  it('are all there when three, and with --verbose', () => {
    expect(asText(report(warnings(3, 'queue-empty')))).not.toContain('more');
    const all = asText(report(warnings(15, 'queue-empty')), { verbose: true });
    expect([all.match(/-->/g)?.length, all.includes('more')]).toEqual([15, false]);
  });
});

describe('what the base has, too', () => {
  const old = diagnostic({ existing: true, hint: 'Add one.' });
  const block = `error[target-missing], in the base too: saml-sso has no target date
  --> plans/teams/search.yaml:2:7
      = hint: Add one.

`;

  it('comes last, in short, by rule', () => {
    const shown = asText(
      report([old, diagnostic(), ...warnings(1, 'impact-missing')], { 'plans/teams/search.yaml': 'a\n- id: b\n' }),
    );
    expect(shown.endsWith(block)).toBe(true);
    expect(shown.match(/^\w+\[.*$/gm)).toEqual([
      'error[target-missing]: saml-sso has no target date',
      'warning[impact-missing]: item-0 is odd',
      'error[target-missing], in the base too: saml-sso has no target date',
    ]);
    const many = asText(report(warnings(5, 'impact-missing').map(one => ({ ...one, existing: true as const }))));
    expect(many).toMatch(/^warning\[impact-missing\], in the base too: 5 findings\n/);
    expect(many).toContain('\n  … and 2 more (--verbose)\n');
  });

  it('stands among the others where all of them count', () => {
    const shown = asText(report([old], { 'plans/teams/search.yaml': 'a\n- id: b\n' }, { all: true }));
    expect(shown).toMatch(/^error\[target-missing\], in the base too: .*\n --> .*\n {2}\|\n2 \| - id: b\n/);
  });
});

it('colours are those of the chalk that is handed in', () => {
  const shown = report([diagnostic()], { 'plans/teams/search.yaml': 'team: search\n- id: saml-sso\n' });
  expect(asText(shown)).not.toContain('\u001b');
  expect(asText(shown, { level: 1 })).toContain('\u001b[31m\u001b[1merror[target-missing]');
});

it('a narrow terminal cuts the line around the place', () => {
  const line = `- id: saml-sso, ${'x'.repeat(300)}`;
  const shown = asText(report([diagnostic()], { 'plans/teams/search.yaml': `team: search\n${line}` }), { width: 40 });
  expect(shown).toContain('\n2 | - id: saml-sso, xxxxxxxxxxxxxxxxxxx…\n');
});

describe.each(HOSTILE)('with %j in title, message and name of the file', hostile => {
  const file = `${hostile}.yaml`;
  const error = diagnostic({ file, item: hostile, message: `${hostile} is odd`, hint: hostile });
  const shown = report([error, { ...error, severity: 'warning' }], { [file]: `title\n- ${hostile}\n` });

  it('no line begins with it, and nothing in it acts', () => {
    const lines = asText(shown).split('\n');
    expect(lines.filter(line => !/^(error|warning)\[|^ *(-->|=|\||2 \|)|^$/.test(line))).toEqual([]);
    expect(lines.join('').match(/[\p{Cc}\u202e]|##\[/u)).toBeNull();
  });
});

describe('what could not be read in full', () => {
  const closing = (...partial: readonly string[]) => lines(closingLines({ ...report([diagnostic()]), partial }));
  const lines = (text: string) => text.trimEnd().split('\n').slice(0, -1);

  it('is named above the last line', () => {
    expect(closing('a.yaml')).toEqual(['Some rules may have more to say once a.yaml can be read in full.']);
    expect(closing('a.yaml', 'b.yaml', 'c.yaml')).toEqual([
      'Some rules may have more to say once a.yaml, b.yaml and c.yaml can be read in full.',
    ]);
    expect(closing('a.yaml', 'b.yaml', 'c.yaml', 'd.yaml')).toEqual([
      'Some rules may have more to say once a.yaml, b.yaml, c.yaml and 1 more file can be read in full.',
    ]);
    expect(closing()).toEqual([]);
  });

  it('cannot act by its name', () => {
    expect(closing('\u001b[2J\n::error::forged')).toHaveLength(1);
    expect(closing('\u001b[2J\n::error::forged').join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe('the last line', () => {
  it('says what was looked at and what came of it', () => {
    expect(closingLines(report([diagnostic(), ...warnings(2, 'impact-missing')]))).toBe(
      '4 files, 61 items, 41 rules: 1 error, 2 warnings, in 0.2 s\n',
    );
  });

  it('says what it was compared with, and counts apart what the base has, too', () => {
    const old = diagnostic({ existing: true });
    const last = (shown: LintReport) =>
      closingLines({ ...shown, base: BASE }).replace('4 files, 61 items, 41 rules: ', '');
    const compared = 'compared with a1b2c3d (merge base with origin/main), in 0.2 s\n';
    expect(last(report([]))).toBe(`no findings; ${compared}`);
    expect(last(report([diagnostic()]))).toBe(`1 error, 0 warnings; ${compared}`);
    expect(last(report([old]))).toBe(`no new findings, 1 in the base too; ${compared}`);
    expect(last(report([old, diagnostic()]))).toBe(`1 new error, 0 new warnings, 1 in the base too; ${compared}`);
    expect(last(report([old, diagnostic()], {}, { all: true }))).toBe(
      `2 errors, 0 warnings, 1 of them in the base too; ${compared}`,
    );
  });

  it('says so where there was nothing yet', () => {
    const base = { commit: undefined, name: 'nothing', why: 'there is no commit yet' };
    expect(closingLines({ ...report([]), base })).toContain(
      ': no findings; compared with nothing (there is no commit yet), in ',
    );
  });

  it('is there when all is well', () => {
    expect(closingLines(report([]))).toBe('4 files, 61 items, 41 rules: no findings, in 0.2 s\n');
  });
});

describe('without a base', () => {
  it('it is said why, which rules did not run, and what would help', () => {
    const remedies = ['git fetch origin main', '--no-history   # leaves it out'];
    expect(noBaseRemark({ why: 'main is not here', remedies, silent: ['queue-removal', 'queue-jumped'] })).toBe(
      `plan: there is no base to compare with: main is not here. These rules did not run: queue-removal, queue-jumped.
  git fetch origin main
  --no-history   # leaves it out
`,
    );
    expect(noBaseRemark({ why: 'git says: no.', remedies: [], silent: [] })).toBe(
      'plan: there is no base to compare with: git says: no.\n',
    );
  });
});
