import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { Placed, TeamFile } from '../../model/world.ts';

/** Titles to add, and in a sentence each why others are not. */
export interface Titles {
  readonly titles: readonly string[];
  readonly skipped: readonly string[];
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
export const withoutKnown = (titles: readonly string[], team: TeamFile): Titles => {
  const known = new Map<string, string>(team.open.map(placed => [placed.work.title, whereIs(placed)]));
  const left: string[] = [];
  const skipped: string[] = [];
  for (const title of titles) {
    const where = known.get(title);
    if (where !== undefined) skipped.push(`Skipped "${plain(title)}": ${where}.`);
    else left.push(title);
    known.set(title, where ?? 'it stands twice in the list');
  }
  return { titles: left, skipped };
};

const whereIs = ({ place, id, index }: Placed): string =>
  place === 'inbox' ? `it is number ${index + 1} in the inbox already` : `it is in ${place} already, as ${plain(id)}`;

/** `3 titles were there already.` for a long list, else each. */
export const skippedInWords = (skipped: readonly string[]): string => {
  if (skipped.length <= FEW) return skipped.map(sentence => `${sentence}\n`).join('');
  return `${skipped.slice(0, FEW).join('\n')}\nSkipped ${counted(skipped.length - FEW, 'more title')} that stand there already.\n`;
};

const FEW = 5;
