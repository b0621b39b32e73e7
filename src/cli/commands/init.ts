import type { Command } from 'commander';
import { Option } from 'commander';
import { FORGES } from '../../app/init/forges.ts';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { InitOptions } from './run-init.ts';

export const defineInit: Define = (program, execute) => {
  program
    .command('init')
    .helpGroup(GROUPS.plan)
    .description('make a first workspace, add a team to one, or try a whole example company')
    .argument('[dir]', 'the folder that gets a folder `plans`; here if left out')
    .option('--company <name>', 'what the company is called; like the folder if left out')
    .option('--team <id>', "the team's id, which names its file: search")
    .option('--name <name>', 'what the team is called; like its id if left out')
    .option('--engineers <n>', 'how many of the team can work at once')
    .addOption(
      new Option('--policy <preset>', 'what changes of the plan need; standard if left out').choices([
        'standard',
        'strict',
      ]),
    )
    .option('--fiscal-start <month>', 'the month in which the fiscal year starts, 1 to 12; 1 if left out')
    .addOption(
      new Option(
        '--ci <forge>',
        'where a workflow and a pre-commit hook check changes of the plan; what the repository looks like, else both',
      ).choices(FORGES),
    )
    .option('--yes', 'ask nothing, take what is usual')
    .addOption(
      new Option('--example', 'write the example company instead, to ./acme if no folder is named').conflicts([
        ...['company', 'team', 'name', 'engineers', 'policy', 'fiscalStart', 'ci'],
      ]),
    )
    .addOption(
      new Option(
        '--upgrade',
        'bring a workspace to how this version writes one: decisions out of a list, each into a file of its own; the schemas',
      ).conflicts(['example', 'company', 'team', 'name', 'engineers', 'policy', 'fiscalStart', 'ci']),
    )
    .option('--dry-run', 'show what would be written, write nothing')
    .option('--json', 'what was written, for programs; asks nothing')
    .addHelpText(
      'after',
      examples([
        ['plan init', 'a few questions, and a plan stands here'],
        ['plan init --team search --engineers 5 --yes', 'the same without questions'],
        ['plan init --team growth', 'one more team; what is there stays as it is'],
        ['plan init --ci github', 'add checks of pull requests'],
        ['plan init --upgrade', 'after a new version: what is kept otherwise now'],
        ['plan init --example', 'a company of four teams to try things on'],
      ]),
    )
    .action((folder: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        command.opts<InitOptions>().upgrade
          ? (await import('./run-upgrade.ts')).runUpgrade(session, global, folder, command.opts<InitOptions>())
          : (await import('./run-init.ts')).runInit(session, global, folder, command.opts<InitOptions>()),
      ),
    );
};
