import type { ShownChange } from '../../app/workspace/planned-changes.ts';
import type { TriageOutcome } from '../../engine/edits/outcome.ts';
import type { FileChange } from '../../model/host.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import { listed } from '../../model/words/words.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import { renderMessages, renderSummary } from '../../render/triage/triage.ts';
import type { ExitCode, Session } from '../session.ts';

/** Options of every command that changes the plan and says whom that concerns. */
export interface WriteOptions {
  readonly json?: boolean;
  readonly dryRun?: boolean;
  readonly commit?: boolean;
}

/** What was decided, and the files as they would be. */
export interface PlannedWrite extends Pick<TriageOutcome, 'summary' | 'messages' | 'commitMessage'> {
  readonly root: string;
  readonly changes: readonly ShownChange[];
  /** Below the diff: what somebody should know before the yes; each line is ready to be shown. */
  readonly notes: readonly string[];
  /** The preview belongs to a conversation, which ends with the yes; else it is part of the result. */
  readonly asksYes: boolean;
  /** What is said where it cannot be written. */
  readonly giveBack?: string;
  /** The result for programs. */
  readonly asJson: (files: readonly string[], written: boolean, commit: string | undefined) => string;
}

/** Shows what was decided; asks for the yes; writes all or nothing, commits, and says who must be told. */
export const confirmAndWrite = async (
  session: Session,
  settlement: PlannedWrite,
  options: WriteOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const { changes, asksYes, asJson } = settlement;
  const shown = changes.map(change => change.shown);
  preview(session, settlement, options);
  const writes = changes.length > 0 && !options.dryRun;
  if (writes && asksYes && !(await host.ask({ kind: 'yes-no', message: yesQuestion(settlement), default: true }))) {
    host.remark('Nothing was written.\n');
    return 0;
  }
  if (writes) writeOrGiveBack(session, settlement);
  const commit = writes && options.commit ? await commitOrRefusal(session, settlement) : undefined;
  const id = commit instanceof WriteRefused ? undefined : commit;
  if (options.json) host.print(asJson(shown, writes, id));
  else host.print(renderMessages(settlement, paint));
  if (commit instanceof WriteRefused)
    throw new WriteRefused(`Written: ${files(shown)}, but not committed: ${plain(commit.message)}`);
  host.remark(closing(shown, writes, id));
  return 0;
};

/** In a conversation the preview belongs to it; without one it is the result. */
const preview = (
  { host, paint, paintRemarks }: Session,
  { asksYes, changes, notes, ...outcome }: PlannedWrite,
  { json }: WriteOptions,
): void => {
  if (json && !asksYes) return;
  const [say, colours] = asksYes ? [host.remark, paintRemarks] : [host.print, paint];
  say(renderSummary(outcome, colours));
  for (const { shown, before, after } of changes) say(`${renderDiff(shown, before, after, colours)}\n`);
  if (notes.length > 0) say(`${notes.map(note => `${note}\n`).join('')}\n`);
};

const yesQuestion = ({ messages }: PlannedWrite): string => {
  const who = listed(messages.map(({ to }) => plain(to)));
  return who === '' ? 'Write it?' : `Write it, and I will tell ${who}?`;
};

/** Answers to a dozen questions are work too: where they cannot be written, they are given back. */
const writeOrGiveBack = ({ host }: Session, { root, changes, giveBack }: PlannedWrite): void => {
  try {
    host.write(changes, [root]);
  } catch (error) {
    if (error instanceof WriteRefused && giveBack !== undefined) host.remark(giveBack);
    throw error;
  }
};

/** The plan is written by then, so who must be told is still said when git refuses. */
const commitOrRefusal = async (
  { host }: Session,
  { root, changes, commitMessage }: PlannedWrite,
): Promise<string | WriteRefused> => {
  const paths = changes.map(({ path }) => path);
  try {
    return await host.git.commit(root, paths, commitMessage.split('\n').map(plain).join('\n'));
  } catch (error) {
    if (error instanceof WriteRefused) return error;
    throw error;
  }
};

const files = (shown: readonly string[]): string => shown.map(plainPath).join(', ');

const closing = (shown: readonly string[], wrote: boolean, commit: string | undefined): string => {
  if (shown.length === 0) return 'Nothing changes.\n';
  if (!wrote) return 'Nothing was written (--dry-run).\n';
  if (commit === undefined) return `Written: ${files(shown)}.\n`;
  return `Written: ${files(shown)}, as commit ${commit}; \`git revert ${commit}\` would undo it.\n`;
};

/** Refuses \`--commit\` outside of a repository before anything is asked. */
export const requireRepository = async ({ host }: Session, root: string, { commit }: WriteOptions): Promise<void> => {
  if (commit && (await answered(host.git.top(root))) === undefined)
    throw new UsageError(
      '--commit needs a git repository, and this plan is in none; run `git init`, or leave --commit out.',
    );
};

/** A commit is to hold what the command did, nothing that somebody was still working on. `paths` are absolute. */
export const requireCommitted = async (
  { host }: Session,
  root: string,
  paths: readonly FileChange['path'][],
  { commit, dryRun }: WriteOptions,
): Promise<void> => {
  if (!commit || dryRun) return;
  const changed = await answered(host.git.changed(root, paths));
  if (changed.length > 0)
    throw new UsageError(
      `${listed(changed.map(path => host.shown(path)))} differs from the last commit; commit that first, or leave --commit out.`,
    );
};

/** Where git cannot say what a commit would hold, none is made. */
const answered = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const sentence = `${error.message}, so nothing can be committed; settle that first, or leave --commit out`;
    throw new GitFailed(sentence, error.remedies);
  }
};
