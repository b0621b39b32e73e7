import { explainedRule } from '../../app/explain/explained-rule.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { ruleAsJson } from '../../render/explain/json.ts';
import { pageAsText, shortPage } from '../../render/media/page-text.ts';
import { cut } from '../../render/media/terminal.ts';
import type { ExitCode, Session } from '../session.ts';

export interface ExplainOptions {
  readonly json?: boolean;
}

/** Shows the page of a rule; where the pages are not beside the program, what the rule itself knows. */
export const runExplain = async (
  { host, today, paint }: Session,
  id: string,
  { json = false }: ExplainOptions,
): Promise<ExitCode> => {
  const found = explainedRule(host, id);
  if (found.kind === 'unknown')
    throw new UsageError(
      `There is no rule ${cut(plain(id), 80)}; ${found.nearest === undefined ? '`plan rules` lists them.' : `did you mean ${found.nearest}?`}`,
    );
  host.print(
    json
      ? ruleAsJson(found.rule, found.page, { today })
      : pageAsText(found.page ?? shortPage(found.rule), { paint, width: host.stdout.columns }),
  );
  return 0;
};
