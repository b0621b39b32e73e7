import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import { UsageError } from '../../model/host.ts';
import type { Answer } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import type { Define } from '../command.ts';
import { collect, examples, GROUPS } from '../command.ts';
import type { ActionDescription } from './action-description.ts';
import { isArgument } from './action-description.ts';
import type { ActionOptions } from './run-action.ts';

export const defineAction =
  (action: ActionDescription): Define =>
  (program, execute) => {
    const command = program
      .command(action.name)
      .helpGroup(GROUPS.action)
      .summary(action.summary)
      .description(action.description)
      .argument('[item]', 'its id, or team/id');
    for (const { flags, what, many } of action.flags) {
      if (isArgument(flags)) command.addArgument(new Argument(flags, what));
      else {
        const option = new Option(flags, what);
        command.addOption(many ? option.argParser(collect) : option);
      }
    }
    command
      .option('--base <ref>', 'what the record is held against (else as for `plan lint`)')
      .option('--no-history', 'hold it against the plan as it is');
    writeOptions(command)
      .addHelpText('after', examples(action.examples))
      .action((...words: readonly unknown[]) =>
        execute(command, async (session, global) => {
          const given = { item: textIn(words[0]), answers: answersOf(action, words, command) };
          return (await import('./run-action.ts')).runAction(
            session,
            global,
            action,
            given,
            command.opts<ActionOptions>(),
          );
        }),
      );
  };

/** The options that every command of this kind ends with. */
export const writeOptions = (command: Command): Command =>
  command
    .option('--yes', 'do not ask before writing')
    .option('--dry-run', 'show what would change, write nothing')
    .option('--json', 'the outcome for programs')
    .option('--commit', 'commit the change to git');

const answersOf = (
  action: ActionDescription,
  words: readonly unknown[],
  command: Command,
): ReadonlyMap<string, Answer> => {
  const answers = new Map<string, Answer>();
  const options: { readonly [name: string]: unknown } = command.opts();
  const args = action.flags.filter(({ flags }) => isArgument(flags));
  for (const flag of action.flags) {
    const isArg = isArgument(flag.flags);
    const value = answerIn(isArg ? words[1 + args.indexOf(flag)] : options[new Option(flag.flags).attributeName()]);
    if (value === undefined) continue;
    const other = answers.get(flag.key);
    if (other !== undefined && other !== value)
      throw new UsageError(
        `The command says both ${plain(String(other))} and ${plain(String(value))}; leave one of them out.`,
      );
    answers.set(flag.key, value);
  }
  return answers;
};

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const answerIn = (value: unknown): Answer | undefined => {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
};
