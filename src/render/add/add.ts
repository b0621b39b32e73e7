import type { Added, Stranger } from '../../analyze/add/added.ts';
import type { SkippedTitle } from '../../analyze/add/titles.ts';
import { plain, plainPath, withoutCommands } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { Placed } from '../../model/world.ts';

export const addedText = ({ team, to, entries }: Added): string => {
  const [first] = entries;
  if (first === undefined) return 'Nothing was added.\n';
  const width = Math.max(...entries.map(({ id = '' }) => id.length));
  const place = `${plain(team.content.name)}'s ${to} (${plainPath(team.shown)})`;
  const added =
    to === 'inbox' && entries.length === 1
      ? `Added to ${place}: ${plain(first.title)}\n`
      : `Added ${counted(entries.length, 'item')} to ${place}:\n${entries
          .map(({ id, title }) => `  ${id === undefined ? '' : `${id.padEnd(width)}  `}${plain(title)}\n`)
          .join('')}`;
  const next = to === 'inbox' ? `plan triage ${plain(team.id)}` : `plan triage ${first.id}`;
  return withoutCommands(`${added}Next: ${next}\n`);
};

/** What somebody should know besides: titles that are left out, and names that nobody knows. */
export const addRemarks = ({ skipped, strangers }: Added): string =>
  skippedLines(skipped) + strangers.map(strangerLine).join('');

/** `3 more titles that stand there already.` for a long list, else each. */
const skippedLines = (skipped: readonly SkippedTitle[]): string => {
  const lines = skipped.slice(0, FEW).map(title => `${skippedLine(title)}\n`);
  return skipped.length <= FEW
    ? lines.join('')
    : `${lines.join('')}Skipped ${counted(skipped.length - FEW, 'more title')} that stand there already.\n`;
};

const FEW = 5;

const skippedLine = ({ title, standsAt }: SkippedTitle): string =>
  `Skipped "${plain(title)}": ${standsAt === undefined ? 'it stands twice in the list' : whereIs(standsAt)}.`;

const whereIs = ({ place, id, index }: Placed): string =>
  place === 'inbox' ? `it is number ${index + 1} in the inbox already` : `it is in ${place} already, as ${plain(id)}`;

const strangerLine = ({ name, file, nearest }: Stranger): string => {
  const hint = nearest === undefined ? 'add them there' : `did you mean ${nearest}`;
  return `"${plain(name)}" is none of the stakeholders in ${file}; ${hint}?\n`;
};
