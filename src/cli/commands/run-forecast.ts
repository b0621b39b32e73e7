import { resolve } from 'node:path';
import type { ChangedTeam } from '../../analyze/forecast/supposition.ts';
import { suppositionsIn } from '../../analyze/forecast/suppositions.ts';
import { supposed, whatIfOutlook } from '../../analyze/forecast/what-if.ts';
import { workspaceFiles } from '../../app/workspace/find-workspace.ts';
import { teamOrRefusal } from '../../app/workspace/named-team.ts';
import { readWorld } from '../../app/workspace/read-world.ts';
import { DEFAULT_RUNS, DEFAULT_SEED } from '../../engine/forecast/of-team.ts';
import { outlookOf } from '../../engine/forecast/outlook.ts';
import { fileKindOf } from '../../model/files/registry.ts';
import type { Host } from '../../model/host.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { counted } from '../../model/words/words.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { forecastLook, renderForecast } from '../../render/forecast/forecast.ts';
import { forecastAsJson, whatIfAsJson } from '../../render/forecast/json.ts';
import { renderWhatIf } from '../../render/forecast/what-if.ts';
import { grouped } from '../../render/media/forecast-words.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ForecastCommandOptions {
  readonly runs?: string;
  readonly seed?: string;
  readonly whatIf?: readonly string[];
  readonly json?: boolean;
}

/** Shows what can be forecast; what cannot is named. */
export const runForecast = async (
  { host, today, paint }: Session,
  global: GlobalOptions,
  named: string | undefined,
  { runs, seed, whatIf, json = false }: ForecastCommandOptions,
): Promise<ExitCode> => {
  const options = {
    runs: runs === undefined ? DEFAULT_RUNS : numberIn('--runs', runs, 1, MOST_RUNS),
    seed: seed === undefined ? DEFAULT_SEED : numberIn('--seed', seed, 0, Number.MAX_SAFE_INTEGER),
  };
  const { files } = workspaceFiles(host, global);
  const { world, diagnostics } = await readWorld(files, today);
  const teams = named === undefined ? world.teams : [teamOrRefusal(world, files, named)];
  refuseTooMuch(teams, options.runs);
  const look = forecastLook(host.stdout.columns, paint);
  if (whatIf !== undefined) {
    const changed = changedTeams(world, teams, whatIf, host);
    const outlook = whatIfOutlook(world, changed, options);
    host.print(json ? whatIfAsJson(outlook) : renderWhatIf(outlook, look));
  } else {
    const outlook = outlookOf(world, teams, options);
    if (json) host.print(forecastAsJson(outlook));
    else if (teams.length > 0) host.print(renderForecast(outlook, look));
    else host.print(files.some(({ path }) => fileKindOf(path) === 'team') ? '' : NO_TEAM);
  }
  const broken = new Set(diagnostics.map(({ file }) => file)).size;
  if (broken > 0)
    host.remark(
      `${counted(broken, 'file has', 'files have')} errors, so something may be missing here: run plan lint\n`,
    );
  return 0;
};

const NO_TEAM = 'No team has a plan here yet; add one: plan init --team NAME\n';

const MOST_RUNS = 1_000_000;

const numberIn = (option: string, text: string, least: number, most: number): number => {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} ${plain(text)} is no whole number from ${least} to ${grouped(most)}.`);
};

/** Each run of each item is kept until the percentiles are known, in eight bytes. */
const MOST_DRAWS = 50_000_000;

const refuseTooMuch = (teams: readonly TeamFile[], runs: number): void => {
  const items = Math.max(1, ...teams.map(({ inProgress, comingSoon }) => inProgress.length + comingSoon.length));
  const most = Math.floor(MOST_DRAWS / items);
  if (runs > most)
    throw new UsageError(
      `--runs ${runs} would need too much memory for a team with ${items} items; ${grouped(most)} are possible.`,
    );
};

/** What the options, or the files that they name, say about these teams. */
const changedTeams = (
  world: World,
  teams: readonly TeamFile[],
  whatIf: readonly string[],
  host: Host,
): readonly ChangedTeam[] => {
  const [only, second] = teams;
  const { suppositions, problems } = suppositionsIn(whatIf.map(text => suppositionText(text, host)).join('\n'));
  const found = supposed(world, second === undefined ? only : undefined, suppositions);
  const all = [...problems, ...found.problems];
  if (all.length === 1) throw new UsageError(`--what-if ${all.join('')}`);
  if (all.length > 1) {
    const more = all.length > MANY ? [`and ${all.length - MANY} more`] : [];
    throw new UsageError(
      `--what-if cannot be tried:\n${[...all.slice(0, MANY), ...more].map(one => `  ${one}`).join('\n')}`,
    );
  }
  if (suppositions.length === 0)
    throw new UsageError('--what-if says nothing to try; a change is written as engineers=4 or drop=dark-mode.');
  return found.teams;
};

/** Who names another file by mistake need not read a sentence for each of its lines. */
const MANY = 10;

const suppositionText = (text: string, host: Host): string => {
  if (text.includes('=') || text.trim() === '') return text;
  const content = host.readFile(resolve(host.cwd, text));
  if (content === undefined)
    throw new UsageError(
      `--what-if ${plain(text)}: there is no such file; a change has an equals sign, such as engineers=4 or drop=dark-mode.`,
    );
  return content;
};
