import type { Batch } from '../../analyze/archive/batches.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { plain } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import { jsonText } from '../media/json-text.ts';

/** What moves to the archive, a sentence each. */
export const archiveSummary = (batches: readonly Batch[], before: Quarter): readonly string[] =>
  batches.length === 0 ? [`Nothing in the plan closed before ${before}.`] : batches.map(batchSentence);

const batchSentence = ({ team, year, items }: Batch): string =>
  `${counted(items.length, 'item')} of ${plain(team.content.name)} that closed in ${year}: ${listed(items.map(({ id }) => id))}.`;

export const archiveCommitMessage = (batches: readonly Batch[], before: Quarter): string =>
  [`archive what closed before ${before}`, '', ...batches.map(batchSentence), ''].join('\n');

export const archiveAsJson = (
  batches: readonly (Batch & { readonly file: string })[],
  before: Quarter,
  result: { readonly files: readonly string[]; readonly written: boolean; readonly commit: string | null },
): string =>
  jsonText({
    version: 1,
    before,
    moved: batches.flatMap(({ team, items, file }) => items.map(({ id }) => ({ team: team.id, item: id, file }))),
    ...result,
  });
