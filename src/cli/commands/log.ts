import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { LogOptions } from './run-log.ts';

export const defineLog: Define = (program, execute) => {
  program
    .command('log')
    .helpGroup(GROUPS.look)
    .description('what became of an item, or what changed in the plan, from git')
    .argument('[item or team]', 'an item, by any id it ever had, or a team; all teams if left out')
    .option('--since <when>', 'from a day, a quarter (2026-Q3), or so many days or weeks ago (30d, 6w)')
    .option('--limit <n>', 'at most so many entries of a team or of all (50 if left out)')
    .option('--verbose', 'with edits of titles, notes, links and the like')
    .option('--json', 'for programs')
    .addHelpText(
      'after',
      examples([
        ['plan log saml-sso', 'its dates, who agreed, where it stood'],
        ['plan log search --since 2026-Q3', 'what changed in a team'],
        ['plan log --since 30d', 'what changed in all teams'],
      ]),
    )
    .action((named: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-log.ts')).runLog(session, global, named, command.opts<LogOptions>()),
      ),
    );
};
