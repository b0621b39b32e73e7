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
  const { host, today, paint } = session;
  const format = options.json ? 'json' : options.format;
  const messages = options.messages ?? false;
  if (messages && format === 'markdown')
    throw new UsageError('--messages are for sending, not for a comment: leave out --format markdown.');
  const { root, diff } = await readDiff(session, global, base);
  switch (format) {
    case 'json':
      host.print(diffAsJson(diff, messages, { today, revision: await host.git.revision(root) }));
      break;
    case 'markdown':
      host.print(diffAsMarkdown(diff));
      break;
    case 'text':
      if (!messages) host.print(renderPlanDiff(diff, host.stdout.columns, paint));
      else if (diff.news.length === 0) host.print('Nobody has to be told or asked.\n');
      else host.print(renderMessages({ messages: diffMessages(diff) }, paint));
  }
  // Messages are for sending: what could not be read is nobody's news.
  if (messages && format === 'text') for (const sentence of unreadWords(diff)) session.remark(plain(sentence));
  return 0;
};
