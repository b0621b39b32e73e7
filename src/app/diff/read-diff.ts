import { diffOf } from '../../analyze/diff/diff.ts';
import type { PlanDiff } from '../../analyze/diff/plan-diff.ts';
import type { Comparison } from '../../engine/changes/comparison.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { HistoryMissing } from '../../model/host.ts';
import { LEAVE } from '../base/choose-base.ts';
import { baseMissing, compareWithBase } from '../base/read-base.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { readWorld } from '../workspace/read-world.ts';

export type { PlanDiff } from '../../analyze/diff/plan-diff.ts';

/** What changed between a base and the plan as it is, with the folder of the plan. `base`: as somebody named it. */
export const readDiff = async (
  inputs: Inputs,
  choice: WorkspaceChoice,
  base: string | undefined,
): Promise<{ readonly root: string; readonly diff: PlanDiff }> => {
  const workspace = workspaceFiles(inputs.host, choice);
  return { root: workspace.root, diff: diffOf(await compared(inputs, workspace, base)) };
};

/** Without a base there is nothing to show, so that to leave it out is no way out here. */
const compared = async (inputs: Inputs, workspace: WorkspaceFiles, named: string | undefined): Promise<Comparison> => {
  const read = await readWorld(workspace.files, inputs.today);
  try {
    const found = await compareWithBase(inputs, workspace, read, { base: named, askedAs: 'as asked for' });
    if (found === undefined) throw new Error('a comparison was asked for');
    if ('remedies' in found) throw baseMissing(found);
    return found;
  } catch (error) {
    if (!(error instanceof HistoryMissing)) throw error;
    throw new HistoryMissing(
      error.message,
      error.remedies.filter(remedy => remedy !== LEAVE),
    );
  }
};
