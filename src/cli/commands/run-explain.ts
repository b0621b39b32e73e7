import { programFile } from '../../app/workspace/program-file.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { nearest } from '../../model/words/words.ts';
import { pageAsText, shortPage } from '../../render/media/page-text.ts';
import { cut } from '../../render/media/terminal.ts';
import { RULES } from '../../rules/index.ts';
import type { ExitCode, Session } from '../session.ts';

/** Shows the page of a rule; where the pages are not beside the program, what the rule itself knows. */
export const runExplain = async ({ host, paint }: Session, id: string): Promise<ExitCode> => {
  const rule = RULES.find(known => known.id === id);
  if (rule === undefined) {
    const meant = nearest(
      id,
      RULES.map(known => known.id),
    );
    throw new UsageError(
      `There is no rule ${cut(plain(id), 80)}; ${meant === undefined ? '`plan rules` lists them.' : `did you mean ${meant}?`}`,
    );
  }
  const page = programFile(host, 'examples', 'rules', rule.id, 'README.md');
  host.print(pageAsText(page ?? shortPage(rule), { paint, width: host.stdout.columns }));
  return 0;
};
