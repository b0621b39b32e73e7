import { teamNamed } from '../../engine/world/find.ts';
import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import { UsageError } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { plain } from '../../model/words/plain.ts';
import type { World } from '../../model/world.ts';

/** Ids of the files of teams, in order; also of those whose file cannot be read, so that this can be said. */
export const teamIds = (world: World, named: readonly string[], files: readonly SourceFile[]): readonly string[] => {
  const all = files.filter(({ path }) => fileKindOf(path) === 'team').map(({ path }) => stemOf(path));
  if (named.length === 0 && all.includes('index'))
    throw new UsageError(
      'A team called index has its document where the roll-up would be; rename it, or name the teams to write.',
    );
  return [...new Set(named.length === 0 ? all : named.map(name => teamId(world, name, all)))];
};

const teamId = (world: World, name: string, all: readonly string[]): string => {
  if (all.includes(name)) return name;
  const found = teamNamed(world, name);
  if ('team' in found) return found.team.id;
  const meant = found.nearest === undefined ? `The teams are ${all.join(', ')}.` : `Did you mean ${found.nearest}?`;
  throw new UsageError(`There is no team ${plain(name)} in this plan. ${plain(meant)}`);
};
