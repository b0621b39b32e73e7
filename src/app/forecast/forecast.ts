import { outlookOf } from '../../engine/forecast/outlook.ts';
import type { Outlook } from '../../engine/forecast/team-outlook.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Inputs } from '../inputs.ts';
import type { ForecastChoice } from './forecast-plan.ts';
import { readForecastPlan } from './forecast-plan.ts';

export { DEFAULT_RUNS, DEFAULT_SEED } from '../../engine/forecast/of-team.ts';

interface ForecastRead {
  readonly root: string;
  readonly outlook: Outlook;
  /** Some file is a team's, whether it could be read or not. */
  readonly hasTeamFile: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** When work ends, of one team or of all of them. */
export const readForecast = async (
  inputs: Pick<Inputs, 'host' | 'today'>,
  choice: ForecastChoice,
): Promise<ForecastRead> => {
  const { world, teams, ...rest } = await readForecastPlan(inputs, choice);
  return { ...rest, outlook: outlookOf(world, teams, { runs: choice.runs, seed: choice.seed }) };
};
