import type { ItemChange } from '../../engine/changes/change.ts';
import type { Comparison } from '../../engine/changes/comparison.ts';
import type { Path } from '../../model/path.ts';
import type { Position } from '../../model/snapshot.ts';
import type { PlanFile } from '../../model/source.ts';
import type { World } from '../../model/world.ts';

export interface FindingSpot {
  readonly file: PlanFile<unknown>;
  readonly path: Path;
  readonly part?: 'key';
}

/** Where the item of a change stands now. What vanished: the list it was in, or, where its file is gone as well, where it stood. */
export const spotOf = (
  { before, after }: Pick<ItemChange, 'before' | 'after'>,
  { before: base, after: now }: Comparison,
): FindingSpot | undefined =>
  standingSpot(after, now) ?? (before && listSpot(before, now)) ?? standingSpot(before, base);

export const standingSpot = (position: Position | undefined, world: World): FindingSpot | undefined => {
  if (position === undefined) return undefined;
  const { team, place, index, archive, plan } = position;
  const own = plan === undefined ? world.teams.find(({ id }) => id === team) : world.teams[plan];
  const file = archive === undefined ? own : world.archives[archive];
  return file && { file, path: [place, index] };
};

const listSpot = ({ team, place }: Position, world: World): FindingSpot | undefined => {
  const file = world.teams.find(({ id }) => id === team);
  return file && { file, path: [place], part: 'key' };
};
