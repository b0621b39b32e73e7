import type { TeamOutlook } from '../../engine/forecast/team-outlook.ts';
import type { InboxEntry, Item } from '../../model/item.ts';
import { isLive, SOURCES } from '../../model/item.ts';
import type { Calendar } from '../../model/time/calendar.ts';
import { workingDaysFrom } from '../../model/time/calendar.ts';
import type { Day } from '../../model/time/day.ts';
import { addDays } from '../../model/time/day.ts';
import { durationAt, effortDays, isOrdered, wholeDays } from '../../model/time/effort.ts';
import { PROMISE_CONFIDENCE } from '../../model/time/must-start-by.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { Placed, TeamFile, World } from '../../model/world.ts';
import type {
  Cuts,
  EndangeredPromises,
  PlannedWork,
  PromisedWork,
  RiskFinding,
  ScopedShare,
  Scoping,
  SourceShare,
  StartSum,
} from './check-in-work.ts';
import { inOrder } from './in-order.ts';
import { chanceOf } from './outlook.ts';

/** Work with a live commitment, wherever it stands, in the order in which it is due. */
export const promisesOf = (
  world: World,
  team: TeamFile,
  outlook: TeamOutlook,
  atRisk: readonly RiskFinding[],
): readonly PromisedWork[] => {
  const risksOf = (id: string) => atRisk.filter(({ work }) => work?.id === id);
  return team.open.flatMap(placed => promiseOf(world, team, outlook, placed, risksOf(placed.id))).sort(byDue);
};

/** Equal days in the order of their names, so that no order of files shows. */
export const byDue = (a: PromisedWork, b: PromisedWork): number => inOrder(a.due, b.due) || inOrder(a.title, b.title);

const promiseOf = (
  world: World,
  team: TeamFile,
  outlook: TeamOutlook,
  placed: Placed<Item | InboxEntry>,
  risks: readonly RiskFinding[],
): readonly PromisedWork[] => {
  const { work, id, place, index } = placed;
  const { commitment, title, priority, started, target_date: target } = work;
  if (!isLive(commitment)) return [];
  const due = world.due(work) ?? commitment.date;
  return [
    {
      id,
      title,
      priority,
      team: { id: team.id, name: team.content.name },
      scope: commitment.scope,
      to: commitment.to.map(nameIn(world.company?.content)),
      date: commitment.date,
      due,
      fixed: commitment.fixed ?? false,
      place,
      rank: index + 1,
      started,
      target,
      scoping: scopingOf(work),
      sum: sumOf(world, team, work, place),
      chance: chanceOf(outlook, placed),
      isDuePast: due < world.today,
      state: stateOf(commitment.date < world.today, risks),
      accepted: acceptance(risks),
    },
  ];
};

const stateOf = (isBroken: boolean, risks: readonly RiskFinding[]): PromisedWork['state'] => {
  if (isBroken) return 'broken';
  return risks.length > 0 ? 'at-risk' : 'sound';
};

export const endangeredIn = (promises: readonly PromisedWork[]): EndangeredPromises => ({
  broken: promises.filter(({ state }) => state === 'broken'),
  atRisk: promises.filter(({ state }) => state === 'at-risk'),
  all: promises.filter(({ state }) => state !== 'sound'),
});

/** A risk is accepted when all that was found is. */
const acceptance = (risks: readonly RiskFinding[]): string | undefined =>
  risks.every(({ accepted }) => accepted !== undefined) ? risks[0]?.accepted : undefined;

const scopingOf = ({ scoping }: Pick<Item, 'scoping'>): Scoping => {
  if (scoping === undefined) return 'none';
  return isOrdered(effortDays(scoping.effort)) ? 'ordered' : 'disordered';
};

const sumOf = (
  world: World,
  { content }: TeamFile,
  work: Item | InboxEntry,
  place: Placed['place'],
): StartSum | undefined => {
  const start = world.mustStart(content, work);
  if (start === undefined || start.isNever || work.scoping === undefined) return undefined;
  const { on, due, days } = start;
  const { on: scopedOn, engineers } = work.scoping;
  const counting = work.started !== undefined && work.started > scopedOn ? work.started : scopedOn;
  const spare = place === 'in_progress' ? workingDaysTo(on, counting, world.calendar) : undefined;
  return { on, due, days, isOverdue: on < world.today, scopedOn, engineers, focus: content.focus ?? 1, spare };
};

/** Negative when the first day lies after the second. */
const workingDaysTo = (last: Day, first: Day, calendar: Calendar): number =>
  first <= last
    ? workingDaysFrom(addDays(first, 1), last, calendar)
    : -workingDaysFrom(addDays(last, 1), first, calendar);

/** With what it supports, which only matters until the goals are found. */
export const plannedWork = (
  world: World,
  team: TeamFile,
  work: Item,
): PlannedWork & { readonly supports: readonly string[] } => ({
  id: work.id,
  title: work.title,
  priority: work.priority,
  source: work.source,
  owner: work.owner,
  customerImpact: work.customer_impact,
  businessImpact: work.business_impact,
  target: work.target_date,
  steps: { done: work.steps.filter(({ done_on }) => done_on !== undefined).length, all: work.steps.length },
  scoping: scopingOf(work),
  size: sizeOf(work, team.content.focus ?? 1),
  promisedTo: isLive(work.commitment) ? work.commitment.to.map(nameIn(world.company?.content)) : [],
  metrics: work.metrics,
  supports: work.supports,
});

const sizeOf = ({ scoping }: Item, focus: number): PlannedWork['size'] =>
  scoping === undefined || scopingOf({ scoping }) === 'disordered'
    ? undefined
    : { days: wholeDays(durationAt(PROMISE_CONFIDENCE, scoping, focus)), engineers: scoping.engineers };

/** The mix of sources, beside the mix that the company wants where it says one; empty sources that nobody wants are left out. */
export const sourcesOf = (work: readonly PlannedWork[], world: World): readonly SourceShare[] => {
  const wanted = world.company?.content.policy?.work_mix;
  return [...SOURCES, undefined].flatMap(source => {
    const items = work.filter(item => item.source === source).length;
    const share = source && wanted?.[source];
    return items === 0 && !share ? [] : [{ source, items, share: items / Math.max(1, work.length), wanted: share }];
  });
};

export const scopedIn = (work: readonly PlannedWork[]): ScopedShare => {
  const unscoped = work.filter(({ scoping }) => scoping === 'none');
  return { scoped: work.length - unscoped.length, all: work.length, unscoped };
};

const CUT_FIRST = ['P2', 'P1', undefined] as const;

export const cutsIn = (work: readonly PlannedWork[]): Cuts => {
  if (work.length === 0) return { kind: 'no-work' };
  if (work.every(({ priority }) => priority === undefined)) return { kind: 'no-priorities' };
  const groups = CUT_FIRST.map(priority => ({
    priority,
    work: work.filter(item => item.priority === priority),
  })).filter(group => group.work.length > 0);
  return groups.length === 0 ? { kind: 'must-haves-only' } : { kind: 'some', groups };
};
