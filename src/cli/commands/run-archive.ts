import type { Batch } from '../../analyze/archive/batches.ts';
import { batchesBefore, usualQuarter } from '../../analyze/archive/batches.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamOrRefusal } from '../../app/workspace/named-team.ts';
import type { ShownChange } from '../../app/workspace/planned-changes.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { stemOf } from '../../model/files/registry.ts';
import type { Host } from '../../model/host.ts';
import { UsageError, WriteRefused } from '../../model/host.ts';
import type { SourceFile } from '../../model/source.ts';
import { isQuarter } from '../../model/time/quarter.ts';
import { plain, plainPath } from '../../model/words/plain.ts';
import { counted, listed } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { jsonText } from '../../render/media/json-text.ts';
import { carryAcross } from '../../yaml/edit/across.ts';
import { EditRefused } from '../../yaml/edit/refused.ts';
import type { WriteOptions } from '../asking/confirm-and-write.ts';
import { confirmAndWrite, requireCommitted, requireRepository } from '../asking/confirm-and-write.ts';
import { isAtTerminal } from '../asking/converse.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ArchiveOptions extends WriteOptions {
  readonly before?: string;
  readonly yes?: boolean;
}

/** Moves old closed work to the archive, all files or none. */
export const runArchive = async (
  session: Session,
  global: GlobalOptions,
  named: string | undefined,
  options: ArchiveOptions,
): Promise<ExitCode> => {
  const { host, today } = session;
  const { root, files } = workspaceFiles(host, global);
  await requireRepository(session, root, options);
  const { world } = await readWorld(files, today);
  const quarter = options.before ?? usualQuarter(world);
  if (!isQuarter(quarter))
    throw new UsageError(`--before ${plain(quarter)} is no quarter; write it like ${usualQuarter(world)}.`);
  const teams = named === undefined ? world.teams : [teamOrRefusal(world, files, named)];
  const batches = batchesBefore(teams, quarter, world);
  for (const { team } of batches) refuseTorn(world, files, team);
  const changes = changesFor(host, root, world, batches);
  await requireCommitted(
    session,
    root,
    changes.flatMap(({ path, before }) => (before === undefined ? [] : [path])),
    options,
  );
  const summary = batches.map(batch => inWords(batch));
  const settlement = {
    root,
    changes,
    summary: summary.length === 0 ? [`Nothing in the plan closed before ${quarter}.`] : summary,
    messages: [],
    commitMessage: [`archive what closed before ${quarter}`, '', ...summary, ''].join('\n'),
    notes: [],
    asksYes: isAtTerminal(host) && !options.yes,
    asJson: (shown: readonly string[], written: boolean, commit: string | undefined) =>
      jsonText({
        version: 1,
        before: quarter,
        moved: batches.flatMap(({ team, year, items }) =>
          items.map(({ id }) => ({ team: team.id, item: id, file: archivePath(world, team, year).path })),
        ),
        files: shown,
        written,
        commit: commit ?? null,
      }),
  };
  return confirmAndWrite(session, settlement, options);
};

const inWords = ({ team, year, items }: Batch): string =>
  `${counted(items.length, 'item')} of ${plain(team.content.name)} that closed in ${year}: ${listed(items.map(({ id }) => id))}.`;

/** What could not be read would be left behind, or land in a file that is broken. */
const refuseTorn = (world: World, files: readonly SourceFile[], team: TeamFile): void => {
  const archives = files.filter(({ path }) => path.startsWith('archive/') && isOf(team, stemOf(path)));
  const partial = [team, ...archives].find(({ path }) => world.partial.some(file => file.path === path));
  if (partial === undefined) return;
  const shown = plainPath(partial.shown);
  throw new WriteRefused(`${shown} has errors that must be settled first; \`plan lint ${shown}\` shows them.`);
};

const isOf = ({ id }: TeamFile, stem: string): boolean => stem.replace(/-\d{4}$/, '') === id;

/** The file of a year, which may end in `.yml`, and its text; undefined for one that is not there yet. */
const archivePath = (
  world: World,
  { id }: TeamFile,
  year: string,
): { readonly path: string; readonly text: string | undefined } => {
  const known = world.archives.find(({ path }) => stemOf(path) === `${id}-${year}`);
  return known ?? { path: `archive/${id}-${year}.yaml`, text: undefined };
};

const changesFor = (host: Host, root: string, world: World, batches: readonly Batch[]): readonly ShownChange[] => {
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
        ...archivePath(world, team, year),
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
