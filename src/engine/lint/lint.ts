import type { Diagnostic, Severity } from '../../model/diagnostic.ts';
import type { RuleId } from '../../model/rule-id.ts';
import type { PlanFile } from '../../model/source.ts';
import { subjectAt } from '../../model/subject.ts';
import type { World } from '../../model/world.ts';
import type { Comparison } from '../changes/comparison.ts';
import type { Found } from './existing.ts';
import { markExisting } from './existing.ts';
import type { Finding, Rule } from './rule.ts';
import { noSuchRule, Suppressions } from './suppressions.ts';

/** What a run over a workspace found, errors first, then by file, line and rule. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[];
  /** In the same order: what an `ignore` entry silenced, and its reason. */
  readonly suppressed: readonly Suppressed[];
  /** How many rules ran. */
  readonly rules: number;
}

export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** Runs the rules over a world and adds what reading found. With a comparison, what the base had too is marked, and the rules that look at changes run. */
export const lint = (
  world: World,
  reading: readonly Diagnostic[],
  rules: readonly Rule[],
  comparison?: Comparison,
): LintResult => {
  const running = comparison === undefined ? rules.filter(({ looksAt }) => looksAt !== 'base') : rules;
  const severities = severitiesOf(world, running, comparison);
  const { found, suppressed } = judge(world, reading, rules, comparison);
  const sorted = found.toSorted((a, b) => inOrder(a.diagnostic, b.diagnostic));
  return {
    diagnostics: comparedWith(comparison, sorted, rules),
    suppressed: suppressed.toSorted((a, b) => inOrder(a.diagnostic, b.diagnostic)),
    rules: running.filter(({ id }) => severities.get(id) !== 'off').length,
  };
};

interface Located extends Found {
  readonly file: PlanFile<unknown>;
}

type Locate = (finding: Finding, file: PlanFile<unknown>, rule: Rule) => Located;

const judge = (
  world: World,
  reading: readonly Diagnostic[],
  rules: readonly Rule[],
  comparison: Comparison | undefined,
  running = rules,
): { readonly found: readonly Found[]; readonly suppressed: readonly Suppressed[] } => {
  const severities = severitiesOf(world, rules, comparison);
  const locate = locator(world, comparison);
  const active = running.filter(({ id }) => severities.get(id) !== 'off');
  const located = active.flatMap(rule => [
    ...runRule(rule, world, comparison, locate),
    ...(rule.id === 'unknown-reference' ? unknownRules(rule, world, rules, locate) : []),
  ]);
  const suppressions = new Suppressions(world);
  const silence = comparison === undefined ? plainly(suppressions) : asOnBase(suppressions, rules, comparison);
  const judged = located.map(silence);
  const own = suppressions.findings(rules);
  return {
    found: [
      ...reading.flatMap(diagnostic => inForce(diagnostic, severities)),
      ...judged.filter(({ reason }) => reason === undefined),
      ...active.flatMap(rule =>
        own.filter(finding => finding.rule === rule.id).map(finding => locate(finding, finding.file, rule)),
      ),
    ],
    suppressed: judged.flatMap(({ diagnostic, reason }) => (reason === undefined ? [] : [{ diagnostic, reason }])),
  };
};

type Silence = (one: Located) => Located & { readonly reason: string | undefined };

const plainly =
  (suppressions: Suppressions): Silence =>
  one => ({ ...one, reason: suppressions.reasonFor(one.diagnostic, one.file) });

/** For what changes lack, and for what hides changes, an entry has to stand on the base, too: no change excuses itself. */
const asOnBase = (suppressions: Suppressions, rules: readonly Rule[], { before, changes }: Comparison): Silence => {
  const strict = new Set(rules.filter(isSilencedByBase).map(({ id }) => id));
  const onBase = new Suppressions(before);
  const former = new Map(changes.items.flatMap(({ what }) => (what.kind === 'renamed' ? [[what.to, what.from]] : [])));
  return one => {
    const { diagnostic, file } = one;
    const reason = suppressions.reasonFor(diagnostic, file);
    if (reason === undefined || !strict.has(diagnostic.rule)) return { ...one, reason };
    const { item = '' } = diagnostic;
    const known = former.get(item);
    const then = known === undefined ? diagnostic : { ...diagnostic, item: known };
    if (onBase.reasonFor(then, file) !== undefined) return { ...one, reason };
    return { ...one, diagnostic: { ...diagnostic, hint: withRemark(diagnostic.hint) }, reason: undefined };
  };
};

const withRemark = (hint: string | undefined): string => {
  if (hint === undefined) return 'The ignore entry counts once it is on the base.';
  return /[.!?]$/.test(hint)
    ? `${hint} The ignore entry counts once it is on the base.`
    : `${hint}; the ignore entry counts once it is on the base`;
};

const isSilencedByBase = ({ looksAt, silencedBy }: Rule): boolean => looksAt === 'base' || silencedBy === 'base';

const idsOfBaseRules = (rules: readonly Rule[]): ReadonlySet<RuleId> =>
  new Set(rules.filter(({ looksAt }) => looksAt === 'base').map(({ id }) => id));

/** What the changes themselves lack is always new; for all else, lint has to say what it says of the base on the same day. */
const comparedWith = (
  comparison: Comparison | undefined,
  found: readonly Found[],
  rules: readonly Rule[],
): readonly Diagnostic[] => {
  const plain = found.map(({ diagnostic }) => diagnostic);
  const ofChanges = idsOfBaseRules(rules);
  if (comparison === undefined || plain.every(({ rule }) => ofChanges.has(rule))) return plain;
  const saying = new Set(plain.map(({ rule }) => rule));
  const some = rules.filter(({ id }) => saying.has(id));
  // Only what found something now can have found it before; whether an entry silences nothing, all rules have to tell.
  const running = some.some(({ looksAt }) => looksAt === 'suppressions') ? rules : some;
  const before = judge(comparison.before, comparison.reading, rules, undefined, running).found;
  const renamed = comparison.changes.items.flatMap(({ what }) =>
    what.kind === 'renamed' ? [[what.from, what.to] as const] : [],
  );
  return markExisting(found, before, new Map(renamed));
};

type Severities = ReadonlyMap<RuleId, Severity | 'off'>;

/**
 * The severity of every rule as the company's policy sets it; for rules that look at changes, for what hides changes, and for what cannot be read,
 * as the base's policy does: no change excuses itself.
 */
export const severitiesOf = (
  world: Pick<World, 'company'>,
  rules: readonly Rule[],
  comparison?: Pick<Comparison, 'before'>,
): Severities => new Map(rules.map(rule => [rule.id, chosen(rule, world, comparison) ?? rule.severity]));

const chosen = (
  rule: Rule,
  world: Pick<World, 'company'>,
  comparison: Pick<Comparison, 'before'> | undefined,
): Severity | 'off' | undefined => {
  const { id, looksAt } = rule;
  const isOfBase = isSilencedByBase(rule) || looksAt === 'reading';
  const { company } = isOfBase && comparison !== undefined ? comparison.before : world;
  const severities = company?.content.policy?.rules ?? {};
  return Object.hasOwn(severities, id) ? severities[id] : undefined;
};

const inForce = (diagnostic: Diagnostic, severities: Severities): readonly Found[] => {
  const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
  return severity === 'off' ? [] : [{ diagnostic: { ...diagnostic, severity }, path: undefined }];
};

const runRule = (rule: Rule, world: World, comparison: Comparison | undefined, locate: Locate): readonly Located[] => {
  switch (rule.looksAt) {
    case 'team':
      return world.teams.flatMap(file =>
        rule.check(file, world).map(finding => locate(finding, finding.file ?? file, rule)),
      );
    case 'workspace':
      return rule.check(world).map(finding => locate(finding, finding.file, rule));
    case 'base':
      return comparison === undefined ? [] : rule.check(comparison).map(finding => locate(finding, finding.file, rule));
    case 'reading':
    case 'suppressions':
      return [];
  }
};

/** Rules that the company's policy names and that do not exist: a rule does not know the list of them. */
const unknownRules = (rule: Rule, { company }: World, rules: readonly Rule[], locate: Locate): readonly Located[] => {
  const known: readonly string[] = rules.map(({ id }) => id);
  if (company === undefined) return [];
  return Object.keys(company.content.policy?.rules ?? {})
    .filter(name => !known.includes(name) && !name.startsWith('x_'))
    .map(name => locate({ path: ['policy', 'rules', name], part: 'key', ...noSuchRule(name, known) }, company, rule));
};

/** Turns findings of rules that are not switched off into diagnostics. */
const locator =
  (world: World, comparison: Comparison | undefined): Locate =>
  (finding, file, rule) => {
    const severity = chosen(rule, world, comparison);
    const item = finding.item ?? subjectAt(file.content, finding.path);
    const diagnostic: Diagnostic = {
      rule: rule.id,
      severity: severity === undefined || severity === 'off' ? (finding.severity ?? rule.severity) : severity,
      file: file.shown,
      ...file.places.span(finding.path, finding.part),
      ...(item === undefined ? {} : { item }),
      message: finding.message,
      ...(finding.hint === undefined ? {} : { hint: finding.hint }),
      related: (finding.related ?? []).map(({ path, note, file: other = file }) => ({
        file: other.shown,
        ...other.places.span(path),
        message: note,
      })),
    };
    return { diagnostic, file, path: finding.path };
  };

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  rank(a) - rank(b) ||
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message);

const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
