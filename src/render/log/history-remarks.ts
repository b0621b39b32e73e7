import type { History } from '../../engine/history/history.ts';
import { plain } from '../../model/words/plain.ts';
import { byNumber, counted } from '../../model/words/words.ts';

/** What of a history is not here, or could not be read; a sentence each. */
export const historyRemarks = ({ extent, versions, skipped }: History): readonly string[] => {
  const first = versions[0]?.commit.day;
  const files = [...new Set(skipped.map(({ file }) => file))];
  return [
    ...(extent === 'partial' && first !== undefined
      ? [`This clone is shallow: what happened before ${first} is not here. git fetch --unshallow brings it.`]
      : []),
    ...(skipped.length === 0
      ? []
      : [
          `${counted(skipped.length, 'version')} of ${counted(files.length, 'file')} could not be read and ${byNumber(skipped.length, 'was', 'were')} passed over: ${files.map(plain).join(', ')}`,
        ]),
  ];
};
