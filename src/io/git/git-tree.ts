import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FOLDERS, fileKindOf, NESTED_FOLDERS } from '../../model/files/registry.ts';
import type { FileContent } from '../../model/repository.ts';
import type { SourceFile } from '../../model/source.ts';
import { isDirectory, shownPath, textOrProblem, tooLarge } from '../disk/files.ts';
import type { GitObject, GitObjects } from './git-objects.ts';
import { ObjectMissing, runGit } from './git-process.ts';

/** A member of a folder at a commit. */
interface Entry {
  readonly kind: 'file' | 'link' | 'folder' | 'other';
  readonly path: string;
  readonly id: string;
}

/** The files of a workspace at a commit, sorted by path; those that are as they stand in `here` are the same objects. */
export const filesAt = async (
  objects: GitObjects,
  {
    root,
    cwd,
    commit,
    top,
  }: { readonly root: string; readonly cwd: string; readonly commit: string; readonly top: string },
  here: readonly SourceFile[],
): Promise<readonly SourceFile[]> => {
  const found = await entriesAt(objects, commit, './');
  const former = found.length > 0 ? undefined : await formerFolder(top, commit, here);
  const entries = (former === undefined ? found : await entriesAt(objects, commit, former)).filter(
    ({ path }) => fileKindOf(path) !== undefined,
  );
  const known = new Map(here.map(file => [file.path, file]));
  const read = async ({ kind, path, id }: Entry): Promise<SourceFile> => {
    const file = known.get(path);
    if (kind === 'file' && file !== undefined && 'text' in file && isBlob(file.text, id)) return file;
    const source = { path, shown: file?.shown ?? shownPath(join(root, path), cwd) };
    return { ...source, ...(kind === 'link' ? LINK : contentOf(await objects.get(id))) };
  };
  const files = await Promise.all(entries.filter(({ kind }) => kind === 'file' || kind === 'link').map(read));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
};

/**
 * Where the workspace stood before it was moved, with `/` behind it: the only folder at the commit that has a plan of one of the teams that are
 * here, and that is there no more. Otherwise moving it would be a way around everything that a base tells.
 */
const formerFolder = async (top: string, commit: string, here: readonly SourceFile[]): Promise<string | undefined> => {
  const plans = new Set(here.map(({ path }) => path).filter(path => fileKindOf(path) === 'team'));
  const { stdout } = await runGit(top, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  const folders = stdout
    .toString()
    .split('\0')
    .flatMap(path => {
      const [, folder, plan = ''] = /^(.*\/|)(teams\/[^/]+)$/.exec(path) ?? [];
      return folder !== undefined && plans.has(plan) && !isDirectory(join(top, folder, 'teams')) ? [folder] : [];
    });
  const [only, another] = new Set(folders);
  return another === undefined ? only : undefined;
};

/** `workspace`: its folder from the top of the repository, or `./`, with `/` behind it. */
const entriesAt = async (objects: GitObjects, commit: string, workspace: string): Promise<readonly Entry[]> => {
  const treeIn = (folder: string) => objects.get(`${commit}:${workspace}${folder}`);
  // All at once, since every answer that has to be waited for takes time.
  const [top, ...folders] = await Promise.all(['', ...FOLDERS].map(treeIn));
  // Where the workspace is not there yet, the commit itself has to be all there.
  if (top === undefined) present(await objects.get(`${commit}^{tree}`));
  const members = entriesOf(top, '');
  // A folder that is named and not there is no empty one.
  const isNamed = (name: string) => members.some(({ kind, path }) => kind === 'folder' && path === name);
  const inFolders = FOLDERS.map((name, index) => (isNamed(name) ? entriesOf(present(folders[index]), `${name}/`) : []));
  const nested = inFolders.flatMap((entries, index) => (NESTED_FOLDERS.includes(FOLDERS[index] ?? '') ? entries : []));
  const inner = nested.filter(({ kind }) => kind === 'folder');
  const inInner = inner.map(async ({ path, id }) => entriesOf(present(await objects.get(id)), `${path}/`));
  return [members, ...inFolders, ...(await Promise.all(inInner))].flat();
};

/** A tree object: for each member its mode, a space, its name, a zero byte, and its id as bytes. */
const entriesOf = (tree: GitObject | undefined, above: string): readonly Entry[] => {
  if (tree?.bytes === undefined || tree.type !== 'tree') return [];
  const { bytes } = tree;
  const idBytes = tree.id.length / 2;
  const entries: Entry[] = [];
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

const kindOf = (mode: string): Entry['kind'] => {
  switch (mode.slice(0, -4)) {
    case '10':
      return 'file';
    case '12':
      return 'link';
    case '4':
      return 'folder';
    default:
      return 'other';
  }
};

const LINK = {
  problem: 'the file is a link, and links are not followed in other commits',
  hint: 'Put the file itself here.',
};

const present = (object: GitObject | undefined): GitObject => {
  if (object !== undefined) return object;
  throw new ObjectMissing();
};

export const contentOf = (object: GitObject | undefined): FileContent => {
  const { bytes, size } = present(object);
  return bytes === undefined ? tooLarge(size) : textOrProblem(bytes);
};

/** Whether git would give a text this id, also where it keeps files with LF that stand here with CRLF. */
const isBlob = (text: string, id: string): boolean =>
  idOf(text, id.length) === id || (text.includes('\r\n') && idOf(text.replaceAll('\r\n', '\n'), id.length) === id);

const idOf = (text: string, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
