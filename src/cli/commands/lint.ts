import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import { FORMATS } from './lint-formats.ts';
import type { LintOptions } from './run-lint.ts';

export const defineLint: Define = (program, execute) => {
  program
    .command('lint')
    .helpGroup(GROUPS.main)
    .summary('check the files and the rules of planning')
    .description(
      'Checks the files and the rules of planning, and holds the plan against the one on the base branch. Exits with 1 when there are errors that the base did not have.',
    )
    .argument('[files...]', 'show only what stands in these files or folders (all files are read)')
    .addOption(
      new Option('--format <name[:file]>', `${FORMATS.join(', ')}; may be repeated, and written to a file`)
        .argParser(collectFormat)
        .default([], 'text'),
    )
    .option('--max-warnings <n>', 'fail when there are more new warnings than this', wholeNumber)
    .option('--base <ref>', 'compare with this revision (else what CI says, or where the branch began)')
    .addOption(new Option('--no-history', 'compare with nothing: every finding is new').conflicts('base'))
    .option('--all', 'fail on findings that the base had, too')
    .option('--verbose', 'show every warning, not a few of each rule')
    .addHelpText(
      'after',
      examples([
        ['plan lint', 'everything'],
        ['plan lint plans/teams/search.yaml', "one team's findings"],
        ['plan lint --base origin/main', 'what changed since, and who must agree'],
        ['plan lint --all', 'old findings fail, too'],
        ['plan lint --max-warnings 0', 'warnings fail, too'],
        ['plan lint --format compact', 'a line for each, for grep'],
        ['plan lint --format github --format json:lint.json', 'for CI'],
      ]),
    )
    .action((files: string[], _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-lint.ts')).runLint(session, global, files, command.opts<LintOptions>()),
      ),
    );
};

const collectFormat = (text: string, before: LintOptions['format']): LintOptions['format'] => {
  const colon = text.indexOf(':');
  const word = colon === -1 ? text : text.slice(0, colon);
  const name = FORMATS.find(known => known === word);
  if (name === undefined) throw new InvalidArgumentError(`Known formats: ${FORMATS.join(', ')}.`);
  if (colon === -1) return [...before, { name }];
  if (colon === text.length - 1)
    throw new InvalidArgumentError(`Name a file behind the colon, such as ${name}:lint.txt.`);
  return [...before, { name, file: text.slice(colon + 1) }];
};

const wholeNumber = (text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number, 0 or more.');
  return Number(text);
};
