import type { ActionName } from '../../app/actions/action-list.ts';
import type { examples } from '../command.ts';

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
export interface ActionDescription {
  readonly name: ActionName;
  /** One line in the list of commands. */
  readonly summary: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  readonly examples: Parameters<typeof examples>[0];
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

export const isArgument = (flags: string): boolean => flags.startsWith('[');

/** As the command line calls the answer to a question: `--target`, or `DATE`. */
export const nameOf =
  ({ flags: all }: ActionDescription) =>
  (key: string): string => {
    const flag = all.find(one => one.key === key)?.flags ?? key;
    return isArgument(flag) ? flag.slice(1, -1).toUpperCase() : (flag.split(' ')[0] ?? flag);
  };
