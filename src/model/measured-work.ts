import type { ClosedItem, Item } from './item.ts';
import type { Path } from './path.ts';
import type { PlanFile } from './source.ts';
import type { World } from './world.ts';

interface MeasuredWork {
  readonly team: string;
  readonly work: Item | ClosedItem;
  readonly file: PlanFile<unknown>;
  readonly path: Path;
}

/** Work whose metrics may be watched: what is in progress, and what was delivered; dropped work has no success left to measure. */
export const measuredWork = ({ teams, archives }: World): readonly MeasuredWork[] =>
  [
    ...teams.flatMap(file =>
      [...file.inProgress, ...file.closed].map(({ work, path }) => ({ team: file.id, work, file, path })),
    ),
    ...archives.flatMap(file =>
      file.content.closed.map((work, index) => ({ team: file.content.team, work, file, path: ['closed', index] })),
    ),
  ].filter(
    ({ work, file, path }) =>
      (!('outcome' in work) || work.outcome === 'delivered') && KEYS.every(key => file.isWholeAt([...path, key])),
  );

/** What says whether the metrics of an item are watched. */
const KEYS = ['metrics', 'started', 'outcome', 'closed_on'];
