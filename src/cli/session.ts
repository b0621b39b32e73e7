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

export const EXIT_CODES = {
  0: 'all is well',
  1: 'findings, or a file could not be written',
  2: 'asked wrongly, or what is needed cannot be read: a file, a folder, git',
  3: 'no plan found',
  4: 'history or a base is needed and not there: a shallow clone, an unknown revision',
  70: 'a defect in `plan` itself; `PLAN_DEBUG=1` shows where',
  130: 'interrupted at a question; nothing was written',
} as const;

export type ExitCode = keyof typeof EXIT_CODES;

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
    host: { ...host, readWorkspace: sayingWhatWasSettled(host) },
    today: options.today ?? host.day(),
    remark: sentence => host.remark(`${sentence}\n`),
    progress: (what, total) => progressOn(host, what, total),
    paint: paintFor(host.stdout.isTerminal, host, options),
    paintRemarks: paintFor(host.stderr.isTerminal, host, options),
  };
};

/** Says what became of a write that was killed. */
const sayingWhatWasSettled =
  ({ readWorkspace, remark }: Host): Host['readWorkspace'] =>
  root => {
    const workspace = readWorkspace(root);
    if (workspace.settled !== undefined) remark(`plan: ${workspace.settled}\n`);
    return workspace;
  };

/** `--color` decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether a person looks on. */
const paintFor = (isTerminal: boolean, { env }: Host, { color }: GlobalOptions): ChalkInstance => {
  const forced = env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '0';
  const wanted = color ?? (env['NO_COLOR'] ? false : forced || (isTerminal && env['TERM'] !== 'dumb'));
  return new Chalk({ level: wanted ? 1 : 0 });
};
