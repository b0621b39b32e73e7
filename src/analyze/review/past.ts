import type { WorkName } from '../../engine/world/names.ts';
import { workNamed } from '../../engine/world/names.ts';
import type { Decision } from '../../model/files/team.ts';
import type { ClosedItem, InboxEntry, Item } from '../../model/item.ts';
import { isLive } from '../../model/item.ts';
import type { Day } from '../../model/time/day.ts';
import { nameIn } from '../../model/words/stakeholder-name.ts';
import type { TeamFile, World } from '../../model/world.ts';
import type { ClosedWork, DecisionTaken, Past, PromiseChangeTold } from './check-in-past.ts';
import { inOrder } from './in-order.ts';

/** What the plan itself, without its history, holds of a window of days, oldest first. */
export interface ReviewWindow extends Omit<Past, 'since'> {
  readonly wontFix: readonly ClosedWork[];
  /** Decisions that declined an asked-for date; `decisions` holds the others. */
  readonly declined: readonly DecisionTaken[];
}

export const reviewWindowOf = (world: World, team: TeamFile, isWithin: (day: Day) => boolean): ReviewWindow => {
  const names = nameIn(world.company?.content);
  const closed = closedOf(world, team);
  const closedNow = closed.filter(({ closed_on }) => isWithin(closed_on)).sort(by(({ closed_on }) => closed_on));
  const closedAs = (outcome: ClosedItem['outcome']) =>
    closedNow.filter(item => item.outcome === outcome).map(item => closedWork(item, names));
  const decisions = world.decisions
    .filter(file => file.team === team.id)
    .flatMap(({ content }) => content.filter(({ on }) => isWithin(on)))
    .sort(by(({ on }) => on))
    .map(decision => decisionTaken(decision, world));
  return {
    delivered: closedAs('delivered'),
    dropped: closedAs('dropped'),
    wontFix: closedAs('wont_fix'),
    promiseChanges: [...team.open.map(({ work }) => work), ...closed]
      .flatMap(work => changesOf(work, names))
      .filter(({ on }) => isWithin(on))
      .sort(by(({ on }) => on)),
    decisions: decisions.filter(({ asked }) => asked !== 'declined'),
    declined: decisions.filter(({ asked }) => asked === 'declined'),
    settled: settledIn(team)
      .filter(({ on }) => isWithin(on))
      .sort(by(({ on }) => on)),
  };
};

const by =
  <T>(key: (value: T) => string) =>
  (a: T, b: T): number =>
    inOrder(key(a), key(b));

/** An item that stands in plan and archive (an archiving half done) counts once. */
const closedOf = (world: World, team: TeamFile): ClosedItem[] => {
  const archived = world.archives
    .filter(({ content }) => content.team === team.id)
    .flatMap(({ content }) => content.closed);
  const firsts = new Map<string, ClosedItem>();
  for (const item of [...team.content.closed, ...archived]) if (!firsts.has(item.id)) firsts.set(item.id, item);
  return [...firsts.values()];
};

const workName = ({ id, title, priority }: Item | InboxEntry | ClosedItem): WorkName => ({
  id: id ?? title,
  title,
  priority,
});

const closedWork = (item: ClosedItem, names: (id: string) => string): ClosedWork => {
  const promise = isLive(item.commitment) ? item.commitment : undefined;
  return {
    ...workName(item),
    on: item.closed_on,
    promised: promise?.date,
    promisedTo: promise?.to.map(names) ?? [],
    target: item.target_date,
    reason: item.reason,
  };
};

const changesOf = (work: Item | InboxEntry | ClosedItem, names: (id: string) => string): readonly PromiseChangeTold[] =>
  (work.commitment?.changes ?? [])
    .filter(({ wording }) => wording !== true)
    .map(change => ({
      on: change.on,
      work: workName(work),
      date: change.date,
      scope: change.scope,
      withdrawn: change.withdrawn ?? false,
      reason: change.reason,
      approvedBy: change.approved_by.map(names),
      link: change.link,
    }));

const decisionTaken = (decision: Decision, world: World): DecisionTaken => ({
  on: decision.on,
  work: workNamed(world, decision.item),
  from: decision.from,
  to: decision.to,
  reason: decision.reason,
  cause: decision.cause,
  becauseOf: decision.because_of === undefined ? undefined : workNamed(world, decision.because_of),
  target: decision.target,
  asked: decision.asked,
  link: decision.link,
});

const settledIn = ({ content }: TeamFile): { on: Day; what: string; how: string }[] => [
  ...content.questions.flatMap(({ question, answer, answered_on: on }) =>
    on === undefined ? [] : [{ on, what: question, how: answer ?? 'Answered.' }],
  ),
  ...content.needs.flatMap(({ need, met_on: on }) => (on === undefined ? [] : [{ on, what: need, how: 'Met.' }])),
  ...content.risks.flatMap(({ risk, closed_on: on }) =>
    on === undefined ? [] : [{ on, what: risk, how: 'No longer a risk.' }],
  ),
];
