import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileKindOf } from '../../model/files/registry.ts';
import type { SourceFile } from '../../model/source.ts';
import { shownPath } from '../disk/files.ts';
import type { Former } from './former-folder.ts';
import { formerOf } from './former-folder.ts';
import { contentOf } from './git-content.ts';
import type { GitObjects } from './git-objects.ts';
import type { TreeEntry } from './git-tree.ts';
import { entriesAt } from './git-tree.ts';

/** Where a workspace stands, and in which repository. */
export interface Site {
  readonly root: string;
  readonly cwd: string;
  readonly top: string;
  /** Its folder as git names it, with `/` behind it: `./`, or from the top of a repository that it is not a part of any more. */
  readonly workspace: string;
}

/** An entry, and where it is found: `./` or the former folder of the workspace. */
interface Placed extends TreeEntry {
  readonly workspace: string;
}

/** The files of a workspace at a commit, sorted by path; those that are as they stand in `here` are the same objects. */
export const filesAt = async (
  objects: GitObjects,
  { root, cwd, top, workspace: own }: Site,
  commit: string,
  here: readonly SourceFile[],
): Promise<readonly SourceFile[]> => {
  const entriesIn = async (workspace: string): Promise<readonly Placed[]> =>
    (await entriesAt(objects, commit, workspace))
      .filter(({ path }) => fileKindOf(path) !== undefined)
      .map(entry => ({ ...entry, workspace }));
  const found = await entriesIn(own);
  // What an outer repository had elsewhere says nothing of a workspace that is none of its own.
  const moved =
    own !== './' ? [] : await formerOf(objects, { top, folder: realpathSync(root), commit, here, there: found });
  const entries = withFormer(
    found,
    await Promise.all(moved.map(async former => ({ former, entries: await entriesIn(former.folder) }))),
  );
  const known = new Map(here.map(file => [file.path, file]));
  const read = async ({ kind, path, id, workspace }: Placed): Promise<SourceFile> => {
    const file = known.get(path);
    if (kind === 'file' && file !== undefined && 'text' in file && isBlob(file.text, id)) return file;
    const source = { path, shown: file?.shown ?? shownPath(join(root, path), cwd) };
    switch (kind) {
      case 'file':
        return { ...source, ...contentOf(await objects.get(id)) };
      case 'link':
        return { ...source, ...contentOf(await objects.get(`${commit}:${workspace}${path}`)) };
      case 'submodule':
      case 'folder':
        return { ...source, ...contentOf({ id, type: kind, size: 0, bytes: undefined }) };
    }
  };
  const files = await Promise.all(entries.map(read));
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
};

/** What stands in the workspace itself comes first. */
const withFormer = (
  found: readonly Placed[],
  formers: readonly { readonly former: Former; readonly entries: readonly Placed[] }[],
): readonly Placed[] => {
  const all = new Map(found.map(entry => [entry.path, entry]));
  for (const { former, entries } of formers)
    for (const entry of entries.filter(({ path }) => former.holds(path)))
      if (!all.has(entry.path)) all.set(entry.path, entry);
  return [...all.values()];
};

/** Whether git would give a text this id, also where it keeps files with LF that stand here with CRLF. */
const isBlob = (text: string, id: string): boolean =>
  idOf(text, id.length) === id || (text.includes('\r\n') && idOf(text.replaceAll('\r\n', '\n'), id.length) === id);

const idOf = (text: string, length: number): string =>
  createHash(length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
