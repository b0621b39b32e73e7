import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder in which git keeps what is of a work tree alone, its index among it; undefined where there is none. A worktree and a submodule have a file that leads to it. */
export const gitFolder = (top: string): string | undefined => {
  const place = join(top, '.git');
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return place;
  const [, named] = (stat?.isFile() && /^gitdir: (.+)$/m.exec(readFileSync(place, 'utf8'))) || [];
  const folder = named === undefined ? undefined : resolve(top, named);
  return folder !== undefined && statSync(folder, { throwIfNoEntry: false }) !== undefined ? folder : undefined;
};
