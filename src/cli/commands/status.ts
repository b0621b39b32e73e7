import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { StatusOptions } from './run-status.ts';

export const defineStatus: Define = (program, execute) => {
  program
    .command('status')
    .helpGroup(GROUPS.look)
    .description('the board at a glance: what is late, in progress, next and waiting')
    .argument('[team]', 'one team in detail')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples([
        ['plan', 'all teams; the same as `plan status`'],
        ['plan status search', 'one team, with ids, promises, inbox and backlog'],
        ['plan status --json', 'the board for programs'],
      ]),
    )
    .action((team: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-status.ts')).runStatus(session, global, team, command.opts<StatusOptions>()),
      ),
    );
};
