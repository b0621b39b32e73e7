import { accessSync, constants, lstatSync, mkdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { MAX_FILE_BYTES } from '../../model/files/registry.ts';
import type { FileChange, Within } from '../../model/host.ts';
import { ReadFailed, WriteRefused } from '../../model/host.ts';
import { listed } from '../../model/words/words.ts';
import { codeOf, isDirectory, liesIn, list, readFile } from './files.ts';
import { hold } from './journal.ts';
import { clearLeftovers, modeOf, putNew, temporaryIn, writeDurably } from './temporary.ts';

/**
 * Writes all changes or none: temporary files beside the real ones first, which then take their places; what was done is undone if a later step fails.
 * The last of the folders `within` is the workspace: one write at a time changes it, and what is left of one that was killed is settled by the next run.
 */
export const write = (all: readonly FileChange[], within: Within): void => {
  const changes = all.toSorted((one, other) => taken(one) - taken(other));
  const undo: Undo[] = [];
  let at: string | undefined;
  const each = <C extends FileChange, R>(all: readonly C[], step: (change: C, index: number) => R): readonly R[] =>
    all.map((change, index) => {
      at = change.path;
      return step(change, index);
    });
  try {
    each(changes, refuseTooLarge);
    const led = each(changes, change => ({ ...change, real: placeOf(change, within) }));
    each(led, refuseReadOnly);
    const root = within === 'anywhere' ? undefined : within.at(-1);
    at = root ?? at;
    const release = root === undefined ? () => {} : held(root, led, undo);
    each(led, refuseChanged);
    const staged = each(led, (change, index) => ({ ...change, temporary: stage(change, index, undo) }));
    each(staged, refuseChanged);
    each(staged, change => {
      refuseChanged(change);
      put(change, undo);
    });
    at = root ?? at;
    release();
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

/** How much of a file goes. What moves to another is there first: a write that is killed can only double it. */
const taken = ({ before, after }: FileChange): number => {
  if (before === undefined) return Number.NEGATIVE_INFINITY;
  return after === undefined ? Number.POSITIVE_INFINITY : before.length - after.length;
};

/** Keeps others out, and returns what lets them in again. */
const held = (root: string, changes: readonly Placed[], undo: Undo[]): (() => void) => {
  makeFolder(root, undo);
  const inside = realpathSync(root);
  const steps = changes.map(change => ({
    path: change.real,
    before: change.before,
    after: change.after,
    mode: change.before === undefined ? undefined : modeOf(change.real),
  }));
  const release = hold(inside, steps, foldersToMake(changes, inside));
  undo.unshift({ path: root, step: release });
  return release;
};

/** Outer ones first. */
const foldersToMake = (changes: readonly Placed[], inside: string): readonly string[] => {
  const missing = (folder: string): readonly string[] =>
    !liesIn(folder, inside) || isDirectory(folder) ? [] : [...missing(dirname(folder)), folder];
  return [...new Set(changes.flatMap(({ real, after }) => (after === undefined ? [] : missing(dirname(real)))))];
};

/** Who made it so did not want it written; to put another in its place would not even ask for the right to. */
const refuseReadOnly = ({ path, real, before }: Placed): void => {
  if (before === undefined || !isReadOnly(real)) return;
  throw new WriteRefused(`${path} is read-only; nothing was written. Make it writable first.`);
};

const isReadOnly = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    // Whoever may do everything is told by the mode.
    return (modeOf(path) & 0o222) === 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    if (['EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return true;
    throw error;
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

const placeOf = ({ path, after }: FileChange, within: Within): string => {
  // A link that is taken away is the link, and not what it leads to.
  const real = after === undefined ? join(withoutLinks(dirname(path)), basename(path)) : withoutLinks(path);
  if (within !== 'anywhere' && !within.some(folder => liesIn(real, withoutLinks(folder))))
    throw new WriteRefused(
      `${path} is reached through a link that leads out of the plan, to ${real}; nothing was written. Put the file or folder itself in the link's place.`,
    );
  return real;
};

/** Where a path leads to, also when its last parts are not there yet. */
export const withoutLinks = (path: string): string => {
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
    throw new WriteRefused(`${path} changed while this command ran; nothing was written. Run the command again.`);
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
  const temporary = temporaryIn(dirname(real), index);
  if (after === undefined) return temporary;
  if (index === 0) clearLeftovers(dirname(real), list(dirname(real)));
  const clear = () => rmSync(temporary, { force: true });
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

const put = ({ real, temporary, before, after }: Placed & { readonly temporary: string }, undo: Undo[]): void => {
  if (after === undefined) takeAway(real, temporary, before, undo);
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

const takeAway = (path: string, temporary: string, before: string | undefined, undo: Undo[]): void => {
  const mode = modeOf(path);
  rmSync(path);
  const restore = () => {
    writeDurably(temporary, before ?? '', mode);
    renameSync(temporary, path);
  };
  undo.push({ path, step: restore });
};
