import { lintRoot, lintWorkspace } from '../../app/lint/lint-workspace.ts';
import { noBaseRemark, unreadRemarks } from '../../render/lint/closing.ts';
import { verdictRemarks } from '../../render/lint/verdict.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { Format } from './lint-formats.ts';
import { checkFormats, showReport } from './lint-outputs.ts';

export interface LintOptions {
  /** Empty: text on stdout. */
  readonly format: readonly Format[];
  readonly maxWarnings?: number;
  readonly verbose?: boolean;
  /** The revision to compare with; absent: what CI or git suggests. */
  readonly base?: string;
  /** False: compare with nothing. */
  readonly history?: boolean;
  /** Findings that the base had, too, count like new ones. */
  readonly all?: boolean;
}

/** Reads everything, compares it with the base, shows what stands in the named files, fails on new errors or too many new warnings. */
export const runLint = async (
  session: Session,
  global: GlobalOptions,
  names: readonly string[],
  { format, verbose = false, ...options }: LintOptions,
): Promise<ExitCode> => {
  const { host } = session;
  const root = lintRoot(names, host, global);
  checkFormats(format, root, host);
  const report = await lintWorkspace(session, { ...options, root, names });
  if (report.noBase !== undefined) host.remark(noBaseRemark(report.noBase));
  await showReport(report, root, format, verbose, session);
  if (report.unread.length > 0) host.remark(unreadRemarks(report));
  host.remark(verdictRemarks(report));
  return report.fails ? 1 : 0;
};
