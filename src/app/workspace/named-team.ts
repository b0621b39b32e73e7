import { teamNamed } from '../../engine/world/find.ts';
import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import { ReadFailed, UsageError } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plain } from '../../model/words/plain.ts';
import { listed } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';

/** The team that the user named. */
export const teamOrRefusal = (world: World, files: readonly SourceFile[], name: string): TeamFile => {
  const found = teamNamed(world, name);
  if ('team' in found) return found.team;
  const unread = files.find(({ path }) => fileKindOf(path) === 'team' && stemOf(path) === name);
  if (unread !== undefined)
    throw new ReadFailed(`${unread.shown} cannot be read; run \`plan lint\` to see what is wrong with it.`);
  const meant = found.nearest === undefined ? '' : ` Did you mean ${found.nearest}?`;
  const known =
    world.teams.length === 0
      ? 'There is none yet; `plan init --team NAME` adds one.'
      : `Teams: ${listed(world.teams.map(({ id }) => id))}.`;
  throw new UsageError(`there is no team "${plain(name)}".${meant || ` ${known}`}`);
};
