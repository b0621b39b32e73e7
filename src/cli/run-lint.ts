import { resolve } from 'node:path';
import { lint } from '../analyze/lint.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Host } from '../model/host.ts';
import type { LintReport } from '../model/lint-report.ts';
import type { SourceFile } from '../model/source.ts';
import { listed } from '../model/words.ts';
import type { World } from '../model/world.ts';
import { plainPath } from '../render/terminal.ts';
import { RULES } from '../rules/index.ts';
import type { LintOptions } from './lint.ts';
import { checkFormats, showReport } from './lint-outputs.ts';
import { filesNamed } from './named-files.ts';
import { readWorld } from './read-world.ts';
import type { ExitCode, GlobalOptions, Session } from './session.ts';
import { workspaceRoot } from './session.ts';

/** Reads everything, shows what stands in the named files, fails on errors or too many warnings. */
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
  const { world, diagnostics: reading } = await readWorld(workspace.files, today);
  const { diagnostics, rules } = lint(world, reading, RULES);
  const report = reportOf(diagnostics, rules, files, world, () => (host.elapsed() - start) / 1000);
  showReport(report, options, session);
  const shown = new Set(files.map(file => file.shown));
  const lost = world.torn.filter(file => file.lost && shown.has(file.shown)).map(file => file.shown);
  return verdict(report, lost, options, host);
};

/** With files named, the workspace is the one that the first of them lies in: `plan lint examples/acme` works from anywhere. */
const rootFor = ([name]: readonly string[], host: Host, global: GlobalOptions): string => {
  const chosen = global.plans !== undefined || Boolean(host.env['PLAN_DIR']);
  const around = chosen || name === undefined ? undefined : host.findWorkspace(resolve(host.cwd, name));
  return around ?? workspaceRoot(host, global);
};

const reportOf = (
  found: readonly Diagnostic[],
  rules: number,
  files: readonly SourceFile[],
  world: World,
  seconds: () => number,
): LintReport => {
  const shown = new Set(files.map(file => file.shown));
  const diagnostics = found.filter(({ file }) => shown.has(file));
  return {
    diagnostics,
    texts: new Map(files.flatMap(file => ('text' in file ? [[file.shown, file.text]] : []))),
    torn: world.torn.map(({ shown }) => shown),
    summary: {
      files: files.length,
      items: itemsIn(world, shown),
      rules,
      errors: diagnostics.filter(({ severity }) => severity === 'error').length,
      warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    },
    seconds: seconds(),
  };
};

/** Everything that stands in a place or waits in an inbox, and what is archived. */
const itemsIn = ({ teams, archives }: World, shown: ReadonlySet<string>): number =>
  [
    ...teams.map(({ shown: file, everything }) => ({ file, items: everything.length })),
    ...archives.map(({ shown: file, content }) => ({ file, items: content.closed.length })),
  ]
    .filter(({ file }) => shown.has(file))
    .reduce((sum, { items }) => sum + items, 0);

const verdict = (
  { summary: { errors, warnings } }: LintReport,
  lost: readonly string[],
  { maxWarnings }: LintOptions,
  host: Host,
): ExitCode => {
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) host.remark(`plan: there are ${warnings} warnings, and --max-warnings allows ${maxWarnings}.\n`);
  // Whatever policy makes of the rules: what was not looked at is not clean.
  if (lost.length > 0 && errors === 0)
    host.remark(`plan: nothing of ${listed(lost.map(plainPath))} could be checked, since it cannot be read.\n`);
  return errors > 0 || tooMany || lost.length > 0 ? 1 : 0;
};
