import { dirname, join } from 'node:path';
import type { Outside } from '../inputs.ts';

/** The text of a file that comes with the program, such as an example; undefined where it was left out of the installation. */
export const programFile = (host: Outside, ...path: readonly string[]): string | undefined =>
  host.readFile(join(programFolder(host), ...path));

/** The folder with `package.json` in it: above `dist` when built, above `src` in development. */
export const programFolder = (host: Outside): string => {
  const here = import.meta.dirname;
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder))
    if (host.list(folder).includes('package.json')) return folder;
  return here;
};
