import type { ListedRule } from '../../analyze/rules/listed-rule.ts';
import { listedRules } from '../../analyze/rules/listed-rule.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { World } from '../../model/world.ts';
import { RULES } from '../../rules/index.ts';
import type { Inputs } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { readWorld } from '../workspace/read-world.ts';

/** Every rule, with the severity that is in force where the command runs. */
export const rulesHere = async (inputs: Inputs, choice: WorkspaceChoice): Promise<readonly ListedRule[]> =>
  listedRules(await companyHere(inputs, choice), RULES);

/** The company whose policy is in force; none outside of a workspace, where the rules can be listed all the same. */
const companyHere = async ({ host, today }: Inputs, choice: WorkspaceChoice): Promise<Pick<World, 'company'>> => {
  const named = choice.plans ?? host.env['PLAN_DIR'];
  if (!named && host.findWorkspace(host.cwd) === undefined) return { company: undefined };
  const files = workspaceFiles(host, choice).files.filter(({ path }) => fileKindOf(path) === 'company');
  return (await readWorld(files, today)).world;
};
