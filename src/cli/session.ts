import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Inputs } from '../app/inputs.ts';
import type { WorkspaceChoice } from '../app/workspace/find-workspace.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/host.ts';
import { isDay } from '../model/time/day.ts';
import { progressOn } from './progress.ts';

/** Options that every command takes. */
export interface GlobalOptions extends WorkspaceChoice {
  readonly today?: string;
  /** `--color` and `--no-color`; absent: decided by environment and terminal. */
  readonly color?: boolean;
}

/** 0 clean, 1 findings, 2 asked wrongly, 3 no plan found, 4 history needed but not there, 70 our fault, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70 | 130;

/** What every command needs to know before it starts. */
export interface Session extends Inputs {
  readonly host: Host;
  /** Colours for stdout, or none. */
  readonly paint: ChalkInstance;
  /** Colours for stderr, or none. */
  readonly paintRemarks: ChalkInstance;
}

export const sessionOf = (host: Host, options: GlobalOptions): Session => {
  if (options.today !== undefined && !isDay(options.today))
    throw new UsageError(
      `--today ${options.today} is no day of the calendar; write it as YYYY-MM-DD, such as ${host.day()}.`,
    );
  return {
    host,
    today: options.today ?? host.day(),
    remark: sentence => host.remark(`${sentence}\n`),
    progress: (what, total) => progressOn(host, what, total),
    paint: paintFor(host.stdout.isTerminal, host, options),
    paintRemarks: paintFor(host.stderr.isTerminal, host, options),
  };
};

/** `--color` decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether a person looks on. */
const paintFor = (isTerminal: boolean, { env }: Host, { color }: GlobalOptions): ChalkInstance => {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const wanted = color ?? (env['NO_COLOR'] ? false : forced || (isTerminal && env['TERM'] !== 'dumb'));
  return new Chalk({ level: wanted ? 1 : 0 });
};
