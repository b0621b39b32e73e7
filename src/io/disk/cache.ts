import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import type { Cache, CachePlace } from '../../model/host.ts';
import { codeOf, liesIn } from './files.ts';

/** Files in the user's cache folder, each with a first line that says what it is and what the rest adds up to. */
export const cache: Cache = {
  async read(place) {
    try {
      const file = fileFor(place);
      if (file === undefined) return undefined;
      const text = readFileSync(file, 'utf8');
      const end = text.indexOf('\n');
      const kept = text.slice(end + 1);
      return text.slice(0, end) === header(place, kept) ? kept : undefined;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    }
  },

  async write(place, text) {
    let temporary: string | undefined;
    try {
      const file = fileFor(place);
      if (file === undefined) return;
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      temporary = `${file}.${process.pid}`;
      writeFileSync(temporary, `${header(place, text)}\n${text}`, { mode: 0o600 });
      renameSync(temporary, file);
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      if (temporary !== undefined) rmSync(temporary, { force: true });
    }
  },
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const header = ({ stamp }: CachePlace, text: string): string => JSON.stringify(['plan cache', stamp, digest(text)]);

/** Undefined where there is none, or none is wanted. */
const fileFor = ({ of, outside }: CachePlace): string | undefined => {
  const folder = process.env['PLAN_NO_CACHE'] ? undefined : cacheFolder(process.env);
  if (folder === undefined || !isAbsolute(folder)) return undefined;
  const real = nearest(folder);
  if (real === outside || liesIn(real, outside)) return undefined;
  return join(folder, 'plan', `${digest(of).slice(0, 32)}.json`);
};

/** A folder with links followed, or what there is of the way to it. */
const nearest = (folder: string): string => {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || folder === dirname(folder)) throw error;
    return nearest(dirname(folder));
  }
};

const cacheFolder = (env: NodeJS.ProcessEnv): string | undefined => {
  const { XDG_CACHE_HOME: chosen, LOCALAPPDATA: local, HOME: home } = env;
  if (chosen !== undefined && isAbsolute(chosen)) return chosen;
  if (process.platform === 'win32') return local;
  if (home === undefined) return undefined;
  return process.platform === 'darwin' ? join(home, 'Library', 'Caches') : join(home, '.cache');
};
