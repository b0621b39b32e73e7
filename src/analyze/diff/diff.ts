import type { Comparison } from '../../engine/changes/comparison.ts';
import type { DiffContext } from '../../engine/diff/context.ts';
import { itemChanges } from '../../engine/diff/item-changes.ts';
import type { PlanChange } from '../../engine/diff/plan-change.ts';
import { ofNoItem, rewrittenChange, teamChange } from '../../engine/diff/team-changes.ts';
import { onOneLine } from '../../model/words/title.ts';
import type { World } from '../../model/world.ts';
import { companyFacts } from './company.ts';
import { countsOf } from './counts.ts';
import { inboxFacts } from './inbox.ts';
import { missingRecords } from './missing-records.ts';
import { newsOf } from './news.ts';
import { peopleIn } from './people.ts';
import type { PlanDiff, TeamDiff } from './plan-diff.ts';
import { forReading } from './reading-order.ts';
import { stakeholdersOf } from './stakeholders.ts';
import { unreadIn } from './unread.ts';

/** What a comparison means to the people who plan and to those who rely on the plan. */
export const diffOf = (comparison: Comparison): PlanDiff => {
  const { base, before, after } = comparison;
  const known = stakeholdersOf(before, after);
  const teams = teamsIn(comparison);
  const people = peopleIn(teams, known);
  return {
    base,
    company: companyFacts(before, after).map(ofNoItem),
    teams,
    unread: unreadIn(before, after),
    counts: countsOf(teams),
    missing: missingRecords(teams, people),
    people,
    news: newsOf(people, teams),
    nameOf: known.nameOf,
  };
};

const teamsIn = (comparison: Comparison): readonly TeamDiff[] => {
  const context = { teamBefore: teamsOf(comparison.before), teamAfter: teamsOf(comparison.after) };
  const byTeam = new Map<string, PlanChange[]>();
  for (const { team, change } of changesOf(comparison, context)) {
    const known = byTeam.get(team);
    if (known === undefined) byTeam.set(team, [change]);
    else known.push(change);
  }
  return [...byTeam]
    .map(([id, changes]) => ({
      id,
      name: onOneLine((context.teamAfter(id) ?? context.teamBefore(id))?.name ?? id),
      changes: forReading(changes),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};

const teamsOf = ({ teams }: World): DiffContext['teamAfter'] => {
  const byId = new Map(teams.map(({ id, content }) => [id, content]));
  return id => byId.get(id);
};

interface OfTeam {
  readonly team: string;
  readonly change: PlanChange;
}

const changesOf = (comparison: Comparison, context: DiffContext): readonly OfTeam[] => {
  const { items, teams, rewritten } = comparison.changes;
  const adopted = new Set(teams.filter(({ what }) => what.kind === 'adopted').map(({ team }) => team));
  return [
    ...items.flatMap(change => {
      const team = (change.after ?? change.before)?.team ?? '';
      // That a plan is new says that of what stands in it.
      if (change.what.kind === 'added' && adopted.has(team)) return [];
      return itemChanges(change, context).map(one => ({ team, change: one }));
    }),
    ...teams.map(change => ({ team: change.team, change: teamChange(change, context) })),
    ...inboxChanges(comparison),
    ...rewritten.map(record => ({ team: record.team, change: rewrittenChange(record) })),
  ];
};

const inboxChanges = ({ before, after, changes }: Comparison): readonly OfTeam[] => {
  const formerNames = new Map(
    changes.teams.map(({ team, what }) => [team, what.kind === 'renamed' ? what.from : team]),
  );
  return after.teams.flatMap(now => {
    const then = before.teams.find(({ id }) => id === (formerNames.get(now.id) ?? now.id));
    return then === undefined ? [] : inboxFacts(then, now).map(what => ({ team: now.id, change: ofNoItem(what) }));
  });
};
