import type { Batch } from '../../analyze/archive/batches.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';

/** What moves to the archive, a sentence each. */
export const archiveSummary = (batches: readonly Batch[], before: Quarter): readonly string[] =>
  batches.length === 0 ? [`Nothing in the plan closed before ${before}.`] : batches.flatMap(batchSentences);

const batchSentences = ({ team, year, items, decisions }: Batch): readonly string[] => {
  const name = plain(team.content.name);
  return [
    ...(items.length === 0
      ? []
      : [`${counted(items.length, 'item')} of ${name} that closed in ${year}: ${listed(items.map(({ id }) => id))}.`]),
    ...(decisions.length === 0 ? [] : [`${counted(decisions.length, 'decision')} of ${name} of ${year}.`]),
  ];
};

export const archiveCommitMessage = (batches: readonly Batch[], before: Quarter): string =>
  [`archive what closed before ${before}`, '', ...batches.flatMap(batchSentences), ''].join('\n');
