import type { Command } from 'commander';
import type { Define } from '../command.ts';
import { examples, GROUPS } from '../command.ts';
import type { ExplainOptions } from './run-explain.ts';

export const defineExplain: Define = (program, execute) => {
  program
    .command('explain')
    .helpGroup(GROUPS.about)
    .summary('why a rule exists, with an example')
    .description(
      'Says why a rule exists, shows a plan that breaks it and the same plan put right, and how to silence it.',
    )
    .argument('<rule>', 'its id, as lint names it')
    .option('--json', 'for programs')
    .addHelpText('after', examples([['plan explain target-after-commitment', 'one rule; `plan rules` lists all']]))
    .action((rule: string, _options: unknown, command: Command) =>
      execute(command, async session =>
        (await import('./run-explain.ts')).runExplain(session, rule, command.opts<ExplainOptions>()),
      ),
    );
};
