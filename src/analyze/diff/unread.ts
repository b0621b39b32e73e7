import type { FileKind } from '../../model/files/registry.ts';
import type { World } from '../../model/world.ts';
import type { UnreadFile } from './plan-diff.ts';

/** The files of a plan's changes: what else cannot be read is no matter to them. */
const KINDS: ReadonlySet<FileKind | undefined> = new Set(['team', 'decisions', 'archive', 'company', 'marketing']);

/** Files that hide what changed in them. In one that is as broken as it was, word by word, nothing did. */
export const unreadIn = (before: World, after: World): readonly UnreadFile[] => {
  const texts = new Map(before.partial.map(({ path, text }) => [path, text]));
  const same = new Set(
    after.partial.filter(({ path, text }) => text !== undefined && texts.get(path) === text).map(({ path }) => path),
  );
  const hiding = ({ partial }: World, at: UnreadFile['at']) =>
    partial
      .filter(({ kind, path }) => KINDS.has(kind) && !same.has(path))
      .map(({ shown, lost }) => ({ file: shown, at, lost }));
  return [...hiding(before, 'base'), ...hiding(after, 'now')];
};
