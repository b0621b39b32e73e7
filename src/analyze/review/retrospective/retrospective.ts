import { CAUSES } from '../../../model/item.ts';
import type { Day } from '../../../model/time/day.ts';
import type { Quarter } from '../../../model/time/quarter.ts';
import { addQuarters, firstDayOf, lastDayOf } from '../../../model/time/quarter.ts';
import type { World } from '../../../model/world.ts';
import type { Since } from '../check-in.ts';
import { asksIn } from './asks.ts';
import { figuresOf } from './figures.ts';
import { interruptionsIn } from './interruptions.ts';
import { missingRecordsIn } from './missing-records.ts';
import type { PlanHistory } from './plan-history.ts';
import { promisesIn } from './promises.ts';
import type {
  Interruption,
  InterruptionFate,
  MissingRecord,
  Retrospective,
  ToldRetrospective,
} from './retrospective-result.ts';
import { spanOf } from './span.ts';
import { teamReviewOf } from './team-review.ts';
import { plannedIn, queueIn, undeliveredIn, unplannedIn } from './work.ts';

/** What became of a team's quarter. The day is the world's `today`, the plan at the end of the history is the world's. */
export const retrospectiveOf = (
  planHistory: PlanHistory,
  world: World,
  team: string,
  { quarter, since }: { readonly quarter: Quarter; readonly since: Since | undefined },
): Retrospective => {
  const span = spanOf(planHistory, team, {
    since,
    first: firstDayOf(quarter, world.calendar),
    last: lastDayOf(quarter, world.calendar),
    today: world.today,
    lastCheckIn: lastCheckIn(world, team, addQuarters(quarter, -1)),
  });
  if ('kind' in span) return span;
  const review = teamReviewOf(planHistory, span, world, team);
  const missingRecords = missingRecordsIn(review);
  const planned = plannedIn(review);
  const interruptions = withMissingRecords(interruptionsIn(review), missingRecords);
  const told = {
    kind: 'told' as const,
    start: span.start,
    end: span.end,
    isOver: span.isOver,
    isCutOff: planHistory.extent === 'partial',
    planned,
    undelivered: undeliveredIn(planned),
    unplanned: unplannedIn(review),
    promises: promisesIn(review),
    ...queueIn(review),
    interruptions,
    interruptionsByCause: byCause(interruptions),
    missingRecords,
    itemsMissingRecords: byItem(missingRecords).length,
    otherMissingRecords: byItem(
      missingRecords.filter(record => interruptions.every(({ missingRecord }) => missingRecord !== record)),
    ),
    asks: asksIn(review),
  };
  return { ...told, figures: figuresOf(told) };
};

/** A decision may name an earlier day than that of the commit. */
const withMissingRecords = (
  interruptions: readonly Interruption[],
  missingRecords: readonly MissingRecord[],
): readonly InterruptionFate[] => {
  const open = missingRecords.filter(({ key }) => key === 'work-interrupted');
  return interruptions
    .toReversed()
    .map(interruption => {
      const at = open.findLastIndex(({ work, on }) => work.id === interruption.work.id && on >= interruption.on);
      return { ...interruption, missingRecord: at === -1 ? undefined : open.splice(at, 1)[0] };
    })
    .reverse();
};

const byCause = (interruptions: readonly InterruptionFate[]): ToldRetrospective['interruptionsByCause'] =>
  [...CAUSES, undefined]
    .map(cause => ({ cause, interruptions: interruptions.filter(interruption => interruption.cause === cause) }))
    .filter(group => group.interruptions.length > 0);

const byItem = (missingRecords: readonly MissingRecord[]): ToldRetrospective['otherMissingRecords'] => {
  const items = new Map<string, ToldRetrospective['otherMissingRecords'][number]>();
  for (const record of missingRecords) {
    const { work, records } = items.get(record.work.id) ?? { work: record.work, records: [] };
    items.set(work.id, { work, records: [...records, record] });
  }
  return [...items.values()];
};

/** The last meeting that the answers for a quarter have. */
const lastCheckIn = ({ reviews }: World, team: string, quarter: Quarter): Day | undefined =>
  reviews
    .filter(file => file.team === team && file.quarter === quarter)
    .flatMap(({ content }) => content.meetings.map(({ on }) => on))
    .sort()
    .at(-1);
