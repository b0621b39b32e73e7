import { isatty } from 'node:tty';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/host.ts';
import { findWorkspace, isDirectory, list, readFile, shownPath } from './disk/files.ts';
import { readSettled } from './disk/settled-workspace.ts';
import { write } from './disk/write.ts';
import { leftOutText, refuseLeftOut, withLeftOut } from './git/left-out.ts';

const twoDigits = (n: number): string => String(n).padStart(2, '0');

/** Some terminals say that they are 0 wide, because nobody told them. */
const columnsOf = ({ columns }: { readonly columns?: number }): number => columns || 80;

/** The real world. Git and prompts are loaded when they are first used. */
export const realHost = (): Host => {
  const cwd = process.cwd();
  return {
    cwd,
    env: process.env,
    stdout: { isTerminal: process.stdout.isTTY === true, columns: columnsOf(process.stdout) },
    stderr: { isTerminal: process.stderr.isTTY === true, columns: columnsOf(process.stderr) },
    stdin: { isTerminal: isatty(0) },
    day: () => {
      const now = new Date();
      return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
    },
    elapsed: () => performance.now(),
    print: text => void process.stdout.write(text),
    remark: text => void process.stderr.write(text),
    readStdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
      return textOfStdin(Buffer.concat(chunks));
    },
    findWorkspace,
    readWorkspace: root => withLeftOut(readSettled(root, cwd), cwd),
    shown: path => shownPath(path, cwd),
    readFile: path => readFile(path) ?? leftOutText(path),
    isDirectory,
    list,
    write: (changes, within) => {
      refuseLeftOut(changes);
      write(changes, within);
    },
    git: {
      open: async root => (await import('./git/repository.ts')).openRepository(root, cwd),
      openOuter: async root => (await import('./git/repository.ts')).openOuter(root, cwd),
      top: async folder => (await import('./git/git.ts')).git.top(folder),
      revision: async folder => (await import('./git/git.ts')).git.revision(folder),
      unseen: async (...words) => (await import('./git/git.ts')).git.unseen(...words),
      changed: async (...words) => (await import('./git/git.ts')).git.changed(...words),
      whyNoCommit: async folder => (await import('./git/git.ts')).git.whyNoCommit(folder),
      commit: async (...words) => (await import('./git/git.ts')).git.commit(...words),
    },
    cache: {
      read: async place => (await import('./disk/cache.ts')).cache.read(place),
      write: async (...words) => (await import('./disk/cache.ts')).cache.write(...words),
    },
    ask: async question => (await import('./terminal/prompts.ts')).ask(question),
  };
};

/** Bytes that are no text would be written into a plan as something else. */
const textOfStdin = (bytes: Buffer): string => {
  try {
    if (!bytes.includes(0)) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UsageError('Standard input is no UTF-8 text.');
};
