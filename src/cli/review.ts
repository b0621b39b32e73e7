import { Option } from 'commander';
import type { Define } from './command.ts';
import { examples, GROUPS } from './command.ts';

export interface ReviewOptions {
  readonly quarter?: string;
  readonly stdout?: boolean;
  readonly check?: boolean;
  readonly interview?: boolean;
  readonly refresh?: boolean;
}

export const defineReview: Define = (program, execute) => {
  program
    .command('review')
    .helpGroup(GROUPS.main)
    .description('write the check-in document of the quarter')
    .argument('[teams...]', 'the teams (all, with a roll-up over them, if none is named)')
    .option('--quarter <quarter>', 'the quarter, such as 2026-Q4 (else the one of today)')
    .addOption(new Option('--stdout', 'print it instead of writing it').conflicts(['check', 'interview']))
    .addOption(
      new Option('--check', 'write nothing; fail when answers are missing or a document is stale').conflicts([
        'interview',
        'refresh',
      ]),
    )
    .option('--interview', 'ask what only people can answer, and keep the answers')
    .option('--refresh', 'write all of it anew, also after the meeting (else only its outcome)')
    .addHelpText(
      'after',
      examples([
        ['plan review', 'every team, and the roll-up index.md'],
        ['plan review search --interview', 'question by question, for one team'],
        ['plan review search --stdout', 'read it first'],
        ['plan review search --check', 'what is still missing, for a pull request'],
        ['plan review --quarter 2026-Q3', 'another quarter'],
      ]),
    )
    .action((teams: string[], options: ReviewOptions, command) =>
      execute(command, async (session, global) =>
        (await import('./run-review.ts')).runReview(session, global, teams, options),
      ),
    );
};
