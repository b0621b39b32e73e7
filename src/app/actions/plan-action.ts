import type { ActionContext } from '../../analyze/actions/action-context.ts';
import { actionContextFor } from '../../analyze/actions/action-context.ts';
import type { ActionEffect } from '../../analyze/actions/action-effect.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import { UsageError } from '../../model/host.ts';
import type { Answers, Choice } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import { titleOf } from '../../model/words/title.ts';
import type { World } from '../../model/world.ts';
import type { BaseOptions } from '../base/read-base.ts';
import type { Inputs } from '../inputs.ts';
import type { WriteChoice } from '../workspace/commit-guard.ts';
import { requireChangesCommitted, requireRepository, requireTeamCommitted } from '../workspace/commit-guard.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import type { ShownChange } from '../workspace/planned-changes.ts';
import { changesOf } from '../workspace/planned-changes.ts';
import { readWorld } from '../workspace/read-world.ts';
import { refuseUnreadable } from '../workspace/readable.ts';
import { baseOfAction } from './action-base.ts';
import type { ActionName } from './action-list.ts';
import { actionNamed } from './action-list.ts';
import type { ActionDialog } from './answered.ts';
import { answered } from './answered.ts';
import { effectOfAction } from './effect-of-action.ts';

/** What is to be done, to which item, with answers to the action's questions as far as they are given. */
interface ActionRequest {
  readonly name: ActionName;
  readonly item: string | undefined;
  readonly answers: Answers;
}

export interface PlannedAction {
  readonly root: string;
  readonly outcome: ActionOutcome;
  /** Keys of answers that are given and that nothing records. */
  readonly unwritten: readonly string[];
  readonly changes: readonly ShownChange[];
  readonly effect: ActionEffect;
}

/** Works out what an action changes, and how things stand then; asks for what is not given. Nothing is written. */
export const planAction = async (
  inputs: Inputs,
  choice: WorkspaceChoice & WriteChoice & BaseOptions,
  request: ActionRequest,
  dialog: ActionDialog,
): Promise<PlannedAction> => {
  const { host, today } = inputs;
  const workspace = workspaceFiles(host, choice);
  const { root, files } = workspace;
  await requireRepository(inputs, root, choice);
  const read = await readWorld(files, today);
  const { world } = read;
  const action = actionNamed(request.name);
  const found = contextOf(world, request.item ?? (await chosenItem(world, request.name, dialog)));
  const { team, placed } = found;
  refuseUnreadable(inputs, world, files, team);
  await requireTeamCommitted(inputs, root, world, team, choice);
  const refused = await action.refuse?.(request.answers, found);
  if (refused !== undefined) throw new UsageError(plain(refused));
  const base = await baseOfAction(inputs, workspace, read, placed.id, choice);
  const script = await action.script();
  const context = { ...found, base: base.world, isCommitted: base.isCommitted };
  const { result: outcome, unwritten } = await answered(() => script(context), request, today, dialog);
  const changes = changesOf(host, world, root, outcome);
  await requireChangesCommitted(inputs, root, changes, choice);
  const effect = await effectOfAction(workspace, read, base, outcome, changes);
  return { root, outcome, unwritten, changes, effect };
};

const contextOf = (world: World, item: string): ActionContext => {
  const found = actionContextFor(world, world, item);
  if ('context' in found) return found.context;
  const unread = world.whole ? '' : ' Some files cannot be read in full; `plan lint` shows them.';
  throw new UsageError(`${plain(found.problem)}${unread}`);
};

const chosenItem = async (world: World, name: ActionName, { atTerminal }: ActionDialog): Promise<string> => {
  if (atTerminal === undefined)
    throw new UsageError('ITEM is missing: name the work by its id; `plan status` shows what there is.');
  const { places } = actionNamed(name);
  const choices: readonly Choice[] = world.teams.flatMap(team =>
    team.everything
      .filter(({ place }) => places.some(one => one === place))
      .map(placed => ({ value: `${team.id}/${placed.id}`, label: `${team.content.name}: ${titleOf(placed.work)}` })),
  );
  if (choices.length === 0) throw new UsageError(`There is no work that \`plan ${name}\` could be about.`);
  return await atTerminal.chooseItem(choices);
};
