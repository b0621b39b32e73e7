import { Option } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { ReviewOptions } from './run-review.ts';

export const defineReview: Define = (program, execute) => {
  program
    .command('review')
    .helpGroup(GROUPS.main)
    .description('write the check-in document of the quarter')
    .argument('[teams...]', 'the teams (all, with a roll-up over them, if none is named)')
    .option('--quarter <quarter>', 'the quarter, such as 2026-Q4 (else the one of today)')
    .addOption(new Option('--stdout', 'print it instead of writing it').conflicts(['check', 'interview']))
    .addOption(
      new Option('--json', 'for programs: what the documents would say, and whether they do; writes nothing').conflicts(
        ['stdout', 'html', 'check', 'interview', 'refresh'],
      ),
    )
    .addOption(
      new Option('--html <file>', 'write one page for executives instead, to open or print; - prints it').conflicts([
        'stdout',
        'check',
        'interview',
        'refresh',
      ]),
    )
    .addOption(
      new Option('--check', 'write nothing; fail when answers are missing or a document is stale').conflicts([
        'interview',
        'refresh',
      ]),
    )
    .option('--interview', 'ask what only people can answer, and keep the answers')
    .option('--refresh', 'write all of it anew, also after the meeting (else only its outcome)')
    .addOption(
      new Option(
        '--since <start>',
        'look back to a day, a quarter, 30d, 6w, a commit, or check-in: the last one held (else to the beginning of the quarter)',
      ).conflicts('check'),
    )
    .addOption(new Option('--no-history', 'leave out what only the history in git tells').conflicts(['check', 'since']))
    .addHelpText(
      'after',
      examples([
        ['plan review', 'every team, and the roll-up index.md'],
        ['plan review search --interview', 'question by question, for one team'],
        ['plan review search --stdout', 'read it first'],
        ['plan review --html check-in.html', 'all of it as one page, for executives'],
        ['plan review --json', 'all of it for programs'],
        ['plan review search --check', 'what is still missing, for a pull request'],
        ['plan review --quarter 2026-Q3', 'another quarter'],
        ['plan review --since check-in', 'what became of things since the last check-in'],
      ]),
    )
    .action((teams: string[], options: ReviewOptions, command) =>
      execute(command, async (session, global) =>
        (await import('./run-review.ts')).runReview(session, global, teams, options),
      ),
    );
};
