import { resolve } from 'node:path';
import type { LintReport, Tally } from '../../analyze/lint/report.ts';
import { judgedBy } from '../../analyze/lint/report.ts';
import { workspaceRoot } from '../../app/workspace/find-workspace.ts';
import { filesNamed } from '../../app/workspace/named-files.ts';
import type { ReadWorld } from '../../app/workspace/read-world.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import type { Comparison, NoBase } from '../../engine/changes/comparison.ts';
import { unjudgedIn } from '../../engine/changes/unjudged.ts';
import { lint, severitiesOf } from '../../engine/lint/lint.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { Host, WorkspaceFiles } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plainPath } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { World } from '../../model/world.ts';
import { noBaseRemark, unreadRemarks } from '../../render/lint/closing.ts';
import { RULES } from '../../rules/index.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { LintOptions } from './lint.ts';
import { checkFormats, showReport } from './lint-outputs.ts';

/** Reads everything, compares it with the base, shows what stands in the named files, fails on new errors or too many new warnings. */
export const runLint = async (
  session: Session,
  global: GlobalOptions,
  names: readonly string[],
  options: LintOptions,
): Promise<ExitCode> => {
  const { host, today } = session;
  const start = host.elapsed();
  const root = rootFor(names, host, global);
  checkFormats(options.format, root, host);
  const workspace = host.readWorkspace(root);
  const files = filesNamed(names, workspace, host);
  const read = await readWorld(workspace.files, today);
  const { world } = read;
  const { comparison, noBase } = await comparisonFor(session, workspace, read, options);
  const { diagnostics, rules } = lint(world, read.diagnostics, RULES, comparison);
  const shown = shownIn(files, workspace, diagnostics);
  const report: LintReport = {
    diagnostics: shown,
    texts: new Map(files.flatMap(file => ('text' in file ? [[file.shown, file.text]] : []))),
    partial: world.partial.map(({ shown: file }) => file),
    base: comparison?.base,
    unread: comparison === undefined ? [] : unjudgedIn(comparison.before, world),
    noBase: noBase?.why,
    all: options.all ?? false,
    summary: { files: files.length, items: itemsIn(world, files), rules, ...countsOf(shown) },
    seconds: (host.elapsed() - start) / 1000,
  };
  showReport(report, options, session);
  if (report.unread.length > 0) host.remark(unreadRemarks(report));
  return verdict(report, brokenIn(files, read, comparison, report.all), options, host);
};

/** With files named, the workspace is the one that the first of them lies in: `plan lint examples/acme` works from anywhere. */
const rootFor = ([name]: readonly string[], host: Host, global: GlobalOptions): string => {
  const chosen = global.plans !== undefined || Boolean(host.env['PLAN_DIR']);
  const around = chosen || name === undefined ? undefined : host.findWorkspace(resolve(host.cwd, name));
  return around ?? workspaceRoot(host, global);
};

/** Where nothing can be compared, it says which rules do not run. */
const comparisonFor = async (
  session: Session,
  workspace: WorkspaceFiles,
  read: ReadWorld,
  { base, history = true }: LintOptions,
): Promise<{ readonly comparison?: Comparison; readonly noBase?: NoBase }> => {
  if (!history) return {};
  const { compareWithBase } = await import('../../app/base/read-base.ts');
  const compared = await compareWithBase(session, workspace, read, { base, history });
  if (compared === undefined) return {};
  if ('changes' in compared) return { comparison: compared };
  const severities = severitiesOf(read.world, RULES);
  const silent = RULES.filter(({ id, looksAt }) => looksAt === 'base' && severities.get(id) !== 'off');
  session.host.remark(
    noBaseRemark(
      compared,
      silent.map(({ id }) => id),
    ),
  );
  return { noBase: compared };
};

/** What vanished with its whole file stands in none that could be named: it is shown with everything. */
const shownIn = (
  files: readonly SourceFile[],
  workspace: WorkspaceFiles,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] => {
  if (files.length === workspace.files.length) return diagnostics;
  const shown = new Set(files.map(file => file.shown));
  return diagnostics.filter(({ file }) => shown.has(file));
};

const countsOf = (diagnostics: readonly Diagnostic[]): Tally & { readonly new: Tally; readonly existing: number } => {
  const fresh = diagnostics.filter(({ existing }) => existing !== true);
  return { ...tallyOf(diagnostics), new: tallyOf(fresh), existing: diagnostics.length - fresh.length };
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

interface Broken {
  /** Nothing of them could be read. */
  readonly lost: readonly string[];
  /** Something of them could not, and nobody can tell what a change did to it. */
  readonly torn: readonly string[];
}

/** Files that could not be read, and that were no worse on the base. */
const brokenIn = (
  files: readonly SourceFile[],
  { world, readings }: ReadWorld,
  comparison: Comparison | undefined,
  all: boolean,
): Broken => {
  const before = new Map(comparison?.before.partial.map(({ path, lost }) => [path, lost]));
  const isTorn = (file: SourceFile): boolean => {
    const kind = fileKindOf(file.path);
    return kind !== undefined && readings[kind].get(file)?.hasAllKnown === false;
  };
  const lost = new Set(world.partial.flatMap(({ path, lost }) => (lost ? [path] : [])));
  return {
    lost: files.filter(({ path }) => lost.has(path) && (all || before.get(path) !== true)).map(({ shown }) => shown),
    torn: files
      .filter(file => comparison !== undefined && !lost.has(file.path) && !before.has(file.path) && isTorn(file))
      .map(({ shown }) => shown),
  };
};

const verdict = (
  report: LintReport,
  { lost, torn: partial }: Broken,
  { maxWarnings }: LintOptions,
  host: Host,
): ExitCode => {
  const { errors, warnings } = judgedBy(report);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  const kind = report.summary.existing > 0 && !report.all ? 'new warning' : 'warning';
  if (tooMany)
    host.remark(
      `plan: there ${warnings === 1 ? 'is' : 'are'} ${counted(warnings, kind)}, and --max-warnings allows ${maxWarnings}.\n`,
    );
  // Whatever policy makes of the rules: what was not looked at is not clean.
  if (lost.length > 0 && errors === 0)
    host.remark(`plan: nothing of ${listed(lost.map(plainPath))} could be checked, since it cannot be read.\n`);
  if (partial.length > 0 && errors === 0)
    host.remark(
      `plan: ${listed(partial.map(plainPath))} cannot be read in full any more, so not every change could be checked.\n`,
    );
  return errors > 0 || tooMany || lost.length + partial.length > 0 ? 1 : 0;
};
