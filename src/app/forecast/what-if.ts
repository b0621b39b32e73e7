import { resolve } from 'node:path';
import type { ChangedTeam } from '../../analyze/forecast/supposition.ts';
import { suppositionsIn } from '../../analyze/forecast/suppositions.ts';
import { supposed, whatIfOutlook } from '../../analyze/forecast/what-if.ts';
import type { WhatIfOutlook } from '../../engine/forecast/team-outlook.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { UsageError } from '../../model/host.ts';
import { plain } from '../../model/words/plain.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { Inputs, Outside } from '../inputs.ts';
import type { ForecastChoice } from './forecast-plan.ts';
import { readForecastPlan } from './forecast-plan.ts';

interface WhatIfRead {
  readonly root: string;
  readonly outlook: WhatIfOutlook;
  readonly diagnostics: readonly Diagnostic[];
}

/** The forecast beside that of the plan as it would be with these changes, each of them written out or the name of a file that holds some. */
export const readWhatIf = async (
  inputs: Pick<Inputs, 'host' | 'today'>,
  choice: ForecastChoice,
  changes: readonly string[],
): Promise<WhatIfRead> => {
  const { root, world, teams, diagnostics } = await readForecastPlan(inputs, choice);
  const text = changes.map(change => writtenChanges(change, inputs.host)).join('\n');
  const changed = changedTeams(world, teams, text);
  return { root, outlook: whatIfOutlook(world, changed, { runs: choice.runs, seed: choice.seed }), diagnostics };
};

const changedTeams = (world: World, teams: readonly TeamFile[], text: string): readonly ChangedTeam[] => {
  const [only, second] = teams;
  const { suppositions, problems } = suppositionsIn(text);
  const found = supposed(world, second === undefined ? only : undefined, suppositions);
  refuse([...problems, ...found.problems]);
  if (suppositions.length === 0)
    throw new UsageError('--what-if says nothing to try; a change is written as engineers=4 or drop=dark-mode.');
  return found.teams;
};

const refuse = (problems: readonly string[]): void => {
  if (problems.length === 0) return;
  if (problems.length === 1) throw new UsageError(`--what-if ${problems.join('')}`);
  const more = problems.length > MANY ? [`and ${problems.length - MANY} more`] : [];
  throw new UsageError(
    `--what-if cannot be tried:\n${[...problems.slice(0, MANY), ...more].map(one => `  ${one}`).join('\n')}`,
  );
};

/** Who names another file by mistake need not read a sentence for each of its lines. */
const MANY = 10;

const writtenChanges = (text: string, host: Outside): string => {
  if (text.includes('=') || text.trim() === '') return text;
  const content = host.readFile(resolve(host.cwd, text));
  if (content === undefined)
    throw new UsageError(
      `--what-if ${plain(text)}: there is no such file; a change has an equals sign, such as engineers=4 or drop=dark-mode.`,
    );
  return content;
};
