import type { Batch, PlacedDecision } from '../../analyze/archive/batches.ts';
import { batchesBefore, usualQuarter } from '../../analyze/archive/batches.ts';
import { matchRecords } from '../../engine/changes/records.ts';
import { teamInPath } from '../../model/decision-files.ts';
import { fileKindOf, stemOf } from '../../model/files/registry.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import type { Path } from '../../model/path.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { carryAcross } from '../../yaml/edit/across.ts';
import { documentsAsList } from '../../yaml/edit/documents.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { WriteChoice } from '../workspace/commit-guard.ts';
import { requireChangesCommitted, requireRepository } from '../workspace/commit-guard.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import { workspaceFiles } from '../workspace/find-workspace.ts';
import { teamOrRefusal } from '../workspace/named-team.ts';
import type { ShownChange } from '../workspace/planned-changes.ts';
import { readWorld } from '../workspace/read-world.ts';

/** One team or all; `before` a quarter, as it was written. */
interface ArchiveRequest {
  readonly team: string | undefined;
  readonly before?: string;
}

/** What would move to the archive. Nothing is written. */
export interface PlannedArchive {
  readonly root: string;
  readonly before: Quarter;
  readonly batches: readonly ArchivedBatch[];
  readonly changes: readonly ShownChange[];
}

/** What moves, and the path of the file that it moves to, below the workspace. */
interface ArchivedBatch extends Batch {
  readonly file: string;
}

/** Moves old closed work to the archive, all files or none. */
export const planArchive = async (
  inputs: Inputs,
  choice: WorkspaceChoice & WriteChoice,
  request: ArchiveRequest,
): Promise<PlannedArchive> => {
  const { host, today } = inputs;
  const { root, files } = workspaceFiles(host, choice);
  await requireRepository(inputs, root, choice);
  const { world } = await readWorld(files, today);
  const before = request.before ?? usualQuarter(world);
  if (!isQuarter(before))
    throw new UsageError(`--before ${plain(before)} is no quarter; write it like ${usualQuarter(world)}.`);
  const teams = request.team === undefined ? world.teams : [teamOrRefusal(world, files, request.team)];
  const batches = batchesBefore(teams, before, world);
  for (const { team } of batches) refusePartial(world, files, team);
  const changes = changesFor(host, root, world, batches);
  await requireChangesCommitted(inputs, root, changes, choice);
  return {
    root,
    before,
    batches: batches.map(batch => ({ ...batch, file: archiveFile(world, batch.team, batch.year).path })),
    changes,
  };
};

/** What could not be read would be left behind, or land in a file that is broken. */
const refusePartial = (world: World, files: readonly SourceFile[], team: TeamFile): void => {
  const own = files.filter(({ path }) => isMoved(path) && teamInPath(path) === team.id);
  const partial = [team, ...own].find(({ path }) => world.partial.some(file => file.path === path));
  if (partial === undefined) return;
  const shown = plainPath(partial.shown);
  throw new WriteRefused(`${shown} has errors that must be settled first; \`plan lint ${shown}\` shows them.`);
};

const isMoved = (path: string): boolean => {
  const kind = fileKindOf(path);
  return kind === 'archive' || kind === 'decision' || kind === 'decisions';
};

/** The file of a year, which may end in `.yml`, and its text; undefined for one that is not there yet. */
const archiveFile = (
  world: World,
  { id }: TeamFile,
  year: string,
): { readonly path: string; readonly text: string | undefined } => {
  const known = world.archives.find(({ path }) => stemOf(path) === `${id}-${year}`);
  return known ?? { path: `archive/${id}-${year}.yaml`, text: undefined };
};

/** Of each team first what moves, where it moves to, and then what is left. */
const changesFor = (host: Outside, root: string, world: World, batches: readonly Batch[]): readonly ShownChange[] => {
  const change = (path: string, before: string | undefined, after: string | undefined): ShownChange => ({
    path: `${root}/${path}`,
    shown: host.shown(`${root}/${path}`),
    before,
    after,
  });
  return [...new Set(batches.map(({ team }) => team))].flatMap(team => {
    const own = batches.filter(batch => batch.team === team);
    const files = own.map(({ year }) => archiveFile(world, team, year));
    const texts = files.map(({ text = newArchive(team) }) => text);
    const closed = carried(
      team,
      ['closed'],
      indexed(
        texts,
        own.map(({ items }) => items),
      ),
    );
    const lists = movedFromLists(own, closed.targets);
    const single = movedFiles(own, lists.targets, world);
    const changes = [
      ...files.map(({ path, text }, index) => change(path, text, single.targets[index] ?? '')),
      change(team.path, team.text, closed.source),
      ...lists.sources.map(({ file, after }) => change(file.path, file.text, after)),
      ...single.gone.map(({ path, text }) => change(path, text, undefined)),
    ];
    return changes.filter(({ before, after }) => before !== after);
  });
};

const indexed = (texts: readonly string[], moved: readonly (readonly { readonly index: number }[])[]): Targets =>
  texts.map((text, at) => ({ text, indexes: (moved[at] ?? []).map(({ index }) => index) }));

type DecisionsFile = PlacedDecision['file'];

/** Decisions that stand in a list; one that holds no other is there no more. */
const movedFromLists = (batches: readonly Batch[], texts: readonly string[]) => {
  const lists = filesIn(batches).filter(({ kind }) => kind === 'decisions');
  let targets = texts;
  const sources = lists.map((list): { readonly file: DecisionsFile; readonly after: string | undefined } => {
    const moved = batches.map(({ decisions }) => decisions.filter(({ file }) => file === list));
    const after = carried(list, [], indexed(targets, moved), ['decisions']);
    targets = after.targets;
    return { file: list, after: moved.flat().length === list.content.length ? undefined : after.source };
  });
  return { sources, targets };
};

/** Decisions that stand by themselves: their files go. One that is in the archive already, as where a run was cut off, comes there no second time. */
const movedFiles = (batches: readonly Batch[], texts: readonly string[], { decisions }: World) => {
  const gone = filesIn(batches).filter(({ kind }) => kind === 'decision');
  const archives = decisions.filter(({ kind, team }) => kind === 'archive' && team === gone[0]?.team);
  const missing = matchRecords(
    gone.flatMap(({ content }) => content),
    archives.flatMap(({ content }) => content),
  ).gone;
  const targets = texts.map((target, at) => {
    const own = gone.filter(file =>
      batches[at]?.decisions.some(one => one.file === file && missing.includes(one.decision)),
    );
    const [first] = own;
    if (first === undefined) return target;
    const indexes = own.map((_, index) => index);
    const moved = orRefuse(first, () =>
      carryAcross(documentsAsList(own.map(({ text }) => text)), [], [{ text: target, indexes }], ['decisions']),
    );
    return moved.targets[0] ?? '';
  });
  return { gone, targets };
};

const filesIn = (batches: readonly Batch[]): readonly DecisionsFile[] => [
  ...new Set(batches.flatMap(({ decisions }) => decisions.map(({ file }) => file))),
];

type Targets = Parameters<typeof carryAcross>[2];

const carried = (
  from: Pick<TeamFile, 'shown' | 'text'>,
  list: Path,
  targets: Targets,
  into?: Path,
): ReturnType<typeof carryAcross> =>
  targets.every(({ indexes }) => indexes.length === 0)
    ? { source: from.text, targets: targets.map(({ text }) => text) }
    : orRefuse(from, () => carryAcross(from.text, list, targets, into));

const orRefuse = <Result>({ shown }: Pick<TeamFile, 'shown'>, work: () => Result): Result => {
  try {
    return work();
  } catch (error) {
    if (error instanceof EditRefused)
      throw new WriteRefused(`Nothing was archived, since ${plainPath(shown)} cannot be edited. ${error.message}`);
    throw error;
  }
};

/** With the line breaks of the plan. */
const newArchive = ({ id, text }: TeamFile): string => {
  const lines = ['# yaml-language-server: $schema=../.schemas/archive.schema.json', `team: ${id}`, 'closed: []', ''];
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
};
