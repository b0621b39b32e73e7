import type { ChalkInstance } from 'chalk';
import { Chalk } from 'chalk';
import type { Inputs } from '../app/inputs.ts';
import type { WorkspaceChoice } from '../app/workspace/find-workspace.ts';
import type { Host } from '../model/host.ts';
import { UsageError } from '../model/host.ts';
import { isDay } from '../model/time/day.ts';
import { plain, plainPath } from '../model/words/plain.ts';
import { counted } from '../model/words/words.ts';
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
  if (options.today !== undefined) refuseOdd(options.today, host);
  return {
    host: { ...host, readWorkspace: sayingWhatIsOdd(host) },
    today: options.today ?? host.day(),
    isAttended: [host.stdin, host.stdout, host.stderr].some(({ isTerminal }) => isTerminal),
    remark: sentence => host.remark(`${sentence}\n`),
    progress: (what, total) => progressOn(host, what, total),
    paint: paintFor(host.stdout.isTerminal, host, options),
    paintRemarks: paintFor(host.stderr.isTerminal, host, options),
  };
};

/** Says what became of a write that was killed, and, once, that files were not read from the work tree. */
const sayingWhatIsOdd = ({ readWorkspace, remark }: Host): Host['readWorkspace'] => {
  let isSaid = false;
  return root => {
    const workspace = readWorkspace(root);
    if (workspace.settled !== undefined) remark(`plan: ${workspace.settled}\n`);
    const [first, ...more] = workspace.leftOut;
    if (first !== undefined && !isSaid)
      remark(
        `plan: the work tree leaves out ${counted(more.length + 1, 'file')} of the plan (${plainPath(first)}${more.length > 0 ? ', …' : ''}), read from git's index instead\n`,
      );
    isSaid = isSaid || first !== undefined;
    return workspace;
  };
};

/** Windows and quarters reach back from the day and ahead of it, and years have four digits. */
const refuseOdd = (today: string, host: Host): void => {
  const isReal = isDay(today);
  if (isReal && today >= '1900-01-01' && today <= '9000-12-31') return;
  const problem = isReal ? 'lies outside of the years 1900 to 9000' : 'is no day of the calendar';
  throw new UsageError(`--today ${plain(today)} ${problem}; write it as YYYY-MM-DD, such as ${host.day()}.`);
};

/** `--color` decides, then `NO_COLOR`, then `FORCE_COLOR`, then whether a person looks on. */
const paintFor = (isTerminal: boolean, { env }: Host, { color }: GlobalOptions): ChalkInstance => {
  const forced = env['FORCE_COLOR'] !== undefined && !['0', 'false'].includes(env['FORCE_COLOR']);
  const wanted = color ?? (env['NO_COLOR'] ? false : forced || (isTerminal && env['TERM'] !== 'dumb'));
  return new Chalk({ level: wanted ? 1 : 0 });
};
