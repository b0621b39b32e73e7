import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findWorkspace, isDirectory, list, readFile, readWorkspace } from '../../../src/io/disk/files.ts';
import { MAX_FILE_BYTES } from '../../../src/model/files/registry.ts';
import { ReadFailed } from '../../../src/model/host.ts';
import { temporaryFolder } from '../../support/built.ts';

const TEAM = 'team: search\nname: Search\n';

/** What is read of the files, by path: their text, or why not. */
const readFrom = (folder: string, cwd = folder): { readonly [path: string]: string } =>
  Object.fromEntries(
    readWorkspace(join(folder, 'plans'), cwd).files.map(file => [
      file.path,
      'text' in file ? file.text : `${file.problem}. ${file.hint}`,
    ]),
  );

const LINKED_OUT =
  'the file is a link that leads out of the workspace. Put the file itself here; nothing outside the workspace is read.';

describe('the files of a workspace', () => {
  it('are those that a plan has, sorted, .yml ones too', () => {
    const paths = [
      'company.yaml',
      'marketing.yml',
      'product.yaml',
      'feedback.yaml',
      'private/accounts.yaml',
      'teams/search.yaml',
      'teams/growth.yml',
      'decisions/search.yml',
      'archive/search-2025.yaml',
      'reviews/2026-Q4/search.yaml',
      'reviews/2027-Q1/search.yml',
    ];
    const folder = temporaryFolder(Object.fromEntries(paths.map(path => [`plans/${path}`, path])));
    const read = readFrom(folder);
    expect(Object.keys(read)).toEqual([...paths].sort());
    expect(Object.values(read)).toEqual([...paths].sort());
  });

  it('are none that only lie beside them', () => {
    const paths = [
      'README.md',
      'other.yaml',
      'team.yaml',
      'private/other.yaml',
      'teams/notes.txt',
      'teams/search.yaml.bak',
      'teams/old/search.yaml',
      'teams/.search.yaml',
      'teams/.search.yaml.swp',
      '.company.yaml',
      '.schemas/team.schema.json',
      'reviews/search.yaml',
      'reviews/2026-Q4/search.md',
      'reviews/2026-Q4/old/search.yaml',
    ];
    const folder = temporaryFolder(Object.fromEntries([...paths, 'teams/a.yaml'].map(path => [`plans/${path}`, TEAM])));
    expect(Object.keys(readFrom(folder))).toEqual(['teams/a.yaml']);
  });

  it('are called as the user would type them from where the command runs', () => {
    const folder = temporaryFolder({ 'plans/teams/search.yaml': TEAM, 'src/deep/er/x': '' });
    const shownFrom = (cwd: string) => readWorkspace(join(folder, 'plans'), join(folder, cwd)).files[0]?.shown;
    expect([shownFrom('.'), shownFrom('plans'), shownFrom('plans/teams'), shownFrom('src')]).toEqual([
      'plans/teams/search.yaml',
      'teams/search.yaml',
      'search.yaml',
      '../plans/teams/search.yaml',
    ]);
    expect(shownFrom('src/deep/er')).toBe(join(folder, 'plans/teams/search.yaml'));
  });

  it('keep their byte-order mark and their ends of lines', () => {
    const text = '\uFEFFteam: search\r\nname: Größe 🙂\r\n';
    expect(readFrom(temporaryFolder({ 'plans/teams/search.yaml': text }))).toEqual({ 'teams/search.yaml': text });
  });

  it('may be none at all', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'plans/teams'), { recursive: true });
    expect(readWorkspace(join(folder, 'plans'), folder)).toEqual({
      root: join(folder, 'plans'),
      files: [],
      strays: [],
      leftOut: [],
    });
  });
});

describe('links', () => {
  const folderWith = (target: string, at = 'plans/teams/search.yaml') => {
    const folder = temporaryFolder({
      'plans/teams/a.yaml': TEAM,
      'secret.yaml': 'secret',
      'plans-old/teams/search.yaml': 'old',
    });
    mkdirSync(join(folder, at, '..'), { recursive: true });
    symlinkSync(target, join(folder, at));
    return folder;
  };

  it.each(['../../secret.yaml', '../../plans-old/teams/search.yaml', '../..', '/', process.execPath])(
    'out of the workspace are not followed: %s',
    target => {
      expect(readFrom(folderWith(target))).toEqual({ 'teams/a.yaml': TEAM, 'teams/search.yaml': LINKED_OUT });
    },
  );

  it('out of the workspace are not followed for a whole folder', () => {
    expect(readFrom(folderWith('../plans-old/teams', 'plans/decisions'))).toEqual({
      'decisions/search.yaml': LINKED_OUT,
      'teams/a.yaml': TEAM,
    });
  });

  it('inside of it are', () => {
    expect(readFrom(folderWith('a.yaml'))).toEqual({ 'teams/a.yaml': TEAM, 'teams/search.yaml': TEAM });
  });

  it('to themselves, and to nothing, are said', () => {
    expect(readFrom(folderWith('search.yaml'))['teams/search.yaml']).toBe(
      'the file is a link to itself. Put the file itself here, or take the link away.',
    );
    expect(readFrom(folderWith('gone.yaml'))['teams/search.yaml']).toBe(
      'the file is a link that leads nowhere. Put the file itself here, or take the link away.',
    );
  });

  it('may lead to the workspace as a whole', () => {
    const folder = folderWith('plans-old', 'current/plans');
    symlinkSync(join(folder, 'plans-old'), join(folder, 'linked'));
    expect(readWorkspace(join(folder, 'linked'), folder).files).toEqual([
      { path: 'teams/search.yaml', shown: 'linked/teams/search.yaml', text: 'old' },
    ]);
  });
});

describe('what cannot be read', () => {
  const read = (content: string | Uint8Array) =>
    readFrom(temporaryFolder({ 'plans/teams/search.yaml': content }))['teams/search.yaml'];

  it.each([
    ['binary', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1), 'the file is binary, no text'],
    ['UTF-16', Buffer.from('\uFEFFteam: search\n', 'utf16le'), 'the file is binary, no text'],
    ['Latin-1', Buffer.from('team: search\nname: Größe\n', 'latin1'), 'the file is not UTF-8'],
    ['cut off in a letter', Uint8Array.of(0x61, 0xc3), 'the file is not UTF-8'],
  ])('says so: %s', (_, content, problem) => {
    expect(read(content)).toBe(`${problem}. Save it as UTF-8 text, as every editor can.`);
  });

  it('is larger than 2 MB', () => {
    expect(read('#'.repeat(MAX_FILE_BYTES))).toHaveLength(MAX_FILE_BYTES);
    const hint = 'A plan of a hundred items has about 50 kB. Is this the right file?';
    expect(read('#'.repeat(MAX_FILE_BYTES + 1))).toBe(`the file has 2.0 MB; files of up to 2 MB are read. ${hint}`);
    expect(read('#'.repeat(3 * 1024 * 1024))).toBe(`the file has 3.0 MB; files of up to 2 MB are read. ${hint}`);
  });

  it('hides nothing else, and is no reason to stop', () => {
    const folder = temporaryFolder({ 'plans/teams/a.yaml': Uint8Array.of(0), 'plans/teams/b.yaml': TEAM });
    mkdirSync(join(folder, 'plans/teams/c.yaml'));
    mkdirSync(join(folder, 'plans/company.yaml'));
    const noFile = 'this is no file. Only plain files are read; rename it or take it away.';
    expect(readFrom(folder)).toEqual({
      'company.yaml': noFile,
      'teams/a.yaml': 'the file is binary, no text. Save it as UTF-8 text, as every editor can.',
      'teams/b.yaml': TEAM,
      'teams/c.yaml': noFile,
    });
  });

  it.skipIf(process.platform === 'win32')('is a pipe, which would be waited for forever', () => {
    const folder = temporaryFolder({ 'plans/teams/a.yaml': TEAM });
    execFileSync('mkfifo', [join(folder, 'plans/teams/b.yaml')]);
    expect(readFrom(folder)['teams/b.yaml']).toMatch(/^this is no file\. /);
    expect(() => readFile(join(folder, 'plans/teams/b.yaml'))).toThrow(/it is no plain file/);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('is not ours to read', () => {
    const folder = temporaryFolder({ 'plans/teams/a.yaml': TEAM, 'plans/decisions/a.yaml': '' });
    chmodSync(join(folder, 'plans/teams/a.yaml'), 0);
    expect(readFrom(folder)['teams/a.yaml']).toBe('the file may not be read. Look at its permissions.');
    chmodSync(join(folder, 'plans/decisions'), 0);
    expect(() => readFrom(folder)).toThrow(/decisions may not be read; look at its permissions\.$/);
    chmodSync(join(folder, 'plans/decisions'), 0o700);
  });
});

describe('the workspace', () => {
  const folder = () =>
    temporaryFolder({ 'plans/teams/search.yaml': TEAM, 'src/deep/x.ts': '', 'plans/reviews/2026-Q4/a.yaml': '' });

  it('is found from inside, from beside, from below, and from a file in it', () => {
    const top = folder();
    const from = ['plans', 'plans/teams', 'plans/reviews/2026-Q4', '.', 'src', 'src/deep', 'plans/teams/search.yaml'];
    expect(from.map(path => findWorkspace(join(top, path)))).toEqual(from.map(() => join(top, 'plans')));
  });

  it('is the nearest one', () => {
    const top = temporaryFolder({ 'plans/teams/a.yaml': '', 'examples/acme/plans/teams/b.yaml': '', 'examples/x': '' });
    expect(findWorkspace(join(top, 'examples/acme'))).toBe(join(top, 'examples/acme/plans'));
    expect(findWorkspace(join(top, 'examples'))).toBe(join(top, 'plans'));
  });

  it('is none without a folder teams in it', () => {
    const top = temporaryFolder({
      'plans/company.yaml': '',
      'plans/x': '',
      'other/plans/teams': 'a file',
      'teams/a.yaml': '',
    });
    expect(['.', 'plans', 'other', 'other/plans', 'teams'].map(path => findWorkspace(join(top, path)))).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });

  it('is found from a folder that does not exist', () => {
    const top = folder();
    expect(findWorkspace(join(top, 'gone/deep'))).toBe(join(top, 'plans'));
  });
});

describe('single files and folders', () => {
  it('are told from what is not there', () => {
    const folder = temporaryFolder({ 'a.txt': 'a', 'b/c.txt': '' });
    const at = (path: string) => join(folder, path);
    expect([readFile(at('a.txt')), readFile(at('b/c.txt')), readFile(at('d')), readFile(at('a.txt/d'))]).toEqual([
      'a',
      '',
      undefined,
      undefined,
    ]);
    expect(['b', 'a.txt', 'd', 'a.txt/d', 'x'.repeat(300)].map(path => isDirectory(at(path)))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([list(folder), list(at('d')), list(at('a.txt'))]).toEqual([['a.txt', 'b'], [], []]);
  });

  it('are refused where they are no text, or no file', () => {
    const folder = temporaryFolder({ 'a.bin': Uint8Array.of(0), 'b/c': '' });
    symlinkSync('loop', join(folder, 'loop'));
    const failureOf = (name: string): unknown => {
      try {
        return readFile(join(folder, name));
      } catch (error) {
        return error instanceof ReadFailed ? error.message : error;
      }
    };
    expect(['a.bin', 'b', 'loop'].map(failureOf)).toEqual([
      `${folder}/a.bin cannot be used: the file is binary, no text.`,
      `${folder}/b cannot be used: it is no plain file.`,
      `${folder}/loop cannot be used (ELOOP).`,
    ]);
    writeFileSync(join(folder, 'ok'), 'x');
    expect(readFile(join(folder, 'ok'))).toBe('x');
  });
});
