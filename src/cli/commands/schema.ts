import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { SchemaOptions } from './run-schema.ts';

export const defineSchema: Define = (program, execute) => {
  program
    .command('schema')
    .helpGroup(GROUPS.about)
    .summary('the JSON Schema of a file of the plan')
    .description(
      'Prints the JSON Schema of a kind of file, for editors and other programs; lists the kinds without a name.',
    )
    .argument('[name]', 'the kind of file, such as team')
    .option('--json', 'with where such files stand, for programs')
    .addHelpText(
      'after',
      examples([
        ['plan schema', 'the kinds there are'],
        ['plan schema team', "that of a team's plan"],
      ]),
    )
    .action((name: string | undefined, _options: unknown, command: Command) =>
      execute(command, async session =>
        (await import('./run-schema.ts')).runSchema(session, name, command.opts<SchemaOptions>()),
      ),
    );
};
