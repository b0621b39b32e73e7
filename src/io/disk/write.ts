import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAX_FILE_BYTES } from '../../model/files/registry.ts';
import type { FileChange, Within } from '../../model/host.ts';
import { ReadFailed, WriteRefused } from '../../model/host.ts';
import { listed } from '../../model/words/words.ts';
import { codeOf, isDirectory, liesIn, readFile } from './files.ts';

/**
 * Writes all changes or none: temporary files beside the real ones first, which then take their places; what was done is undone if a later step fails.
 * What is taken away goes last: it may stand in one of the others by now.
 */
export const write = (all: readonly FileChange[], within: Within): void => {
  const changes = [
    ...all.filter(({ after }) => after !== undefined),
    ...all.filter(({ after }) => after === undefined),
  ];
  const undo: Undo[] = [];
  let at: string | undefined;
  const each = <C extends FileChange, R>(all: readonly C[], step: (change: C, index: number) => R): readonly R[] =>
    all.map((change, index) => {
      at = change.path;
      return step(change, index);
    });
  try {
    each(changes, refuseTooLarge);
    const led = each(changes, change => ({ ...change, real: placeOf(change.path, within) }));
    each(led, refuseChanged);
    const staged = each(led, (change, index) => ({ ...change, temporary: stage(change, index, undo) }));
    each(staged, refuseChanged);
    each(staged, change => put(change, undo));
  } catch (error) {
    const left = undone(undo);
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new WriteRefused(
      left.length === 0
        ? `${at} cannot be written (${code}); nothing was changed. Look at the folder's permissions and free space.`
        : `${at} cannot be written (${code}), and what was begun could not be undone in full: look at ${listed(left)}.`,
    );
  }
};

/** What could not be read again must not be written. */
const refuseTooLarge = ({ path, after }: FileChange): void => {
  if (after !== undefined && /\.ya?ml$/.test(path) && Buffer.byteLength(after) > MAX_FILE_BYTES)
    throw new WriteRefused(`${path} would have more than 2 MB, and files of up to 2 MB are read; nothing was changed.`);
};

interface Placed extends FileChange {
  /** Without links. */
  readonly real: string;
}

interface Undo {
  readonly path: string;
  readonly step: () => void;
}

/** Tries every step, the last first. Returns the paths of those that failed. */
const undone = (undo: readonly Undo[]): readonly string[] =>
  undo.toReversed().flatMap(({ path, step }) => {
    try {
      step();
      return [];
    } catch {
      return [path];
    }
  });

const placeOf = (path: string, within: Within): string => {
  const real = withoutLinks(path);
  if (within !== 'anywhere' && !within.some(folder => liesIn(real, withoutLinks(folder))))
    throw new WriteRefused(
      `${path} is reached through a link that leads out of the plan, to ${real}; nothing was written. Put the file or folder itself in the link's place.`,
    );
  return real;
};

/** Where a path leads to, also when its last parts are not there yet. */
const withoutLinks = (path: string): string => {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || path === dirname(path)) throw error;
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new WriteRefused(`${path} is a link that leads nowhere; nothing was written. Take the link away.`);
    return join(withoutLinks(dirname(path)), basename(path));
  }
};

const refuseChanged = ({ path, before }: FileChange): void => {
  if (textAt(path) !== before)
    throw new WriteRefused(`${path} changed while you were answering; nothing was written. Run the command again.`);
};

/** What cannot be read cannot be compared either, so it is not written over. */
const textAt = (path: string): string | undefined => {
  try {
    return readFile(path);
  } catch (error) {
    throw error instanceof ReadFailed ? new WriteRefused(error.message) : error;
  }
};

/** Returns the path of a file with the new text, beside the real one; where there is none, of one that may be made. */
const stage = ({ real, before, after }: Placed, index: number, undo: Undo[]): string => {
  if (after !== undefined) makeFolder(dirname(real), undo);
  // Not made from the name of the file, which may be as long as a name can be.
  const temporary = join(dirname(real), `.plan-${process.pid}-${index}.tmp`);
  // Left behind by a run that was killed: in containers, processes have the same numbers again and again.
  const clear = () => rmSync(temporary, { force: true });
  if (after === undefined) return temporary;
  clear();
  undo.push({ path: temporary, step: clear });
  writeDurably(temporary, after, before === undefined ? undefined : modeOf(real));
  return temporary;
};

const makeFolder = (folder: string, undo: Undo[]): void => {
  if (folder === dirname(folder) || isDirectory(folder)) return;
  makeFolder(dirname(folder), undo);
  mkdirSync(folder);
  undo.push({ path: folder, step: () => rmdirSync(folder) });
};

const put = ({ path, real, temporary, before, after }: Placed & { readonly temporary: string }, undo: Undo[]): void => {
  if (after === undefined) takeAway(path, temporary, before, undo);
  else if (before === undefined) {
    putNew(temporary, real);
    undo.push({ path: real, step: () => rmSync(real, { force: true }) });
    rmSync(temporary);
  } else {
    renameSync(temporary, real);
    const restore = () => {
      writeDurably(temporary, before, modeOf(real));
      renameSync(temporary, real);
    };
    undo.push({ path: real, step: restore });
  }
};

/** Of a link the link, and not what it leads to. */
const takeAway = (path: string, temporary: string, before: string | undefined, undo: Undo[]): void => {
  const mode = modeOf(path);
  rmSync(path);
  const restore = () => {
    writeDurably(temporary, before ?? '', mode);
    renameSync(temporary, path);
  };
  undo.push({ path, step: restore });
};

/** Unlike a rename, neither way writes over a file that somebody else has made meanwhile. */
const putNew = (temporary: string, real: string): void => {
  try {
    linkSync(temporary, real);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems know no links.
    copyFileSync(temporary, real, constants.COPYFILE_EXCL);
  }
};

const modeOf = (path: string): number => statSync(path).mode & 0o7777;

/** `mode`: of the file that this one takes the place of. */
const writeDurably = (path: string, text: string, mode: number | undefined): void => {
  const file = openSync(path, 'wx', mode);
  try {
    // The umask may have taken something away; a plan that a group shares stays writable for the group. Some disks have one mode for all files, and refuse.
    if (mode !== undefined && (fstatSync(file).mode & 0o7777) !== mode) fchmodSync(file, mode);
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
