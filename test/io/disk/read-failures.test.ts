import * as fs from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { isDirectory, list, readFile, readWorkspace } from '../../../src/io/disk/files.ts';
import { write } from '../../../src/io/disk/write.ts';
import { ReadFailed, WriteRefused } from '../../../src/model/host.ts';
import { temporaryFolder } from '../../support/built.ts';

// Disks that fail cannot be had otherwise, and who runs the tests may be allowed to read everything.
vi.mock('node:fs', async original => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    readdirSync: vi.fn(real.readdirSync),
    readFileSync: vi.fn(real.readFileSync),
    statSync: vi.fn(real.statSync),
  };
});

const real = await vi.importActual<typeof import('node:fs')>('node:fs');
const [readdir, read, stat] = [vi.mocked(fs.readdirSync), vi.mocked(fs.readFileSync), vi.mocked(fs.statSync)];

beforeEach(() => {
  readdir.mockImplementation(real.readdirSync);
  read.mockImplementation(real.readFileSync);
  stat.mockImplementation(real.statSync);
});

const failWith = (code: string) => (): never => {
  throw Object.assign(new Error(`${code}: no`), { code });
};

/** The sentence with which reading or writing failed. */
const failureOf = (kind: typeof ReadFailed | typeof WriteRefused, work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof kind) return error.message;
    throw error;
  }
  throw new Error('nothing failed');
};

it.each(['EACCES', 'EPERM'])('a folder that may not be read is no empty one (%s)', code => {
  const folder = temporaryFolder({ a: '' });
  readdir.mockImplementation(failWith(code));
  expect(failureOf(ReadFailed, () => list(folder))).toBe(`${folder} may not be read; look at its permissions.`);
});

it.each(['EIO', 'ESTALE'])('a disk that fails is no finding, and no defect (%s)', code => {
  const folder = temporaryFolder({ a: 'x' });
  const path = join(folder, 'a');
  readdir.mockImplementation(failWith(code));
  read.mockImplementation(failWith(code));
  expect([failureOf(ReadFailed, () => list(folder)), failureOf(ReadFailed, () => readFile(path))]).toEqual([
    `${folder} cannot be used (${code}).`,
    `${path} cannot be used (${code}).`,
  ]);
  stat.mockImplementation(failWith(code));
  expect(failureOf(ReadFailed, () => isDirectory(folder))).toBe(`${folder} cannot be used (${code}).`);
});

it('a mistake of our own stays what it is', () => {
  const folder = temporaryFolder({ 'teams/a.yaml': 'x' });
  const path = join(folder, 'teams/a.yaml');
  read.mockImplementation(failWith('ERR_INTERNAL'));
  expect(() => readFile(path)).toThrow('ERR_INTERNAL: no');
  expect(() => readWorkspace(folder, folder)).toThrow('ERR_INTERNAL: no');
});

it('a plan file on a disk that fails is handed on with the reason', () => {
  const folder = temporaryFolder({ 'teams/a.yaml': 'x' });
  read.mockImplementation(failWith('EIO'));
  expect(readWorkspace(folder, folder).files).toEqual([
    {
      path: 'teams/a.yaml',
      shown: 'teams/a.yaml',
      problem: 'the file cannot be read (EIO)',
      hint: 'Look at the disk that it is on.',
    },
  ]);
});

it('what cannot be read is not written over', () => {
  const path = join(temporaryFolder({ a: 'old' }), 'a');
  read.mockImplementation(failWith('EIO'));
  expect(failureOf(WriteRefused, () => write([{ path, before: 'old', after: 'new' }], 'anywhere'))).toBe(
    `${path} cannot be used (EIO).`,
  );
  expect(real.readFileSync(path, 'utf8')).toBe('old');
});
