import { holdsBack } from '../../engine/changes/compare-worlds.ts';
import type { Base, Comparison, NoBase } from '../../engine/changes/comparison.ts';
import type { UnreadBase } from '../../engine/changes/unjudged.ts';
import { unjudgedIn } from '../../engine/changes/unjudged.ts';
import { lint, severitiesOf } from '../../engine/lint/lint.ts';
import type { Rule } from '../../engine/lint/rule.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { FileKind } from '../../model/files/registry.ts';
import { fileKindOf, kindOfFile } from '../../model/files/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';

/** What a lint run has to show, whatever the format, and what it is judged by. */
export interface LintReport {
  /** Errors first, then by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those that the run is judged by, in the same order. */
  readonly counting: readonly Diagnostic[];
  /** Those that the base had, too, and that the run does not fail for. */
  readonly accepted: readonly Diagnostic[];
  /** The texts of the files that could be read, by the name they are shown under: for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files of the workspace that could not be read in full, by the name they are shown under. */
  readonly partial: readonly string[];
  /** What the plan was compared with; undefined: with nothing, and everything is new. */
  readonly base: Base | undefined;
  readonly unread: readonly UnreadBase[];
  /** Why there was no base, where one was looked for in vain, and the rules that therefore did not run. */
  readonly noBase: (NoBase & { readonly silent: readonly string[] }) | undefined;
  /** Findings that the base had, too, count like new ones. */
  readonly all: boolean;
  readonly summary: Tally & {
    readonly files: number;
    readonly items: number;
    readonly rules: number;
    readonly new: Tally;
    readonly existing: number;
    /** What the run is judged by. */
    readonly counting: Tally;
  };
  readonly unchecked: Unchecked;
  /** How many warnings were allowed, where there are more. */
  readonly warningsAllowed: number | undefined;
  readonly fails: boolean;
  /** How long it took; only shown to people. */
  readonly seconds: number;
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
}

/** Files that could not be checked, and that were no worse on the base. */
interface Unchecked {
  /** Nothing of them could be read. */
  readonly lost: readonly string[];
  /** Something of them could not, and nobody can tell what a change did to it. */
  readonly partial: readonly string[];
}

/** What a lint run looks at. */
export interface LintInput {
  readonly world: World;
  /** What reading the files found wrong. */
  readonly reading: readonly Diagnostic[];
  readonly rules: readonly Rule[];
  /** Undefined: nobody wants to compare. */
  readonly compared: Comparison | NoBase | undefined;
  /** The files that are asked about. */
  readonly files: readonly SourceFile[];
  /** True where these are all files of the workspace. */
  readonly isWhole: boolean;
  /** False for a file of which something that its schema knows could not be read. */
  readonly hasAllKnown: (file: SourceFile) => boolean;
  readonly all: boolean;
  readonly maxWarnings: number | undefined;
}

export const lintReportOf = (input: LintInput): Omit<LintReport, 'seconds'> => {
  const { world, rules, compared, files, all, maxWarnings } = input;
  const comparison = compared !== undefined && 'changes' in compared ? compared : undefined;
  const noBase = compared === undefined || 'changes' in compared ? undefined : compared;
  const result = lint(world, input.reading, rules, comparison);
  const diagnostics = asked(result.diagnostics, input);
  const fresh = diagnostics.filter(({ existing }) => existing !== true);
  const counting = all ? diagnostics : fresh;
  const judged = tallyOf(counting);
  const unchecked = uncheckedIn(input, comparison);
  const unread = comparison === undefined ? [] : unjudgedIn(comparison.before, world);
  const warningsAllowed = maxWarnings !== undefined && judged.warnings > maxWarnings ? maxWarnings : undefined;
  return {
    diagnostics,
    counting,
    accepted: all ? [] : diagnostics.filter(({ existing }) => existing === true),
    texts: new Map(files.flatMap(file => ('text' in file ? [[file.shown, file.text]] : []))),
    partial: world.partial.map(({ shown }) => shown),
    base: comparison?.base,
    unread,
    noBase: noBase && { ...noBase, silent: silentWithoutBase(world, rules) },
    all,
    summary: {
      files: files.filter(({ path }) => fileKindOf(path) !== undefined).length,
      items: itemsIn(world, files),
      rules: result.rules,
      ...tallyOf(diagnostics),
      new: tallyOf(fresh),
      existing: diagnostics.length - fresh.length,
      counting: judged,
    },
    unchecked,
    warningsAllowed,
    // Whatever policy makes of the rules: what was not looked at is not clean.
    fails:
      judged.errors > 0 ||
      warningsAllowed !== undefined ||
      unchecked.lost.length > 0 ||
      unchecked.partial.length > 0 ||
      unread.some(({ isMended }) => !isMended),
  };
};

/** What vanished with its whole file stands in none that could be named: it is shown with everything. */
const asked = (diagnostics: readonly Diagnostic[], { files, isWhole }: LintInput): readonly Diagnostic[] => {
  if (isWhole) return diagnostics;
  const shown = new Set(files.map(file => file.shown));
  return diagnostics.filter(({ file }) => shown.has(file));
};

const silentWithoutBase = (world: World, rules: readonly Rule[]): readonly string[] => {
  const severities = severitiesOf(world, rules);
  return rules.filter(({ id, looksAt }) => looksAt === 'base' && severities.get(id) !== 'off').map(({ id }) => id);
};

const tallyOf = (diagnostics: readonly Diagnostic[]): Tally => ({
  errors: diagnostics.filter(({ severity }) => severity === 'error').length,
  warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
});

/** Everything that stands in a place or waits in an inbox, and what is archived. */
const itemsIn = ({ teams, archives }: World, files: readonly SourceFile[]): number => {
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...teams.map(({ path, everything }) => ({ path, items: everything.length })),
    ...archives.map(({ path, content }) => ({ path, items: content.closed.length })),
  ]
    .filter(({ path }) => paths.has(path))
    .reduce((sum, { items }) => sum + items, 0);
};

const uncheckedIn = ({ world, files, hasAllKnown, all }: LintInput, comparison: Comparison | undefined): Unchecked => {
  const before = new Map(comparison?.before.partial.map(({ path, lost }) => [path, lost]));
  const lost = new Set(world.partial.flatMap(file => (file.lost ? [file.path] : [])));
  const held =
    comparison !== undefined && holdsBack(comparison.before, world, comparison.changes) ? partialNow(world) : [];
  return {
    lost: files.filter(({ path }) => lost.has(path) && (all || before.get(path) !== true)).map(({ shown }) => shown),
    partial: files
      .filter(
        file =>
          comparison !== undefined &&
          !lost.has(file.path) &&
          (held.includes(file.path) || (!before.has(file.path) && !hasAllKnown(file))),
      )
      .map(({ shown }) => shown),
  };
};

/** Files in which a record, or a whole item, may stand that cannot be read. */
const partialNow = ({ partial }: World): readonly string[] =>
  partial.filter(({ kind }) => kind !== undefined && holdsWork(kind)).map(({ path }) => path);

const holdsWork = (kind: FileKind): boolean => kindOfFile(kind).owner === 'team' && kindOfFile(kind).isCompared;
