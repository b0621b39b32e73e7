import { workNamed } from '../../../engine/world/names.ts';
import type { Decision } from '../../../model/files/team.ts';
import { idIn } from '../../../model/item.ts';
import { inOrder } from '../in-order.ts';
import type { Interruption } from './retrospective-result.ts';
import type { TeamReview, TrackedItem } from './team-review.ts';
import { nameOf } from './team-review.ts';

/** Work that left progress without being closed: as the decision log tells it, and what only the versions show, which has no cause on record. */
export const interruptionsIn = (review: TeamReview): readonly Interruption[] => {
  const logged = loggedIn(review);
  const own = review.items.filter(({ last }) => last.team === review.team);
  const silent = own.flatMap(item =>
    unspoken(
      movesOf(review, item),
      logged.filter(({ work }) => work.id === item.id),
    ),
  );
  return byDay([...logged, ...silent]);
};

/** An entry of the log goes with the first move to its place from its day on, else with the last one before. */
const unspoken = (moves: readonly Interruption[], logged: readonly Interruption[]): readonly Interruption[] =>
  byDay(logged).reduce((left, { on, to }) => {
    const later = left.find(move => move.to === to && move.on >= on);
    const spoken = later ?? left.findLast(move => move.to === to);
    return left.filter(move => move !== spoken);
  }, moves);

const byDay = (interruptions: readonly Interruption[]): readonly Interruption[] =>
  interruptions.toSorted((a, b) => inOrder(a.on, b.on));

const loggedIn = ({ world, team, span, planHistory, items }: TeamReview): readonly Interruption[] =>
  world.decisions
    // The log of a team with a new name may have kept the old one.
    .filter(file => planHistory.changeLog.currentTeam(file.team, planHistory.snapshots[span.from]?.commit) === team)
    .flatMap(({ content }) => content)
    .flatMap((decision: Decision) => {
      const { on, from, to, cause, reason, because_of } = decision;
      if (from !== 'in_progress' || (to !== 'coming_soon' && to !== 'backlog')) return [];
      if (on < span.opens || on > span.end) return [];
      const id = planHistory.changeLog.currentId(idIn(decision.item));
      const item = items.find(other => other.id === id);
      const work = item === undefined ? workNamed(world, decision.item) : nameOf(item);
      const becauseOf = because_of === undefined ? undefined : workNamed(world, because_of);
      return [{ work, on, to, cause, becauseOf, reason }];
    });

const movesOf = ({ planHistory, span }: TeamReview, item: TrackedItem): readonly Interruption[] => {
  let before = item.start;
  return item.positions
    .filter(({ at }) => at > span.from && at <= span.to)
    .flatMap(({ at, position }) => {
      const was = before;
      before = position;
      const to = position?.place;
      if (was?.place !== 'in_progress' || (to !== 'coming_soon' && to !== 'backlog')) return [];
      const on = planHistory.snapshots[at]?.commit?.day ?? span.end;
      return [{ work: nameOf(item), on, to, cause: undefined, becauseOf: undefined, reason: undefined }];
    });
};
