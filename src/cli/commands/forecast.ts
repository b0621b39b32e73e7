import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { collect, examples, GROUPS } from '../command.ts';
import type { ForecastCommandOptions } from './run-forecast.ts';

export const defineForecast: Define = (program, execute) => {
  program
    .command('forecast')
    .helpGroup(GROUPS.look)
    .summary('when work ends, and whether what is due can be kept')
    .description(
      'When scoped work in progress and coming soon ends: by P50 in half of the runs of a simulation, by P85 and P95 in 85 and 95 of a hundred. And how probable it is that each due day is met.',
    )
    .argument('[team]', 'one team (else all)')
    .option(
      '--what-if <changes>',
      'changes to try, with commas between them, or a file of them; see below. May be repeated',
      collect,
    )
    .option('--runs <n>', 'how often work is simulated (10000 if left out)')
    .option('--seed <n>', 'of the simulation: the same seed gives the same figures (1 if left out)')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      `
Changes to try; nothing is written:
  engineers=4               the team has 4 (search/engineers=4 among several)
  focus=0.7                 they give planned work 70 % of their time
  drop=dark-mode            it is not done
  first=audit-log           it comes next; work of the backlog joins the queue
  start=audit-log           it is in progress from today
  effort saml-sso=3w/4w/6w  what remains of it, as low/likely/high
  effort dark-mode=1w/2w/3w engineers=2
  engineers saml-sso=3      3 work on it at once
In a file, also one on each line; # begins a comment.`,
    )
    .addHelpText(
      'after',
      examples([
        ['plan forecast search', 'one team'],
        ['plan forecast search --what-if engineers=4', 'what if two people left?'],
        ['plan forecast --what-if "drop=dark-mode, first=audit-log"', 'the teams whose items they are'],
        ['plan forecast --what-if ideas.txt', 'a file'],
      ]),
    )
    .action((team: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-forecast.ts')).runForecast(session, global, team, command.opts<ForecastCommandOptions>()),
      ),
    );
};
