import { lstatSync, readFileSync, realpathSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ReadFailed, WriteRefused } from '../../model/host.ts';
import { plainPath } from '../../model/words/plain.ts';
import { listed } from '../../model/words/words.ts';
import { codeOf, liesIn, list } from './files.ts';
import { gitFolder } from './git-folder.ts';
import { clearLeftovers, isRunning, putNew, temporaryIn, writeDurably } from './temporary.ts';

// A write of several files leaves a journal while it lasts: it keeps other writers out, and says what the next run has to settle where this one is killed.

/** What a write does to one file. */
export interface WriteStep {
  /** Absolute, without links. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Of the file that is there. */
  readonly mode: number | undefined;
}

interface KeptStep {
  /** Below the workspace. */
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly mode?: number;
}

interface Journal {
  readonly pid: number;
  readonly host: string;
  readonly steps: readonly KeptStep[];
  /** Folders that are made for it, below the workspace, outer ones first. */
  readonly folders: readonly string[];
}

/** No write takes this long: what is older was left by a run that is gone, whoever has its number now. */
const LONGEST_WRITE = 60_000;
const WRITER_WAITS = 5_000;
const READER_WAITS = 1_000;

/** Keeps every other writer of a workspace out until the function that it returns is called. `root`: without links. */
export const hold = (root: string, steps: readonly WriteStep[], folders: readonly string[]): (() => void) => {
  const file = journalFile(root);
  const journal: Journal = {
    pid: process.pid,
    host: hostname(),
    steps: steps.filter(({ path }) => liesIn(path, root)).map(step => keptStep(root, step)),
    folders: folders.map(folder => relative(root, folder)),
  };
  try {
    for (let waited = 0; !claim(file, journal); waited += pause())
      if (waited > WRITER_WAITS)
        throw new WriteRefused(
          `${file} shows that something else writes here; nothing was written. Run the command again.`,
        );
      else refuseUnsettled(settleOnce(root, file));
  } catch (error) {
    // Who may write the plan and not into the folder of git writes without.
    if (dirname(file) !== root && ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return () => {};
    throw error;
  }
  return () => rmSync(file, { force: true });
};

/** What was planned was planned for files as they are no more. */
const refuseUnsettled = (sentence: string | undefined): void => {
  if (sentence !== undefined) throw new WriteRefused(`${sentence} Run the command again.`);
};

/** Finishes or takes back what a run that was killed left half-written. Returns a sentence where there was something. Waits for a writer that is at it. */
export const settle = (root: string): string | undefined => {
  try {
    const file = journalFile(root);
    clearLeftovers(dirname(file), list(dirname(file)));
    if (isLeft(turnFile(file))) rmSync(turnFile(file), { force: true });
    for (let waited = 0; isThere(file) && waited <= READER_WAITS; waited += pause()) {
      const sentence = settleOnce(root, file);
      if (sentence !== undefined) return sentence;
    }
    return undefined;
  } catch (error) {
    const code = error instanceof ReadFailed ? 'EACCES' : codeOf(error);
    if (code === undefined) throw error;
    return `What commands that were killed may have left half-written cannot be put right here (${code}).`;
  }
};

/** Does nothing while the writer is there. Only one process at a time settles, and what it settles is what it looked at. */
const settleOnce = (root: string, file: string): string | undefined => {
  const turn = turnFile(file);
  if (!isLeft(file)) return undefined;
  if (!claim(turn, { pid: process.pid, host: hostname(), steps: [], folders: [] })) {
    if (isLeft(turn)) rmSync(turn, { force: true });
    return undefined;
  }
  try {
    if (!isLeft(file)) return undefined;
    const sentence = settled(root, journalIn(file));
    rmSync(file, { force: true });
    return sentence;
  } finally {
    rmSync(turn, { force: true });
  }
};

/** Shows whose turn it is to settle. */
const turnFile = (file: string): string => `${file}.settling`;

const settled = (root: string, journal: Journal | undefined): string | undefined => {
  const inside = realpathSync(root);
  const steps = (journal?.steps ?? []).map(step => ({ ...step, path: join(inside, step.path) }));
  if (journal === undefined || !steps.every(({ path }) => isInside(path, inside))) return undefined;
  for (const folder of new Set(steps.map(({ path }) => dirname(path)))) clearLeftovers(folder, list(folder));
  const states = steps.map(step => ({ step, state: stateOf(step) }));
  const shown = (of: typeof states) => listed(of.map(({ step }) => plainPath(relative(dirname(inside), step.path))));
  const done = states.filter(({ state }) => state === 'after');
  if (done.length === states.length && done.length > 0)
    return `A command that was killed had written all that it was to write: ${shown(done)}.`;
  for (const { step } of done.toReversed()) takeBack(step);
  for (const folder of journal.folders.toReversed()) removeEmpty(join(inside, folder), inside);
  if (done.length === 0) return undefined;
  const others = states.filter(({ state }) => state === 'other');
  const look = others.length === 0 ? '' : ` Look at ${shown(others)}, which changed since.`;
  return `A command that was killed had written ${shown(done)}, and not all that it was to write; that was taken back.${look}`;
};

const isInside = (path: string, inside: string): boolean =>
  liesIn(path, inside) && (!isThere(dirname(path)) || liesIn(`${realpathSync(dirname(path))}/.`, inside));

const stateOf = ({ path, before, after }: KeptStep): 'before' | 'after' | 'other' => {
  const text = textAt(path);
  if (text === before) return 'before';
  return text === after ? 'after' : 'other';
};

const takeBack = ({ path, before, mode }: KeptStep): void => {
  if (before === undefined) {
    rmSync(path, { force: true });
    return;
  }
  const temporary = temporaryIn(dirname(path), 0);
  writeDurably(temporary, before, mode);
  renameSync(temporary, path);
};

const removeEmpty = (folder: string, inside: string): void => {
  try {
    if (liesIn(folder, inside)) rmdirSync(folder);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
};

const keptStep = (root: string, { path, before, after, mode }: WriteStep): KeptStep => ({
  path: relative(root, path),
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
  ...(mode === undefined ? {} : { mode }),
});

/** In the folder of git, where there is one: nobody can bring a journal along in a commit there, and none is committed. */
const journalFile = (root: string): string => {
  for (let top = root; ; top = dirname(top)) {
    const folder = gitFolder(top);
    if (folder !== undefined) return join(folder, `plan-write-${encodeURIComponent(relative(top, root)).slice(-200)}`);
    if (top === dirname(top)) return join(root, '.plan-write');
  }
};

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Writes a new file as a whole; false where there is one. */
const claim = (file: string, journal: Journal): boolean => {
  const temporary = temporaryIn(dirname(file), 0);
  rmSync(temporary, { force: true });
  writeDurably(temporary, JSON.stringify(journal), undefined);
  try {
    putNew(temporary, file);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(temporary, { force: true });
  }
};

/** Whether the one who wrote it is gone. */
const isLeft = (file: string): boolean => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return false;
  const journal = journalIn(file);
  if (journal !== undefined && journal.host === hostname() && !isRunning(journal.pid)) return true;
  return Date.now() - stat.mtimeMs > LONGEST_WRITE;
};

const textAt = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return undefined;
    throw error;
  }
};

/** Undefined for what is none, or not whole. */
const journalIn = (file: string): Journal | undefined => {
  try {
    const found: unknown = JSON.parse(textAt(file) ?? '');
    return isJournal(found) ? found : undefined;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
};

const isJournal = (found: unknown): found is Journal =>
  has(found, 'pid', 'number') &&
  has(found, 'host', 'string') &&
  has(found, 'steps', 'object') &&
  Array.isArray(found.steps) &&
  found.steps.every(step => has(step, 'path', 'string') && may(step, 'before') && may(step, 'after')) &&
  has(found, 'folders', 'object') &&
  Array.isArray(found.folders) &&
  found.folders.every(folder => typeof folder === 'string');

const may = (of: object, key: string): boolean => !(key in of) || has(of, key, 'string');

const has = <K extends string>(of: unknown, key: K, type: string): of is { readonly [P in K]: unknown } =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, key) && typeof Reflect.get(of, key) === type;

/** Milliseconds. */
const pause = (): number => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  return 20;
};
