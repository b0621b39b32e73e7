import { isBefore } from '../model/day.ts';
import type { Diagnostic, Severity } from '../model/diagnostic.ts';
import { stemOf } from '../model/file-kind.ts';
import type { Finding, Rule } from '../model/rule.ts';
import type { PlanFile } from '../model/source.ts';
import { subjectAt } from '../model/subject.ts';
import type { Suppression } from '../model/team.ts';
import { nearest } from '../model/words.ts';
import type { World } from '../model/world.ts';

/** What a run over a workspace found, errors first, then by file, line and rule. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[];
  /** In the same order: what an `ignore` entry silenced, and its reason. */
  readonly suppressed: readonly Suppressed[];
  /** How many rules were not switched off. */
  readonly rules: number;
}

export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** Runs the rules over a world and adds what reading found. */
export const lint = (world: World, reading: readonly Diagnostic[], rules: readonly Rule[]): LintResult => {
  const severities = severitiesOf(world, rules);
  const active = rules.filter(rule => severities.get(rule.id) !== 'off');
  const found = active.flatMap(rule => [
    ...runRule(rule, world, severities),
    ...(rule.id === 'unknown-reference' ? unknownRules(world, rules, severities) : []),
  ]);
  const suppressions = new Suppressions(world);
  const judged = found.map(located => ({ ...located, reason: suppressions.reasonFor(located) }));
  const left = judged.filter(({ reason }) => reason === undefined).map(({ diagnostic }) => diagnostic);
  const suppressed = judged.flatMap(({ diagnostic, reason }) => (reason === undefined ? [] : [{ diagnostic, reason }]));
  const own = suppressionFindings(suppressions, world, rules).map(({ rule, ...rest }) =>
    locate(rest, rest.file, rule, severities),
  );
  const all = [
    ...reading.flatMap(diagnostic => inForce(diagnostic, severities)),
    ...left,
    ...own.filter(({ diagnostic }) => severities.get(diagnostic.rule) !== 'off').map(({ diagnostic }) => diagnostic),
  ];
  return {
    diagnostics: all.sort(inOrder),
    suppressed: suppressed.sort((a, b) => inOrder(a.diagnostic, b.diagnostic)),
    rules: active.length,
  };
};

type Severities = ReadonlyMap<string, Severity | 'off'>;

interface Located {
  readonly diagnostic: Diagnostic;
  readonly file: PlanFile<unknown>;
}

/** The severity of every rule as the company's policy sets it. */
export const severitiesOf = (world: Pick<World, 'company'>, rules: readonly Rule[]): Severities => {
  const chosen = world.company?.content.policy?.rules ?? {};
  return new Map(rules.map(({ id, severity }) => [id, ownMember(chosen, id) ?? severity]));
};

const inForce = (diagnostic: Diagnostic, severities: Severities): readonly Diagnostic[] => {
  const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
  return severity === 'off' ? [] : [{ ...diagnostic, severity }];
};

const ownMember = <T>(map: { readonly [key: string]: T }, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined;

const runRule = (rule: Rule, world: World, severities: Severities): readonly Located[] => {
  switch (rule.looksAt) {
    case 'team':
      return world.teams.flatMap(file =>
        rule.check(file, world).map(finding => locate(finding, finding.file ?? file, rule.id, severities)),
      );
    case 'workspace':
      return rule.check(world).map(finding => locate(finding, finding.file, rule.id, severities));
    case 'reading':
    case 'suppressions':
      return [];
  }
};

/** Rules that the company's policy names and that do not exist: a rule does not know the list of them. */
const unknownRules = ({ company }: World, rules: readonly Rule[], severities: Severities): readonly Located[] => {
  const known = rules.map(({ id }) => id);
  if (company === undefined) return [];
  return Object.keys(company.content.policy?.rules ?? {})
    .filter(name => !known.includes(name) && !name.startsWith('x_'))
    .map(name => {
      const finding = { path: ['policy', 'rules', name], part: 'key', ...noSuchRule(name, known) } as const;
      return locate(finding, company, 'unknown-reference', severities);
    });
};

const noSuchRule = (name: string, known: readonly string[]) => {
  const meant = nearest(name, known);
  return {
    message: `there is no rule ${name}`,
    hint: meant === undefined ? TAKE_AWAY : `Did you mean ${meant}?`,
  };
};

const TAKE_AWAY = 'Take the entry away; `plan rules` lists the rules.';

const locate = (finding: Finding, file: PlanFile<unknown>, rule: string, severities: Severities): Located => {
  const severity = severities.get(rule);
  const item = finding.item ?? subjectAt(file.content, finding.path);
  const diagnostic: Diagnostic = {
    rule,
    severity: severity === undefined || severity === 'off' ? 'warning' : severity,
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
  return { diagnostic, file };
};

interface Entry {
  readonly file: PlanFile<unknown>;
  readonly index: number;
  readonly suppression: Suppression;
  used: boolean;
}

/** The `ignore` entries of all files: a team's speak of its own file and those named after it, the company's of every file. */
class Suppressions {
  readonly entries: readonly Entry[];
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    const entry = (file: PlanFile<unknown>) => (suppression: Suppression, index: number) => ({
      file,
      index,
      suppression,
      used: false,
    });
    this.entries = [
      ...world.teams.flatMap(file => file.content.ignore.map(entry(file))),
      ...(world.company?.content.ignore.map(entry(world.company)) ?? []),
    ];
  }

  /** The reason of an entry that has not expired and covers the finding; every entry that covers it counts as used. */
  reasonFor({ diagnostic, file }: Located): string | undefined {
    const covering = this.entries.filter(entry => this.#covers(entry, diagnostic, file));
    for (const entry of covering) entry.used = true;
    return covering.find(({ suppression }) => !isExpired(suppression, this.#world))?.suppression.reason;
  }

  #covers(entry: Entry, diagnostic: Diagnostic, file: PlanFile<unknown>): boolean {
    const { rule, item } = entry.suppression;
    return (
      rule === diagnostic.rule &&
      item === diagnostic.item &&
      (entry.file === this.#world.company || teamOf(entry.file) === teamOf(file))
    );
  }
}

/** The team whose plan, decisions, archive or answers a file holds; undefined for a file of the company's. */
const teamOf = ({ kind, path }: PlanFile<unknown>): string | undefined => {
  switch (kind) {
    case 'team':
    case 'decisions':
    case 'review':
      return stemOf(path);
    case 'archive':
      return stemOf(path).replace(/-\d{4}$/, '');
    case 'company':
    case 'marketing':
    case 'product':
    case 'feedback':
    case 'accounts':
      return undefined;
  }
};

const isExpired = ({ until }: Suppression, world: World): boolean =>
  until !== undefined && isBefore(until, world.today);

const suppressionFindings = (
  { entries }: Suppressions,
  world: World,
  rules: readonly Rule[],
): readonly (Finding & { readonly rule: string; readonly file: PlanFile<unknown> })[] =>
  entries.flatMap(({ file, index, suppression, used }) => {
    const path = ['ignore', index];
    const named = `${suppression.rule}${suppression.item === undefined ? '' : ` for ${suppression.item}`}`;
    if (isExpired(suppression, world))
      return [
        {
          rule: 'suppression-expired',
          file,
          path: [...path, 'until'],
          message: `${named} was to be ignored until ${suppression.until}`,
          hint: used
            ? 'The finding is shown again: settle it, or give a new end and say why.'
            : 'Nothing is left to ignore: take the entry away.',
        },
      ];
    if (used || !world.whole) return [];
    const known = rules.map(rule => rule.id);
    const words = known.includes(suppression.rule)
      ? { message: `nothing is left to ignore: ${named} is not found`, hint: TAKE_AWAY }
      : noSuchRule(suppression.rule, known);
    return [{ rule: 'suppression-unused', file, path, ...words }];
  });

const inOrder = (a: Diagnostic, b: Diagnostic): number =>
  rank(a) - rank(b) ||
  compare(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.rule, b.rule) ||
  compare(a.message, b.message);

const rank = ({ severity }: Diagnostic): number => (severity === 'error' ? 0 : 1);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
