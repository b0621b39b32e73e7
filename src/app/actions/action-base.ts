import { needsAmong } from '../../analyze/actions/needs.ts';
import type { Base } from '../../engine/changes/comparison.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';
import type { BaseOptions } from '../base/read-base.ts';
import { compareWithBase } from '../base/read-base.ts';
import type { Inputs } from '../inputs.ts';
import type { ReadWorld } from '../workspace/read-world.ts';

/** The plan that an action's record is held against. */
export interface ActionBase {
  readonly base: Base;
  readonly world: World;
  readonly reading: readonly Diagnostic[];
  /** The plan stands as it is in the last commit, and the base is the one before. */
  readonly isCommitted: boolean;
}

/**
 * The base that lint will have once the action is done. Without one it is the plan as it is; so it is where lint would now look at the last
 * commit, unless it is for a record which that commit lacks: once something is written, HEAD itself is the base.
 */
export const baseOfAction = async (
  session: Inputs,
  workspace: WorkspaceFiles,
  read: ReadWorld,
  item: string,
  options: BaseOptions,
): Promise<ActionBase> => {
  const found = await compareWithBase(session, workspace, read, options);
  const now: ActionBase = {
    base: { commit: undefined, name: 'the plan as it was', why: 'there is no base' },
    world: read.world,
    reading: read.diagnostics,
    isCommitted: false,
  };
  if (found === undefined) return now;
  if ('why' in found) {
    if (found.gitFailed)
      session.remark(`${plain(found.why)}: what is on record is held against the plan as it is, not against a base.`);
    return now;
  }
  const { base, before, reading, changes } = found;
  const isLastCommit = base.commit === undefined || base.name === 'HEAD^1';
  const isCommitted = isLastCommit && options.base === undefined;
  return isCommitted && needsAmong(changes.items, item).length === 0
    ? now
    : { base, world: before, reading, isCommitted };
};
