import { basename, dirname, resolve, sep } from 'node:path';
import type { WorkspaceFiles } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plain } from '../../model/words/plain.ts';
import { shortened } from '../../model/words/title.ts';
import { nearest } from '../../model/words/words.ts';
import type { Outside } from '../inputs.ts';

/** The files of a workspace that these names, of files or of folders around them, speak of; all of them for no name. */
export const filesNamed = (
  names: readonly string[],
  workspace: WorkspaceFiles,
  host: Outside,
): readonly SourceFile[] => {
  if (names.length === 0) return workspace.files;
  const named = new Set(names.flatMap(name => filesOf(name, workspace, host)));
  return workspace.files.filter(file => named.has(file));
};

const filesOf = (name: string, { root, files }: WorkspaceFiles, host: Outside): readonly SourceFile[] => {
  const path = resolve(host.cwd, name);
  const folder = path.endsWith(sep) ? path : path + sep;
  const found = files.filter(file => {
    const at = resolve(root, file.path);
    return at === path || at.startsWith(folder);
  });
  if (found.length > 0) return found;
  const problem = `${shortened(plain(name), 200)} ${whyNone(path, root, host)}`;
  const meant = nearestFile(name, files);
  throw new UsageError(
    `${problem}${meant === undefined ? '; `plan lint` without a name shows all.' : `; did you mean ${plain(meant)}?`}`,
  );
};

const whyNone = (path: string, root: string, host: Outside): string => {
  if (!host.list(dirname(path)).includes(basename(path))) return 'does not exist';
  if (path === root || path.startsWith(root + sep)) return 'is no file of a plan, and no folder that holds one';
  return `lies outside of the workspace ${plain(root)}`;
};

/** By its whole name, else by the name of the file alone, with or without `.yaml`. */
const nearestFile = (name: string, files: readonly SourceFile[]): string | undefined => {
  const whole = nearest(
    name,
    files.map(({ shown }) => shown),
  );
  if (whole !== undefined) return whole;
  const short = (path: string) => basename(path).replace(/\.ya?ml$/, '');
  const meant = nearest(
    short(name),
    files.map(({ path }) => short(path)),
  );
  return files.find(({ path }) => short(path) === meant)?.shown;
};
