import { diffOf } from '../../analyze/diff/diff.ts';
import { LEAVE } from '../../app/base/choose-base.ts';
import { baseMissing, compareWithBase } from '../../app/base/read-base.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import type { ReadWorld } from '../../app/workspace/read-world.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import type { Comparison } from '../../engine/changes/comparison.ts';
import type { PlanDiff } from '../../engine/diff/plan-diff.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { HistoryMissing, UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { diffAsJson } from '../../render/diff/json.ts';
import { diffAsMarkdown } from '../../render/diff/markdown.ts';
import { renderPlanDiff } from '../../render/diff/text.ts';
import { unreadWords } from '../../render/media/diff-words.ts';
import { renderMessages } from '../../render/media/outcome-text.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface DiffOptions {
  readonly format: 'text' | 'markdown' | 'json';
  readonly json?: boolean;
  readonly messages?: boolean;
}

/** Shows what could be read of both sides, and says what could not. */
export const runDiff = async (
  session: Session,
  global: GlobalOptions,
  base: string | undefined,
  options: DiffOptions,
): Promise<ExitCode> => {
  const { host, today } = session;
  const format = options.json ? 'json' : options.format;
  const messages = options.messages ?? false;
  if (messages && format === 'markdown')
    throw new UsageError('--messages are for sending, not for a comment: leave out --format markdown.');
  const workspace = workspaceFiles(host, global);
  const read = await readWorld(workspace.files, today);
  const comparison = await compared(session, workspace, read, base);
  const diff = diffOf(comparison);
  host.print(shown(diff, format, messages, session));
  // Messages are for sending: what could not be read is nobody's news.
  if (messages && format === 'text') for (const sentence of unreadWords(diff)) host.remark(`${plain(sentence)}\n`);
  return 0;
};

/** Without a base there is nothing to show, so that to leave it out is no way out here. */
const compared = async (
  session: Session,
  workspace: WorkspaceFiles,
  read: ReadWorld,
  named: string | undefined,
): Promise<Comparison> => {
  try {
    const found = await compareWithBase(session, workspace, read, { base: named, askedAs: 'as asked for' });
    if (found === undefined) throw new Error('a comparison was asked for');
    if ('remedies' in found) throw baseMissing(found);
    return found;
  } catch (error) {
    if (!(error instanceof HistoryMissing)) throw error;
    throw new HistoryMissing(
      error.message,
      error.remedies.filter(remedy => remedy !== LEAVE),
    );
  }
};

const shown = (diff: PlanDiff, format: DiffOptions['format'], messages: boolean, { host, paint }: Session): string => {
  switch (format) {
    case 'json':
      return diffAsJson(diff, messages);
    case 'markdown':
      return diffAsMarkdown(diff);
    case 'text':
      if (!messages) return renderPlanDiff(diff, host.stdout.columns, paint);
      return diff.messages.length === 0 ? 'Nobody has to be told or asked.\n' : renderMessages(diff, paint);
  }
};
