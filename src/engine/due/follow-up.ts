import { stemOf } from '../../model/files/registry.ts';
import type { Day } from '../../model/time/day.ts';
import { daysBetween } from '../../model/time/day.ts';
import type { ReviewFile, World } from '../../model/world.ts';

/** A check-in that was held, after which people are to meet again. */
interface FollowUp {
  readonly file: ReviewFile;
  /** Of the meeting among those of its file. */
  readonly index: number;
  readonly heldOn: Day;
  readonly day: Day;
  /** The day has passed; any later meeting of the team would have settled it. */
  readonly isOverdue: boolean;
}

/** Whether all answers of a team were read as far as they speak of meetings. */
export const knowsMeetings = (team: string, { reviews, partial }: World): boolean =>
  reviews.every(file => file.team !== team || file.isWholeAt(['meetings'])) &&
  !partial.some(({ kind, lost, path }) => kind === 'review' && lost && stemOf(path) === team);

/** After the last meeting of a team, whichever quarter it was noted under. Undefined without a day for it, or where meetings may be unknown. */
export const followUpOf = (team: string, world: World): FollowUp | undefined => {
  if (!knowsMeetings(team, world)) return undefined;
  const last = world.reviews
    .filter(file => file.team === team)
    .flatMap(file => file.content.meetings.map((meeting, index) => ({ ...meeting, file, index })))
    // Of meetings on one day, the one that is written last.
    .toSorted((a, b) => daysBetween(b.on, a.on))
    .at(-1);
  const day = last?.follow_up_on;
  return day === undefined || last === undefined
    ? undefined
    : { file: last.file, index: last.index, heldOn: last.on, day, isOverdue: day < world.today };
};
