import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { write as writeWithin } from '../../../src/io/disk/write.ts';
import type { FileChange } from '../../../src/model/host.ts';
import { WriteRefused } from '../../../src/model/host.ts';
import { temporaryFolder } from '../../support/built.ts';

// A disk that fails between two renames cannot be had otherwise.
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>();
  return { ...fs, renameSync: vi.fn(fs.renameSync), rmSync: vi.fn(fs.rmSync) };
});

const rename = vi.mocked(renameSync);
const { renameSync: realRename, rmSync: realRm } = await vi.importActual<typeof import('node:fs')>('node:fs');

beforeEach(() => {
  rename.mockImplementation(realRename);
  vi.mocked(rmSync).mockImplementation(realRm);
});

const write = (changes: readonly FileChange[]): void => writeWithin(changes, 'anywhere');

const failure = (code: string) => Object.assign(new Error(`${code}: no`), { code });

/** Lets the first renames through; the next one fails. */
const failRenameAfter = (count: number, code: string): void => {
  let done = 0;
  rename.mockImplementation((from, to) => {
    done += 1;
    if (done === count + 1) throw failure(code);
    realRename(from, to);
  });
};

const FILES = { 'teams/a.yaml': 'team: a\n', 'decisions/a.yaml': '- old\n' };

const workspace = () => {
  const folder = temporaryFolder(FILES);
  const path = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  /** Every file there is, temporary ones too. */
  const names = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => !entry.isDirectory())
      .map(entry => entry.name)
      .sort();
  return { path, text, names };
};

const both = (path: (name: string) => string) => [
  { path: path('teams/a.yaml'), before: 'team: a\n', after: 'team: a\nname: A\n' },
  { path: path('decisions/a.yaml'), before: '- old\n', after: '- old\n- new\n' },
];

describe('writing', () => {
  it('replaces files as a whole and leaves nothing else behind', () => {
    const { path, text, names } = workspace();
    write(both(path));
    expect([text('teams/a.yaml'), text('decisions/a.yaml'), names()]).toEqual([
      'team: a\nname: A\n',
      '- old\n- new\n',
      ['a.yaml', 'a.yaml'],
    ]);
  });

  it('makes a new file, and the folder for it', () => {
    const { path, text } = workspace();
    write([{ path: path('reviews/2026-Q4/a.md'), before: undefined, after: 'x' }]);
    expect(text('reviews/2026-Q4/a.md')).toBe('x');
  });

  it('takes a file away, when all others are written', () => {
    const { path, text, names } = workspace();
    write([
      { path: path('decisions/a.yaml'), before: '- old\n', after: undefined },
      { path: path('archive/a.yaml'), before: undefined, after: '- old\n' },
    ]);
    expect([text('archive/a.yaml'), names()]).toEqual(['- old\n', ['a.yaml', 'a.yaml']]);
  });

  it('takes a link away, and leaves what it leads to', () => {
    const { path, text, names } = workspace();
    symlinkSync('a.yaml', path('teams/b.yaml'));
    write([{ path: path('teams/b.yaml'), before: 'team: a\n', after: undefined }]);
    expect([text('teams/a.yaml'), names()]).toEqual(['team: a\n', ['a.yaml', 'a.yaml']]);
  });

  it.each([0o600, 0o640, 0o664, 0o755])('keeps the mode %o, whatever is taken from new files', mode => {
    const { path } = workspace();
    chmodSync(path('teams/a.yaml'), mode);
    write(both(path));
    expect(statSync(path('teams/a.yaml')).mode & 0o777).toBe(mode);
  });

  it('writes to where a link leads, and leaves the link', () => {
    const { path, text } = workspace();
    symlinkSync('a.yaml', path('teams/b.yaml'));
    write([{ path: path('teams/b.yaml'), before: 'team: a\n', after: 'team: b\n' }]);
    expect([lstatSync(path('teams/b.yaml')).isSymbolicLink(), text('teams/a.yaml')]).toEqual([true, 'team: b\n']);
  });

  it('is not disturbed by what a run that was killed left behind', () => {
    const { path, text, names } = workspace();
    writeFileSync(path(`teams/.plan-${process.pid}-0.tmp`), 'half');
    write(both(path));
    expect([text('teams/a.yaml'), names()]).toEqual(['team: a\nname: A\n', ['a.yaml', 'a.yaml']]);
  });

  it('keeps a byte-order mark and the ends of lines', () => {
    const { path } = workspace();
    write([{ path: path('teams/a.yaml'), before: 'team: a\n', after: '\ufeffteam: ä\r\n' }]);
    expect([...readFileSync(path('teams/a.yaml'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    write([{ path: path('teams/a.yaml'), before: '\ufeffteam: ä\r\n', after: 'b' }]);
  });
});

describe('all or nothing', () => {
  const refused = (changes: readonly FileChange[]): string => {
    try {
      write(changes);
    } catch (error) {
      if (error instanceof WriteRefused) return error.message;
      throw error;
    }
    throw new Error('it was written');
  };

  const untouched = ({ text, names }: ReturnType<typeof workspace>) => {
    expect([text('teams/a.yaml'), text('decisions/a.yaml'), names()]).toEqual([
      FILES['teams/a.yaml'],
      FILES['decisions/a.yaml'],
      ['a.yaml', 'a.yaml'],
    ]);
  };

  it.each(['teams/a.yaml', 'decisions/a.yaml'])('%s changed meanwhile', name => {
    const { path, text, names } = workspace();
    writeFileSync(path(name), 'other\n');
    expect(refused(both(path))).toBe(
      `${path(name)} changed while this command ran; nothing was written. Run the command again.`,
    );
    expect(text(name)).toBe('other\n');
    expect([text('teams/a.yaml'), text('decisions/a.yaml')].filter(now => /name|new/.test(now))).toEqual([]);
    expect(names()).toEqual(['a.yaml', 'a.yaml']);
  });

  it('a file that is to be new is there already', () => {
    const place = workspace();
    const [plan, log] = both(place.path);
    if (plan === undefined || log === undefined) throw new RangeError();
    expect(refused([plan, { ...log, before: undefined }])).toContain('decisions/a.yaml changed while this command ran');
    untouched(place);
  });

  it('a file that was there is gone', () => {
    const place = workspace();
    expect(refused([...both(place.path), { path: place.path('b.yaml'), before: 'b', after: 'c' }])).toContain(
      'b.yaml changed while',
    );
    untouched(place);
  });

  it('the second cannot even be prepared', () => {
    const place = workspace();
    const inFile = { path: place.path('teams/a.yaml/b.yaml'), before: undefined, after: 'b' };
    expect(refused([...both(place.path), inFile])).toMatch(
      /b\.yaml cannot be written \((ENOTDIR|EEXIST)\); nothing was changed\. Look at the folder's permissions and free space\.$/,
    );
    untouched(place);
  });

  it('the second cannot be put in its place: the first is put back', () => {
    const place = workspace();
    failRenameAfter(1, 'ENOSPC');
    expect(refused(both(place.path))).toBe(
      `${place.path('decisions/a.yaml')} cannot be written (ENOSPC); nothing was changed. Look at the folder's permissions and free space.`,
    );
    untouched(place);
  });

  it('the second cannot be put in its place: a first that is new is taken away', () => {
    const place = workspace();
    failRenameAfter(0, 'EACCES');
    const [plan] = both(place.path);
    if (plan === undefined) throw new RangeError();
    refused([{ path: place.path('decisions/b.yaml'), before: undefined, after: '- b\n' }, plan]);
    untouched(place);
  });

  it('what was taken away is put back when the next cannot be', () => {
    const place = workspace();
    const gone = (name: string, before: string) => ({ path: place.path(name), before, after: undefined });
    vi.mocked(rmSync).mockImplementation((path, options) => {
      if (path === place.path('decisions/a.yaml')) throw failure('EACCES');
      realRm(path, options);
    });
    expect(refused([gone('teams/a.yaml', 'team: a\n'), gone('decisions/a.yaml', '- old\n')])).toContain('(EACCES)');
    untouched(place);
  });

  it('what nobody foresaw puts everything back too, and is not swallowed', () => {
    const place = workspace();
    failRenameAfter(1, 'ERR_INTERNAL');
    expect(() => write(both(place.path))).toThrow('ERR_INTERNAL: no');
    untouched(place);
  });

  it('a folder in a file’s place is refused', () => {
    const place = workspace();
    mkdirSync(place.path('teams/c.yaml'));
    expect(refused([...both(place.path), { path: place.path('teams/c.yaml'), before: undefined, after: '' }])).toBe(
      `${place.path('teams/c.yaml')} cannot be used: it is no plain file.`,
    );
    untouched(place);
  });

  it.skipIf(process.getuid?.() === 0)('without permission to write in the folder', () => {
    const place = workspace();
    chmodSync(place.path('decisions'), 0o555);
    expect(refused(both(place.path))).toContain('decisions/a.yaml cannot be written (EACCES); nothing was changed.');
    chmodSync(place.path('decisions'), 0o755);
    untouched(place);
  });
});
