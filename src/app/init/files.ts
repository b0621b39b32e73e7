import { basename, dirname, join, relative } from 'node:path';
import { fileKinds, kindOfFile, placesOf } from '../../model/files/registry.ts';
import type { FileChange } from '../../model/host.ts';
import type { Outside } from '../inputs.ts';
import { programFolder } from '../workspace/program-file.ts';

/** A file to be written, and what it is good for. */
export interface Planned extends FileChange {
  readonly what: string;
}

/** The schemas that editors complete and check with; those that differ from the program's are renewed. */
export const schemaChanges = (host: Outside, root: string): readonly Planned[] => {
  const from = join(programFolder(host), 'schemas');
  return host
    .list(from)
    .filter(name => name.endsWith('.schema.json'))
    .flatMap(name =>
      changed(host, join(root, '.schemas', name), host.readFile(join(from, name)) ?? '', 'for completion in editors'),
    );
};

/** Keeps names and money of accounts out of git. */
export const gitChanges = (host: Outside, root: string, planned: readonly Planned[] = []): readonly Planned[] => {
  const folder = basename(root);
  const ignored = folder.replaceAll(/[\\*?[\]]|^[#!]/g, String.raw`\$&`);
  const home = dirname(root);
  return placesOf(fileKinds.filter(kind => kindOfFile(kind).isPrivate)).flatMap(place => {
    const lines = [`${ignored}/${place}/`, `/${ignored}/${place}/`, `${ignored}/${place}`, `${place}/`, place];
    return withLine(host, join(home, '.gitignore'), lines, 'keeps what is private out of git', planned);
  });
};

/** Adds the first of these lines to a file that has none of them. */
const withLine = (
  host: Outside,
  path: string,
  [line = '', ...others]: readonly string[],
  what: string,
  planned: readonly Planned[],
): readonly Planned[] => {
  if (planned.some(change => change.path === path)) return [];
  const before = host.readFile(path);
  const lines = (before ?? '').split(/\r?\n/).map(text => text.trim());
  if ([line, ...others].some(known => lines.includes(known))) return [];
  const lineBreak = before?.includes('\r\n') ? '\r\n' : '\n';
  const start = before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : before + lineBreak;
  return [{ path, before, after: start + line + lineBreak, what }];
};

/** The example company as it comes with the program. */
export const exampleChanges = (host: Outside, to: string): readonly Planned[] => {
  const from = join(programFolder(host), 'examples', 'acme');
  const filesBelow = (folder: string): readonly string[] =>
    host
      .list(folder)
      .flatMap(name => (host.isDirectory(join(folder, name)) ? filesBelow(join(folder, name)) : [join(folder, name)]));
  return filesBelow(from).map(path => ({
    path: join(to, relative(from, path)),
    before: undefined,
    after: host.readFile(path) ?? '',
    what: '',
  }));
};

const changed = (host: Outside, path: string, after: string, what: string): readonly Planned[] => {
  const before = host.readFile(path);
  return before === after ? [] : [{ path, before, after, what }];
};
