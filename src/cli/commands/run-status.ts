import { readStatus } from '../../app/status/status.ts';
import { remarkOnBroken } from '../../app/workspace/remark-on-broken.ts';
import { renderBoard, renderTeam } from '../../render/status/board.ts';
import { statusAsJson } from '../../render/status/json.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface StatusOptions {
  readonly json?: boolean;
}

/** Shows what could be read; that something could not is a remark. */
export const runStatus = async (
  session: Session,
  global: GlobalOptions,
  named: string | undefined,
  { json = false }: StatusOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const { root, board, hasTeamFile, diagnostics } = await readStatus(session, global, named);
  const [only, second] = board.teams;
  if (json) host.print(statusAsJson(board, await host.git.revision(root)));
  else if (only === undefined) host.print(hasTeamFile ? '' : NO_TEAM);
  else if (named !== undefined || second === undefined) host.print(renderTeam(board, only, host.stdout.columns, paint));
  else host.print(renderBoard(board, host.stdout.columns, paint));
  remarkOnBroken(session, diagnostics);
  return 0;
};

const NO_TEAM = 'No team has a plan here yet; add one: plan init --team NAME\n';
