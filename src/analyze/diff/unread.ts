import { kindOfFile } from '../../model/files/registry.ts';
import type { World } from '../../model/world.ts';
import type { UnreadFile } from './plan-diff.ts';

/** Files that hide what changed in them. In one that is as broken as it was, word by word, nothing did. */
export const unreadIn = (before: World, after: World): readonly UnreadFile[] => {
  const texts = new Map(before.partial.map(({ path, text }) => [path, text]));
  const same = new Set(
    after.partial.filter(({ path, text }) => text !== undefined && texts.get(path) === text).map(({ path }) => path),
  );
  const hiding = ({ partial }: World, at: UnreadFile['at']) =>
    partial
      .filter(({ kind, path }) => kind !== undefined && kindOfFile(kind).isCompared && !same.has(path))
      .map(({ shown, lost }) => ({ file: shown, at, lost }));
  return [...hiding(before, 'base'), ...hiding(after, 'now')];
};
