import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  FOLDERS,
  fileKindOf,
  fileKinds,
  kindOfFile,
  MAX_FILE_BYTES,
  NESTED_FOLDERS,
  placesOf,
} from '../../model/files/registry.ts';
import type { WorkspaceFiles } from '../../model/host.ts';
import { ReadFailed } from '../../model/host.ts';
import type { FileContent } from '../../model/repository.ts';
import type { SourceFile } from '../../model/source.ts';

/** The nearest folder `plans` that holds `teams`, in `from` or above; `from` may lie inside of one. */
export const findWorkspace = (from: string): string | undefined => {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (basename(folder) === 'plans' && isDirectory(join(folder, 'teams'))) return folder;
    if (isDirectory(join(folder, 'plans', 'teams'))) return join(folder, 'plans');
    if (folder === dirname(folder)) return undefined;
  }
};

/** Every file of ours below `root`, sorted by path. What cannot be read is handed on with the reason. */
export const readWorkspace = (root: string, cwd: string): WorkspaceFiles => {
  const inside = realpathSync(root);
  const paths = [
    '.',
    ...FOLDERS,
    ...NESTED_FOLDERS.flatMap(folder => list(join(root, folder)).map(inner => `${folder}/${inner}`)),
  ]
    .flatMap(folder => list(join(root, folder)).map(name => (folder === '.' ? name : `${folder}/${name}`)))
    .filter(path => fileKindOf(path) !== undefined)
    .sort();
  return {
    root,
    files: paths.map(path => readSource(root, inside, path, cwd)),
    strays: straysIn(root, cwd),
    leftOut: [],
  };
};

/** What somebody may have meant for a file of the plan. */
const straysIn = (root: string, cwd: string): readonly SourceFile[] =>
  filesBelow(root, '', 0)
    .filter(path => /\.ya?ml$/i.test(path) && fileKindOf(path) === undefined && isMeant(path))
    .map(path => ({ path, shown: shownPath(join(root, path), cwd), text: '' }));

const isMeant = (path: string): boolean => {
  if (fileKindOf(path.toLowerCase()) !== undefined) return true;
  const [folder = '', ...rest] = path.toLowerCase().split('/');
  return FOLDERS.includes(folder) && !PRIVATE.includes(folder) && !rest.some(name => name.startsWith('.'));
};

/** In the folders of a workspace, whatever their case, and at its top; links are not followed, so that none leads back. */
const filesBelow = (root: string, folder: string, depth: number): readonly string[] =>
  membersOf(join(root, folder)).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    const isOurs = depth > 0 || FOLDERS.includes(entry.name.toLowerCase());
    return isOurs && depth < DEPTH ? filesBelow(root, path, depth + 1) : [];
  });

/** Of a folder that may not be read nobody can say what looks like what. */
const membersOf = (folder: string): readonly Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return [];
  }
};

/** Folders in folders that are still looked through. */
const DEPTH = 4;

/** Where people keep what is nobody else's business. */
const PRIVATE = placesOf(fileKinds.filter(kind => kindOfFile(kind).isPrivate));

const readSource = (root: string, inside: string, path: string, cwd: string): SourceFile => {
  const file = join(root, path);
  const source = { path, shown: shownPath(file, cwd) };
  try {
    const real = realpathSync(file);
    if (!liesIn(real, inside))
      return {
        ...source,
        problem: 'the file is a link that leads out of the workspace',
        hint: 'Put the file itself here; nothing outside the workspace is read.',
      };
    const { size, isFile } = statOf(real);
    if (!isFile)
      return { ...source, problem: 'this is no file', hint: 'Only plain files are read; rename it or take it away.' };
    if (size > MAX_FILE_BYTES) return { ...source, ...tooLarge(size) };
    return { ...source, ...textOrProblem(readFileSync(real)) };
  } catch (error) {
    return { ...source, ...whyUnreadable(error) };
  }
};

export const tooLarge = (bytes: number) => ({
  problem: `the file has ${(bytes / 1_048_576).toFixed(1)} MB; files of up to 2 MB are read`,
  hint: 'A plan of a hundred items has about 50 kB. Is this the right file?',
});

export const textOrProblem = (bytes: Buffer): FileContent => {
  try {
    const text = decoded(bytes);
    return text.startsWith(POINTER) ? IS_POINTER : { text };
  } catch (error) {
    if (!(error instanceof NotText)) throw error;
    return { problem: error.message, hint: 'Save it as UTF-8 text, as every editor can.' };
  }
};

/** How what Git LFS puts in a file's place begins. */
const POINTER = 'version https://git-lfs.github.com/spec/';

const IS_POINTER = {
  problem: 'this is a pointer of Git LFS, and not the file',
  hint: 'Keep plans out of LFS: take the file out of .gitattributes, and add it again.',
};

const statOf = (path: string) => {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
};

class NotText extends Error {}

/** Keeps a byte order mark: what is written back must begin with it too. */
const decoded = (bytes: Buffer): string => {
  if (bytes.includes(0)) throw new NotText('the file is binary, no text');
  if (!isUtf8(bytes)) throw new NotText('the file is not UTF-8');
  return bytes.toString();
};

const whyUnreadable = (error: unknown): { problem: string; hint: string } => {
  switch (codeOf(error)) {
    case 'ENOENT':
      return {
        problem: 'the file is a link that leads nowhere',
        hint: 'Put the file itself here, or take the link away.',
      };
    case 'EACCES':
    case 'EPERM':
      return { problem: 'the file may not be read', hint: 'Look at its permissions.' };
    case 'ELOOP':
      return { problem: 'the file is a link to itself', hint: 'Put the file itself here, or take the link away.' };
    case undefined:
      throw error;
    default:
      return { problem: `the file cannot be read (${codeOf(error)})`, hint: 'Look at the disk that it is on.' };
  }
};

/** What the system said no with, such as `EACCES`; undefined where the mistake is our own. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code)
    ? error.code
    : undefined;

/** As the user would type it: from where he is, or from the top where that is far away. */
export const shownPath = (file: string, cwd: string): string => {
  const path = relative(cwd, file);
  return (path.startsWith(`..${sep}..${sep}..`) ? file : path).replaceAll(sep, '/') || '.';
};

/** Both as they are without links. */
export const liesIn = (path: string, folder: string): boolean =>
  path.startsWith(folder.endsWith(sep) ? folder : folder + sep);

export const isDirectory = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    if ([...NOT_THERE, 'EACCES'].includes(codeOf(error) ?? '')) return false;
    throw readFailure(path, error);
  }
};

/** Names in a folder, sorted; empty where there is none. A folder that may not be read is no empty one. */
export const list = (path: string): readonly string[] => {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if (NOT_THERE.includes(codeOf(error) ?? '')) return [];
    if (!['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) throw readFailure(path, error);
    throw new ReadFailed(`${path} may not be read; look at its permissions.`);
  }
};

/** What the system says of a path that leads to no folder. */
const NOT_THERE: readonly string[] = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'];

/** Far beyond what is written here: reports and pages. */
const LARGEST = 64 * 1_048_576;

/** Undefined where there is no file. */
export const readFile = (path: string): string | undefined => {
  try {
    // Nothing but a plain file: reading a pipe would wait forever, and writing would put a file in a device's place.
    const { size, isFile } = statOf(path);
    if (!isFile) throw new ReadFailed(`${path} cannot be used: it is no plain file.`);
    if (size > LARGEST)
      throw new ReadFailed(
        `${path} cannot be used: it has ${(size / 1_048_576).toFixed(0)} MB, and nothing of more than 64 MB is read.`,
      );
    return decoded(readFileSync(path));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    if (error instanceof NotText) throw new ReadFailed(`${path} cannot be used: ${error.message}.`);
    throw readFailure(path, error);
  }
};

/** A sentence where the system said no; a mistake of our own stays what it is. */
const readFailure = (path: string, error: unknown): unknown => {
  const code = codeOf(error);
  return code === undefined ? error : new ReadFailed(`${path} cannot be used (${code}).`);
};
