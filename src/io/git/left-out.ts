import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileKindOf } from '../../model/files/registry.ts';
import type { FileChange, WorkspaceFiles } from '../../model/host.ts';
import { WriteRefused } from '../../model/host.ts';
import type { FileContent } from '../../model/repository.ts';
import { GitFailed } from '../../model/repository.ts';
import type { SourceFile } from '../../model/source.ts';
import { codeOf, shownPath } from '../disk/files.ts';
import { gitFolder } from '../disk/git-folder.ts';
import { withoutLinks } from '../disk/write.ts';
import { contentOf } from './git-content.ts';
import { runGitNow, saysNoRepository, topOf } from './git-process.ts';

// A sparse checkout, or the mark skip-worktree: git tracks such a file and the work tree leaves it out. What is not there is not gone.

/** A file that is in the index, and left out here. */
interface LeftOut {
  /** Absolute, without links. */
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

/** The workspace with the files that the work tree leaves out, as they are in the index. */
export const withLeftOut = (workspace: WorkspaceFiles, cwd: string): WorkspaceFiles => {
  const { root, files } = workspace;
  const inside = realpathSync(root);
  const here = new Set(files.map(({ path }) => path));
  const left = leftOutBelow(inside)
    .map(file => ({ ...file, inPlan: relative(inside, file.path).replaceAll(sep, '/') }))
    .filter(({ inPlan }) => fileKindOf(inPlan) !== undefined && !here.has(inPlan));
  if (left.length === 0) return workspace;
  const contents = contentsOf(inside, left);
  const added = left.map(({ inPlan }, index): SourceFile => {
    const source = { path: inPlan, shown: shownPath(join(root, inPlan), cwd) };
    return { ...source, ...(contents[index] ?? NOT_HERE) };
  });
  return {
    ...workspace,
    files: [...files, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)),
    leftOut: added.map(({ shown }) => shown),
  };
};

/** The text of a file that the work tree leaves out; undefined where there is no such file. */
export const leftOutText = (path: string): string | undefined => {
  const [file] = leftOutAt(path);
  const [content] = file === undefined ? [] : contentsOf(dirname(file.path), [file]);
  return content !== undefined && 'text' in content ? content.text : undefined;
};

/** What is left out is never written over: nobody sees what stands there. */
export const refuseLeftOut = (changes: readonly FileChange[]): void => {
  for (const { path } of changes) {
    const [file] = leftOutAt(path);
    if (file === undefined) continue;
    throw new WriteRefused(
      `${path} cannot be written: git tracks it, or its folder, and the work tree leaves it out; nothing was written. ${wayBack(file)} brings it back.`,
    );
  }
};

const NOT_HERE: FileContent = {
  problem: 'the work tree leaves the file out, and git has no text of it here',
  hint: 'Take it into the work tree: `git sparse-checkout add` its folder.',
};

/** The file itself, or one that shows that its folder is left out. */
const leftOutAt = (path: string): readonly LeftOut[] => {
  if (existsSync(path)) return [];
  let missing = resolve(path);
  while (!existsSync(dirname(missing))) missing = dirname(missing);
  // A file in a folder's place: writing says so.
  if (!statSync(dirname(missing)).isDirectory()) return [];
  return leftOutBelow(withoutLinks(missing));
};

/** `path`: of a file or a folder, without links. */
export const leftOutBelow = (path: string): readonly LeftOut[] => {
  const top = topOf(existsSync(path) && statSync(path).isDirectory() ? path : dirname(path));
  const folder = top === undefined ? undefined : gitFolder(top);
  if (top === undefined || folder === undefined || !mayLeaveOut(folder)) return [];
  try {
    const listed = runGitNow(top, ['ls-files', '-t', '--stage', '-z', '--', path]).toString().split('\0');
    return listed.flatMap(line => {
      const [, mode, id, name] = /^S (\d+) ([0-9a-f]+) 0\t(.*)$/s.exec(line) ?? [];
      if (mode === undefined || id === undefined || name === undefined) return [];
      const file = { path: join(top, name), mode, id };
      return existsSync(file.path) ? [] : [file];
    });
  } catch (error) {
    if (saysNoRepository(error)) return [];
    throw error;
  }
};

/** The mark takes version 3 of the index or a later one, so most often git need not be asked. */
const mayLeaveOut = (folder: string): boolean => {
  const start = Buffer.alloc(8);
  try {
    const file = openSync(join(folder, 'index'), 'r');
    readSync(file, start, 0, 8, 0);
    closeSync(file);
    return start.readUInt32BE(4) !== 2 || readdirSync(folder).some(name => name.startsWith('sharedindex.'));
  } catch (error) {
    // Without an index nothing is left out, and one that cannot be read is said by who compares.
    if (codeOf(error) === undefined) throw error;
    return false;
  }
};

/** Undefined where a clone without all contents has not this one. */
const contentsOf = (folder: string, files: readonly LeftOut[]): readonly (FileContent | undefined)[] =>
  files.map(({ mode, id }) => {
    if (mode === '120000') return undefined;
    try {
      const bytes = runGitNow(folder, ['cat-file', 'blob', id]);
      return contentOf({ id, type: 'blob', size: bytes.length, bytes });
    } catch (error) {
      if (error instanceof GitFailed) return undefined;
      throw error;
    }
  });

const wayBack = ({ path }: LeftOut): string => {
  const folder = nearestFolder(path);
  const top = topOf(folder) ?? folder;
  const name = relative(top, path).replaceAll(sep, '/');
  const setting = (key: string) =>
    runGitNow(top, ['config', '--type=bool', '--default=false', '--get', key]).toString();
  if (setting('core.sparseCheckout') !== 'true\n')
    return `\`git update-index --no-skip-worktree ${name} && git checkout -- ${name}\``;
  const place = setting('core.sparseCheckoutCone') === 'true\n' ? dirname(name) : `/${name}`;
  return `\`git sparse-checkout add ${place}\``;
};

const nearestFolder = (path: string): string =>
  existsSync(dirname(path)) ? dirname(path) : nearestFolder(dirname(path));
