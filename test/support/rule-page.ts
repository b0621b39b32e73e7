import type { Rule } from '../../src/engine/lint/rule.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { SourceFile } from '../../src/model/source.ts';
import type { Day } from '../../src/model/time/day.ts';

/** A plan that breaks a rule, everything that lint says of it as of a day, and the same plan put right. */
export interface RuleExample {
  /** The plan of the base; empty for rules that look at the plan alone. */
  readonly before: readonly SourceFile[];
  readonly bad: readonly SourceFile[];
  readonly findings: readonly Diagnostic[];
  readonly good: readonly SourceFile[];
  readonly today: Day;
}

/** The page of a rule, in Markdown. */
export const rulePage = (rule: Rule, { before, bad, findings, good, today }: RuleExample): string => {
  // What a suppression no longer silences belongs to the finding about it.
  const shown = rule.looksAt === 'suppressions' ? findings : findings.filter(finding => finding.rule === rule.id);
  return sections([
    `# ${rule.id}`,
    `**${rule.severity === 'error' ? 'Error' : 'Warning'}:** ${rule.summary}`,
    rule.why.trim(),
    '## Example',
    ...(before.length === 0 ? [] : ['On the base:', ...before.map(fileBlock), 'In the work tree:']),
    ...changed(bad, before),
    `\`plan lint --today ${today}\` says:`,
    fenced('text', shown.map(findingLines).join('\n\n')),
    ...(shown.length < findings.length
      ? ['Other rules have something to say about so short a plan as well; that is left out here.']
      : []),
    '## Put right',
    ...changed(good, before),
    '## Silencing it',
    ...silencing(rule, shown),
  ]);
};

/** The page that lists all rules, in their order. */
export const ruleIndexPage = (rules: readonly Rule[]): string =>
  sections([
    '# Rules',
    'Everything that `plan lint` can say. Each page shows an example that breaks the rule, what is said of it, and the same plan put right.',
    ...table('Reading', rules, ['reading']),
    ...table('The plan as it stands', rules, ['team', 'workspace']),
    ...table('Against the base', rules, ['base']),
    ...table('Suppressions', rules, ['suppressions']),
  ]);

/** The entry that silences a finding, as it stands in the plan file or in company.yaml. */
export const ignoreEntry = ({ rule, item }: Pick<Diagnostic, 'rule' | 'item'>): string => {
  const named = item === undefined ? '' : `item: ${JSON.stringify(item).replace(/^"([\w-]+)"$/, '$1')}, `;
  return `ignore:\n  - { rule: ${rule}, ${named}reason: "Why it is accepted.", until: 2026-12-31 }`;
};

const sections = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** Files that are as on the base are not shown again. */
const changed = (files: readonly SourceFile[], before: readonly SourceFile[]): readonly string[] => {
  const isSame = (file: SourceFile) =>
    before.some(old => old.path === file.path && 'text' in old && 'text' in file && old.text === file.text);
  return files.filter(file => !isSame(file)).map(fileBlock);
};

const fileBlock = (file: SourceFile): string =>
  'text' in file
    ? `\`${file.path}\`\n\n${fenced('yaml', file.text.trimEnd())}`
    : `\`${file.path}\`, which cannot be shown here: ${file.problem}.`;

/** The fence is longer than any run of backticks inside, so that nothing in a plan can end it. */
const fenced = (language: string, text: string): string => {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${language}\n${text}\n${fence}`;
};

const findingLines = ({ file, line, column, severity, rule, message, hint, related }: Diagnostic): string =>
  [
    `${file}:${line}:${column} ${severity} ${rule}`,
    `  ${message}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
    ...related.map(spot => `  ${spot.file}:${spot.line}:${spot.column} ${spot.message}`),
  ].join('\n');

const silencing = (rule: Rule, findings: readonly Diagnostic[]): readonly string[] => {
  const inCompany = `In \`company.yaml\`, for all teams:\n\n${fenced('yaml', `policy:\n  rules: { ${rule.id}: off }   # or: error, warning`)}`;
  const first = findings.find(finding => finding.rule === rule.id);
  switch (rule.looksAt) {
    case 'reading':
      return ['It cannot be silenced: what cannot be read cannot be judged either.'];
    case 'suppressions':
      return [inCompany];
    case 'team':
    case 'workspace':
    case 'base':
      return [
        `For one finding, in the team's file or in \`company.yaml\`, with the reason and perhaps an end:\n\n${fenced('yaml', ignoreEntry(first ?? { rule: rule.id }))}`,
        inCompany,
        ...(rule.looksAt === 'base' ? ['Both count once they are on the base: no change excuses itself.'] : []),
      ];
  }
};

const table = (heading: string, rules: readonly Rule[], kinds: readonly Rule['looksAt'][]): readonly string[] => [
  `## ${heading}`,
  [
    '| rule | severity | when |',
    '|---|---|---|',
    ...rules
      .filter(({ looksAt }) => kinds.includes(looksAt))
      .map(
        ({ id, severity, summary }) => `| [${id}](${id}/README.md) | ${severity} | ${summary.replaceAll('|', '\\|')} |`,
      ),
  ].join('\n'),
];
