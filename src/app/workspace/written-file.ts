import { dirname, sep } from 'node:path';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import type { Outside } from '../inputs.ts';

/** What stands in a file that a flag names to be written; refuses, before any work is done, what cannot be one or would destroy something. */
export const textToReplace = (
  path: string,
  {
    flag,
    root,
    host,
    planFiles = /\.ya?ml$/i,
    isOurs = () => true,
    whatElse = '',
  }: {
    readonly flag: string;
    readonly root: string;
    readonly host: Outside;
    /** Names that stand for files of the plan. */
    readonly planFiles?: RegExp;
    readonly isOurs?: (text: string) => boolean;
    /** What a file is that is not ours. */
    readonly whatElse?: string;
  },
): string | undefined => {
  const refuse = (why: string) => new UsageError(`${flag} cannot write to ${plain(path)}: ${why}.`);
  if (path.startsWith(root + sep) && planFiles.test(path)) throw refuse('that is a place for files of the plan');
  if (host.isDirectory(path)) throw refuse('that is a folder');
  if (!host.isDirectory(dirname(path))) throw refuse('its folder does not exist');
  const before = host.readFile(path);
  if (before !== undefined && !isOurs(before))
    throw refuse(`there is a file that ${whatElse}; move it away, or choose another name`);
  return before;
};
