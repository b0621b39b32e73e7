import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { cache } from '../../../src/io/disk/cache.ts';
import { temporaryFolder } from '../../support/built.ts';

const place = { of: '/home/company/plans', outside: '/home/company', stamp: 'one' };

beforeEach(() => {
  vi.stubEnv('PLAN_NO_CACHE', '');
  return () => void vi.unstubAllEnvs();
});

const inFolder = () => {
  const folder = temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', folder);
  const file = () => join(folder, 'plan', readdirSync(join(folder, 'plan'))[0] ?? '');
  return { folder, file };
};

it('gives back what was kept for a folder, under the same stamp', async () => {
  const { folder } = inFolder();
  expect(await cache.read(place)).toBeUndefined();
  await cache.write(place, 'ä\nb');
  expect(await cache.read(place)).toBe('ä\nb');
  expect(await cache.read({ ...place, stamp: 'two' })).toBeUndefined();
  expect(await cache.read({ ...place, of: '/home/company/other' })).toBeUndefined();
  await cache.write(place, 'c');
  expect(await cache.read(place)).toBe('c');
  expect(readdirSync(join(folder, 'plan'))).toHaveLength(1);
});

it('is for nobody else to read', async () => {
  const { folder, file } = inFolder();
  await cache.write(place, 'a');
  expect([statSync(join(folder, 'plan')).mode & 0o777, statSync(file()).mode & 0o777]).toEqual([0o700, 0o600]);
});

it('gives nothing back that was changed', async () => {
  const { file } = inFolder();
  await cache.write(place, 'a');
  const text = readFileSync(file(), 'utf8');
  for (const changed of [
    text.replace(/a$/, 'b'),
    text.slice(0, -1),
    `${text} `,
    '',
    '\n',
    text.replace('one', 'two'),
  ]) {
    writeFileSync(file(), changed);
    expect(await cache.read(place)).toBeUndefined();
  }
});

it('stands in the home folder where nothing else is said', async () => {
  const home = temporaryFolder();
  vi.stubEnv('XDG_CACHE_HOME', 'relative, and so not to be followed');
  vi.stubEnv('HOME', home);
  await cache.write(place, 'a');
  expect(await cache.read(place)).toBe('a');
  expect(readdirSync(join(home, ...(process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache'])))).toEqual([
    'plan',
  ]);
});

it('keeps nothing inside of the work tree, where it is switched off, or where there is no home', async () => {
  const { folder } = inFolder();
  await cache.write({ ...place, outside: folder }, 'a');
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'not', 'there', 'yet'));
  await cache.write({ ...place, outside: folder }, 'a');
  vi.stubEnv('PLAN_NO_CACHE', '1');
  await cache.write(place, 'a');
  vi.stubEnv('PLAN_NO_CACHE', '');
  vi.stubEnv('XDG_CACHE_HOME', undefined);
  vi.stubEnv('HOME', undefined);
  await cache.write(place, 'a');
  expect(await cache.read(place)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

it('does not complain where nothing can be written', async () => {
  const { folder } = inFolder();
  writeFileSync(join(folder, 'plan'), 'a file where a folder should be');
  await cache.write(place, 'a');
  expect(await cache.read(place)).toBeUndefined();
  const closed = temporaryFolder();
  mkdirSync(join(closed, 'in'));
  chmodSync(closed, 0o500);
  vi.stubEnv('XDG_CACHE_HOME', join(closed, 'in'));
  await cache.write(place, 'a');
  chmodSync(closed, 0o700);
});
