import type { Command } from 'commander';
import { Option } from 'commander';
import type { Define } from '../command.ts';
import { collect, examples, GROUPS } from '../command.ts';
import type { CalendarOptions } from './run-calendar.ts';

export const defineCalendar: Define = (program, execute) => {
  program
    .command('calendar')
    .helpGroup(GROUPS.look)
    .description('what is due when: promises, starts, targets, check-ins, readings, planning, launches')
    .argument('[teams...]', 'only what is due of these teams')
    .option('--within <time>', '30d (days), 3w (weeks) or quarter, its end (30d if left out)')
    .option('--team <team>', 'the same as naming it; may be repeated', collect)
    .option('--json', 'for programs')
    .addOption(
      new Option(
        '--ics <file>',
        'a file for calendar programs, from 30 days ago on into the future; - for standard output',
      ).conflicts('json'),
    )
    .addHelpText(
      'after',
      examples([
        ['plan calendar', 'what is overdue, and what is due within 30 days'],
        ['plan calendar search --within quarter', 'one team, to the end of the quarter'],
        ['plan calendar --ics plan.ics', 'for everybody to subscribe to'],
      ]),
    )
    .action((teams: string[], _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-calendar.ts')).runCalendar(session, global, teams, command.opts<CalendarOptions>()),
      ),
    );
};
