import { basename, dirname } from 'node:path';
import type { NewWorkspace, Planned } from '../../app/init/new-workspace.ts';
import { exampleWorkspace, newWorkspace } from '../../app/init/new-workspace.ts';
import { isOutsideGit, writeWorkspace } from '../../app/init/write-workspace.ts';
import type { Host } from '../../model/host.ts';
import { initAsJson } from '../../render/init/json.ts';
import type { NextSteps } from '../../render/init/written.ts';
import { nextStepsAsText, writtenAsText } from '../../render/init/written.ts';
import type { InitWishes } from '../asking/init-answers.ts';
import { companyFrom, forgesFrom, teamFrom } from '../asking/init-answers.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface InitOptions extends InitWishes {
  readonly example?: boolean;
  readonly upgrade?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Writes a first workspace, or what is missing in one. */
export const runInit = async (
  session: Session,
  { plans }: GlobalOptions,
  folder: string | undefined,
  given: InitOptions,
): Promise<ExitCode> => {
  const { host } = session;
  const options = given.json ? { ...given, yes: true } : given;
  if (options.example) return write(session, options, exampleWorkspace(host, folder ?? 'acme'), EXAMPLE_STEPS);
  const { company, team, name, ci } = options;
  const workspace = await newWorkspace(
    host,
    {
      ...(plans === undefined ? {} : { plans }),
      folder,
      team,
      isTeamWanted: team !== undefined || name !== undefined,
      isCompanyWanted: company !== undefined,
      forges: ci,
    },
    {
      company: home => companyFrom(host, options, home),
      team: () => teamFrom(host, options),
      forges: usual => forgesFrom(host, options, usual),
    },
  );
  const named = workspace.team?.id ?? 'TEAM';
  return write(session, options, workspace, [
    [`plan add ${named} "Dark mode"`, 'new work, into the inbox'],
    [`plan add ${named} --to backlog - < items.txt`, 'all you have, a title a line'],
    [`plan triage ${named}`, 'decide about new work'],
  ]);
};

/** The day on which the example company lives. */
const EXAMPLE_DAY = '2026-11-21';

const EXAMPLE_STEPS: NextSteps = [
  [`plan --today ${EXAMPLE_DAY}`, 'the board of four teams, on their day'],
  [`plan lint --today ${EXAMPLE_DAY}`, 'what is wrong with their plans'],
  [`plan triage search --today ${EXAMPLE_DAY}`, 'decide about new work'],
];

const write = async (
  { host, today, paint }: Session,
  { dryRun = false, json = false }: InitOptions,
  workspace: NewWorkspace,
  next: NextSteps,
): Promise<ExitCode> => {
  const { changes, remarks, root } = workspace;
  const home = dirname(root);
  const written = writeWorkspace(host, workspace, { dryRun });
  if (json) {
    const files = changes.map(({ path, what }) => ({ file: host.shown(path), what }));
    host.print(initAsJson({ folder: host.shown(root), files, written, remarks }, { today }));
    return 0;
  }
  const tell = () => host.remark(remarks.map(text => `\n${text}\n`).join(''));
  if (changes.length === 0) {
    host.print('Everything is there already; nothing was written. `plan init --team NAME` adds a team.\n');
    tell();
    return 0;
  }
  const files = changes.map(change => ({
    shown: host.shown(change.path),
    schemaFolder: schemaFolder(host, change),
    what: change.what,
  }));
  host.print(writtenAsText(files, { paint, dryRun }));
  if (dryRun) {
    tell();
    return 0;
  }
  host.print(nextStepsAsText(home === host.cwd ? next : [[`cd ${host.shown(home)}`, ''], ...next], paint));
  tell();
  if (await isOutsideGit(host, workspace))
    host.remark('\nThis folder is in no git repository yet: run `git init` there, so that the plan has a history.\n');
  return 0;
};

const schemaFolder = (host: Host, { path }: Planned): string | undefined =>
  basename(dirname(path)) === '.schemas' ? host.shown(dirname(path)) : undefined;
