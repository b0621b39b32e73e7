import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, NESTED_FOLDERS } from '../../model/files/registry.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { list, readWorkspace } from './files.ts';
import { settle } from './journal.ts';
import { clearLeftovers } from './temporary.ts';

/** Reads a workspace once nothing in it is half-written any more. */
export const readSettled = (root: string, cwd: string): WorkspaceFiles => {
  const settled = settle(realpathSync(root));
  for (const folder of [
    '.',
    ...FOLDERS,
    ...NESTED_FOLDERS.flatMap(folder => list(join(root, folder)).map(inner => `${folder}/${inner}`)),
  ])
    clearLeftovers(join(root, folder), list(join(root, folder)));
  return { ...readWorkspace(root, cwd), ...(settled === undefined ? {} : { settled }) };
};
