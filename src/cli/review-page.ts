import { dirname, resolve, sep } from 'node:path';
import { portfolioOf } from '../analyze/review-portfolio.ts';
import type { AsOf } from '../model/check-in.ts';
import type { Host } from '../model/host.ts';
import { UsageError, WriteRefused } from '../model/host.ts';
import { counted } from '../model/words.ts';
import { plain } from '../render/terminal.ts';
import type { Desk } from './review-desk.ts';

/** Writes the check-ins of these teams as one page to a file, `-` being stdout; the roll-up goes with them where they are all. */
export const writePage = async (
  desk: Desk,
  asOf: AsOf,
  teams: readonly string[],
  isWhole: boolean,
  file: string,
): Promise<void> => {
  const { host } = desk;
  const { isOurPage, renderPage } = await import('../render/html/page.ts');
  const path = file === '-' ? undefined : resolve(host.cwd, file);
  const before = path === undefined ? undefined : textBefore(path, desk, isOurPage);
  const input = desk.inputAt(asOf);
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

/** What stands in the file; refuses to destroy what was not written here, and to put a page among the files of a plan. */
const textBefore = (path: string, { host, root }: Desk, isOurs: (text: string) => boolean): string | undefined => {
  const refuse = (why: string) => new UsageError(`--html cannot write to ${plain(path)}: ${why}.`);
  if (path.startsWith(root + sep) && /\.(ya?ml|md)$/i.test(path)) throw refuse('that is a place for files of the plan');
  if (host.isDirectory(path)) throw refuse('that is a folder');
  if (!host.isDirectory(dirname(path))) throw refuse('its folder does not exist');
  const before = read(path, host);
  if (before !== undefined && !isOurs(before))
    throw refuse('there is a file that `plan review --html` has not written; move it away, or choose another name');
  return before;
};

const read = (path: string, host: Host): string | undefined => {
  try {
    return host.readFile(path);
  } catch (error) {
    throw error instanceof WriteRefused ? new UsageError(error.message) : error;
  }
};
