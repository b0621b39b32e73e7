import { boardOf } from '../../analyze/status/board.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamOrRefusal } from '../../app/workspace/named-team.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { remarkOnBroken } from '../../app/workspace/remark-on-broken.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import { renderBoard, renderTeam } from '../../render/status/board.ts';
import { boardAsJson } from '../../render/status/board-json.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface StatusOptions {
  readonly json?: boolean;
}

/** Shows what could be read; that something could not is a remark. */
export const runStatus = async (
  { host, today, paint, remark }: Session,
  global: GlobalOptions,
  named: string | undefined,
  { json = false }: StatusOptions,
): Promise<ExitCode> => {
  const { files } = workspaceFiles(host, global);
  const { world, diagnostics } = await readWorld(files, today);
  const board = boardOf(world, named === undefined ? undefined : teamOrRefusal(world, files, named));
  const [only, second] = board.teams;
  if (json) host.print(boardAsJson(board));
  else if (only === undefined) host.print(files.some(({ path }) => fileKindOf(path) === 'team') ? '' : NO_TEAM);
  else if (named !== undefined || second === undefined) host.print(renderTeam(board, only, host.stdout.columns, paint));
  else host.print(renderBoard(board, host.stdout.columns, paint));
  remarkOnBroken({ remark }, diagnostics);
  return 0;
};

const NO_TEAM = 'No team has a plan here yet; add one: plan init --team NAME\n';
