import { Command, CommanderError } from 'commander';
import { VERSION } from '../app/version.ts';
import type { Host } from '../model/host.ts';
import { HistoryMissing, Interrupted, ReadFailed, UsageError, WriteRefused } from '../model/host.ts';
import { GitFailed } from '../model/repository.ts';
import { plain, withoutCommands } from '../model/words/plain.ts';
import type { Define, Execute } from './command.ts';
import { GROUPS } from './command.ts';
import { defineAdd } from './commands/add.ts';
import { defineApprove } from './commands/approve.ts';
import { defineArchive } from './commands/archive.ts';
import { defineCalendar } from './commands/calendar.ts';
import { defineClose } from './commands/close.ts';
import { defineCommitDate } from './commands/commit-date.ts';
import { defineDiff } from './commands/diff.ts';
import { defineExplain } from './commands/explain.ts';
import { defineForecast } from './commands/forecast.ts';
import { defineInform } from './commands/inform.ts';
import { defineInit } from './commands/init.ts';
import { defineLint } from './commands/lint.ts';
import { defineLog } from './commands/log.ts';
import { defineMove } from './commands/move.ts';
import { defineRescope } from './commands/rescope.ts';
import { defineRetarget } from './commands/retarget.ts';
import { defineReview } from './commands/review.ts';
import { defineRules } from './commands/rules.ts';
import { defineSchema } from './commands/schema.ts';
import { defineScope } from './commands/scope.ts';
import { defineStart } from './commands/start.ts';
import { defineStatus } from './commands/status.ts';
import { defineTriage } from './commands/triage.ts';
import { defineWithdraw } from './commands/withdraw.ts';
import type { ExitCode, GlobalOptions } from './session.ts';

const COMMANDS: readonly Define[] = [
  defineTriage,
  defineLint,
  defineReview,
  defineStatus,
  defineAdd,
  defineDiff,
  defineLog,
  defineForecast,
  defineCalendar,
  defineStart,
  defineMove,
  defineClose,
  defineCommitDate,
  defineRescope,
  defineWithdraw,
  defineRetarget,
  defineScope,
  defineApprove,
  defineInform,
  defineArchive,
  defineInit,
  defineRules,
  defineExplain,
  defineSchema,
];

/** Runs the program; the exit code is the result. Nothing that the user or a plan does wrong makes it throw. */
export const run = async (argv: readonly string[], host: Host): Promise<ExitCode> => {
  let code: ExitCode = 0;
  const execute: Execute = async (command, work) => {
    const global = command.optsWithGlobals<GlobalOptions>();
    const { sessionOf } = await import('./session.ts');
    code = await work(sessionOf(host, global), global);
  };
  try {
    const program = programFor(host, execute);
    const bare = isBare(program, argv);
    if (bare && !seesWorkspace(program, host)) {
      program.outputHelp();
      host.print(
        '\nNo plan here yet: `plan init` makes a first one, `plan init --example` a whole company to try things on.\n',
      );
    } else await program.parseAsync([...argv, ...(bare ? ['status'] : [])], { from: 'user' });
    return code;
  } catch (error) {
    return exitCodeOf(error, host);
  }
};

/** Without a command, `plan` shows the board. */
const isBare = (program: Command, argv: readonly string[]): boolean => {
  const { operands, unknown } = program.parseOptions([...argv]);
  return operands.length === 0 && unknown.length === 0;
};

/** Also when one is named: that it is not there is then worth an error. */
const seesWorkspace = (program: Command, host: Host): boolean =>
  Boolean(program.opts<GlobalOptions>().plans ?? host.env['PLAN_DIR']) || host.findWorkspace(host.cwd) !== undefined;

/** The whole program, for running it and for printing its help. */
export const programFor = (host: Pick<Host, 'print' | 'remark' | 'stdout' | 'stderr'>, execute: Execute): Command => {
  const program = new Command('plan')
    .description(
      "Keeps a product team's plan in git: triage new work, lint the promises, write the quarterly check-in.",
    )
    .version(VERSION, '--version', 'print the version')
    .option('--plans <dir>', 'the folder with the plan (else PLAN_DIR, else the nearest `plans` upwards)')
    .option('--today <day>', 'the day to judge by, YYYY-MM-DD (else the clock)')
    .option('--color', 'colours, also in a pipe')
    .option('--no-color', 'no colours')
    .configureOutput({
      writeOut: host.print,
      writeErr: host.remark,
      getOutHelpWidth: () => Math.min(100, host.stdout.columns),
      getErrHelpWidth: () => Math.min(100, host.stderr.columns),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(harmless(inOneSentence(text))),
    })
    .configureHelp({ showGlobalOptions: false })
    .showSuggestionAfterError()
    .exitOverride()
    .helpOption('-h, --help', 'show this help')
    .addHelpCommand(
      new Command('help').argument('[command]').description('show the help of a command').helpGroup(GROUPS.about),
    );
  for (const define of COMMANDS) define(program, execute);
  for (const command of program.commands)
    command.copyInheritedSettings(program).showHelpAfterError(`\`plan help ${command.name()}\` shows how it is used.`);
  return program.showHelpAfterError('`plan help` lists the commands.');
};

const inOneSentence = (error: string): string =>
  error.replace(/^error: /, 'plan: ').replace(/\n\(Did you mean (.*)\?\)/, '; did you mean $1?');

/** What went wrong may name files and ids of a stranger's plan, and words of whoever starts the program. */
const harmless = (lines: string): string => withoutCommands(lines.split('\n').map(plain).join('\n'));

const said = ({ message }: Error): string => harmless(message);

const remediesOf = ({ remedies }: HistoryMissing | GitFailed): string =>
  remedies.map(remedy => `  ${plain(remedy)}\n`).join('');

const exitCodeOf = (error: unknown, host: Host): ExitCode => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Interrupted) {
    host.remark('\nStopped; nothing was written.\n');
    return 130;
  }
  if (error instanceof UsageError) {
    host.remark(`plan: ${said(error)}\n`);
    return error.exitCode;
  }
  if (error instanceof GitFailed) {
    host.remark(`plan: ${said(error)}.\n${remediesOf(error)}`);
    return 2;
  }
  if (error instanceof HistoryMissing) {
    host.remark(`plan: ${said(error)}\n${remediesOf(error)}`);
    return 4;
  }
  if (error instanceof ReadFailed) {
    host.remark(`plan: ${said(error)}\n`);
    return 2;
  }
  if (error instanceof WriteRefused) {
    host.remark(`plan: ${said(error)}\n`);
    return 1;
  }
  const report = error instanceof Error ? error : new Error(String(error));
  host.remark(`plan: this is a defect in plan itself: ${said(report)}\n`);
  host.remark(host.env['PLAN_DEBUG'] ? `${report.stack ?? ''}\n` : 'Set PLAN_DEBUG=1 to see where.\n');
  return 70;
};
