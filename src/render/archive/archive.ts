import type { Batch } from '../../analyze/archive/batches.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';

/** What moves to the archive, a sentence each. */
export const archiveSummary = (batches: readonly Batch[], before: Quarter): readonly string[] =>
  batches.length === 0 ? [`Nothing in the plan closed before ${before}.`] : batches.map(batchSentence);

const batchSentence = ({ team, year, items }: Batch): string =>
  `${counted(items.length, 'item')} of ${plain(team.content.name)} that closed in ${year}: ${listed(items.map(({ id }) => id))}.`;

export const archiveCommitMessage = (batches: readonly Batch[], before: Quarter): string =>
  [`archive what closed before ${before}`, '', ...batches.map(batchSentence), ''].join('\n');
