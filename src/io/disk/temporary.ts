import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './files.ts';

/** Not made from the name of the file, which may be as long as a name can be. */
export const temporaryIn = (folder: string, index: number): string => join(folder, `.plan-${process.pid}-${index}.tmp`);

const TEMPORARY = /^\.plan-(\d+)-\d+\.tmp$/;

/** Takes away what runs that were killed left in a folder. What cannot be taken away stays: nothing reads it. */
export const clearLeftovers = (folder: string, names: readonly string[]): void => {
  for (const name of names) {
    const [, pid] = TEMPORARY.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid))) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
    }
  }
};

/** Whether another process has this number. One of our own number is not there any more: in containers, numbers are the same again and again. */
export const isRunning = (pid: number): boolean => {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
};

/** Unlike a rename, neither way writes over a file that somebody else has made meanwhile: that is `EEXIST`. */
export const putNew = (temporary: string, real: string): void => {
  try {
    linkSync(temporary, real);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Some file systems know no links.
    copyFileSync(temporary, real, constants.COPYFILE_EXCL);
  }
};

export const modeOf = (path: string): number => statSync(path).mode & 0o7777;

/** `mode`: of the file that this one takes the place of. */
export const writeDurably = (path: string, text: string, mode: number | undefined): void => {
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
