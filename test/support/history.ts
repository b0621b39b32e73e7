import type { History } from '../../src/engine/history/history.ts';
import type { Commit } from '../../src/model/repository.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { Day } from '../../src/model/time/day.ts';
import type { World } from '../../src/model/world.ts';
import { sourcesOf } from './lint-text.ts';
import { readWorld } from './read-world.ts';

/** A commit: the files that it wrote by their path in the workspace, `undefined` for those that it took away. */
export interface Step {
  readonly day: Day;
  readonly files: { readonly [path: string]: string | undefined };
}

/** A history made of commits with the ids `1000…`, `2000…`; files that a commit leaves alone are the same objects. */
export const historyOf = (steps: readonly Step[], extent: History['extent'] = 'whole'): History => {
  const team = keeper<World['teams'][number]>();
  const archive = keeper<World['archives'][number]>();
  const log = keeper<World['decisions'][number]>();
  const company = keeper<NonNullable<World['company']>>();
  let texts: Step['files'] = {};
  return {
    extent,
    skipped: [],
    versions: steps.map(({ day, files }, index) => {
      texts = { ...texts, ...files };
      const { world } = readWorld(
        sourcesOf(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text ?? '']))).filter(
          ({ path }) => texts[path] !== undefined,
        ),
        day,
      );
      const snapshot: Snapshot = {
        teams: world.teams.map(team),
        archives: world.archives.map(archive),
        decisions: world.decisions.map(log),
        company: world.company && company(world.company),
      };
      return { commit: commitNumber(index + 1, day), snapshot };
    }),
  };
};

export const commitNumber = (number: number, day: Day): Commit => ({
  id: String(number).padEnd(40, '0'),
  day,
  author: 'Ana',
  subject: `Commit ${number}`,
});

/** The plan as it is after these commits. */
export const nowOf = ({ versions }: History): Snapshot =>
  versions.at(-1)?.snapshot ?? { teams: [], archives: [], decisions: [], company: undefined };

interface File {
  readonly path: string;
  readonly text: string;
}

/** Hands out the same file for the same text. */
const keeper = <Kind extends File>(): ((file: Kind) => Kind) => {
  const known = new Map<string, Kind>();
  return file => {
    const key = `${file.path}\n${file.text}`;
    const same = known.get(key) ?? file;
    known.set(key, same);
    return same;
  };
};
