import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import { writeOptions } from './action.ts';
import type { ArchiveOptions } from './run-archive.ts';

export const defineArchive: Define = (program, execute) => {
  const command = program
    .command('archive')
    .helpGroup(GROUPS.action)
    .summary('move old closed work and decisions out of the plan files')
    .description(
      'Moves closed work and the decisions of past years, as they are written, to archive/<team>-<year>.yaml by the year in which it closed or was decided. Its records go with it, and its ids stay taken.',
    )
    .argument('[team]', 'one team (else all)')
    .option(
      '--before <quarter>',
      'what closed or was decided before this quarter, such as 2026-Q3 (else before the previous one)',
    );
  writeOptions(command)
    .addHelpText(
      'after',
      examples([
        ['plan archive', 'all teams, all that closed before the previous quarter'],
        ['plan archive search --before 2026-Q4', 'one team, up to the end of September'],
        ['plan archive --dry-run', 'look first'],
      ]),
    )
    .action((team: string | undefined) =>
      execute(command, async (session, global) =>
        (await import('./run-archive.ts')).runArchive(session, global, team, command.opts<ArchiveOptions>()),
      ),
    );
};
