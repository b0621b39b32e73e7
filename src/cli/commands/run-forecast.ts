import { DEFAULT_RUNS, DEFAULT_SEED, readForecast } from '../../app/forecast/forecast.ts';
import { readWhatIf } from '../../app/forecast/what-if.ts';
import { remarkOnBroken } from '../../app/workspace/remark-on-broken.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import { grouped } from '../../model/words/words.ts';
import { forecastLook, renderForecast } from '../../render/forecast/forecast.ts';
import { forecastAsJson, whatIfAsJson } from '../../render/forecast/json.ts';
import { renderWhatIf } from '../../render/forecast/what-if.ts';
import type { ExitCode, GlobalOptions, Session } from '../session.ts';

export interface ForecastCommandOptions {
  readonly runs?: string;
  readonly seed?: string;
  readonly whatIf?: readonly string[];
  readonly json?: boolean;
}

/** Shows what can be forecast; what cannot is named. */
export const runForecast = async (
  session: Session,
  global: GlobalOptions,
  team: string | undefined,
  { runs, seed, whatIf, json = false }: ForecastCommandOptions,
): Promise<ExitCode> => {
  const { host, paint } = session;
  const choice = {
    ...global,
    team,
    runs: runs === undefined ? DEFAULT_RUNS : numberIn('--runs', runs, 1, MOST_RUNS),
    seed: seed === undefined ? DEFAULT_SEED : numberIn('--seed', seed, 0, Number.MAX_SAFE_INTEGER),
  };
  const look = forecastLook(host.stdout.columns, paint);
  if (whatIf !== undefined) {
    const { root, outlook, diagnostics } = await readWhatIf(session, choice, whatIf);
    host.print(json ? whatIfAsJson(outlook, await host.git.revision(root)) : renderWhatIf(outlook, look));
    remarkOnBroken(session, diagnostics);
    return 0;
  }
  const { root, outlook, hasTeamFile, diagnostics } = await readForecast(session, choice);
  if (json) host.print(forecastAsJson(outlook, await host.git.revision(root)));
  else if (outlook.teams.length > 0) host.print(renderForecast(outlook, look));
  else host.print(hasTeamFile ? '' : NO_TEAM);
  remarkOnBroken(session, diagnostics);
  return 0;
};

const NO_TEAM = 'No team has a plan here yet; add one: plan init --team NAME\n';

const MOST_RUNS = 1_000_000;

const numberIn = (option: string, text: string, least: number, most: number): number => {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new UsageError(`${option} ${plain(text)} is no whole number from ${least} to ${grouped(most)}.`);
};
