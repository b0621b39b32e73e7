import type { Path } from '../../model/path.ts';
import type { PlanFile, SourceFile } from '../../model/source.ts';
import type { TeamFile, World } from '../../model/world.ts';

type Named = ReturnType<World['itemsNamed']>[number];

/** Every item under its id and under `team/id`. */
export const nameItems = (
  teams: readonly TeamFile[],
  archives: World['archives'],
): ReadonlyMap<string, readonly Named[]> => {
  const byName = new Map<string, Named[]>();
  const add = (name: string, file: PlanFile<unknown>, path: Path) => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [{ file, path }]);
    else known.push({ file, path });
  };
  for (const file of teams)
    for (const { work, path } of file.everything) {
      if (work.id === undefined) continue;
      add(work.id, file, path);
      add(`${file.id}/${work.id}`, file, path);
    }
  for (const file of archives)
    file.content.closed.forEach(({ id }, index) => {
      add(id, file, ['closed', index]);
      add(`${file.content.team}/${id}`, file, ['closed', index]);
    });
  return byName;
};

/** Every id that an item has, or had before it was renamed. */
export const idsOf = (teams: readonly TeamFile[], archives: World['archives']): ReadonlySet<string> =>
  new Set(
    [
      ...teams.flatMap(file => file.everything.map(({ work }) => work)),
      ...archives.flatMap(file => file.content.closed),
    ]
      .flatMap(({ id, was }) => [id, was])
      .filter(id => id !== undefined),
  );

/** The ids in a text that could not be read in full: of what was left out, too. */
export const idsInText = (source: SourceFile): readonly string[] =>
  'text' in source ? [...source.text.matchAll(ID_IN_TEXT)].map(([, id = '']) => id) : [];

/** In block style, in flow style, as JSON; in a decision perhaps as `team/id`. */
const ID_IN_TEXT = /\b(?:id|was|item)["']?\s*:\s*["']?(?:[a-z0-9-]+\/)?([a-z0-9-]+)/g;
