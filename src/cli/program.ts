import { Command, CommanderError } from 'commander';
import type { Host } from '../model/host.ts';
import { HistoryMissing, Interrupted, UsageError, WriteRefused } from '../model/host.ts';
import { plain } from '../render/terminal.ts';
import { defineAdd } from './add.ts';
import { defineApprove } from './approve.ts';
import { defineArchive } from './archive.ts';
import { defineCalendar } from './calendar.ts';
import { defineClose } from './close.ts';
import type { Define, Execute } from './command.ts';
import { GROUPS } from './command.ts';
import { defineCommitDate } from './commit-date.ts';
import { defineDiff } from './diff.ts';
import { defineExplain } from './explain.ts';
import { defineForecast } from './forecast.ts';
import { defineInform } from './inform.ts';
import { defineInit } from './init.ts';
import { defineLint } from './lint.ts';
import { defineLog } from './log.ts';
import { defineMove } from './move.ts';
import { defineRescope } from './rescope.ts';
import { defineRetarget } from './retarget.ts';
import { defineReview } from './review.ts';
import { defineRules } from './rules.ts';
import { defineSchema } from './schema.ts';
import { defineScope } from './scope.ts';
import type { ExitCode, GlobalOptions } from './session.ts';
import { defineStart } from './start.ts';
import { defineStatus } from './status.ts';
import { defineTriage } from './triage.ts';
import { VERSION } from './version.ts';
import { defineWithdraw } from './withdraw.ts';

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
      outputError: (text, write) => write(inOneSentence(text)),
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

/** What went wrong may name files and ids of a stranger's plan. */
const said = ({ message }: Error): string => message.split('\n').map(plain).join('\n');

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
  if (error instanceof HistoryMissing) {
    host.remark(`plan: ${said(error)}\n${error.remedies.map(remedy => `  ${plain(remedy)}\n`).join('')}`);
    return 4;
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
