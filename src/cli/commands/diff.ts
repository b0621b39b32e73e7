import type { Command } from 'commander';
import { Option } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import { DIFF_FORMATS } from './diff-formats.ts';
import type { DiffOptions } from './run-diff.ts';

export const defineDiff: Define = (program, execute) => {
  program
    .command('diff')
    .helpGroup(GROUPS.look)
    .summary('what changed since a base, and who must hear of it or agree')
    .description(
      'What the changes of a plan mean: promises moved, work started, dropped or delivered, who must be told or must agree, and whether that is on record. Reports, and exits with 0 whatever changed; `plan lint` judges.',
    )
    .argument('[base]', 'a branch, tag or commit (else what CI says, else where this branch began)')
    .addOption(
      new Option('--format <name>', 'markdown is made to be a comment on a pull request')
        .choices(DIFF_FORMATS)
        .default('text'),
    )
    .option('--json', 'for programs; the same as --format json')
    .option('--messages', 'only the messages to those who must be told or asked, ready to be sent')
    .addHelpText(
      'after',
      examples([
        ['plan diff', 'since this branch began'],
        ['plan diff HEAD~50', 'over the last fifty commits'],
        ['plan diff --messages', 'what to write to whom'],
        ['plan diff --format markdown', 'for a comment on a pull request'],
      ]),
    )
    .action((base: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-diff.ts')).runDiff(session, global, base, command.opts<DiffOptions>()),
      ),
    );
};
