import { resolve } from 'node:path';
import type { LintReport } from '../../analyze/lint/report.ts';
import { lintReportOf } from '../../analyze/lint/report.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plainPath } from '../../model/words/plain.ts';
import { RULES } from '../../rules/index.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceRoot } from '../workspace/find-workspace.ts';
import { filesNamed } from '../workspace/named-files.ts';
import { readWorld } from '../workspace/read-world.ts';

export type { LintReport } from '../../analyze/lint/report.ts';

export interface LintRequest {
  /** The folder of plans. */
  readonly root: string;
  /** Files and folders that are asked about; empty: everything. */
  readonly names: readonly string[];
  /** The revision to compare with; undefined: what CI or git suggests. */
  readonly base?: string | undefined;
  /** False: compare with nothing. */
  readonly history?: boolean | undefined;
  /** Findings that the base had, too, count like new ones. */
  readonly all?: boolean | undefined;
  readonly maxWarnings?: number | undefined;
}

/** Reads everything, compares it with the base, and reports what stands in the named files. */
export const lintWorkspace = async (inputs: Inputs, request: LintRequest): Promise<LintReport> => {
  const { host, today } = inputs;
  const { names, base, history = true, all = false, maxWarnings } = request;
  const start = host.elapsed();
  const workspace = host.readWorkspace(request.root);
  const everything = [...workspace.files, ...workspace.strays];
  const files = filesNamed(names, { ...workspace, files: everything }, host);
  const read = await readWorld(everything, today);
  const hasAllKnown = (file: SourceFile): boolean => {
    const kind = fileKindOf(file.path);
    return kind === undefined || read.readings[kind].get(file)?.hasAllKnown !== false;
  };
  const compared = history
    ? await (await import('../base/read-base.ts')).compareWithBase(inputs, workspace, read, { base, history })
    : undefined;
  const report = lintReportOf({
    world: read.world,
    reading: read.diagnostics,
    rules: RULES,
    compared,
    files,
    isWhole: files.length === everything.length,
    hasAllKnown,
    all,
    maxWarnings,
  });
  if (workspace.files.length === 0 && !report.fails) throw nothingRead(workspace, host);
  return { ...report, seconds: (host.elapsed() - start) / 1000 };
};

/** What was not read is not clean. */
const nothingRead = ({ root, strays }: WorkspaceFiles, host: Outside): UsageError => {
  const [stray] = strays;
  const found = stray === undefined ? '' : `, and ${plainPath(stray.shown)} only looks like one`;
  return new UsageError(
    `No plan found: ${plainPath(host.shown(root))} holds no file of a plan${found}; \`plan init --team NAME\` adds a team.`,
    3,
  );
};

/** With files named, the workspace is the one that the first of them lies in: `plan lint examples/acme` works from anywhere. */
export const lintRoot = ([name]: readonly string[], host: Outside, choice: WorkspaceChoice): string => {
  const chosen = choice.plans !== undefined || Boolean(host.env['PLAN_DIR']);
  const around = chosen || name === undefined ? undefined : host.findWorkspace(resolve(host.cwd, name));
  return around ?? workspaceRoot(host, choice);
};
