import type { AddRequest } from '../../app/add/add-work.ts';
import { addWork } from '../../app/add/add-work.ts';
import { workspaceRoot } from '../../app/workspace/find-workspace.ts';
import { outputStart } from '../../app/workspace/output-start.ts';
import { addedText, addRemarks } from '../../render/add/add.ts';
import { addAsJson } from '../../render/add/json.ts';
import { renderDiff } from '../../render/media/file-diff.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface AddOptions extends Omit<AddRequest, 'team' | 'words' | 'readTitles'> {
  readonly json?: boolean;
}

export const runAdd = async (
  session: Session,
  global: GlobalOptions,
  team: string,
  words: readonly string[],
  options: AddOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const reads = words.length === 1 && words[0] === '-';
  const readTitles = reads ? () => titlesOf(session) : undefined;
  const start = options.json ? await outputStart(session, workspaceRoot(host, global)) : undefined;
  const added = await addWork(session, global, { ...options, team, words, readTitles });
  host.remark(addRemarks(added));
  if (start !== undefined) host.print(addAsJson(start, added));
  else if (options.dryRun) host.print(renderDiff(added.team.shown, added.team.text, added.after, paint));
  else host.print(addedText(added));
  return 0;
};

const titlesOf = ({ host }: Session): Promise<string> => {
  if (host.stdin.isTerminal) host.remark('One title a line; Ctrl-D ends the list.\n');
  return host.readStdin();
};
