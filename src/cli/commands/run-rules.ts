import { rulesHere } from '../../app/rules/rules-here.ts';
import { rulesAsJson } from '../../render/rules/json.ts';
import { rulesAsText } from '../../render/rules/rule-list.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface RulesOptions {
  readonly json?: boolean;
}

export const runRules = async (
  session: Session,
  global: GlobalOptions,
  { json = false }: RulesOptions,
): Promise<ExitCode> => {
  const { host, paint, today } = session;
  const rules = await rulesHere(session, global);
  host.print(json ? rulesAsJson(rules, { today }) : rulesAsText(rules, { paint, width: host.stdout.columns }));
  return 0;
};
