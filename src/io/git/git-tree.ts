import { FOLDERS, NESTED_FOLDERS } from '../../model/files/registry.ts';
import { CannotJudge } from '../../model/repository.ts';
import { present } from './git-content.ts';
import type { GitObject, GitObjects } from './git-objects.ts';

/** A member of a folder at a commit. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'folder' | 'submodule';
  readonly path: string;
  readonly id: string;
}

/** What stands in the folders of a workspace at a commit. `workspace`: its folder as `pathAt` names it. Links that are folders are followed. */
export const entriesAt = async (
  objects: GitObjects,
  commit: string,
  workspace: string,
): Promise<readonly TreeEntry[]> => {
  const inFolder = (folder: string) => objects.get(`${commit}:${workspace}${folder}`);
  // All at once, since every answer that has to be waited for takes time.
  const [top, ...folders] = await Promise.all(['', ...FOLDERS].map(inFolder));
  // Where the workspace is not there yet, the commit itself has to be all there.
  if (top === undefined) present(await objects.get(`${commit}^{tree}`));
  const members = entriesOf(top, '');
  const lists = FOLDERS.map((name, index) => {
    const named = members.find(({ path }) => path === name);
    if (named?.kind === 'submodule')
      throw new CannotJudge(`${name} was a submodule at ${commit.slice(0, 7)}, and what stood in it is not here`);
    // A folder that is named and not there is no empty one.
    return named?.kind === 'folder' || named?.kind === 'link' ? entriesOf(present(folders[index]), `${name}/`) : [];
  });
  const nested = lists.flatMap((entries, index) => (NESTED_FOLDERS.includes(FOLDERS[index] ?? '') ? entries : []));
  const inner = nested.filter(({ kind }) => kind === 'folder' || kind === 'link');
  const inInner = inner.map(async ({ kind, path, id }) =>
    entriesOf(present(await (kind === 'link' ? inFolder(path) : objects.get(id))), `${path}/`),
  );
  return [members, ...lists, ...(await Promise.all(inInner))].flat();
};

/** A tree object: for each member its mode, a space, its name, a zero byte, and its id as bytes. */
const entriesOf = (tree: GitObject | undefined, above: string): readonly TreeEntry[] => {
  if (tree?.bytes === undefined || tree.type !== 'tree') return [];
  const { bytes } = tree;
  const idBytes = tree.id.length / 2;
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    const id = bytes.toString('hex', end + 1, end + 1 + idBytes);
    const kind = kindOf(bytes.toString('latin1', at, space));
    entries.push({ kind, path: above + bytes.toString('utf8', space + 1, end), id });
    at = end + 1 + idBytes;
  }
  return entries;
};

const kindOf = (mode: string): TreeEntry['kind'] => {
  switch (mode.slice(0, -4)) {
    case '10':
      return 'file';
    case '12':
      return 'link';
    case '4':
      return 'folder';
    default:
      return 'submodule';
  }
};
