import type { Diagnostic } from '../../model/diagnostic.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import { grouped } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { teamOrRefusal } from '../workspace/named-team.ts';
import { readWorld } from '../workspace/read-world.ts';

export interface ForecastChoice extends WorkspaceChoice {
  /** By name; undefined: all of them. */
  readonly team: string | undefined;
  readonly runs: number;
  readonly seed: number;
}

/** A plan as far as it could be read, for any forecast of it. */
interface ForecastPlan {
  readonly root: string;
  readonly world: World;
  readonly teams: readonly TeamFile[];
  /** Some file is a team's, whether it could be read or not. */
  readonly hasTeamFile: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export const readForecastPlan = async (
  { host, today }: Pick<Inputs, 'host' | 'today'>,
  { team, runs, ...choice }: ForecastChoice,
): Promise<ForecastPlan> => {
  const { files, root } = workspaceFiles(host, choice);
  const { world, diagnostics } = await readWorld(files, today);
  const teams = team === undefined ? world.teams : [teamOrRefusal(world, files, team)];
  refuseTooMuch(teams, runs);
  return { root, world, teams, hasTeamFile: files.some(({ path }) => fileKindOf(path) === 'team'), diagnostics };
};

/** Each run of each item is kept until the percentiles are known, in eight bytes. */
const MOST_DRAWS = 50_000_000;

const refuseTooMuch = (teams: readonly TeamFile[], runs: number): void => {
  const items = Math.max(1, ...teams.map(({ inProgress, comingSoon }) => inProgress.length + comingSoon.length));
  const most = Math.floor(MOST_DRAWS / items);
  if (runs > most)
    throw new UsageError(
      `--runs ${runs} would need too much memory for a team with ${items} items; ${grouped(most)} are possible.`,
    );
};
