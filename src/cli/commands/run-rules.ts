import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { severitiesOf } from '../../engine/lint/lint.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { World } from '../../model/world.ts';
import type { ListedRule } from '../../render/rules/rule-list.ts';
import { rulesAsJson, rulesAsText } from '../../render/rules/rule-list.ts';
import { RULES } from '../../rules/index.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface RulesOptions {
  readonly json?: boolean;
}

export const runRules = async (
  session: Session,
  global: GlobalOptions,
  { json = false }: RulesOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const severities = severitiesOf(await companyHere(session, global), RULES);
  const rules: readonly ListedRule[] = RULES.map(rule => ({
    ...rule,
    inForce: severities.get(rule.id) ?? rule.severity,
  }));
  host.print(json ? rulesAsJson(rules) : rulesAsText(rules, { paint, width: host.stdout.columns }));
  return 0;
};

/** The company whose policy is in force; none outside of a workspace, where the rules can be listed all the same. */
const companyHere = async ({ host, today }: Session, global: GlobalOptions): Promise<Pick<World, 'company'>> => {
  const named = global.plans ?? host.env['PLAN_DIR'];
  if (!named && host.findWorkspace(host.cwd) === undefined) return { company: undefined };
  const files = workspaceFiles(host, global).files.filter(({ path }) => fileKindOf(path) === 'company');
  return (await readWorld(files, today)).world;
};
