import type { Command } from 'commander';
import { Argument, Option } from 'commander';
import type { ActionContext } from '../../analyze/actions/action-context.ts';
import type { ActionOutcome } from '../../analyze/actions/action-outcome.ts';
import { UsageError } from '../../model/host.ts';
import type { Place } from '../../model/item.ts';
import type { Answer, Script } from '../../model/question.ts';
import { plain } from '../../model/words/plain.ts';
import type { WriteOptions } from '../asking/confirm-and-write.ts';
import type { Define } from '../command.ts';
import { collect, examples, GROUPS } from '../command.ts';

/** Answers a question of an action on the command line. */
interface Flag {
  /** The key of the question. */
  readonly key: string;
  /** `--target <day>`; `[day]` for an argument. */
  readonly flags: string;
  readonly what: string;
  /** It may be repeated, or hold several with commas. */
  readonly many?: true;
}

/** A command that makes one change of the plan, with its record. */
export interface Action {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** Places in which it finds its item. */
  readonly places: readonly Place[];
  readonly flags: readonly Flag[];
  readonly examples: Parameters<typeof examples>[0];
  /** Why an answer of the command line makes no sense here, and what to do instead. */
  readonly refuse?: (given: ReadonlyMap<string, Answer>, context: ActionContext) => Promise<string | undefined>;
  /** Loaded when it is run. */
  readonly script: () => Promise<(context: ActionContext) => Script<ActionOutcome>>;
}

/** Options of every action. */
export interface ActionOptions extends WriteOptions {
  readonly yes?: boolean;
  readonly base?: string;
  readonly history?: boolean;
}

/** What a record says; questions that nobody asks for a change that needs no record. */
export const RECORD_FLAGS: readonly Flag[] = [
  { key: 'reason', flags: '--reason <words>', what: 'why: one sentence for the record' },
  { key: 'informed', flags: '--informed <names>', what: 'who was told (else everybody who must be)', many: true },
  { key: 'approved_by', flags: '--approved-by <names>', what: 'who agreed', many: true },
  { key: 'link', flags: '--link <url>', what: 'where the agreement can be read' },
  { key: 'pending', flags: '--pending', what: 'only proposed: `plan approve` adds later who agreed' },
];

export const CAUSE_FLAGS: readonly Flag[] = [
  {
    key: 'cause',
    flags: '--cause <cause>',
    what: 'where the policy wants one: incident, fixed_commitment, blocked or redirected',
  },
  { key: 'because_of', flags: '--because-of <item>', what: 'the item that it makes way for' },
];

export const EFFORT_FLAGS: readonly Flag[] = [
  { key: 'effort', flags: '--effort <effort>', what: 'its effort, as low/likely/high: 4w/6w/10w' },
  { key: 'engineers', flags: '--engineers <count>', what: 'how many work on it at once' },
];

export const defineAction =
  (action: Action): Define =>
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

const isArgument = (flags: string): boolean => flags.startsWith('[');

/** As the command line calls the answer to a question: `--target`, or `DATE`. */
export const nameOf =
  ({ flags: all }: Action) =>
  (key: string): string => {
    const flag = all.find(one => one.key === key)?.flags ?? key;
    return isArgument(flag) ? flag.slice(1, -1).toUpperCase() : (flag.split(' ')[0] ?? flag);
  };

const answersOf = (action: Action, words: readonly unknown[], command: Command): ReadonlyMap<string, Answer> => {
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
