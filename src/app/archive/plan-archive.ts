import type { Batch } from '../../analyze/archive/batches.ts';
import { batchesBefore, usualQuarter } from '../../analyze/archive/batches.ts';
import { fileKindOf, namesInPath, stemOf } from '../../model/files/registry.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Quarter } from '../../model/time/quarter.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { carryAcross } from '../../yaml/edit/across.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { WriteChoice } from '../workspace/commit-guard.ts';
import { requireCommitted, requireRepository } from '../workspace/commit-guard.ts';
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

/** Work, and the path of its file below the workspace. */
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
  const existing = changes.flatMap(change => (change.before === undefined ? [] : [change.path]));
  await requireCommitted(inputs, root, existing, choice);
  return {
    root,
    before,
    batches: batches.map(batch => ({ ...batch, file: archiveFile(world, batch.team, batch.year).path })),
    changes,
  };
};

/** What could not be read would be left behind, or land in a file that is broken. */
const refusePartial = (world: World, files: readonly SourceFile[], team: TeamFile): void => {
  const archives = files.filter(({ path }) => fileKindOf(path) === 'archive' && namesInPath(path)['team'] === team.id);
  const partial = [team, ...archives].find(({ path }) => world.partial.some(file => file.path === path));
  if (partial === undefined) return;
  const shown = plainPath(partial.shown);
  throw new WriteRefused(`${shown} has errors that must be settled first; \`plan lint ${shown}\` shows them.`);
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

const changesFor = (host: Outside, root: string, world: World, batches: readonly Batch[]): readonly ShownChange[] => {
  const teams = [...new Set(batches.map(({ team }) => team))];
  const change = (path: string, before: string | undefined, after: string): ShownChange => ({
    path: `${root}/${path}`,
    shown: host.shown(`${root}/${path}`),
    before,
    after,
  });
  return teams.flatMap(team => {
    const targets = batches
      .filter(batch => batch.team === team)
      .map(({ year, items }) => ({
        ...archiveFile(world, team, year),
        indexes: items.map(({ index }) => index),
      }));
    const carried = carry(
      team,
      targets.map(({ text = newArchive(team), indexes }) => ({ text, indexes })),
    );
    return [
      change(team.path, team.text, carried.source),
      ...targets.map(({ path, text }, index) => change(path, text, carried.targets[index] ?? '')),
    ];
  });
};

const carry = (team: TeamFile, targets: Parameters<typeof carryAcross>[2]): ReturnType<typeof carryAcross> => {
  try {
    return carryAcross(team.text, ['closed'], targets);
  } catch (error) {
    if (error instanceof EditRefused)
      throw new WriteRefused(`Nothing was archived, since ${plainPath(team.shown)} cannot be edited. ${error.message}`);
    throw error;
  }
};

/** With the line breaks of the plan. */
const newArchive = ({ id, text }: TeamFile): string => {
  const lines = ['# yaml-language-server: $schema=../.schemas/archive.schema.json', `team: ${id}`, 'closed: []', ''];
  return lines.join(text.includes('\r\n') ? '\r\n' : '\n');
};
