import type { Item } from '../../model/item.ts';
import type { Script } from '../../model/question.ts';
import type { Day } from '../../model/time/day.ts';
import { isDuration } from '../../model/time/duration.ts';
import { effortDays, isOrdered } from '../../model/time/effort.ts';
import type { TeamFile, World } from '../../model/world.ts';
import { askText } from './ask.ts';
import { demands } from './demands.ts';

type Scoping = NonNullable<Item['scoping']>;

/** Whom a question about effort is put to. */
interface Team {
  readonly team: TeamFile;
  readonly world: World;
}

/** Asks how much time it takes, as `low/likely/high`, and how many do it. Undefined where it is not needed and nobody says. */
export function* askScoping(
  { team, world }: Team,
  {
    message,
    notes,
    needed,
    on = world.today,
    engineers,
  }: {
    readonly message: string;
    readonly notes: readonly string[];
    readonly needed: boolean;
    readonly on?: Day;
    readonly engineers?: number | 'to be said';
  },
): Script<Scoping | undefined> {
  const effort = yield* askText('effort', message, {
    notes,
    ...(needed ? {} : { default: '' }),
    check: text => (text === '' && !needed ? undefined : effortProblem(text)),
  });
  if (effort === '') return undefined;
  return { on, effort: effortIn(effort), engineers: yield* askEngineers({ team, world }, engineers) };
}

/** `4w/6w/10w`, taken apart. */
const effortIn = (text: string): Scoping['effort'] => {
  const [low = '', likely = '', high = ''] = text.split('/').map(part => part.trim());
  return { low, likely, high };
};

const effortProblem = (text: string): string | undefined => {
  const effort = effortIn(text);
  if (text.split('/').length !== 3 || !Object.values(effort).every(isDuration))
    return 'write three durations, such as 2w/3w/5w or 3d/5d/10d';
  return isOrdered(effortDays(effort)) ? undefined : 'the three must grow: low, likely, high';
};

/** `usual`: how many it was so far; else one, if it need not be said. */
function* askEngineers({ team, world }: Team, usual: number | 'to be said' = 1): Script<number> {
  const { engineers = 0 } = team.content;
  const most = engineers > 0 && demands(world, 'more-engineers-than-team') ? engineers : Number.POSITIVE_INFINITY;
  const answer = yield* askText('engineers', 'How many engineers work on it at once?', {
    ...(usual === 'to be said' ? {} : { default: String(Math.min(usual, most)) }),
    notes: team.content.engineers === undefined ? [] : [`The team has ${engineers}.`],
    check: text => {
      if (!/^\d{1,3}(\.\d)?$/.test(text) || Number(text) === 0) return `${text} is no number of engineers`;
      return Number(text) > most ? `the team has only ${engineers}` : undefined;
    },
  });
  return Number(answer);
}
