import type { AddRequest } from '../../app/add/add-work.ts';
import { addWork } from '../../app/add/add-work.ts';
import { addAsJson, addedText, addRemarks } from '../../render/add/add.ts';
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
  const added = await addWork(session, global, { ...options, team, words, readTitles });
  host.remark(addRemarks(added));
  if (options.json) host.print(addAsJson(added));
  else if (options.dryRun) host.print(renderDiff(added.team.shown, added.team.text, added.after, paint));
  else host.print(addedText(added));
  return 0;
};

const titlesOf = ({ host }: Session): Promise<string> => {
  if (host.stdin.isTerminal) host.remark('One title a line; Ctrl-D ends the list.\n');
  return host.readStdin();
};
