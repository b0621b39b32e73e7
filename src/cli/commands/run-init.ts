import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Checks } from '../../app/init/checks.ts';
import { checkChanges, topAround, usualForges } from '../../app/init/checks.ts';
import type { Planned } from '../../app/init/files.ts';
import { exampleChanges, gitChanges, schemaChanges } from '../../app/init/files.ts';
import { companyText, teamText } from '../../app/init/texts.ts';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import { companyFrom, forgesFrom, teamFrom } from '../asking/init-answers.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';
import type { InitOptions } from './init.ts';

/** Writes a first workspace, or what is missing in one. Files that people keep are never written over. */
export const runInit = async (
  session: Session,
  global: GlobalOptions,
  folder: string | undefined,
  options: InitOptions,
): Promise<ExitCode> => {
  const { host } = session;
  if (options.example) return initExample(session, folder ?? 'acme', options);
  const root = rootOf(host, global, folder, options.team !== undefined);
  const isNew = !host.isDirectory(join(root, 'teams'));
  const wantsTeam = isNew || options.team !== undefined || options.name !== undefined;
  if (options.team !== undefined) refuseKnown(host, root, options.team);
  const wantsCompany = fileAt(host, root, 'company') === undefined;
  const company =
    wantsCompany && (isNew || options.company !== undefined)
      ? await companyFrom(host, options, dirname(root))
      : undefined;
  const team = wantsTeam ? await teamFrom(host, options) : undefined;
  if (team !== undefined) refuseKnown(host, root, team.id);
  const checks = await checksFor(session, options, root, isNew || !wantsTeam);
  const changes: readonly Planned[] = [
    ...(company === undefined
      ? []
      : [newFile(join(root, 'company.yaml'), companyText(company), 'stakeholders, calendar, policy')]),
    ...(team === undefined
      ? []
      : [newFile(join(root, 'teams', `${team.id}.yaml`), teamText(team), `the plan of ${plain(team.name)}`)]),
    ...gitChanges(host, root),
    ...checks.changes,
    ...schemaChanges(host, root),
  ];
  const named = team?.id ?? 'TEAM';
  return finish(session, options, { ...checks, changes }, root, [
    [`plan add ${named} "Dark mode"`, 'new work, into the inbox'],
    [`plan add ${named} --to backlog - < items.txt`, 'all you have, a title a line'],
    [`plan triage ${named}`, 'decide about new work'],
  ]);
};

/** Everything that is written, what is to be said of it, and the folders that it stays in. */
interface Work extends Checks {
  readonly within: readonly string[];
}

/** One more team is no reason to bring up checks that somebody may have declined. */
const checksFor = async ({ host }: Session, options: InitOptions, root: string, isUsual: boolean): Promise<Work> => {
  const home = dirname(root);
  if (options.ci === 'none' || (options.ci === undefined && !isUsual))
    return { changes: [], remarks: [], within: [home, root] };
  const found = await topOrRefusal(host, home);
  // Where links lead elsewhere, the repository is not the one that the plan lies in by its name.
  const top = found === undefined || relative(found, home).startsWith('..') ? home : resolve(found);
  const usual = usualForges(host, top);
  const isThere = options.ci === undefined && checkChanges(host, root, top, usual).changes.length === 0;
  const forges = isThere ? usual : await forgesFrom(host, options, usual);
  return { ...checkChanges(host, root, top, forges), within: [top, home, root] };
};

const topOrRefusal = async (host: Host, home: string): Promise<string | undefined> => {
  try {
    return await topAround(host, home);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const sentence = `${error.message}, so nothing says where checks of pull requests belong; settle that first, or leave them out with --ci none`;
    throw new GitFailed(sentence, error.remedies);
  }
};

/** The day on which the example company lives. */
const EXAMPLE_DAY = '2026-11-21';

const initExample = (session: Session, folder: string, options: InitOptions): Promise<ExitCode> => {
  const { host } = session;
  const home = resolve(host.cwd, folder);
  const isThere = host.isDirectory(home) ? host.list(home).length > 0 : host.readFile(home) !== undefined;
  if (isThere)
    throw new UsageError(
      `${plain(folder)} is there already and not empty; name another folder: plan init --example DIR`,
    );
  const example = exampleChanges(host, home);
  if (example.length === 0) throw new UsageError('The example company was left out of this installation of plan.');
  const root = join(home, 'plans');
  const changes = [...example, ...gitChanges(host, root, example), ...schemaChanges(host, root)];
  return finish(session, options, { changes, remarks: [], within: [home, root] }, root, [
    [`plan --today ${EXAMPLE_DAY}`, 'the board of four teams, on their day'],
    [`plan lint --today ${EXAMPLE_DAY}`, 'what is wrong with their plans'],
    [`plan triage search --today ${EXAMPLE_DAY}`, 'decide about new work'],
  ]);
};

/** Where the folder of plans is, or will be. */
const rootOf = (host: Host, { plans }: GlobalOptions, folder: string | undefined, isTeamNamed: boolean): string => {
  const named = plans ?? host.env.PLAN_DIR ?? '';
  if (folder === undefined && named !== '') return resolve(host.cwd, named);
  const found = folder === undefined ? host.findWorkspace(host.cwd) : undefined;
  if (
    found !== undefined &&
    !isTeamNamed &&
    found !== host.cwd &&
    dirname(found) !== host.cwd &&
    !host.cwd.startsWith(`${found}/`)
  )
    throw new UsageError(
      `A plan is there already, in ${host.shown(found)}: run \`plan init\` there, add a team to it with --team, or make one here with \`plan init .\``,
    );
  const home = resolve(host.cwd, folder ?? '.');
  return found ?? (basename(home) === 'plans' ? home : join(home, 'plans'));
};

const fileAt = (host: Host, root: string, stem: string): string | undefined =>
  [`${stem}.yaml`, `${stem}.yml`].map(name => join(root, name)).find(path => host.readFile(path) !== undefined);

const refuseKnown = (host: Host, root: string, team: string): void => {
  const path = fileAt(host, root, `teams/${team}`);
  if (path !== undefined)
    throw new UsageError(`${host.shown(path)} is there already, and stays as it is; name another team with --team.`);
};

const newFile = (path: string, after: string, what: string): Planned => ({ path, before: undefined, after, what });

const finish = async (
  { host, paint }: Session,
  { dryRun = false }: InitOptions,
  { changes, remarks, within }: Work,
  root: string,
  next: readonly (readonly [command: string, what: string])[],
): Promise<ExitCode> => {
  const home = dirname(root);
  const tell = () => host.remark(remarks.map(text => `\n${text}\n`).join(''));
  if (changes.length === 0) {
    host.print('Everything is there already; nothing was written. `plan init --team NAME` adds a team.\n');
    tell();
    return 0;
  }
  // The folder of plans may be a link to where they really are; git is told beside the link.
  if (!dryRun) host.write(changes, within);
  host.print(`${dryRun ? 'This would be written' : 'Written'}:\n${table(summary(host, changes), paint.dim)}`);
  if (dryRun) {
    tell();
    return 0;
  }
  const steps = home === host.cwd ? next : [[`cd ${host.shown(home)}`, ''] as const, ...next];
  host.print(`\nNext:\n${table(steps, paint.dim)}`);
  tell();
  if (await isOutside(host, home))
    host.remark('\nThis folder is in no git repository yet: run `git init` there, so that the plan has a history.\n');
  return 0;
};

/** False also where git does not say it: everything is written by then, and the remark is no more than advice. */
const isOutside = async (host: Host, folder: string): Promise<boolean> => {
  try {
    return (await host.git.top(folder)) === undefined;
  } catch (error) {
    if (error instanceof GitFailed) return false;
    throw error;
  }
};

/** The schemas in one line, and the files of a larger copy without words. */
const summary = (host: Host, changes: readonly Planned[]): readonly (readonly [string, string])[] => {
  const schemas = changes.filter(({ path }) => basename(dirname(path)) === '.schemas');
  const [first] = schemas;
  return [
    ...changes.filter(change => !schemas.includes(change)).map(({ path, what }) => [host.shown(path), what] as const),
    ...(first === undefined
      ? []
      : [[`${host.shown(dirname(first.path))}/`, `${counted(schemas.length, 'schema')}, ${first.what}`] as const]),
  ];
};

const table = (rows: readonly (readonly [string, string])[], paint: (text: string) => string): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows
    .map(([name, what]) => `  ${`${plain(name.padEnd(width))}  ${what === '' ? '' : paint(what)}`.trimEnd()}\n`)
    .join('');
};
