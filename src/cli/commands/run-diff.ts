import type { PlanDiff } from '../../app/diff/read-diff.ts';
import { readDiff } from '../../app/diff/read-diff.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { unreadWords } from '../../render/diff/base-words.ts';
import { diffAsJson } from '../../render/diff/json.ts';
import { diffAsMarkdown } from '../../render/diff/markdown.ts';
import { diffMessages } from '../../render/diff/messages.ts';
import { renderPlanDiff } from '../../render/diff/text.ts';
import { renderMessages } from '../../render/media/outcome-text.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { DiffFormat } from './diff-formats.ts';

export interface DiffOptions {
  readonly format: DiffFormat;
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
  const format = options.json ? 'json' : options.format;
  const messages = options.messages ?? false;
  if (messages && format === 'markdown')
    throw new UsageError('--messages are for sending, not for a comment: leave out --format markdown.');
  const { root, diff } = await readDiff(session, global, base);
  session.host.print(await rendered(format, diff, { messages, root, session }));
  // Messages are for sending: what could not be read is nobody's news.
  if (messages && format === 'text') for (const sentence of unreadWords(diff)) session.remark(plain(sentence));
  return 0;
};

const rendered = async (
  format: DiffFormat,
  diff: PlanDiff,
  { messages, root, session }: { readonly messages: boolean; readonly root: string; readonly session: Session },
): Promise<string> => {
  const { host, today, paint } = session;
  switch (format) {
    case 'json':
      return diffAsJson(diff, messages, { today, revision: await host.git.revision(root) });
    case 'markdown':
      return diffAsMarkdown(diff);
    case 'text':
      if (!messages) return renderPlanDiff(diff, host.stdout.columns, paint);
      if (diff.news.length === 0) return 'Nobody has to be told or asked.\n';
      return renderMessages({ messages: diffMessages(diff) }, paint);
  }
};
