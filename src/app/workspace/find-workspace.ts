import { resolve } from 'node:path';
import type { WorkspaceFiles } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import type { Outside } from '../inputs.ts';

/** Which workspace somebody asked for by name. */
export interface WorkspaceChoice {
  readonly plans?: string;
}

/** The folder `plans` that a command works on: `--plans`, else `PLAN_DIR`, else the nearest one upwards. Exit code 3 without one. */
export const workspaceRoot = (host: Outside, { plans }: WorkspaceChoice): string => {
  const named = plans ?? host.env['PLAN_DIR'];
  if (named !== undefined && named !== '') {
    const root = resolve(host.cwd, named);
    if (host.isDirectory(`${root}/teams`)) return root;
    if (host.isDirectory(`${root}/plans/teams`)) return `${root}/plans`;
    const from = plans === undefined ? 'PLAN_DIR' : '--plans';
    throw new UsageError(
      `${from} names ${named}, but no folder \`teams\` is there; \`plan init\` makes a first workspace.`,
      3,
    );
  }
  const found = host.findWorkspace(host.cwd);
  if (found === undefined)
    throw new UsageError(
      'No plan found: neither here nor above is a folder `plans` with `teams` in it. Run `plan init` to make one, or name one with --plans DIR.',
      3,
    );
  return found;
};

export const workspaceFiles = (host: Outside, options: WorkspaceChoice): WorkspaceFiles =>
  host.readWorkspace(workspaceRoot(host, options));
