import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { TriageOptions } from './run-triage.ts';

export const defineTriage: Define = (program, execute) => {
  program
    .command('triage')
    .helpGroup(GROUPS.main)
    .description('decide about new work: promise a date? interrupt? where in the queue? what leaves?')
    .argument('[item]', "an inbox entry (title, or team/number), waiting work (id), or a team: its inbox's next entry")
    .option('--team <team>', 'the team that the work is for')
    .option('--title <title>', 'new work that stands nowhere yet')
    .option('--answers <file>', 'answers from a YAML file (- for standard input) instead of a conversation')
    .option('--questions', 'ask nothing; show the next question for the answers so far (--json for programs)')
    .option('--json', 'the outcome for programs')
    .option('--dry-run', 'show what would change, write nothing')
    .option('--commit', 'commit the change to git')
    .addHelpText(
      'after',
      `${examples([
        ['plan triage', 'choose from the inboxes, or something new'],
        ['plan triage search', "the next entry of one team's inbox"],
        ['plan triage dark-mode', 'work that waits, looked at again'],
        ['plan triage --team search --title "Export the log"', 'new work'],
        ['plan triage --answers triage.yaml --commit', 'without a conversation'],
      ])}
An answers file holds answers by their keys; the rest takes its default:
  item: search/1                 # or \`team\` and \`title\` for new work
  priority: P1
  effort: 2w/3w/5w
  answer: offer                  # as_asked, offer or decline; none or promise
  date: 2027-02-26
  place: coming_soon
  position: 2
  leaves: { dark-mode: { to: backlog, informed: [support] } }
\`plan triage --questions\` shows the next question: its key, choices and default.
Ctrl-C at any question leaves everything as it is.
`,
    )
    .action((item: string | undefined, _options: unknown, command: Command) =>
      execute(command, async (session, global) =>
        (await import('./run-triage.ts')).runTriage(session, global, item, command.opts<TriageOptions>()),
      ),
    );
};
