import type { WriteChoice } from '../../app/workspace/commit-guard.ts';
import { outputStart } from '../../app/workspace/output-start.ts';
import type { ChangeSet, Message, Written } from '../../app/workspace/write-changes.ts';
import { isToBeWritten, writeChanges } from '../../app/workspace/write-changes.ts';
import { WriteRefused } from '../../model/host.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import { listed } from '../../model/words/words.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import type { OutputStart } from '../../render/media/json-text.ts';
import type { WriteOutput } from '../../render/media/outcome-json.ts';
import { renderMessages, renderSummary } from '../../render/media/outcome-text.ts';
import type { ExitCode, Session } from '../session.ts';

/** Options of every command that changes the plan and says whom that concerns. */
export interface WriteOptions extends WriteChoice {
  readonly json?: boolean;
}

/** What was decided, and the files as they would be. */
export interface PlannedWrite extends ChangeSet {
  /** What happens, a sentence each. */
  readonly summary: readonly string[];
  /** Who must be told, one message each. */
  readonly messages: readonly Message[];
  /** Below the diff: what somebody should know before the yes; each line is ready to be shown. */
  readonly notes: readonly string[];
  /** The preview belongs to a conversation, which ends with the yes; else it is part of the result. */
  readonly asksYes: boolean;
  /** What is said where it cannot be written. */
  readonly giveBack?: string;
  /** The result for programs. */
  readonly asJson: (start: OutputStart, result: WriteOutput) => string;
}

/** Shows what was decided; asks for the yes; writes all or nothing, commits, and says who must be told. */
export const confirmAndWrite = async (
  session: Session,
  planned: PlannedWrite,
  options: WriteOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const { changes, asksYes, asJson } = planned;
  const shown = changes.map(change => change.shown);
  const start = options.json ? await outputStart(session, planned.root) : undefined;
  preview(session, planned, options);
  const asks = asksYes && isToBeWritten(changes, options);
  if (asks && !(await host.ask({ kind: 'yes-no', message: yesQuestion(planned), default: true }))) {
    host.remark('Nothing was written.\n');
    return 0;
  }
  const written = await writeOrGiveBack(session, planned, options);
  // What is written is written, so who must be told is still said when git refuses.
  const { isWritten, commit } = written;
  if (start !== undefined) host.print(asJson(start, { files: shown, written: isWritten, commit }));
  else host.print(renderMessages(planned, paint));
  if (written.refusal !== undefined)
    throw new WriteRefused(`Written: ${files(shown)}, but not committed: ${plain(written.refusal)}`);
  host.remark(closing(shown, written));
  return 0;
};

/** In a conversation the preview belongs to it; without one it is the result. */
const preview = (
  { host, paint, paintRemarks }: Session,
  { asksYes, changes, notes, summary }: PlannedWrite,
  { json }: WriteOptions,
): void => {
  if (json && !asksYes) return;
  const [say, colours] = asksYes ? [host.remark, paintRemarks] : [host.print, paint];
  say(renderSummary(summary, colours));
  for (const { shown, before, after } of changes) say(`${renderDiff(shown, before, after, colours)}\n`);
  if (notes.length > 0) say(`${notes.map(note => `${note}\n`).join('')}\n`);
};

const yesQuestion = ({ messages }: PlannedWrite): string => {
  const who = listed(messages.map(({ to }) => plain(to)));
  return who === '' ? 'Write it?' : `Write it, and I will tell ${who}?`;
};

/** Answers to a dozen questions are work too: where they cannot be written, they are given back. */
const writeOrGiveBack = async (
  session: Session,
  { giveBack, ...planned }: PlannedWrite,
  options: WriteOptions,
): Promise<Written> => {
  try {
    return await writeChanges(session, planned, options);
  } catch (error) {
    if (error instanceof WriteRefused && giveBack !== undefined) session.host.remark(giveBack);
    throw error;
  }
};

const files = (shown: readonly string[]): string => shown.map(plainPath).join(', ');

const closing = (shown: readonly string[], { isWritten, commit }: Written): string => {
  if (shown.length === 0) return 'Nothing changes.\n';
  if (!isWritten) return 'Nothing was written (--dry-run).\n';
  if (commit === undefined) return `Written: ${files(shown)}.\n`;
  return `Written: ${files(shown)}, as commit ${commit}; \`git revert ${commit}\` would undo it.\n`;
};
