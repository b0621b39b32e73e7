import type { Command } from 'commander';
import { Option } from 'commander';
import type { Define } from '../command.ts';
import { collect, examples, GROUPS } from '../command.ts';
import type { AddOptions } from './run-add.ts';

export const defineAdd: Define = (program, execute) => {
  program
    .command('add')
    .helpGroup(GROUPS.look)
    .description("put new work into a team's inbox, or straight into its backlog")
    .argument('<team>', 'whose work it is')
    .argument('<title...>', 'what it is, in a few words; `-` reads one title a line from standard input')
    .addOption(new Option('--to <place>', 'where it goes').choices(['inbox', 'backlog']).default('inbox'))
    .option('--source <source>', 'strategy, marketing, customer_feedback, gtm_request or internal')
    .option('--asked-by <name>', 'who asks for it; may be repeated', collect)
    .option('--asked-date <day>', 'the day they wish for: no promise')
    .option('--link <url>', 'where to read more; may be repeated', collect)
    .option('--dry-run', 'show the change, write nothing')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples([
        ['plan add search "Dark theme"', 'one for the inbox'],
        ['plan add search Dark theme --asked-by support --asked-date 2027-01-15', 'somebody asks, by a date'],
        ['plan add search --to backlog - < items.txt', 'all that a team has, a title a line'],
      ]),
    )
    .action((team: string, title: string[], _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-add.ts')).runAdd(session, global, team, title, command.opts<AddOptions>()),
      ),
    );
};
