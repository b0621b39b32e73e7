import { resolve } from 'node:path';
import type { AsOf } from '../../analyze/review/check-in.ts';
import { portfolioOf } from '../../analyze/review/portfolio.ts';
import type { ReviewSession } from '../../app/review/review-session.ts';
import { textToReplace } from '../../app/workspace/written-file.ts';
import type { Host } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';

/** Writes the check-ins of these teams as one page to a file, `-` being stdout; the roll-up goes with them where they are all. */
export const writePage = async (
  host: Host,
  review: ReviewSession,
  asOf: AsOf,
  teams: readonly string[],
  isWhole: boolean,
  file: string,
): Promise<void> => {
  const { isOurPage, renderPage } = await import('../../render/review/html/page.ts');
  const path = file === '-' ? undefined : resolve(host.cwd, file);
  const before =
    path === undefined
      ? undefined
      : textToReplace(path, {
          flag: '--html',
          root: review.root,
          host,
          planFiles: /\.(ya?ml|md)$/i,
          isOurs: isOurPage,
          whatElse: '`plan review --html` has not written',
        });
  const input = review.inputAt(asOf);
  const portfolio = portfolioOf(
    input,
    input.world.teams.filter(({ id }) => teams.includes(id)),
  );
  const after = renderPage({ portfolio, isWhole });
  if (path === undefined) {
    host.print(after);
    return;
  }
  if (after !== before) host.write([{ path, before, after }], 'anywhere');
  const done = after === before ? 'unchanged' : 'written';
  host.print(
    `${plain(host.shown(path))}: ${done}, ${counted(teams.length, 'team')}${isWhole ? ' and the roll-up' : ''}; open it in a browser\n`,
  );
};
