import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { RulesOptions } from './run-rules.ts';

export const defineRules: Define = (program, execute) => {
  program
    .command('rules')
    .helpGroup(GROUPS.about)
    .summary('list the rules that lint checks')
    .description('Lists the rules that `plan lint` checks, with the severity that is in force here.')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples([
        ['plan rules', 'all of them'],
        ['plan explain queue-too-long', 'why one exists, with an example'],
      ]),
    )
    .action((_options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-rules.ts')).runRules(session, global, command.opts<RulesOptions>()),
      ),
    );
};
