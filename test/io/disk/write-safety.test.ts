import * as fs from 'node:fs';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { write } from '../../../src/io/disk/write.ts';
import type { FileChange, Within } from '../../../src/model/host.ts';
import { WriteRefused } from '../../../src/model/host.ts';
import { temporaryFolder } from '../../support/built.ts';

// What happens between two steps, and disks that fail, cannot be had otherwise.
vi.mock('node:fs', async original => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    renameSync: vi.fn(real.renameSync),
    linkSync: vi.fn(real.linkSync),
    fsyncSync: vi.fn(real.fsyncSync),
  };
});

const real = await vi.importActual<typeof import('node:fs')>('node:fs');
const [rename, link, fsync] = [vi.mocked(fs.renameSync), vi.mocked(fs.linkSync), vi.mocked(fs.fsyncSync)];

beforeEach(() => {
  rename.mockImplementation(real.renameSync);
  link.mockImplementation(real.linkSync);
  fsync.mockImplementation(real.fsyncSync);
});

const failure = (code: string) => Object.assign(new Error(`${code}: no`), { code });

const refused = (changes: readonly FileChange[], within: Within = 'anywhere'): string => {
  try {
    write(changes, within);
  } catch (error) {
    if (error instanceof WriteRefused) return error.message;
    throw error;
  }
  throw new Error('it was written');
};

/** Every file and folder below, with the texts of files. */
const contents = (folder: string): { readonly [path: string]: string } =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .map(entry => [join(entry.parentPath, entry.name), entry] as const)
      .map(
        ([path, entry]) => [path.slice(folder.length + 1), entry.isFile() ? readFileSync(path, 'utf8') : '/'] as const,
      )
      .sort(),
  );

const change = (folder: string, name: string): FileChange => ({
  path: join(folder, name),
  before: 'old',
  after: 'new',
});

const newFile = (folder: string, name: string): FileChange => ({ ...change(folder, name), before: undefined });

describe('what was begun', () => {
  it('is undone as far as it can be, and what is left of it is named', () => {
    const folder = temporaryFolder({ a: 'old', b: 'old', c: 'old' });
    let count = 0;
    rename.mockImplementation((from, to) => {
      count += 1;
      // The third file, and putting back the second.
      if (count === 3 || count === 4) throw failure('EIO');
      real.renameSync(from, to);
    });
    expect(refused(['a', 'b', 'c'].map(name => change(folder, name)))).toBe(
      `${folder}/c cannot be written (EIO), and what was begun could not be undone in full: look at ${folder}/b.`,
    );
    expect(contents(folder)).toEqual({ a: 'old', b: 'new', c: 'old' });
  });

  it('is undone with the folders that were made for it', () => {
    const folder = temporaryFolder({ 'teams/a': 'old' });
    rename.mockImplementation(() => {
      throw failure('ENOSPC');
    });
    refused([newFile(folder, 'reviews/2026-Q4/a'), change(folder, 'teams/a')]);
    expect(contents(folder)).toEqual({ teams: '/', 'teams/a': 'old' });
  });

  it.each(['EIO', 'EBUSY', 'ELOOP', 'ENOENT', 'EXDEV'])('ends with a sentence for %s', code => {
    const folder = temporaryFolder({ a: 'old' });
    rename.mockImplementation(() => {
      throw failure(code);
    });
    expect(refused([change(folder, 'a')])).toBe(
      `${folder}/a cannot be written (${code}); nothing was changed. Look at the folder's permissions and free space.`,
    );
    expect(contents(folder)).toEqual({ a: 'old' });
  });
});

describe('a name', () => {
  it('may be as long as the disk allows', () => {
    const folder = temporaryFolder();
    const name = 'n'.repeat(255);
    write([newFile(folder, name)], 'anywhere');
    expect(contents(folder)).toEqual({ [name]: 'new' });
  });

  it('that is longer is refused in a sentence', () => {
    const folder = temporaryFolder({ a: 'old' });
    expect(refused([change(folder, 'a'), newFile(folder, 'n'.repeat(256))])).toContain('(ENAMETOOLONG)');
    expect(contents(folder)).toEqual({ a: 'old' });
  });
});

describe('somebody else', () => {
  it('who changes a file while the new text is put ready loses nothing', () => {
    const folder = temporaryFolder({ a: 'old', b: 'old' });
    fsync.mockImplementation(() => writeFileSync(join(folder, 'b'), 'theirs'));
    expect(refused([change(folder, 'a'), change(folder, 'b')])).toBe(
      `${folder}/b changed while this command ran; nothing was written. Run the command again.`,
    );
    expect(contents(folder)).toEqual({ a: 'old', b: 'theirs' });
  });

  it.each(['has', 'does not have'])(
    'who makes the same new file at the last moment keeps it, where the disk %s links',
    has => {
      const folder = temporaryFolder({ a: 'old' });
      link.mockImplementation((from, to) => {
        writeFileSync(to, 'theirs');
        if (has !== 'has') throw failure('EPERM');
        real.linkSync(from, to);
      });
      expect(refused([change(folder, 'a'), newFile(folder, 'b')])).toBe(
        `${folder}/b cannot be written (EEXIST); nothing was changed. Look at the folder's permissions and free space.`,
      );
      expect(contents(folder)).toEqual({ a: 'old', b: 'theirs' });
    },
  );

  it.each(['EPERM', 'ENOTSUP', 'ENOSYS'])(
    'has a disk without links (%s), and new files are written all the same',
    code => {
      const folder = temporaryFolder();
      link.mockImplementation(() => {
        throw failure(code);
      });
      write([newFile(folder, 'a')], 'anywhere');
      expect(contents(folder)).toEqual({ a: 'new' });
    },
  );
});

describe('a change', () => {
  const outside = (path: string, to: string) =>
    `${path} is reached through a link that leads out of the plan, to ${to}; nothing was written. Put the file or folder itself in the link's place.`;

  it.each(['out', 'plans-2'])('does not leave the plan through a folder that is a link to %s', out => {
    const folder = temporaryFolder({ 'plans/teams/a': 'old', [`${out}/x`]: 'x' });
    symlinkSync(`../${out}`, join(folder, 'plans/decisions'));
    const before = contents(folder);
    const changes = [change(folder, 'plans/teams/a'), newFile(folder, 'plans/decisions/a')];
    expect(refused(changes, [join(folder, 'plans')])).toBe(
      outside(join(folder, 'plans/decisions/a'), join(folder, out, 'a')),
    );
    expect(contents(folder)).toEqual(before);
    write(changes, 'anywhere');
    expect(contents(folder)).toMatchObject({ [`${out}/a`]: 'new', 'plans/teams/a': 'new' });
  });

  it('does not leave it through a file that is a link', () => {
    const folder = temporaryFolder({ out: 'old', 'plans/company.yaml': 'x' });
    symlinkSync('../out', join(folder, 'plans/a'));
    expect(refused([change(folder, 'plans/a')], [join(folder, 'plans')])).toBe(
      outside(join(folder, 'plans/a'), join(folder, 'out')),
    );
    expect(contents(folder)).toMatchObject({ out: 'old' });
  });

  it('does not go where a link leads nowhere', () => {
    const folder = temporaryFolder({ 'plans/teams/a': 'old' });
    symlinkSync('../nowhere', join(folder, 'plans/decisions'));
    expect(refused([newFile(folder, 'plans/decisions/a')], [join(folder, 'plans')])).toBe(
      `${folder}/plans/decisions is a link that leads nowhere; nothing was written. Take the link away.`,
    );
  });

  it('may follow links inside the plan, and the one that is the plan', () => {
    const folder = temporaryFolder({ 'real/teams/a': 'old' });
    symlinkSync('real', join(folder, 'plans'));
    mkdirSync(join(folder, 'real/log'));
    symlinkSync('log', join(folder, 'real/decisions'));
    write([change(folder, 'plans/teams/a'), newFile(folder, 'plans/decisions/a')], [join(folder, 'plans')]);
    expect(contents(folder)).toMatchObject({ 'real/teams/a': 'new', 'real/log/a': 'new' });
  });

  it('may lie in any of several folders, there or not', () => {
    const folder = temporaryFolder({ 'company/x': '', 'elsewhere/teams/x': '' });
    symlinkSync('../elsewhere', join(folder, 'company/plans'));
    const home = join(folder, 'company');
    write([newFile(home, '.gitignore'), newFile(home, 'plans/a')], [home, join(home, 'plans')]);
    write([newFile(folder, 'new/plans/teams/a')], [join(folder, 'new')]);
    expect(contents(folder)).toMatchObject({
      'company/.gitignore': 'new',
      'elsewhere/a': 'new',
      'new/plans/teams/a': 'new',
    });
  });
});

it('writes no plan file that would be too large to be read again', () => {
  const folder = temporaryFolder({ 'plans/a.yaml': 'old' });
  const large = (size: number) => [{ path: join(folder, 'plans/a.yaml'), before: 'old', after: 'x'.repeat(size) }];
  expect(refused(large(2 * 1024 * 1024 + 1), [join(folder, 'plans')])).toBe(
    `${folder}/plans/a.yaml would have more than 2 MB, and files of up to 2 MB are read; nothing was changed.`,
  );
  write(large(2 * 1024 * 1024), [join(folder, 'plans')]);
});
