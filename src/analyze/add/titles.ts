import { UsageError } from '../../model/host.ts';
import type { Placed, TeamFile } from '../../model/world.ts';

/** A title that is not added, and where the same stands already; undefined: further up in the list. */
export interface SkippedTitle {
  readonly title: string;
  readonly standsAt: Placed | undefined;
}

/** A list that is pasted from elsewhere often has its bullets with it. */
const BULLET = /^(?:[-*•]\s+)(?:\[[ xX]\]\s+)?/;

/** One title from the words of the command line; or, for `-`, one a line from `input`. Blank lines count for nothing. */
export const titlesFrom = (words: readonly string[], input: string | undefined): readonly string[] => {
  if (input === undefined) {
    const title = tidy(words.join(' '));
    if (title === '') throw new UsageError('The title is empty; say in a few words what the work is.');
    return [title];
  }
  const titles = input
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(line => tidy(line).replace(BULLET, ''))
    .filter(title => title !== '');
  if (titles.length === 0)
    throw new UsageError(
      'Nothing came from standard input; give one title a line, such as `plan add TEAM - < items.txt`.',
    );
  return titles;
};

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Leaves out what is open in this team already, and what stands twice. */
export const withoutKnown = (
  titles: readonly string[],
  team: TeamFile,
): { readonly titles: readonly string[]; readonly skipped: readonly SkippedTitle[] } => {
  const known = new Map<string, Placed | undefined>(team.open.map(placed => [placed.work.title, placed]));
  const left: string[] = [];
  const skipped: SkippedTitle[] = [];
  for (const title of titles) {
    if (known.has(title)) skipped.push({ title, standsAt: known.get(title) });
    else {
      left.push(title);
      known.set(title, undefined);
    }
  }
  return { titles: left, skipped };
};
