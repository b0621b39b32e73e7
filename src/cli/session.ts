import { resolve } from 'node:path';
import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Host, WorkspaceFiles } from '../model/host.ts';
import { UsageError } from '../model/host.ts';
import type { Day } from '../model/time/day.ts';
import { isDay } from '../model/time/day.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  readonly plans?: string;
  readonly today?: string;
  /** `--color` and `--no-color`; absent: decided by environment and terminal. */
  readonly color?: boolean;
}

/** 0 clean, 1 findings, 2 asked wrongly, 3 no plan found, 4 history needed but not there, 70 our fault, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 70 | 130;

/** What every command needs to know before it starts. */
export interface Session {
  readonly host: Host;
  readonly today: Day;
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

/** The folder `plans` that a command works on: `--plans`, else `PLAN_DIR`, else the nearest one upwards. Exit code 3 without one. */
export const workspaceRoot = (host: Host, { plans }: GlobalOptions): string => {
  const named = plans ?? host.env['PLAN_DIR'];
  if (named !== undefined && named !== '') {
    const root = resolve(host.cwd, named);
    if (host.isDirectory(`${root}/teams`)) return root;
    if (host.isDirectory(`${root}/plans/teams`)) return `${root}/plans`;
    const from = plans === undefined ? 'PLAN_DIR' : '--plans';
    throw new UsageError(
      `${from} names ${named}, but no folder \`teams\` is there; \`plan init\` makes a first workspace.`,
      3,
    );
  }
  const found = host.findWorkspace(host.cwd);
  if (found === undefined)
    throw new UsageError(
      'No plan found: neither here nor above is a folder `plans` with `teams` in it. Run `plan init` to make one, or name one with --plans DIR.',
      3,
    );
  return found;
};

export const workspaceFiles = (host: Host, options: GlobalOptions): WorkspaceFiles =>
  host.readWorkspace(workspaceRoot(host, options));
