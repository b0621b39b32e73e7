import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../../model/host.ts';
import { GitFailed } from '../../model/repository.ts';
import { plain } from '../../model/words/plain.ts';
import type { Outside } from '../inputs.ts';
import type { WorkspaceChoice } from '../workspace/find-workspace.ts';
import type { Checks } from './checks.ts';
import { checkChanges, originOf, topAround, usualForges } from './checks.ts';
import type { Planned } from './files.ts';
import { exampleChanges, gitChanges, schemaChanges } from './files.ts';
import type { Forges } from './forges.ts';
import type { NewCompany, NewTeam } from './texts.ts';
import { companyText, teamText } from './texts.ts';

export type { Planned } from './files.ts';

/** What somebody wants, as far as it is said. */
export interface InitRequest extends WorkspaceChoice {
  /** The folder that gets a folder of plans. */
  readonly folder: string | undefined;
  readonly team?: string | undefined;
  readonly isTeamWanted: boolean;
  readonly isCompanyWanted: boolean;
  readonly forges?: Forges | undefined;
}

/** What is asked for as soon as it turns out to be needed. */
export interface InitAnswers {
  readonly company: (home: string) => Promise<NewCompany>;
  readonly team: () => Promise<NewTeam>;
  /** `usual`: what the repository looks like. */
  readonly forges: (usual: Forges) => Promise<Forges>;
}

/** Everything that is to be written, what is to be said of it, and the folders that it stays in. */
export interface NewWorkspace extends Checks {
  readonly root: string;
  readonly within: readonly string[];
  /** The team that was added. */
  readonly team: NewTeam | undefined;
}

/** A first workspace, or what is missing in one. Files that people keep are never written over. */
export const newWorkspace = async (host: Outside, request: InitRequest, ask: InitAnswers): Promise<NewWorkspace> => {
  const root = rootOf(host, request);
  const isNew = !host.isDirectory(join(root, 'teams'));
  const wantsTeam = isNew || request.isTeamWanted;
  if (request.team !== undefined) refuseKnown(host, root, request.team);
  const wantsCompany = fileAt(host, root, 'company') === undefined && (isNew || request.isCompanyWanted);
  const company = wantsCompany ? await ask.company(dirname(root)) : undefined;
  const team = wantsTeam ? await ask.team() : undefined;
  if (team !== undefined) refuseKnown(host, root, team.id);
  const checks = await checksFor(host, root, request.forges, isNew || !wantsTeam, ask.forges);
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
  return { ...checks, changes, root, team };
};

/** The example company, into an empty folder. */
export const exampleWorkspace = (host: Outside, folder: string): NewWorkspace => {
  const home = resolve(host.cwd, folder);
  const isTaken = host.isDirectory(home) ? host.list(home).length > 0 : host.readFile(home) !== undefined;
  if (isTaken)
    throw new UsageError(
      `${plain(folder)} is there already and not empty; name another folder: plan init --example DIR`,
    );
  const example = exampleChanges(host, home);
  if (example.length === 0) throw new UsageError('The example company was left out of this installation of plan.');
  const root = join(home, 'plans');
  const changes = [...example, ...gitChanges(host, root, example), ...schemaChanges(host, root)];
  return { changes, remarks: [], within: [home, root], root, team: undefined };
};

/** One more team is no reason to bring up checks that somebody may have declined. */
const checksFor = async (
  host: Outside,
  root: string,
  wanted: Forges | undefined,
  isUsual: boolean,
  ask: InitAnswers['forges'],
): Promise<Checks & Pick<NewWorkspace, 'within'>> => {
  const home = dirname(root);
  if (wanted === 'none' || (wanted === undefined && !isUsual))
    return { changes: [], remarks: [], within: [home, root] };
  const found = await topOrRefusal(host, home);
  // Where links lead elsewhere, the repository is not the one that the plan lies in by its name.
  const top = found === undefined || relative(found, home).startsWith('..') ? home : resolve(found);
  const origin = found === undefined ? { top } : await originOf(host, top);
  const usual = usualForges(host, origin);
  const isThere = wanted === undefined && checkChanges(host, root, origin, usual).changes.length === 0;
  const forges = isThere ? usual : await ask(usual);
  return { ...checkChanges(host, root, origin, forges), within: [top, home, root] };
};

const topOrRefusal = async (host: Outside, home: string): Promise<string | undefined> => {
  try {
    return await topAround(host, home);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    const sentence = `${error.message}, so nothing says where checks of pull requests belong; settle that first, or leave them out with --ci none`;
    throw new GitFailed(sentence, error.remedies);
  }
};

/** Where the folder of plans is, or will be. */
const rootOf = (host: Outside, { plans, folder, team }: InitRequest): string => {
  const named = plans ?? host.env.PLAN_DIR ?? '';
  if (folder === undefined && named !== '') return resolve(host.cwd, named);
  const found = folder === undefined ? host.findWorkspace(host.cwd) : undefined;
  if (
    found !== undefined &&
    team === undefined &&
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

const fileAt = (host: Outside, root: string, stem: string): string | undefined =>
  [`${stem}.yaml`, `${stem}.yml`].map(name => join(root, name)).find(path => host.readFile(path) !== undefined);

const refuseKnown = (host: Outside, root: string, team: string): void => {
  const path = fileAt(host, root, `teams/${team}`);
  if (path !== undefined)
    throw new UsageError(`${host.shown(path)} is there already, and stays as it is; name another team with --team.`);
};

const newFile = (path: string, after: string, what: string): Planned => ({ path, before: undefined, after, what });
