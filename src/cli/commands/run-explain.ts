import { explainedRule } from '../../app/explain/explained-rule.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { pageAsText, shortPage } from '../../render/media/page-text.ts';
import { cut } from '../../render/media/terminal.ts';
import type { ExitCode, Session } from '../session.ts';

/** Shows the page of a rule; where the pages are not beside the program, what the rule itself knows. */
export const runExplain = async ({ host, paint }: Session, id: string): Promise<ExitCode> => {
  const found = explainedRule(host, id);
  if (found.kind === 'unknown')
    throw new UsageError(
      `There is no rule ${cut(plain(id), 80)}; ${found.nearest === undefined ? '`plan rules` lists them.' : `did you mean ${found.nearest}?`}`,
    );
  host.print(pageAsText(found.page ?? shortPage(found.rule), { paint, width: host.stdout.columns }));
  return 0;
};
