import { boardOf } from '../../analyze/status/board.ts';
import type { Board } from '../../analyze/status/board-item.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { teamOrRefusal } from '../workspace/named-team.ts';
import { readWorld } from '../workspace/read-world.ts';

interface Status {
  readonly root: string;
  readonly board: Board;
  /** Some file is a team's, whether it could be read or not. */
  readonly hasTeamFile: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What could be read of one team, or of all of them. */
export const readStatus = async (
  { host, today }: Pick<Inputs, 'host' | 'today'>,
  choice: WorkspaceChoice,
  team: string | undefined,
): Promise<Status> => {
  const { files, root } = workspaceFiles(host, choice);
  const { world, diagnostics } = await readWorld(files, today);
  return {
    root,
    board: boardOf(world, team === undefined ? undefined : teamOrRefusal(world, files, team)),
    hasTeamFile: files.some(({ path }) => fileKindOf(path) === 'team'),
    diagnostics,
  };
};
